"""A clock for idle time: it only runs forward, and goes on while the computer sleeps."""

import sys
import time
from collections.abc import Callable

JUMP = 30.0
"""Seconds by which the wall clock may get ahead of the steady one between two looks without meaning sleep."""


def steady() -> float:
    """Seconds that nobody can set; where the system has such a clock they count in sleep too."""
    names = {"linux": "CLOCK_BOOTTIME", "darwin": "CLOCK_MONOTONIC"}
    clock = getattr(time, names.get(sys.platform, ""), None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


class IdleClock:
    """Seconds since it was made.

    A virtual machine that was paused has a steady clock that stood still; there a jump of the wall clock is
    taken for time that passed. A clock that was merely set forward then locks too early, which is the safe
    mistake; one that was set back changes nothing.
    """

    __slots__ = ("_now", "_steady", "_steady_at", "_wall", "_wall_at")

    def __init__(self, steady: Callable[[], float] = steady, wall: Callable[[], float] = time.time) -> None:
        self._steady, self._wall = steady, wall
        self._steady_at, self._wall_at = steady(), wall()
        self._now = 0.0

    def __call__(self) -> float:
        """The seconds now; to be asked every few seconds, so that a drifting wall clock is no jump."""
        steady, wall = self._steady(), self._wall()
        passed = max(0.0, steady - self._steady_at)
        jump = wall - self._wall_at - passed
        self._now += passed + (jump if jump > JUMP else 0.0)
        self._steady_at, self._wall_at = steady, wall
        return self._now
