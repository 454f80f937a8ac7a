"""Claims as a portal lists them. No repr shows anything of the patient."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

Order = Literal["received", "from", "charge", "patient", "act_by", "appeal_by"]
ORDERS: tuple[Order, ...] = ("received", "from", "charge", "patient", "act_by", "appeal_by")
"""The last two give only claims that have such a day: that want somebody, that can still be appealed."""


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """What to look for; what is empty doesn't narrow."""

    control_number: str = field(default="", repr=False)
    """The payer's number (ICN, DCN)."""
    patient_control_number: str = field(default="", repr=False)
    """Our own number for the claim."""
    member_id: str = field(default="", repr=False)
    last_name: str = field(default="", repr=False)
    first_name: str = field(default="", repr=False)
    service_from: date | None = field(default=None, repr=False)
    service_to: date | None = field(default=None, repr=False)
    """Claims with a day of service between these."""
    received_from: date | None = None
    received_to: date | None = None
    provider_npi: str = ""
    statuses: tuple[str, ...] = ()
    """Slugs of `x12.codes.claim_states`."""
    needs_action: bool | None = None
    """Only those that were returned or for which records are asked; None for all."""
    text: str = field(default="", repr=False)
    """Starts of names, numbers, states, days and charges, all of which have to be found."""
    order: Order = "received"
    descending: bool | None = None
    """None leaves it to the portal: newest first by the day of receipt, else the smallest first."""


@dataclass(frozen=True, slots=True)
class ListedClaim:
    """One claim of a list; amounts in US dollars."""

    id: str
    """By which the portal shows all of it; says nothing by itself."""
    control_number: str = field(repr=False)
    patient_control_number: str = field(repr=False)
    last_name: str = field(repr=False)
    first_name: str = field(repr=False)
    member_id: str = field(repr=False)
    date_of_birth: date | None = field(repr=False)
    kind: str
    """`professional` or `institutional`."""
    bill_type: str
    service_from: date | None = field(repr=False)
    service_to: date | None = field(repr=False)
    received_on: date
    status: str
    """A slug of `x12.codes.claim_states`."""
    location: str
    """FISS status and location, as `T B9997`; a word where the payer has no FISS."""
    category: str
    status_code: str
    entity: str
    """Claim status category, code and whom it is about, as in a 277."""
    charge: Decimal = field(repr=False)
    paid: Decimal = field(repr=False)
    finalized_on: date | None = None
    check_number: str = ""
    act_by: date | None = None
    """Until when something has to be done; None where nothing has."""
    replaces: str = field(default="", repr=False)
    replaced_by: str = field(default="", repr=False)
    """The payer's numbers of the claims before and after this one."""
    provider_npi: str = ""
    """Who billed; '' where the portal doesn't tell."""
    appealed_on: date | None = None
    """When a first appeal of it came to the payer; None where none did."""
    appeal_by: date | None = None
    """The last day for a first appeal, as the payer tells it; None where it takes none, or doesn't tell."""


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """Some of what was found; `next` leads to more, '' at the end. `total` counts all."""

    rows: tuple[ListedClaim, ...]
    next: str
    total: int
