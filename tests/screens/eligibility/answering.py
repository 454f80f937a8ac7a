"""Makes answers as the desk gives them, without a portal: the payer's response and the evidence beside it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from api_client.profile import PortalProfile
from offline_cache.answer import Answer
from screens.eligibility.inquiry import inquiry_of
from screens.eligibility.modes import modes_of
from screens.eligibility.reading import Reading, reading_of
from screens.eligibility.sending import Sending
from tests.screens.eligibility.filling import MAC, MMIS, TODAY, filled
from tests.screens.eligibility.signing import NOW, signed_in
from x12.eligibility.asking import payer_party, provider_party
from x12.eligibility.medicaid import MedicaidCoverage, write_medicaid
from x12.eligibility.medicare import MedicareCoverage, write_medicare
from x12.eligibility.medicare.facts import Entitlement
from x12.eligibility.records import EligibilityInquiry, EligibilityResponse, Member
from x12.eligibility.request import write_270
from x12.enclose import Envelope, enclose
from x12.identifiers.dates import Period
from x12.parts import Address, Rejection, Trace
from x12.party import Party
from x12.writer import write_interchange

ACTIVE = (Entitlement("A", Period(date(2007, 5, 1))), Entitlement("B", Period(date(2007, 5, 1))))
WHO = {"mbi": "1S00A00AA00", "last": "doe-roe", "first": "jane", "born": "051742"}
PATIENT = Member(
    Party(
        "IL", "DOE ROE", "JANE", "Q", id_qualifier="MI", id_code="1S00A00AA00", is_person=True,
        address=Address(("1 ELM ST",), "ALDERFORD", "MA", "01012"),
    ),
    date(1942, 5, 17),
    "F",
)  # fmt: skip
PAYER = payer_party("CMS", "CMS")
PROVIDER = provider_party("SAMPLE CLINIC", "1999900018")


def asking(profile: PortalProfile, **texts: str) -> EligibilityInquiry:
    """The inquiry that the form makes of these texts."""
    state = filled(profile, **texts)
    mode = Sending(modes_of(profile)).mode(state.answers)
    assert mode is not None
    return inquiry_of(state.answers, mode, signed_in(profile))


def answered(
    response: EligibilityResponse, inquiry: EligibilityInquiry, profile: PortalProfile = MAC
) -> Answer[EligibilityResponse]:
    """The response as an answer to that inquiry."""
    traced = replace(inquiry, subscriber=replace(inquiry.subscriber, traces=(Trace("TRACE7", "9SUBMITTER"),)))
    envelope = Envelope(sender="SUBMITTER", receiver="RECEIVER", sent_at=NOW, control_number=7)
    sent = write_interchange(enclose([write_270(replace(traced, reference="TRACE7", created=NOW))], envelope))
    return Answer(
        response, NOW, "portal", profile.id, ("T-1", "TRACE7", "000000007"), sent.decode(), sent.decode()
    )


def read(response: EligibilityResponse, profile: PortalProfile = MAC, **texts: str) -> Reading:
    """The response read as the answer to what these texts ask."""
    asked = texts or (WHO if profile is MAC else {"member_id": "100123456789"})
    return reading_of(answered(response, asking(profile, **asked), profile), profile, TODAY)


def medicare(coverage: MedicareCoverage | None = None, patient: Member = PATIENT) -> EligibilityResponse:
    """A Medicare 271; with Part A and B and nothing else where no coverage is given."""
    told = coverage or MedicareCoverage(entitlements=ACTIVE)
    return EligibilityResponse(PAYER, PROVIDER, write_medicare(patient, told))


def medicaid(coverage: MedicaidCoverage, patient: Member = PATIENT) -> EligibilityResponse:
    """A Medicaid 271."""
    return EligibilityResponse(payer_party("MEDICAID", "MMIS"), PROVIDER, write_medicaid(patient, coverage))


def refused(*codes: str, loop: str = "2100C", follow_up: str = "C") -> EligibilityResponse:
    """A 271 that refuses at one level."""
    rejections = tuple(Rejection(code, follow_up, loop) for code in codes)
    if loop == "2100A":
        return EligibilityResponse(replace(PAYER, rejections=rejections))
    if loop == "2100B":
        return EligibilityResponse(PAYER, replace(PROVIDER, rejections=rejections))
    return EligibilityResponse(
        PAYER, PROVIDER, replace(PATIENT, party=replace(PATIENT.party, rejections=rejections))
    )


def texts_in(lines: Sequence[object]) -> str:
    """Lines as one text, rows parted by line breaks."""
    return "\n".join("".join(span.text for span in shown) for shown in lines)  # type: ignore[attr-defined]


__all__ = ["MMIS", "answered", "asking", "medicaid", "medicare", "read", "refused", "texts_in"]
