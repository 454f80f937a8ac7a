"""One synthetic person: names as on the card and on file, numbers, coverage."""

from dataclasses import dataclass
from datetime import date

from mock_backend.people.medicaid import Medicaid
from mock_backend.people.medicare import Medicare


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in parts."""

    last: str
    first: str
    middle: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Home:
    """A postal address."""

    street: str
    city: str
    state: str
    postal_code: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who does not exist, known to Medicare, to the Medicaid program or to both."""

    index: int
    situation: str
    """The key of the situation that the coverage was made for."""
    name: Name
    """As on the card, with hyphens, apostrophes and small letters."""
    filed: Name
    """As in the payers' files, where the parts may stand elsewhere: capital letters and spaces only."""
    birth: date
    sex: str
    """`F` or `M`."""
    home: Home
    ssn: str
    medicare: Medicare | None = None
    medicaid: Medicaid | None = None
