"""What this run has heard of the portals that nobody is signed in to; in memory only."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from api_client.errors import PortalError

PAUSE = 60.0
"""Seconds before a portal is asked again whether it is up."""


@dataclass(frozen=True, slots=True)
class LockedUser:
    """A user whom the portal lets in again at `until`."""

    user: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Heard:
    """How a portal answered last: `refusal` is None where it did."""

    refusal: PortalError | None


class HeardOf:
    """By portal: its last answer, when it was asked, and the user whom it locked last."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._asked: dict[str, float] = {}
        self._heard: dict[str, Heard] = {}
        self._locked: dict[str, LockedUser] = {}

    def ask_now(self, portal_id: str) -> bool:
        """Whether to ask a portal now, which counts as asking it: once a minute at most."""
        now = self._now()
        if now - self._asked.get(portal_id, -PAUSE) < PAUSE:
            return False
        self._asked[portal_id] = now
        return True

    def answered(self, portal_id: str, refusal: PortalError | None) -> None:
        """Keep how a portal answered."""
        self._heard[portal_id] = Heard(refusal)

    def last(self, portal_id: str) -> Heard | None:
        """How a portal answered last; None as long as it didn't."""
        return self._heard.get(portal_id)

    def locked(self, portal_id: str, user: str, until: datetime) -> None:
        """Keep that the portal has locked this user."""
        self._locked[portal_id] = LockedUser(user, until)

    def let_in(self, portal_id: str) -> None:
        """A user signed in: what was heard of the portal before is over."""
        self._heard.pop(portal_id, None)
        self._locked.pop(portal_id, None)

    def locked_user(self, portal_id: str, now: datetime) -> LockedUser | None:
        """The user whom the portal locked last, while that lasts."""
        locked = self._locked.get(portal_id)
        return locked if locked is not None and now < locked.until else None
