"""The thread that writes to the terminal: control sequences in order, frames as late as the line allows.

While bytes wait for the line, frames aren't queued: the next one is made when it can go, from the screen
as it is then. So a slow line shows fewer frames, the app never waits for it, and no key is lost to it.
"""

from __future__ import annotations

import os
import select
import threading
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, TextIO

from tui.line.screen import Screen
from tui.line.stream import Passage

if TYPE_CHECKING:
    from tui.line.flow import Flow

_TYPING = 2  # rows that a key in a field changes at most: its own and the status line
_FRAME = None  # stands in the queue for 'the screen, as it is when its turn comes'


def reraise(error: Exception) -> None:
    """Let an error end the thread."""
    raise error


class Outlet(threading.Thread):
    """Writes for one stay in application mode. All methods may be called from any thread.

    `failed` hears, in the writing thread, of an error in making a frame; there are no frames after it.
    """

    def __init__(
        self,
        screen: Screen,
        write: Callable[[str], None],
        flow: Flow | None = None,
        failed: Callable[[Exception], object] = reraise,
    ) -> None:
        super().__init__(name="thin-line", daemon=True)
        self.lock = threading.RLock()  # a signal handler may come in while its own thread holds it
        self._ready = threading.Condition(self.lock)
        self._screen = screen
        self._write = write
        self._flow = flow
        self._failed = failed
        self._broken = False
        self._queue: deque[Passage | None] = deque()
        self._ended = False

    def pass_through(self, passage: Passage) -> None:
        """Send a control sequence as it is, after what was queued before."""
        with self._ready:
            self._queue.append(passage)
            self._ready.notify_all()

    def commit(self) -> None:
        """Show the screen as soon as the line is free."""
        with self._ready:
            if not self._queue or self._queue[-1] is not _FRAME:
                self._queue.append(_FRAME)
            self._ready.notify_all()

    def answered(self) -> None:
        """The terminal has answered the oldest question about how far it has come."""
        with self._ready:
            if self._flow is not None:
                self._flow.answered()
            self._ready.notify_all()

    def settle(self, seconds: float) -> None:
        """Drop frames that weren't sent, and wait a little for answers that would come too late otherwise."""
        with self._ready:
            self._queue = deque(entry for entry in self._queue if entry is not _FRAME)
            if self._flow is not None:
                self._ready.wait_for(self._is_settled, seconds)

    def stop(self) -> None:
        """Write what is queued and end."""
        with self._ready:
            self._ended = True
            self._ready.notify_all()
        self.join()

    def run(self) -> None:
        """Write until stopped, or until the terminal is gone."""
        while True:
            with self._ready:
                while not self._queue and not self._ended:
                    self._ready.wait()
                if not self._queue:
                    return
                if self._queue[0] is _FRAME and self._hold():
                    continue
                text = self._next()
            try:
                self._write(text)
            except OSError:
                return  # the terminal is gone; the app learns of it from its input

    def _hold(self) -> bool:
        """Wait while the line is full; True if the queue may have changed meanwhile. Typing doesn't wait."""
        wait = self._flow.wait() if self._flow is not None and not self._ended else 0.0
        if not wait or self._screen.rows_to_write() <= _TYPING:
            return False
        self._ready.wait(wait)
        return True

    def _next(self) -> str:
        """The text of the next entry in the queue."""
        entry = self._queue.popleft()
        if entry is not _FRAME:
            if not entry.keeps_cells:
                self._screen.forget()
            return entry.sequence
        text = self._frame()
        return text + self._flow.sent(len(text)) if text and self._flow is not None else text

    def _frame(self) -> str:
        """The next frame; after an error none, so that the terminal can still be given back."""
        if self._broken:
            return ""
        try:
            return self._screen.frame()
        except Exception as error:
            self._broken = True
            self._failed(error)
            return ""

    def _is_settled(self) -> bool:
        return self._flow is None or not self._flow.open_questions


def writer(file: TextIO) -> Callable[[str], None]:
    """A function that writes all of a text to the file's descriptor, in the file's encoding."""
    descriptor, encoding = file.fileno(), file.encoding or "utf-8"

    def write(text: str) -> None:
        data = memoryview(text.encode(encoding, "replace"))
        while data:
            try:
                data = data[os.write(descriptor, data) :]
            except BlockingIOError:  # someone who shares the terminal has made it non-blocking
                select.select([], [descriptor], [], 1.0)

    return write
