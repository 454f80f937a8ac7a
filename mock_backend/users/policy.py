"""What the two portals ask of accounts. They differ, as real ones do."""

from dataclasses import dataclass
from types import MappingProxyType

_TRIED_FIRST = (
    "password", "passw0rd", "welcome", "letmein", "qwerty", "123456", "medicare", "medicaid", "masshealth",
    "summer", "winter", "changeme",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Policy:
    """One portal's rules; 0 where there is no such rule."""

    shortest: int
    longest: int
    classes: int
    """How many of: small letters, capitals, digits, other signs."""
    history: int
    least_age_days: int
    greatest_age_days: int
    idle_days: int
    """Days without a sign-in after which an account is disabled."""
    passcode_hours: int
    """How long an accepted passcode is remembered; CMS allows 12 at most (MAC portal handbook)."""
    recertify_days: int = 365
    """How long the confirmation of a user and an NPI holds (CMS: a year)."""
    one_time_hours: int = 72
    """How long a password that was reset can be used for the first sign-in."""
    blocklist: tuple[str, ...] = _TRIED_FIRST


POLICIES = MappingProxyType(
    {
        "mac": Policy(8, 64, 3, 6, 1, 60, 30, 12),
        "mmis": Policy(12, 64, 0, 3, 0, 365, 30, 8),
    }
)
"""By portal: short-lived and mixed as FISS has them; long and lasting as the newer provider portals."""
