"""The outbox's clocks: each portal's own, so that a wrong one here sends nothing twice."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


def ticks() -> float:
    """Seconds that also count while the computer sleeps, where it can tell."""
    boot_time: int | None = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot_time is None else time.clock_gettime(boot_time)


class OutboxClock:
    """One portal's: runs on from the time that it told at sign-in, whatever this computer's clock is set to.

    How long a portal knows a key is a matter of its clock, so the outbox reckons by that alone. Before the
    first sign-in it is this computer's.
    """

    __slots__ = ("_since", "_ticks", "_told", "_wall")

    def __init__(
        self,
        wall: Callable[[], datetime] = lambda: datetime.now(UTC),
        ticks: Callable[[], float] = ticks,
    ) -> None:
        self._wall = wall
        self._ticks = ticks
        self._told: datetime | None = None
        self._since = 0.0

    def told(self, moment: datetime) -> None:
        """The portal has told its time just now."""
        self._told, self._since = moment, self._ticks()

    def now(self) -> datetime:
        """The time, aware."""
        if self._told is None:
            return self._wall()
        return self._told + timedelta(seconds=max(0.0, self._ticks() - self._since))
