"""What can be assigned to users on each portal: POSC's roles, and the functions of a MAC portal."""

from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Role:
    """One role, what it includes in words, and the services that it opens."""

    id: str
    words: str
    includes: tuple[str, ...]
    services: tuple[str, ...] = ()
    base: bool = False
    """Whether everybody has it."""
    backup_only: bool = False
    """Whether it is for the primary user and the backup alone."""


_BASE = Role(
    "portal", "Portal services", ("Change password", "Letters and notices", "Broadcast messages"), base=True
)
_MANAGE = Role(
    "subordinates",
    "Manage subordinate accounts",
    ("Users, roles and passwords", "Links to other organizations"),
    ("users",),
    backup_only=True,
)
_ELIGIBILITY = Role("eligibility", "Member eligibility", ("Eligibility verification",), ("eligibility",))
_CLAIMS = Role(
    "claims",
    "Claims submission and status",
    ("Claim entry (DDE)", "Claim status"),
    ("claims", "claim-status"),
)
_BATCH = Role(
    "batch", "Batch file submit and download", ("270/271", "276/277", "837", "835", "999"), ("batch",)
)

ROLES = MappingProxyType(
    {
        "mac": (
            _BASE,
            Role("eligibility", "Eligibility", ("Eligibility inquiry",), ("eligibility",)),
            Role("mbi-lookup", "MBI lookup", ("MBI by name, birth date and SSN",), ("mbi-lookup",)),
            _CLAIMS,
            Role("remittance", "Remittance advice", ("Remittance advices", "835 files"), ("remittances",)),
            Role("financial", "Financial information", ("Payments, offsets, cheques",), ("financial",)),
            Role(
                "requests",
                "Appeals, records and prior authorization",
                ("Redeterminations", "ADR responses", "Prior authorization"),
                ("requests",),
            ),
            Role("messages", "Messages", ("Letters", "Inquiries to the MAC"), ("messages",)),
            _BATCH,
            _MANAGE,
        ),
        "mmis": (
            _BASE,
            _ELIGIBILITY,
            _CLAIMS,
            Role(
                "reports", "View provider reports", ("Remittance advices", "Denial reasons"), ("remittances",)
            ),
            Role("financial", "View financial data", ("Paid and denied by month",), ("financial",)),
            Role(
                "authorizations",
                "Service authorizations",
                ("Prior authorization", "Pre-admission screening", "Claim appeals"),
                ("requests",),
            ),
            Role("referrals", "Manage referrals", ("Referrals",), ("referrals",)),
            Role("messages", "Inquiries", ("Letters", "Messages to customer service"), ("messages",)),
            _BATCH,
            Role("contracts", "View provider contracts", ("Contracts",), ("contracts",)),
            Role("mmq", "Manage MMQ", ("Management minute questionnaires",), ("mmq",)),
            Role("sco-pace", "Manage SCO and PACE members", ("SCO and PACE enrollment",), ("sco-pace",)),
            Role("profile", "Manage business partner profile", ("Enrollment and profile",), ("profile",)),
            _MANAGE,
        ),
    }
)
"""By portal (POSC guide for the primary user; list of functions in the MAC portal handbook)."""


def services_of(portal: str, roles: Iterable[str]) -> tuple[str, ...]:
    """All services that these roles open, each once."""
    assigned = set(roles)
    opened = [service for role in ROLES[portal] if role.id in assigned for service in role.services]
    return tuple(dict.fromkeys(opened))


def roles_for(portal: str, services: Iterable[str]) -> tuple[str, ...]:
    """The roles that open nothing but these services."""
    allowed = set(services)
    return tuple(role.id for role in ROLES[portal] if role.base or set(role.services) <= allowed)
