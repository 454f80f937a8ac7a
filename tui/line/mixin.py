"""What the drivers of all systems do alike."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from typing import Any, ClassVar

from textual import events
from textual.driver import Driver
from textual.geometry import Offset
from textual.message import Message

from tui.line.outlet import reraise
from tui.line.profile import LineProfile, detect
from tui.line.thin import ThinLine

_NO_CURSOR = Offset(0, 0)  # what Textual's app has when no widget has placed it


class ThinOutput(Driver):
    """Stands before a driver of Textual's and writes only what changed.

    The terminal's cursor is shown where `app.cursor_position` is, and hidden while that is (0, 0).
    """

    profile: ClassVar[LineProfile | None] = None
    line: ThinLine

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        chosen = self.profile or detect(os.environ)
        self.line = ThinLine(chosen, terminal_size, self.line_writer(), self._report)

    def line_writer(self) -> Callable[[str], None]:
        """The function that writes text to the terminal and comes back when it is written."""
        raise NotImplementedError

    def _report(self, error: Exception) -> None:
        """Let the app end as it does for any error of its own."""
        self._app.call_later(reraise, error)

    def write(self, data: str) -> None:
        """Take what Textual writes; cells wait for `flush`."""
        self.line.feed(data)

    def flush(self) -> None:
        """A frame is complete."""
        self.line.commit(self._app.cursor_position != _NO_CURSOR)

    def resync(self) -> None:
        """Forget what the terminal shows and paint everything again."""
        self.line.resync()

    def reveal(self) -> None:
        """Show the screen again after a stop."""
        self.line.reveal()

    def sync_cursor(self) -> None:
        """Show the cursor where `app.cursor_position` is now, without waiting for a frame."""
        position = self._app.cursor_position
        self.line.place_cursor(position.x, position.y, position != _NO_CURSOR)

    def set_cursor_shape(self, name: str) -> None:
        """Give the cursor a steady shape: 'bar', 'block' or 'underline'; '' is the user's own."""
        self.line.shape(name)

    def start_application_mode(self) -> None:
        """Take over the terminal. After a stop, an app that says it `reveals` has the screen kept blank."""
        stopped = getattr(self, "_must_signal_resume", False)
        self.line.open(hidden=stopped and getattr(self._app, "reveals", False))
        super().start_application_mode()  # type: ignore[safe-super]
        self.flush()

    def stop_application_mode(self) -> None:
        """Give the terminal back, with nothing left on it."""
        self.line.blank()
        super().stop_application_mode()  # type: ignore[safe-super]

    def close(self) -> None:
        """Write what is left and end."""
        super().close()
        self.line.close()

    def process_message(self, message: Message) -> None:
        """Keep the answers about the line; the rest is the app's."""
        if isinstance(message, events.CursorPosition):
            self.line.answered()
            return
        if isinstance(message, events.Resize):
            self.line.resized()
        super().process_message(message)  # type: ignore[arg-type, unused-ignore]


def terminal_size() -> tuple[int, int]:
    """Columns and rows, as Textual's drivers find them."""
    width, height = shutil.get_terminal_size()
    return width or 80, height or 25
