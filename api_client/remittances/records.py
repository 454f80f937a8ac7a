"""What a portal says about the remittances that it keeps."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class RemittanceQuery:
    """What to look for; what is empty doesn't narrow. Its repr shows nothing of a patient."""

    check_number: str = ""
    """Check or EFT number (TRN02)."""
    paid_from: date | None = None
    paid_to: date | None = None
    """Payment dates; without both the portal gives its last 30 days (Medicare) or 6 months (Medicaid)."""
    payer: str = ""
    amount: Decimal | None = None
    control_number: str = field(default="", repr=False)
    """The payer's number of a claim in it (ICN, DCN, TCN)."""
    patient_control_number: str = field(default="", repr=False)
    last_name: str = field(default="", repr=False)
    member_id: str = field(default="", repr=False)
    after: str = ""
    """`next` of the page before."""
    limit: int = 50


@dataclass(frozen=True, slots=True)
class ListedRemittance:
    """One remittance as the portal lists it. Money in US dollars."""

    id: str
    """The portal's own opaque id."""
    check_number: str
    paid_on: date
    payer: str
    payer_id: str
    amount: Decimal
    claims: int
    bytes: int
    compressed_bytes: int
    """What the download takes of the line."""
    created_at: datetime


@dataclass(frozen=True, slots=True)
class RemittancePage:
    """Some of what was found; `next` leads to more, '' at the end. `total` counts all."""

    remittances: tuple[ListedRemittance, ...]
    next: str
    total: int
