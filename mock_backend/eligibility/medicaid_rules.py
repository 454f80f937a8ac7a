"""When the Medicaid program answers: by member ID, by SSN or another agency's number, or by name."""

import re
from dataclasses import dataclass
from datetime import date

from mock_backend.eligibility.asked import Asked
from mock_backend.eligibility.matching import mismatch
from mock_backend.eligibility.refusal import PROVIDER, SUBSCRIBER, Refusal
from mock_backend.eligibility.windows import MEDICAID_LONGEST_DAYS, days_in, medicaid_window, within
from mock_backend.people.medicaid import Medicaid
from mock_backend.people.person import Person
from mock_backend.people.register import Register
from mock_backend.providers import provider_by_id, provider_by_npi
from x12.eligibility.records import EligibilityInquiry

NOT_FOUND = Refusal(SUBSCRIBER, "75")
SEVERAL_FOUND = Refusal(SUBSCRIBER, "76")


def refuse_provider(inquiry: EligibilityInquiry, acts_for: frozenset[str]) -> Refusal | None:
    """Whether the user may ask for this provider, named by PID/SL or NPI."""
    named = inquiry.provider
    provider = provider_by_id(named.id_code) if named.id_qualifier == "SV" else provider_by_npi(named.id_code)
    if not named.id_code or named.id_qualifier not in {"SV", "XX"}:
        return Refusal(PROVIDER, "43")
    if provider is None:
        return Refusal(PROVIDER, "51", "N")
    if not provider.active:
        return Refusal(PROVIDER, "50", "N")
    if provider.npi not in acts_for:
        return Refusal(PROVIDER, "41", "N")
    return None


def refuse_question(asked: Asked, today: date) -> Refusal | None:
    """Whether the dates are legal (31 days, four years back) and one of the search modes is complete."""
    return _refuse_dates(asked, today) or _refuse_search(asked)


def _refuse_dates(asked: Asked, today: date) -> Refusal | None:
    if asked.dates_unreadable or days_in(asked.dates) > MEDICAID_LONGEST_DAYS:
        return Refusal(SUBSCRIBER, "57")
    if asked.dates.start > today:
        return Refusal(SUBSCRIBER, "63")
    return None if within(asked.dates, medicaid_window(today)) else Refusal(SUBSCRIBER, "62")


def _refuse_search(asked: Asked) -> Refusal | None:
    if asked.member_id:
        return None if re.fullmatch(r"[0-9]{12}", asked.member_id) else Refusal(SUBSCRIBER, "72")
    if asked.ssn:
        return None if re.fullmatch(r"[0-9]{9}", asked.ssn) else Refusal(SUBSCRIBER, "72")
    return None if asked.agency_id else _refuse_name_search(asked)


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A person with the file that the program keeps on them."""

    person: Person
    file: Medicaid


def find(asked: Asked, people: Register) -> Enrolled | Refusal:
    """The member, by the strongest number that was sent; everything else that was sent has to match."""
    if asked.member_id:
        person = people.by_member_id(asked.member_id)
    elif asked.ssn:
        person = people.by_ssn(asked.ssn)
    elif asked.agency_id:
        person = people.by_agency_id(asked.agency_id)
    else:
        return _find_by_name(asked, people)
    if person is None or person.medicaid is None:
        return NOT_FOUND
    return mismatch(asked, person) or Enrolled(person, person.medicaid)


def _refuse_name_search(asked: Asked) -> Refusal | None:
    if not (asked.last_name and asked.first_name):
        return Refusal(SUBSCRIBER, "73")
    if asked.birth is None:
        return Refusal(SUBSCRIBER, "58")
    return None if asked.gender in {"F", "M"} else Refusal(SUBSCRIBER, "74")


def _find_by_name(asked: Asked, people: Register) -> Enrolled | Refusal:
    """Exactly one member of that name, birth date and gender."""
    if asked.birth is None:
        return NOT_FOUND
    found = [
        Enrolled(person, person.medicaid)
        for person in people.by_name(asked.last_name, asked.first_name, asked.birth)
        if person.medicaid and mismatch(asked, person) is None
    ]
    if not found:
        return NOT_FOUND
    return found[0] if len(found) == 1 else SEVERAL_FOUND
