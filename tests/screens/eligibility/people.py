"""People of the bundled backend, as a story needs them."""

from datetime import date
from functools import cache

from mock_backend.people.person import Person
from mock_backend.people.register import Register
from tests.screens.eligibility.conftest import PEOPLE
from x12.identifiers import mbi


@cache
def in_situation(situation: str, today: date) -> Person:
    """The first person in that situation."""
    people = Register(today, scale=PEOPLE)
    return next(person for person in map(people.person, range(PEOPLE)) if person.situation == situation)


def mbi_of(person: Person) -> str:
    """The MBI as the card shows it."""
    assert person.medicare is not None
    return mbi.dashed(person.medicare.mbi)


def member_id_of(person: Person) -> str:
    """The programme's member ID."""
    assert person.medicaid is not None
    return person.medicaid.member_id


def born(person: Person) -> str:
    """The date of birth as the front desk keys it."""
    return f"{person.birth:%m%d%Y}"
