"""A clock that never runs back: what a wrong clock makes late is late, and never sent twice."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


def ticks() -> float:
    """Seconds that also count while the computer sleeps, where it can tell."""
    boot_time: int | None = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot_time is None else time.clock_gettime(boot_time)


class OutboxClock:
    """The computer's time, but never before a moment that it, the store or a portal has told already."""

    __slots__ = ("_latest", "_since", "_ticks", "_wall")

    def __init__(
        self,
        wall: Callable[[], datetime] = lambda: datetime.now(UTC),
        ticks: Callable[[], float] = ticks,
    ) -> None:
        self._wall = wall
        self._ticks = ticks
        self._latest, self._since = wall(), ticks()

    def now(self) -> datetime:
        """The time, aware."""
        passed = self._ticks()
        run_on = self._latest + timedelta(seconds=max(0.0, passed - self._since))
        self._latest, self._since = max(self._wall(), run_on), passed
        return self._latest

    def at_least(self, moment: datetime) -> None:
        """It is this late already."""
        if moment > self.now():
            self._latest = moment
