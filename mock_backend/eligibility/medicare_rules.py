"""When Medicare answers: HETS's search options, matching and dates.

Reject codes 72 and 62 are known from HETS itself; the choice of the others is simulated.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from mock_backend.eligibility.asked import Asked
from mock_backend.eligibility.matching import mismatch
from mock_backend.eligibility.refusal import BUSY, PROVIDER, SUBSCRIBER, Refusal
from mock_backend.eligibility.windows import medicare_window, within
from mock_backend.people.medicare import Medicare
from mock_backend.people.person import Person
from mock_backend.people.register import Register
from mock_backend.providers import provider_by_npi
from x12.eligibility.records import EligibilityInquiry
from x12.identifiers import Unacceptable
from x12.identifiers.mbi import parse_mbi
from x12.identifiers.npi import parse_npi

_parse_mbi = partial(parse_mbi, allow_synthetic=True)


def refuse_provider(inquiry: EligibilityInquiry, acts_for: frozenset[str]) -> Refusal | None:
    """Whether the user may ask for this provider: its NPI is well formed, on file, active and the user's."""
    number = inquiry.provider.id_code
    if inquiry.provider.id_qualifier != "XX" or not _is(parse_npi, number):
        return Refusal(PROVIDER, "43")
    provider = provider_by_npi(number)
    if provider is None:
        return Refusal(PROVIDER, "51", "N")
    if not provider.active:
        return Refusal(PROVIDER, "50", "N")
    if provider.npi not in acts_for:
        return Refusal(PROVIDER, "41", "N")
    return None


def refuse_question(asked: Asked, today: date) -> Refusal | None:
    """Whether one of the three search options is complete, and the dates are legal."""
    if asked.dates_unreadable:
        return Refusal(SUBSCRIBER, "57")
    if not within(asked.dates, medicare_window(today)):
        return Refusal(SUBSCRIBER, "62")
    if not _is(_parse_mbi, asked.member_id):
        return Refusal(SUBSCRIBER, "72")
    if not asked.last_name:
        return Refusal(SUBSCRIBER, "73")
    if asked.birth_unreadable or not (asked.birth or asked.first_name):
        return Refusal(SUBSCRIBER, "58")
    return None


@dataclass(frozen=True, slots=True)
class Beneficiary:
    """A person with the file that Medicare keeps on them."""

    person: Person
    file: Medicare


def find(asked: Asked, people: Register) -> Beneficiary | Refusal:
    """The patient, or why there is none: the MBI comes first, then everything else that was sent."""
    person = people.by_mbi(asked.member_id)
    if person is None or person.medicare is None:
        return Refusal(SUBSCRIBER, "75")
    file = person.medicare
    if asked.member_id == file.previous_mbi and file.mbi_replaced and asked.dates.start >= file.mbi_replaced:
        return Refusal(SUBSCRIBER, "72")
    wrong = mismatch(asked, person) or (BUSY if file.unavailable else None)
    return wrong or Beneficiary(person, file)


def _is(parse: Callable[[str], str], text: str) -> bool:
    """Whether a parser takes the text, and takes it as it stands."""
    try:
        return parse(text) == text
    except Unacceptable:
        return False
