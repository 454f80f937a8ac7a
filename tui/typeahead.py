"""Keys typed ahead.

A page takes keys from the moment it is opened, so a change of page holds nothing up. While a request is
under way keys wait, in order, and are played to the page that its answer brings. Esc cancels the request.
When the request fails or is cancelled the keys that waited are dropped, and it is said how many: they were
meant for a page that didn't come.
"""

from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class TypeAhead(Generic[T]):
    """The queue in front of the page. `play` gets each key when it is its turn; it may hold again."""

    def __init__(self, play: Callable[[T], None]) -> None:
        self._play = play
        self._waiting: deque[T] = deque()
        self._playing = False
        self.held = False

    def feed(self, press: T) -> None:
        """Take a key: play it, or let it wait behind the others."""
        self._waiting.append(press)
        self._run()

    def hold(self) -> None:
        """Let keys wait from now on."""
        self.held = True

    def release(self) -> None:
        """Play what waited, in order."""
        self.held = False
        self._run()

    def drop(self) -> int:
        """Forget what waited and hold no more; how many keys that were."""
        return len(self.hand_over())

    def hand_over(self) -> tuple[T, ...]:
        """Give what waited to somebody else, and hold no more."""
        waiting = tuple(self._waiting)
        self._waiting.clear()
        self.held = False
        return waiting

    def _run(self) -> None:
        if self._playing:
            return
        self._playing = True
        try:
            while self._waiting and not self.held:
                self._play(self._waiting.popleft())
        finally:
            self._playing = False
