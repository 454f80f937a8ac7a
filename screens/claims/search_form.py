"""The form that looks for claims: every field may stay empty."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from api_client.claims.listed import ClaimFilter
from api_client.errors import InvalidRequest
from offline_cache.patients import Patient
from tui.forms import Answers, Choice, Field, Form, FormPage, Kind, Note, choice_kind, date_kind
from tui.forms.kinds import us_date
from tui.text import EMPTY, line
from x12.codes.meaning import CodeList, meanings_in
from x12.identifiers import Unacceptable
from x12.identifiers.dates import parse_date
from x12.identifiers.npi import parse_npi

_LONGEST = 38
_FIELDS = {
    "control_number": "control_number",
    "patient_control_number": "patient_control_number",
    "member_id": "member_id",
    "last_name": "last_name",
    "first_name": "first_name",
    "from": "service_from",
    "to": "service_to",
    "received_from": "received_from",
    "received_to": "received_to",
    "provider_npi": "provider_npi",
    "status": "status",
}
"""What the wire calls a field, and what the form does."""
_WINDOWS = {
    "mac": "Claims are there for 12 months after they were decided.",
    "mmis": "With a patient: member number and both days of service, at most 12 months apart.",
}
STATES = tuple(
    Choice(letter, meaning.words)
    for letter, meaning in zip("IFPDRTASXV", meanings_in(CodeList.CLAIM_STATES).values(), strict=True)
)
"""One letter for each state, most of them as FISS has them: T returned, D denied, R rejected, P paid."""
_SLUGS = dict(zip("IFPDRTASXV", meanings_in(CodeList.CLAIM_STATES), strict=True))


def search_form(today: Callable[[], date], portal_kind: str) -> Form:
    """The form; what the payer allows stands below it."""
    text = partial(Kind, "text", _plain, typed=str.upper)
    day = date_kind(lambda typed: parse_date(typed, today()))

    def field(name: str, label: str, width: int, kind: Kind, words: str, **more: object) -> Field:
        return Field(name, label, width, kind, help=words, advances=False, **more)  # type: ignore[arg-type]

    rows = (
        field("control_number", "Payer's number", 23, text(), "ICN, DCN or TCN: alone it finds one claim."),
        field("patient_control_number", "Our number", 20, text(), "The patient control number."),
        Note(lambda _: EMPTY),
        field("last_name", "Last name", 35, text(), "The start of it is enough."),
        field("first_name", "First name", 25, text(), "The start of it is enough."),
        field("member_id", "Member number", 14, text(), "The MBI, or the state's member number."),
        field("service_from", "Service from", 10, day, "Claims with a day of service from then on."),
        field("service_to", "Service to", 10, day, "Claims with a day of service until then."),
        Note(lambda _: EMPTY),
        field("received_from", "Received from", 10, day, "Claims that the payer got from then on."),
        field("received_to", "Received to", 10, day, "Claims that the payer got until then."),
        field("provider_npi", "Billing NPI", 10, Kind("npi", parse_npi, hint="10 digits"), "Who billed."),
        field("status", "State", 1, choice_kind(STATES), "F4 lists the states.", choices=STATES),
        Note(lambda _: EMPTY),
        Note(lambda _: line((_WINDOWS.get(portal_kind, _WINDOWS["mac"]), "dim"))),
    )
    return Form("claim-search", "Search claims", (FormPage("", rows),), sends="Search")


def filter_of(answers: Answers, carried: Mapping[str, str]) -> ClaimFilter:
    """What is asked for. A claim's number finds it alone, so no `carried` patient is asked for with it."""
    by_number = answers.text("control_number") or answers.text("patient_control_number")
    left_out = still_carried(answers, carried) if by_number else ()

    def text(name: str) -> str:
        return "" if name in left_out else answers.text(name)

    return ClaimFilter(
        control_number=text("control_number"),
        patient_control_number=text("patient_control_number"),
        member_id=_bare(text("member_id")),
        last_name=text("last_name"),
        first_name=text("first_name"),
        service_from=answers.day("service_from"),
        service_to=answers.day("service_to"),
        received_from=answers.day("received_from"),
        received_to=answers.day("received_to"),
        provider_npi=answers.text("provider_npi"),
        statuses=(_SLUGS[state],) if (state := answers.text("status")) else (),
    )


def texts_of(patient: Patient, portal_kind: str) -> Mapping[str, str]:
    """The fields that a carried patient fills: the number that this kind of payer knows, else the name.

    Medicaid finds nobody by a name, so without its own number nothing is filled there.
    """
    number = patient.member_id if portal_kind == "mmis" else patient.mbi
    if number:
        return {"member_id": number}
    if portal_kind == "mmis":
        return {}
    names = {"last_name": patient.last_name, "first_name": patient.first_name}
    return {name: text for name, text in names.items() if text}


def still_carried(answers: Answers, carried: Mapping[str, str]) -> tuple[str, ...]:
    """The fields that hold what was filled in for the carried patient."""
    return tuple(name for name, text in carried.items() if _bare(answers.text(name)) == _bare(text))


def nothing_fits(wanted: ClaimFilter, answers: Answers, carried: Mapping[str, str]) -> str:
    """What to do about a search in vain; names the patient whom nobody keyed."""
    fields = still_carried(answers, carried)
    who = ", ".join(text for name in fields if (text := getattr(wanted, name)))
    if fields and not who:
        return "No claim of any patient fits. Check the number; new ones take 2 to 3 days."
    if not who:
        return "No claim fits. Key less, or another spelling; new ones take 2 to 3 days."
    where = "Member number" if "member_id" in fields else "the name"
    return (
        f"No claim of {who} fits, the patient filled in here. Empty {where} to look among all patients;"
        " new claims take 2 to 3 days."
    )


def sentences_of(error: InvalidRequest) -> Mapping[str, str]:
    """What the portal says about each field of the form."""
    return {_FIELDS[each.field]: each.sentence for each in error.fields if each.field in _FIELDS}


def words_of(wanted: ClaimFilter) -> str:
    """What a filter narrows to, without naming a patient; '' for all claims."""
    numbers = bool(wanted.control_number or wanted.patient_control_number)
    patient = bool(wanted.member_id or wanted.last_name or wanted.first_name)
    parts = (
        "with this number" if numbers else "",
        "of one patient" if patient else "",
        _days("service", wanted.service_from, wanted.service_to),
        _days("received", wanted.received_from, wanted.received_to),
        f"billed by {wanted.provider_npi}" if wanted.provider_npi else "",
        _states(wanted.statuses),
        "that want somebody" if wanted.needs_action else "",
    )
    return ", ".join(part for part in parts if part)


def _days(what: str, start: date | None, end: date | None) -> str:
    if not (start or end):
        return ""
    since = f" from {us_date(start)}" if start else ""
    until = f" to {us_date(end)}" if end else ""
    return f"{what}{since}{until}"


def _states(slugs: tuple[str, ...]) -> str:
    known = meanings_in(CodeList.CLAIM_STATES)
    return "; ".join(known[slug].words.lower() for slug in slugs if slug in known)


def _bare(number: str) -> str:
    return number.replace("-", "").upper()


def _plain(text: str) -> str:
    value = " ".join(text.split())
    if len(value) > _LONGEST:
        raise Unacceptable(f"Use up to {_LONGEST} characters.")
    return value
