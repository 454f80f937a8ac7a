"""A signed-in user at a practice portal, without any portal."""

from datetime import UTC, datetime, timedelta

from api_client.profile import PortalProfile
from api_client.records import IdleLimits, Provider, SignedIn, User

NOW = datetime(2026, 11, 21, 15, 30, 12, tzinfo=UTC)


def signed_in(profile: PortalProfile) -> SignedIn:
    """The front desk's session with this portal."""
    return SignedIn(
        portal=profile,
        user=User("frontdesk", "Front Desk", "front desk", ("eligibility", "mbi-lookup")),
        provider=Provider("1999900018", "SAMPLE CLINIC", "110000001A" if profile.kind == "mmis" else ""),
        submitter_id="SUBMITTER",
        receiver_id="RECEIVER",
        idle=IdleLimits(timedelta(minutes=15), timedelta(minutes=28), timedelta(minutes=30)),
        at=NOW,
    )
