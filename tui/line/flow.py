"""How much may be on its way to a far terminal: it is asked now and then how far it has come."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

QUESTION = "\x1b[6n"  # where is the cursor? Every terminal answers, when it has shown all that came before
_ASK_EVERY = 256
_LEAST, _MOST = 512, 8192
_LATE = 1.0  # seconds in a queue that nobody wants to wait
_PATIENCE = 3.0  # seconds without an answer after which the terminal is taken to give none


class Flow:
    """Bytes sent and not yet shown. A line that queues what it is given gets less at a time."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, window: int = 1024) -> None:
        self.window = window
        self.answers = True
        self._clock = clock
        self._unasked = 0
        self._asked: deque[tuple[int, float]] = deque()
        self._fastest = float("inf")

    def sent(self, count: int) -> str:
        """Note bytes that go out; gives the question that is to go with them, or ''."""
        self._unasked += count
        if not self.answers or self._unasked < _ASK_EVERY:
            return ""
        self._asked.append((self._unasked, self._clock()))
        self._unasked = 0
        return QUESTION

    def answered(self) -> None:
        """The terminal has shown what went before the oldest open question."""
        if not self._asked:
            return
        count, asked = self._asked.popleft()
        took = self._clock() - asked
        self._fastest = min(self._fastest, took)
        late = took - self._fastest
        if late <= self._fastest / 2 + 0.05:
            self.window = min(self.window + count, _MOST)
        else:
            self.window = max(self.window // 2, _LEAST) if late < _LATE else _LEAST

    def wait(self) -> float:
        """Seconds after which to ask again whether a frame may go; 0 if it may now."""
        if not self._asked or not self.answers:
            return 0.0
        if self.under_way < self.window:
            return 0.0
        left = self._asked[0][1] + _PATIENCE - self._clock()
        if left <= 0:
            self.answers = False
            self._asked.clear()
        return max(left, 0.0)

    @property
    def under_way(self) -> int:
        """Bytes sent that the terminal hasn't been heard to have shown."""
        return self._unasked + sum(count for count, _ in self._asked)

    @property
    def open_questions(self) -> int:
        """Answers that are still to come."""
        return len(self._asked) if self.answers else 0
