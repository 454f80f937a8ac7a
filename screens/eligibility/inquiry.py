"""What the form says as a 270: only the fields of the option, as payers match every field they are sent."""

from api_client.records import SignedIn
from screens.eligibility.form import PROCEDURES, TYPES
from screens.eligibility.kinds import AGENCY_ID_LENGTH
from screens.eligibility.modes import Mode
from screens.eligibility.service_dates import service_dates
from tui.forms import Answers
from x12.eligibility.asking import payer_party, provider_party, subscriber_inquiry
from x12.eligibility.records import WHOLE_PLAN, EligibilityInquiry
from x12.parts import Procedure, Reference
from x12.party import Party

SSN, AGENCY_ID = "SY", "3H"
"""REF01 of a Social Security number, and of another agency's case number."""


def inquiry_of(
    answers: Answers, mode: Mode, signed_in: SignedIn, *, last_name: str = ""
) -> EligibilityInquiry:
    """The inquiry that the answers make, with the option's fields and nothing else of the patient.

    `last_name` takes the place of the one keyed, to try another spelling.
    """

    def text(field: str) -> str:
        return answers.text(field) if field in mode.fields else ""

    profile = signed_in.portal
    types = tuple(answers.text(TYPES).split())
    procedures = tuple(Procedure(code) for code in answers.text(PROCEDURES).split())
    return subscriber_inquiry(
        payer=payer_party(profile.payer_name, profile.payer_id),
        provider=asking_provider(signed_in),
        last_name=last_name or text("last"),
        first_name=text("first"),
        birth_date=answers.day("born") if "born" in mode.fields else None,
        gender=text("gender"),
        member_id=text("mbi") or text("member-id"),
        references=_references(text("ssn")),
        service_dates=service_dates(answers),
        service_types=types or WHOLE_PLAN,
        procedures=procedures,
    )


def asking_provider(signed_in: SignedIn) -> Party:
    """Who asks: by NPI, or by the number that a Medicaid program gave."""
    profile, known = signed_in.portal, signed_in.provider
    name = profile.provider_name or known.name
    own_number = profile.provider_id or known.provider_id
    if profile.kind == "mmis" and own_number:
        return provider_party(name, own_number, id_qualifier="SV")
    return provider_party(name, profile.provider_npi or known.npi)


def _references(number: str) -> tuple[Reference, ...]:
    if not number:
        return ()
    return (Reference(AGENCY_ID if len(number) == AGENCY_ID_LENGTH else SSN, number),)
