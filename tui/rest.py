"""Knows whether hands are busy: what nobody reads while keying is drawn once they rest."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from time import monotonic

SECONDS = 0.3
"""Longer than it takes to key the next character, shorter than a look up from the paper."""


class Rest:
    """Hands are busy for so many seconds after a key; with 0 they always rest."""

    def __init__(self, seconds: float = 0.0) -> None:
        self._seconds = seconds
        self._until = 0.0
        self._timer: asyncio.TimerHandle | None = None

    def key(self) -> None:
        """A key was pressed."""
        if self._seconds:
            self._until = monotonic() + self._seconds

    @property
    def over(self) -> bool:
        """Whether hands rest."""
        return not self._seconds or monotonic() >= self._until

    def then(self, draw: Callable[[], object]) -> None:
        """Draw what waits once hands rest."""
        if self._timer is None:
            self._start(draw)

    def _start(self, draw: Callable[[], object]) -> None:
        left = max(0.0, self._until - monotonic())
        self._timer = asyncio.get_running_loop().call_later(left, self._look, draw)

    def _look(self, draw: Callable[[], object]) -> None:
        self._timer = None
        if self.over:
            draw()
        else:
            self._start(draw)

    def end(self) -> None:
        """Draw nothing any more."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
