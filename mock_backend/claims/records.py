"""What a payer decides about a claim, and the days on which it shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from x12.adjustments import Adjustment

NOTHING = Decimal("0.00")


class Outcome(StrEnum):
    """What the receipt says at once."""

    PAID = "paid"
    DENIED = "denied"
    SUSPENDED = "suspended"
    RETURNED = "returned"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Edit:
    """One finding, at the element of the guide that it is about."""

    id: str
    """Guide, loop and element, as `X222.2010BA.NM109`."""
    sentence: str
    next_action: str
    category: str = "A7"
    """Claim status category code of the 277CA."""
    code: str = ""
    """Claim status code."""
    entity: str = ""
    """NM101 of whom it is about."""
    line: int | None = None
    severity: str = "error"

    @property
    def status(self) -> str:
        """The composite of STC01, as `A7:562:82`."""
        return ":".join(each for each in (self.category, self.code, self.entity) if each)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why nothing is paid: one adjustment for the whole charge, and what is said with it."""

    group: str
    carc: str
    remarks: tuple[str, ...] = ()
    status_code: str = ""
    """Claim status code beside the category `F2`."""
    medical: bool = False
    """Whether it is about the care itself; else FISS rejects an institutional claim instead of denying it."""
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class LineDecision:
    """One line: charge = paid + its adjustments."""

    number: int
    """Of the claim's lines, counted from 1."""
    charge: Decimal
    allowed: Decimal = NOTHING
    paid: Decimal = NOTHING
    adjustments: tuple[Adjustment, ...] = ()
    remarks: tuple[str, ...] = ()
    deductible: Decimal = NOTHING
    """How much of the Part B deductible it used up."""


@dataclass(frozen=True, slots=True)
class Step:
    """One stop of a claim: from when on, and how it is spoken of."""

    on: date
    state: str
    """A key of `states.STATES`."""
    category: str
    code: str


@dataclass(frozen=True, slots=True)
class Decision:
    """All that is decided about one claim: charge = paid + its adjustments + those of its lines.

    A suspended or returned claim isn't priced: its amounts are nothing, and it has no adjustments.
    """

    outcome: Outcome
    charge: Decimal
    allowed: Decimal = NOTHING
    paid: Decimal = NOTHING
    adjustments: tuple[Adjustment, ...] = ()
    """At the level of the claim."""
    remarks: tuple[str, ...] = ()
    lines: tuple[LineDecision, ...] = ()
    """None where a stay is priced as a whole."""
    edits: tuple[Edit, ...] = ()
    status: str = ""
    """Category and code, and perhaps the entity, as `F2:287`."""

    @property
    def all_adjustments(self) -> tuple[Adjustment, ...]:
        """Those of the claim, then those of its lines."""
        return (*self.adjustments, *(each for line in self.lines for each in line.adjustments))

    @property
    def patient_responsibility(self) -> Decimal:
        """What the patient may be billed."""
        return sum((each.amount for each in self.all_adjustments if each.group == "PR"), NOTHING)

    @property
    def deductible(self) -> Decimal:
        """How much of the Part B deductible it used up."""
        return sum((line.deductible for line in self.lines), NOTHING)
