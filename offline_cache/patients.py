"""The patients of this session, so that what was keyed once is there on every screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from api_client.records import MbiMatch
    from x12.eligibility.records import EligibilityInquiry
    from x12.parts import Address

MOST = 50


@dataclass(frozen=True, slots=True)
class Patient:
    """A person as far as a screen knows them. Its repr shows nothing."""

    last_name: str = field(default="", repr=False)
    first_name: str = field(default="", repr=False)
    date_of_birth: date | None = field(default=None, repr=False)
    mbi: str = field(default="", repr=False)
    member_id: str = field(default="", repr=False)
    gender: str = field(default="", repr=False)
    address: Address | None = field(default=None, repr=False)
    """The home, where a payer told it."""

    @property
    def identity(self) -> tuple[object, ...]:
        """What tells this person from another: the strongest identifier there is."""
        if self.mbi or self.member_id:
            return (self.mbi or self.member_id,)
        return (self.last_name, self.first_name, self.date_of_birth)


class Patients:
    """The last patients, newest first, in memory only."""

    __slots__ = ("_all",)

    def __init__(self) -> None:
        self._all: tuple[Patient, ...] = ()

    @property
    def all(self) -> tuple[Patient, ...]:
        return self._all

    @property
    def current(self) -> Patient | None:
        """The one that screens carry along."""
        return self._all[0] if self._all else None

    def carry(self, patient: Patient) -> None:
        """Make this patient the current one; an older entry for the same person goes."""
        others = tuple(each for each in self._all if each.identity != patient.identity)
        self._all = (patient, *others)[:MOST]

    def forget(self) -> None:
        self._all = ()


def numbered(
    number: str, last_name: str = "", first_name: str = "", born: date | None = None, gender: str = ""
) -> Patient:
    """A patient by a number that is an MBI where it has the shape of one, else a member ID."""
    medicare = is_mbi_shaped(number)
    mbi, member_id = (number, "") if medicare else ("", number)
    return Patient(last_name, first_name, born, mbi, member_id, gender)


def asked_about(inquiry: EligibilityInquiry) -> Patient:
    """The patient of an inquiry, as far as it was keyed."""
    member = inquiry.patient
    return numbered(member.member_id, member.last_name, member.first_name, member.birth_date, member.gender)


def found_by(match: MbiMatch | None) -> Patient | None:
    """The patient of an MBI lookup, as the portal spells the name; None where nobody was found."""
    return Patient(match.last_name, match.first_name, match.date_of_birth, match.mbi) if match else None


def is_mbi_shaped(identifier: str) -> bool:
    """Whether it has an MBI's length and first letters; a state's member numbers are digits only."""
    return len(identifier) == 11 and identifier[1].isalpha()
