"""A key held down over a thin, far line: how long the screen goes on moving after it is let go."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass, field

from benchmarks.journeys import FIRST_SCREEN, INQUIRY, SIGN_IN
from benchmarks.keys import sequences
from benchmarks.programs import client
from benchmarks.session import NotSeen, Session
from benchmarks.slow_line import BYTES_A_SECOND, ROUND_TRIP

_HELD = 3.0  # seconds
_REPEATS = 15  # a second
_STEP = 0.02
_STILL = 2.0  # seconds without a byte after which the screen is taken to be still


@dataclass(slots=True)
class FarLine:
    """Everything that the program writes is taken at once, as sshd does, and shown at the line's pace."""

    session: Session
    shown: int = 0
    _buffer: deque[str] = field(default_factory=deque)
    _answers: deque[tuple[float, str]] = field(default_factory=deque)
    _allowance: float = 0.0

    def pass_time(self, seconds: float) -> None:
        """Let bytes come over the line, and the terminal's answers go back, for so many seconds."""
        until = time.monotonic() + seconds
        while (now := time.monotonic()) < until:
            self._buffer.extend(self.session.take(min(_STEP, until - now)))
            self._show(time.monotonic() - now)
            while self._answers and self._answers[0][0] <= time.monotonic():
                self.session.press(self._answers.popleft()[1])

    def see(self, text: str, timeout: float = 30.0) -> None:
        """Let time pass until a text stands on the screen."""
        until = time.monotonic() + timeout
        while not any(text in row for row in self.session.terminal.rows()):
            if time.monotonic() > until:
                raise NotSeen("\n".join(self.session.terminal.rows()))
            self.pass_time(_STEP * 5)

    def _show(self, seconds: float) -> None:
        self._allowance = min(self._allowance + seconds * BYTES_A_SECOND, 200.0)
        while self._buffer and self._allowance >= 1:
            character = self._buffer.popleft()
            self._allowance -= len(character.encode())
            self.shown += len(character.encode())
            self.session.terminal.feed(character)
        for reply in self.session.terminal.replies:
            self._answers.append((time.monotonic() + ROUND_TRIP, reply))
        self.session.terminal.replies.clear()


def seconds_to_still(*, remote: bool) -> float:
    """Seconds from letting Page Down and Page Up go to the last byte shown, on an answer of two pages."""
    with client(**({"SSH_CONNECTION": "192.0.2.1 50000 192.0.2.2 22"} if remote else {})) as running:
        line = FarLine(running.session)
        line.see(FIRST_SCREEN)
        for step in (*SIGN_IN, *INQUIRY):
            for sequence in sequences(step.keys.format(**running.names)):
                running.session.press(sequence)
            line.see(step.sees)
        line.pass_time(_STILL)
        _hold_down(line)
        return _until_still(line)


def _hold_down(line: FarLine) -> None:
    keys = sequences("<PageDown><PageUp>")
    for press in range(int(_HELD * _REPEATS)):
        line.session.press(keys[press % 2])
        line.pass_time(1 / _REPEATS)


def _until_still(line: FarLine) -> float:
    let_go = last = time.monotonic()
    while time.monotonic() - last < _STILL:
        before = line.shown
        line.pass_time(_STEP * 5)
        if line.shown != before:
            last = time.monotonic()
    return last - let_go
