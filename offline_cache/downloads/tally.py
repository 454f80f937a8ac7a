"""How far several downloads are, told as one, and not more often than a line can show."""

import time
from collections.abc import Callable

from offline_cache.remittances.records import Progress

EVERY = 0.1
"""Seconds between two reports."""
Told = Callable[[Progress], None]


class Tally:
    """Counts the bytes of the line and the claims of all downloads of one fetch."""

    def __init__(self, expected: dict[str, int], told: Told | None) -> None:
        self._held = dict.fromkeys(expected, 0)
        self._total = dict(expected)
        self._reading: dict[str, int] = {}
        self._opened: dict[int, None] = {}
        self._done = 0
        self._told = told
        self._told_at = -EVERY

    def bytes(self, key: str, held: int, total: int) -> None:
        """So many of so many bytes are here."""
        self._held[key], self._total[key] = held, total
        self._tell()

    def claims(self, key: str, count: int, checks: tuple[int, ...]) -> None:
        """So many claims are read."""
        self._reading[key] = count
        self._opened |= dict.fromkeys(checks)
        self._tell()

    def done(self, key: str) -> None:
        """One is done."""
        self._done += 1
        self._held[key] = self._total[key]
        self._reading.pop(key, None)
        self._tell(now=True)

    def _tell(self, *, now: bool = False) -> None:
        if self._told is None or (not now and time.monotonic() - self._told_at < EVERY):
            return
        self._told_at = time.monotonic()
        held, total = sum(self._held.values()), sum(self._total.values())
        reading = sum(self._reading.values())
        self._told(Progress(self._done, len(self._held), held, total, reading, tuple(self._opened)))
