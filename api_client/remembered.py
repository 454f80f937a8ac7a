"""Passcodes that a portal remembers for this program, so that they aren't asked for at each sign-in."""

import time
from datetime import timedelta

LONGEST = timedelta(hours=12)
"""What CMS allows at most (MAC portal handbook), whatever a portal says."""


class Remembered:
    """One portal's, by user, in memory only: they end with the program."""

    __slots__ = ("_marks",)

    def __init__(self) -> None:
        self._marks: dict[str, tuple[str, float]] = {}

    def keep(self, user: str, mark: str, lifetime: timedelta) -> None:
        """Keep the mark that the portal gave for a passcode."""
        self._marks[user.casefold()] = mark, time.monotonic() + min(lifetime, LONGEST).total_seconds()

    def mark(self, user: str) -> str:
        """What to show instead of a passcode; '' when its time is over."""
        mark, _ = self._marks.get(user.casefold(), ("", 0.0))
        return mark if self.time_left(user) else ""

    def time_left(self, user: str = "") -> timedelta:
        """How long it still holds, for any user unless one is named; zero when there is none."""
        ends = [end for name, (_, end) in self._marks.items() if user.casefold() in {"", name}]
        return timedelta(seconds=max(0.0, max(ends, default=0.0) - time.monotonic()))

    def forget(self, user: str = "") -> None:
        """Let go of a user's, or of all."""
        self._marks = {name: mark for name, mark in self._marks.items() if user and name != user.casefold()}
