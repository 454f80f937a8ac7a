"""All that a portal tells of one claim. No repr shows anything of the patient."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from api_client.claims.listed import ListedClaim
from api_client.claims.records import ClaimEdit, ClaimLine
from api_client.correspondence.records import AppealTerms, Case, Limits
from x12.adjustments import Adjustment


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the claim came to on a day."""

    on: date
    status: str
    location: str
    category: str
    status_code: str
    entity: str


@dataclass(frozen=True, slots=True)
class ClaimRemittance:
    """The remittance that tells of the claim."""

    id: str
    check_number: str
    paid_on: date


@dataclass(frozen=True, slots=True)
class RecordsRequest:
    """What the payer wants to see before it decides (ADR)."""

    case_id: str
    asked_on: date
    due: date
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ClaimDetail:
    """One claim; amounts in US dollars."""

    row: ListedClaim
    history: tuple[Stop, ...]
    """Oldest first."""
    allowed: Decimal = field(repr=False)
    patient_responsibility: Decimal = field(repr=False)
    adjustments: tuple[Adjustment, ...] = field(default=(), repr=False)
    remarks: tuple[str, ...] = field(default=(), repr=False)
    lines: tuple[ClaimLine, ...] = field(default=(), repr=False)
    edits: tuple[ClaimEdit, ...] = ()
    remittance: ClaimRemittance | None = None
    request: RecordsRequest | None = None
    appeal: AppealTerms | None = None
    """How it can be appealed; None where it can't, or was."""
    cases: tuple[Case, ...] = ()
    """What was sent about it: records, an appeal."""
    limits: Limits | None = None
    """What may be attached to records or an appeal."""
    sent: str = field(default="", repr=False)
    """The 837 as the payer got it. Not safe to show as it is."""
    acknowledgment: str = field(default="", repr=False)
    """The 277CA exactly as it came. Not safe to show as it is."""
    sample_fees: bool = False
    """Whether the amounts come from a sample fee schedule."""

    @property
    def errors(self) -> tuple[ClaimEdit, ...]:
        """The edits that keep the claim from being paid."""
        return tuple(each for each in self.edits if each.severity == "error")
