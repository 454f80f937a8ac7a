"""How long may pass without a key: the portal's limits, and the user's own where they are stricter."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from api_client.records import IdleLimits


@dataclass(frozen=True, slots=True)
class OwnLimits:
    """What the user set; None leaves it to the portal. Longer than the portal's is as if it weren't set."""

    lock_after: timedelta | None = None
    end_after: timedelta | None = None

    @classmethod
    def in_minutes(cls, lock: int, end: int) -> OwnLimits:
        """As they stand in the settings, where 0 leaves it to the portal."""
        return cls(*(timedelta(minutes=each) if each else None for each in (lock, end)))


def stricter(portal: IdleLimits, own: OwnLimits) -> IdleLimits:
    """The limits that hold: the alert comes as long before the end as the portal's, half-way at the latest;
    what is at its end is hidden.
    """
    end = min(portal.end_after, own.end_after or portal.end_after)
    ahead = min(portal.end_after - portal.warn_after, end / 2)
    lock = min(portal.lock_after, own.lock_after or portal.lock_after, end)
    return replace(portal, lock_after=lock, warn_after=end - ahead, end_after=end)
