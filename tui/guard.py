"""The session's time: what the user does, what the portal has heard, and how long that lasts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from time import monotonic

SHOWN_FROM = timedelta(minutes=10)
KEEP_ALIVE_AFTER = timedelta(minutes=5)


@dataclass(slots=True)
class Guard:
    """Remembers the last key and the last contact with the portal, on a clock that only runs forward.

    Activity is keys, never polling or resizing. A portal counts only what reaches it, so keys that were
    pressed since the last contact are worth a keep-alive once that is five minutes ago.
    """

    end_after: timedelta | None = None
    clock: Callable[[], float] = monotonic
    _key: float = 0.0
    _contact: float = 0.0

    def begin(self, end_after: timedelta) -> None:
        """A session began; it ends when the portal hears nothing for so long."""
        self.end_after = end_after
        self._key = self._contact = self.clock()

    def finish(self) -> None:
        """There is no session."""
        self.end_after = None

    def key(self) -> None:
        """A key was pressed."""
        self._key = self.clock()

    def contact(self) -> None:
        """The portal heard something that counts as activity."""
        self._contact = self.clock()

    @property
    def time_left(self) -> timedelta | None:
        """How long until the portal ends the session, from what is known here; None without a session."""
        if self.end_after is None:
            return None
        return max(timedelta(0), self.end_after - timedelta(seconds=self.clock() - self._contact))

    @property
    def ends_soon(self) -> bool:
        """Whether the time left is to be shown."""
        left = self.time_left
        return left is not None and left < SHOWN_FROM

    @property
    def owes_contact(self) -> bool:
        """Whether the user worked since the portal last heard of it, long enough ago to say so."""
        since = timedelta(seconds=self.clock() - self._contact)
        return self.end_after is not None and self._key > self._contact and since >= KEEP_ALIVE_AFTER

    def correct(self, ends_in: timedelta) -> None:
        """The portal said how long it is; its clock decides."""
        if self.end_after is not None:
            self._contact = self.clock() - (self.end_after - ends_in).total_seconds()
