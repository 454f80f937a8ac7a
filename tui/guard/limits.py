"""How long may pass without a key: the portal's limits, and the user's own where they are stricter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from api_client.records import IdleLimits


@dataclass(frozen=True, slots=True)
class OwnLimits:
    """What the user set; None leaves it to the portal. Longer than the portal's is as if it weren't set."""

    lock_after: timedelta | None = None
    end_after: timedelta | None = None


def stricter(portal: IdleLimits, own: OwnLimits) -> IdleLimits:
    """The limits that hold: the alert comes as long before the end as the portal's, half-way at the latest;
    what is at its end is hidden.
    """
    end = min(portal.end_after, own.end_after or portal.end_after)
    ahead = min(portal.end_after - portal.warn_after, end / 2)
    lock = min(portal.lock_after, own.lock_after or portal.lock_after, end)
    return IdleLimits(lock_after=lock, warn_after=end - ahead, end_after=end)
