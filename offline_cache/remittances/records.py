"""What screens get about remittances. Money is Decimal in US dollars; no repr shows a patient."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from api_client.errors import PortalError
    from x12.problem import Problem
    from x12.remittance.header import RemittanceHeader
    from x12.remittance.records import ProviderAdjustment

State = Literal["listed", "part", "reading", "kept"]
Order = Literal["file", "patient", "charge", "paid"]


@dataclass(frozen=True, slots=True)
class Check:
    """One payment with its remittance, as a portal lists it or as a file holds it."""

    id: int
    """The store's number for it."""
    remittance_id: str
    """The portal's; '' for a file from disk."""
    check_number: str
    paid_on: date | None
    payer: str
    payer_id: str
    amount: Decimal
    claims: int
    bytes: int
    """Of the 835."""
    compressed_bytes: int
    """Of the line; 0 where the portal didn't say."""
    created_at: datetime | None
    state: State
    """`listed` at the portal only, `part` begun, `reading` here but not all looked through, `kept`."""
    unread: bool
    held: int = 0
    """Bytes of the line that are here, while it is a part."""
    file_name: str = ""
    """Where it came from a file on disk."""


@dataclass(frozen=True, slots=True)
class CheckPage:
    """Some checks, newest payment first; `next` leads to more, '' at the end."""

    checks: tuple[Check, ...]
    next: str
    total: int


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims of a check to show; what is empty doesn't narrow. Its repr shows nothing."""

    text: str = field(default="", repr=False)
    """Starts of names, numbers and codes; each word has to fit."""
    status: str = ""
    """CLP02."""
    reason: str = ""
    """An adjustment, as `CO-45`, or a remark code."""
    denied: bool = False
    """Only claims that were denied, as a whole or in a line."""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim payment as lists show it."""

    id: int
    check_id: int
    ordinal: int
    """Its place in the remittance, counted from 1."""
    last_name: str = field(repr=False)
    first_name: str = field(repr=False)
    member_id: str = field(repr=False)
    patient_control_number: str = field(repr=False)
    claim_control_number: str = field(repr=False)
    status: str
    """CLP02."""
    charge: Decimal
    paid: Decimal
    patient_responsibility: Decimal | None
    service_from: date | None
    service_to: date | None
    reasons: tuple[str, ...]
    """Each adjustment once, as `CO-45`, those of the claim first."""
    remarks: tuple[str, ...]
    denied: bool
    """Whether it, or a line of it, was denied."""


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """Some claims; `next` leads to more, '' at the end."""

    rows: tuple[ClaimRow, ...]
    next: str
    total: int
    more: bool = False
    """Whether there are more than `total`, which isn't counted any further."""


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """A claim found among all that is kept."""

    row: ClaimRow
    check: Check


@dataclass(frozen=True, slots=True)
class ReasonTotal:
    """An adjustment reason, and how much it took off how many claims and lines."""

    group: str
    reason: str
    claims: int
    lines: int
    amount: Decimal


@dataclass(frozen=True, slots=True)
class MonthTotal:
    """What was paid in one month."""

    month: date
    """Its first day."""
    checks: int
    claims: int
    charge: Decimal
    """Of the checks that are kept; the list of a portal has no charges."""
    amount: Decimal


@dataclass(frozen=True, slots=True)
class CheckSummary:
    """One remittance on one page."""

    check: Check
    header: RemittanceHeader = field(repr=False)
    charge: Decimal
    allowed: Decimal
    """What the payer allows for the services, before what it holds back (as sequestration)."""
    paid: Decimal
    """The sum of its claims; the payment is this less `provider_adjusted`."""
    patient_responsibility: Decimal
    by_group: dict[str, Decimal]
    """Adjustments by group code: `CO`, `PR`, `OA`, `PI`."""
    reasons: tuple[ReasonTotal, ...]
    """Largest amount first."""
    statuses: dict[str, int]
    """How many claims there are of each CLP02."""
    provider_adjustments: tuple[ProviderAdjustment, ...]
    provider_adjusted: Decimal
    findings: tuple[Problem, ...] = field(repr=False)
    """Where it doesn't balance or breaks the guide, with positions; at most 100."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """How one download came out."""

    remittance_id: str
    check: Check | None = None
    path: Path | None = field(default=None, repr=False)
    """The file, where a folder was asked for."""
    already_there: bool = False
    error: PortalError | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a fetch is; bytes are those of the line, of all its remittances together."""

    done: int
    of: int
    held: int = 0
    total: int = 0
    reading: int = 0
    """Claims looked through so far of what is being read now."""
    opened: tuple[int, ...] = ()
    """Checks whose first claims can be shown already."""

    @property
    def words(self) -> str:
        """One line for the user."""
        count = f"{self.done} of {self.of} fetched" if self.of > 1 else ""
        line = f"{_size(self.held)} of {_size(self.total)}" if self.held < self.total else ""
        read = f"{self.reading:,} claims read" if self.reading else ""
        return ", ".join(each for each in (count, line, read) if each) or "Asking for it"


def _size(count: int) -> str:
    return (
        f"{count:,} B"
        if count < 1000
        else f"{count / 1000:,.0f} KB"
        if count < 1e6
        else f"{count / 1e6:,.1f} MB"
    )
