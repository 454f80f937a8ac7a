"""The users of a practice as a portal tells them, one of each standing and status."""

from dataclasses import replace
from datetime import date, timedelta

from api_client.users.records import Directory, Npi, NpiAccess, Person, PortalUser, Role

TODAY = date(2026, 11, 21)
YESTERDAY = TODAY - timedelta(days=1)
CLINIC = Npi("1999900018", "Larkfield Family Practice")
PERSON = Person(
    "Front", "Desk", "", date(1990, 7, 14), "0002", "02139", "front@larkfield.example", "617-555-0100"
)


def access(days: int) -> NpiAccess:
    """A provider to be recertified in so many days."""
    return NpiAccess(CLINIC.npi, CLINIC.name, TODAY + timedelta(days=days), None, "", days < 0)


FRONTDESK = PortalUser(
    "frontdesk", "Front Desk", "subordinate", "active", "", "Larkfield Family Practice",
    roles=("portal", "eligibility"), npis=(access(200),), created_on=date(2025, 1, 7), last_sign_in=YESTERDAY,
    disabled_after=YESTERDAY + timedelta(days=30), password_expires_on=date(2027, 1, 1), mfa=("totp",),
)  # fmt: skip
ADMIN = replace(FRONTDESK, id="admin", name="Account Administrator", standing="primary")
IDLE = replace(
    FRONTDESK, id="oidle", name="Olive Idle", last_sign_in=TODAY - timedelta(days=29),
    disabled_after=TODAY + timedelta(days=1),
)  # fmt: skip
LOCKED = replace(
    FRONTDESK, id="llocked", name="Lou Locked", status="locked", status_words="Locked after five wrong tries."
)
LAPSED = replace(FRONTDESK, id="plapsed", name="Pat Lapsed", npis=(access(-4),))
GONE = replace(
    FRONTDESK, id="dgone", name="Dana Gone", status="deactivated", status_words="Deactivated by admin.",
    npis=(access(-40),),
)  # fmt: skip
LINKED = replace(
    FRONTDESK, id="bservice", name="Billie Service", standing="linked", organization="Northgate Billing"
)
ROLES = (
    Role("portal", "Portal services", ("Change password",), (), base=True),
    Role("eligibility", "Member eligibility", ("Eligibility verification",), ("eligibility",)),
    Role("claims", "Claims submission and status", ("Claim entry", "Claim status"), ("claims",)),
    Role("subordinates", "Manage subordinate accounts", ("Users",), ("users",), backup_only=True),
)
DIRECTORY = Directory(
    "Larkfield Family Practice",
    "admin",
    (ADMIN, FRONTDESK, IDLE, LOCKED, LAPSED, GONE, LINKED),
    ROLES,
    (CLINIC,),
)
