"""A driver without a terminal that shows everything twice: as Textual writes it and through the thin line."""

from __future__ import annotations

import asyncio
from typing import Any

from textual import events
from textual.driver import Driver
from textual.geometry import Size

from benchmarks.terminal import Terminal
from tui.line.profile import LineProfile
from tui.line.screen import Screen


class Recorder(Driver):
    """Holds both screens against each other after every frame; `faults` are the screens that differ."""

    def __init__(self, app: Any, **options: Any) -> None:
        super().__init__(app, **options)
        self.width, self.height = self._size or (80, 24)
        self.stock = Terminal(self.width, self.height)
        self.thin = Terminal(self.width, self.height)
        self.screen = Screen(self.width, self.height, LineProfile(), line_feeds=True)
        self.screen.cursor_visible = True
        self.faults: list[tuple[list[str], list[str]]] = []
        self.painted = True  # the whole screen since the last change of size: before, stock shows remains
        self.written = 0
        self.sent = 0
        self.frames = 0

    def write(self, data: str) -> None:
        self.written += len(data)
        self.painted = self.painted or data.count("\n") == self.height - 1
        self.stock.feed(data)
        for passage in self.screen.feed(data):
            self.thin.feed(passage.sequence)

    def flush(self) -> None:
        frame = self.screen.frame()
        self.sent += len(frame)
        self.frames += 1
        self.thin.feed(frame)
        if self.painted and (self.thin.cells(), self.thin.place) != (self.stock.cells(), self.stock.place):
            self.faults.append((self.stock.rows(), self.thin.rows()))

    def resize(self, width: int, height: int) -> None:
        """The terminal's window gets another size."""
        self.width, self.height = width, height
        self.painted = False
        for terminal in (self.stock, self.thin):
            terminal.resize(height, width)
        self.screen.resize(width, height)
        self._announce()

    def start_application_mode(self) -> None:
        self._announce()

    def _announce(self) -> None:
        size = Size(self.width, self.height)
        asyncio.get_running_loop().create_task(self._app._post_message(events.Resize(size, size)))

    def disable_input(self) -> None:
        """There is none."""

    def stop_application_mode(self) -> None:
        """Nothing to restore."""
