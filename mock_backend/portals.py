"""The two portals: what each calls itself, how it is addressed and what its users may do."""

from dataclasses import dataclass
from types import MappingProxyType

from mock_backend.problems import Problem

_BANNER = (
    "This is a practice system with synthetic data. Nobody in it exists. "
    "The real system that it stands for is for authorized use only: use may be monitored and recorded, "
    "accounts are not shared, and patient data is opened only for treatment, payment or operations. "
    "By going on you accept these terms."
)
_EVERYDAY = (
    "eligibility",
    "mbi-lookup",
    "claim-status",
    "claims",
    "batch",
    "remittances",
    "requests",
    "messages",
    "financial",
)


@dataclass(frozen=True, slots=True, eq=False)
class Portal:
    """One payer site."""

    id: str
    name: str
    payer_name: str
    """NM103 of loop 2100A."""
    payer_id: str
    """NM109 of loop 2100A."""
    receiver_id: str
    """ISA08 of what is sent to it."""
    submitter_id: str
    """ISA06 that its demo users send under."""
    services: MappingProxyType[str, tuple[str, ...]]
    """What each role may do."""
    banner: str = _BANNER
    notice: str | None = None
    """News of maintenance, shown with the banner."""
    banner_id: str = "2025-1"


MAC = Portal(
    id="mac",
    name="Practice MAC portal",
    payer_name="CMS",
    payer_id="CMS",
    receiver_id="CMS",
    submitter_id="DEMOSUBMITTER",
    services=MappingProxyType(
        {
            "front desk": ("eligibility", "mbi-lookup"),
            "biller": _EVERYDAY,
            "administrator": ("eligibility", "users"),
        }
    ),
)
MMIS = Portal(
    id="mmis",
    name="Practice Medicaid portal",
    payer_name="MEDICAID",
    payer_id="MMIS",
    receiver_id="MMISDEMO",
    submitter_id="110000001A",
    notice="Practice notice: the portal is closed for maintenance on Sundays from 2 to 4 am.",
    services=MappingProxyType(
        {
            "front desk": ("eligibility",),
            "biller": tuple(service for service in _EVERYDAY if service != "mbi-lookup"),
            "administrator": ("eligibility", "users"),
        }
    ),
)
PORTALS = MappingProxyType({portal.id: portal for portal in (MAC, MMIS)})


SERVICE_WORDS = MappingProxyType(
    {
        "eligibility": "eligibility",
        "mbi-lookup": "MBI lookup",
        "users": "managing users",
        "claims": "claim entry",
        "claim-status": "claim status",
        "batch": "batch files",
        "remittances": "remittances",
        "requests": "sending records and appeals",
        "messages": "letters",
    }
)
"""What a user calls a service that is asked for."""


def portal_named(name: str) -> Portal:
    """The portal with that id; a 404 problem where there is none."""
    portal = PORTALS.get(name)
    if portal is None:
        raise Problem(404, "no-such-portal", "There is no such portal; the portals are mac and mmis.")
    return portal
