"""One session's countdown: what the portal has heard, as far as is known here, and how long that lasts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from api_client.records import IdleLimits

SHOWN_FROM = timedelta(minutes=10)
KEEP_ALIVE_AFTER = timedelta(minutes=5)
TRY_AGAIN_AFTER = 15.0
"""Seconds between keep-alives that fail."""
LAST_MINUTE = timedelta(minutes=1)
OVER = timedelta(0)
_NEVER = timedelta.max


@dataclass(slots=True)
class Countdown:
    """`portal_end` is the portal's own limit, `limits` are those that hold; times are the guard's seconds."""

    portal_end: timedelta
    limits: IdleLimits
    contact: float
    """When the portal last heard something that counts as activity, from here or from another window."""
    tried: float = float("-inf")
    """When a keep-alive was last sent."""
    asked: timedelta = _NEVER
    """The shortest mark at which the portal was asked for its own count."""

    def left(self, now: float, key: float) -> timedelta:
        """How long it lasts if no key follows the one at `key`."""
        until_portal = self.portal_end - timedelta(seconds=now - self.contact)
        until_own = self.limits.end_after - timedelta(seconds=now - max(key, self.contact))
        return max(OVER, min(until_portal, until_own))

    @property
    def alert_for(self) -> timedelta:
        """How long before the end the alert begins."""
        return self.limits.end_after - self.limits.warn_after

    def mark(self, left: timedelta) -> timedelta:
        """The shortest mark that has been reached; a portal is asked once at each, and never between them."""
        marks = (OVER, min(LAST_MINUTE, self.alert_for), self.alert_for, SHOWN_FROM)
        return min((mark for mark in marks if left <= mark), default=_NEVER)

    def doubtful(self, left: timedelta) -> bool:
        """Whether the portal is to be asked now."""
        return self.mark(left) < self.asked

    def owes_contact(self, now: float, key: float) -> bool:
        """Whether the user worked since the portal last heard of it, and it is time to say so."""
        if key <= self.contact or now - self.tried < TRY_AGAIN_AFTER:
            return False
        since = timedelta(seconds=now - self.contact)
        return since >= min(KEEP_ALIVE_AFTER, self.portal_end - self.alert_for)

    def correct(self, now: float, key: float, ends_in: timedelta) -> None:
        """The portal said how long it is; its clock decides."""
        self.contact = now - (self.portal_end - ends_in).total_seconds()
        self.asked = self.mark(self.left(now, key))
