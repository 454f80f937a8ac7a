"""A small app for the drivers' tests: rows, one of them keyed into; F2 quits, Ctrl+L draws again."""

import sys

from rich.segment import Segment
from textual import events
from textual.app import App, ComposeResult
from textual.geometry import Offset, Region
from textual.strip import Strip
from textual.widget import Widget

from tui.line import driver_class
from tui.line.profile import LineProfile


class Board(Widget):
    """Rows of text in line API; the second one is keyed into."""

    def __init__(self) -> None:
        super().__init__()
        self.keyed = ""

    def render_line(self, y: int) -> Strip:
        text = f"keyed: {self.keyed}" if y == 1 else f"row {y} of the board"
        return Strip([Segment(text if y <= 20 else "")]).adjust_cell_length(self.size.width)


class SmallApp(App[None], inherit_bindings=False):
    """Keys go into the board, and the cursor follows them."""

    CSS = "Board { width: 1fr; height: 1fr; }"

    def compose(self) -> ComposeResult:
        self.board = Board()
        yield self.board

    async def on_key(self, event: events.Key) -> None:
        if event.key == "f2":
            self.exit()
        elif event.key == "ctrl+l":
            self._driver.resync()
        elif event.is_printable and event.character:
            self.board.keyed += event.character
            self.cursor_position = Offset(7 + len(self.board.keyed), 1)
            self.board.refresh(Region(0, 1, 80, 1))
        event.stop()


if __name__ == "__main__":
    SmallApp(driver_class=driver_class(LineProfile(remote="remote" in sys.argv))).run(mouse=False)
