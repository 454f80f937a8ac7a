"""The driver for Linux and macOS."""

from __future__ import annotations

import signal
import termios
import tty
from collections.abc import Callable
from typing import Any, TextIO, cast

from textual.drivers.linux_driver import LinuxDriver

from tui.line.input_text import read_any_bytes
from tui.line.mixin import ThinOutput
from tui.line.outlet import writer


class ThinDriver(ThinOutput, LinuxDriver):
    """Textual's driver, writing only what changed."""

    def line_writer(self) -> Callable[[str], None]:
        """Past Python's buffers, to the file that Textual draws on."""
        return writer(cast(TextIO, self._file))

    def start_application_mode(self) -> None:
        """Take over the terminal."""
        super().start_application_mode()
        self.line.screen.use_line_feeds(self._send_line_feeds_as_they_are())
        self._notice_every_resize()

    def run_input_thread(self) -> None:
        """Read keys to the end, whatever bytes come."""
        read_any_bytes()
        super().run_input_thread()

    def _sigtstp_application(self, *_: object) -> None:
        """Suspend between two callbacks: at any other moment the screen may be half written."""
        self._loop.call_soon_threadsafe(super()._sigtstp_application)

    def _send_line_feeds_as_they_are(self) -> bool:
        """Switch output processing off; `attrs_before` brings it back. Says whether that worked."""
        if self.attrs_before is None:
            return False
        try:
            attributes = termios.tcgetattr(self.fileno)
            attributes[tty.OFLAG] &= ~termios.OPOST
            termios.tcsetattr(self.fileno, termios.TCSANOW, attributes)
        except termios.error:
            return False
        return True

    def _notice_every_resize(self) -> None:
        """A size that came back at once is no news to Textual, but the terminal may be damaged."""
        stock = signal.getsignal(signal.SIGWINCH)

        def on_resize(number: int, frame: Any) -> None:
            self.line.resized()
            if callable(stock):
                stock(number, frame)

        signal.signal(signal.SIGWINCH, on_resize)
