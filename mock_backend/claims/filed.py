"""One claim with all that the rules look at, so that they need nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mock_backend.claims.records import NOTHING
from mock_backend.people.medicaid import Medicaid
from mock_backend.people.medicare import Medicare
from mock_backend.people.person import Person
from mock_backend.portals import MMIS, Portal
from x12.claims.records import Claim, ClaimKind

REPLACEMENT, VOID = "7", "8"
REPLACES = frozenset({REPLACEMENT, VOID})
"""Frequencies of claims that take the place of an earlier one."""
INPATIENT = frozenset({"11", "12", "18", "21", "41"})
"""Facility types whose bills are for a stay."""
PART_A = INPATIENT | {"22", "32", "81", "82"}
"""Facility types whose bills Part A pays."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A claim that is on file already."""

    serial: int
    control_number: str
    member_id: str
    status: str
    """A slug, as rows show it."""
    final: bool


@dataclass(frozen=True, slots=True)
class Filed:
    """A claim as it came in, whose it is, and what is on file about it."""

    claim: Claim
    portal: Portal
    today: date
    """The day of receipt."""
    acts_for: frozenset[str]
    """The NPIs that the sender may bill for."""
    submitter: str
    """NM109 of loop 1000A."""
    person: Person | None = None
    original: Earlier | None = None
    """The claim whose number it gives (REF F8)."""
    duplicate: Earlier | None = None
    """The same claim, on file already."""
    deductible_left: Decimal = NOTHING
    """Of this year's Part B deductible."""
    granted: frozenset[int] = frozenset()
    """Lines that an appeal found covered, counted from 1; no rule refuses them any more."""

    @property
    def is_medicaid(self) -> bool:
        """Whether the Medicaid program pays."""
        return self.portal is MMIS

    @property
    def is_institutional(self) -> bool:
        """Whether it is a UB-04."""
        return self.claim.kind is ClaimKind.INSTITUTIONAL

    @property
    def is_inpatient(self) -> bool:
        """Whether it bills a stay, which is paid as a whole."""
        return self.is_institutional and self.claim.facility in INPATIENT

    @property
    def part(self) -> str:
        """The part of Medicare that pays: `A` or `B`."""
        return "A" if self.is_institutional and self.claim.facility in PART_A else "B"

    @property
    def guide(self) -> str:
        """How its implementation guide is called in the ids of edits."""
        return "X223" if self.is_institutional else "X222"

    @property
    def file(self) -> Medicare | None:
        """Medicare's file on the patient."""
        return self.person.medicare if self.person and not self.is_medicaid else None

    @property
    def member(self) -> Medicaid | None:
        """The Medicaid program's file on the patient."""
        return self.person.medicaid if self.person and self.is_medicaid else None

    @property
    def first_day(self) -> date:
        """The first day of service; the day of receipt where none is given."""
        return self.claim.from_date or self.today

    @property
    def last_day(self) -> date:
        """The last day of service."""
        return self.claim.through_date or self.first_day

    @property
    def codes(self) -> tuple[str, ...]:
        """The procedure code of each line, '' where it has none."""
        return tuple(line.procedure.code if line.procedure else "" for line in self.claim.lines)

    @property
    def modifiers(self) -> frozenset[str]:
        """All modifiers of all lines."""
        procedures = (line.procedure for line in self.claim.lines)
        return frozenset(each for procedure in procedures if procedure for each in procedure.modifiers)


def member_number(claim: Claim) -> str:
    """The MBI or member ID as files hold it."""
    return claim.member_id.replace("-", "").strip().upper()
