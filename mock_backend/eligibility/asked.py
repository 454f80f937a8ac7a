"""What an inquiry asks, as the rules look at it."""

from dataclasses import dataclass
from datetime import date

from x12.eligibility.records import SERVICE_DATE, EligibilityInquiry, Member
from x12.identifiers import Unacceptable
from x12.identifiers.dates import Period
from x12.identifiers.names import parse_name

AGENCY_ID = "3H"
"""REF01 under which we take another state agency's number [simulated]."""
SSN = "SY"


@dataclass(frozen=True, slots=True)
class Asked:
    """The patient as the sender describes one; '' and None for what was not sent."""

    last_name: str
    first_name: str
    middle_name: str
    suffix: str
    birth: date | None
    birth_unreadable: bool
    gender: str
    member_id: str
    ssn: str
    agency_id: str
    dates: Period
    """Both ends given; today where none were sent."""
    dates_unreadable: bool
    service_types: frozenset[str]
    procedures: frozenset[str]


def what_is_asked(inquiry: EligibilityInquiry, today: date) -> Asked:
    """Reads the subscriber, or the dependent where there is one, with names as the files hold them."""
    patient = inquiry.patient
    party = patient.party
    dates, unreadable = _dates(inquiry, today)
    return Asked(
        last_name=_plain(party.name),
        first_name=_plain(party.first_name),
        middle_name=_plain(party.middle_name),
        suffix=_plain(party.suffix),
        birth=patient.birth_date,
        birth_unreadable=patient.birth_date is None and _sent_birth_date(patient),
        gender=patient.gender,
        member_id=party.id_code.strip().upper(),
        ssn=party.reference(SSN).replace("-", ""),
        agency_id=party.reference(AGENCY_ID),
        dates=dates,
        dates_unreadable=unreadable,
        service_types=frozenset(inquiry.service_types),
        procedures=frozenset(procedure.code for procedure in inquiry.procedures),
    )


def _plain(name: str) -> str:
    """The name in the files' letters; as it came where it can't be any name on file."""
    try:
        return parse_name(name) if name else ""
    except Unacceptable:
        return name


def _dates(inquiry: EligibilityInquiry, today: date) -> tuple[Period, bool]:
    sent = [each for each in inquiry.patient.dates if each.qualifier == SERVICE_DATE]
    if not sent:
        return Period(today, today), False
    period = sent[0].period
    if period is None:
        return Period(today, today), True
    return Period(period.start, period.end or period.start), False


def _sent_birth_date(patient: Member) -> bool:
    kept = (each.segment for each in patient.party.kept)
    return any(segment.identifier == "DMG" and segment.element(2) for segment in kept)
