"""What a payer answers at once to a claim. No repr shows anything of the patient."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from x12.adjustments import Adjustment

Outcome = Literal["paid", "denied", "suspended", "returned", "rejected"]
Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class ClaimEdit:
    """Something that the payer finds wrong on the claim, and where."""

    id: str
    """Guide, loop and element, as `X222.2010BA.NM109`."""
    loop: str
    segment: str
    element: str
    line: int | None
    """The service line, counted from 1; None where it is about the whole claim."""
    occurrence: int
    sentence: str = field(repr=False)
    next_action: str = field(repr=False)
    severity: Severity = "error"


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One service line as the payer adjudicated it; amounts in US dollars."""

    number: int
    procedure: str = field(repr=False)
    charge: Decimal = field(repr=False)
    allowed: Decimal = field(repr=False)
    paid: Decimal = field(repr=False)
    adjustments: tuple[Adjustment, ...] = field(default=(), repr=False)
    remarks: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class ClaimReceipt:
    """That the payer has the claim, under which number, and what it made of it so far."""

    id: str
    """By which the portal shows the claim again; says nothing by itself."""
    control_number: str = field(repr=False)
    """The payer's number (ICN, DCN)."""
    patient_control_number: str = field(repr=False)
    received_at: datetime
    outcome: Outcome
    location: str
    """FISS status and location, as `P B9996`; a word where the payer has no FISS."""
    category: str
    status_code: str
    """Claim status category and code, as in a 277."""
    charge: Decimal = field(repr=False)
    allowed: Decimal = field(repr=False)
    paid: Decimal = field(repr=False)
    patient_responsibility: Decimal = field(repr=False)
    adjustments: tuple[Adjustment, ...] = field(default=(), repr=False)
    remarks: tuple[str, ...] = field(default=(), repr=False)
    lines: tuple[ClaimLine, ...] = field(default=(), repr=False)
    edits: tuple[ClaimEdit, ...] = ()
    payment_expected_on: date | None = None
    acknowledgment: str = field(default="", repr=False)
    """The 277CA exactly as it came. Not safe to show as it is."""
    sample_fees: bool = False
    """Whether the amounts come from a sample fee schedule."""

    @property
    def errors(self) -> tuple[ClaimEdit, ...]:
        """The edits that keep the claim from being paid."""
        return tuple(each for each in self.edits if each.severity == "error")
