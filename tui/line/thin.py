"""What the drivers of all systems share: the screen, the outlet, and when the copy is to be forgotten."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.line.outlet import Outlet
from tui.line.profile import LineProfile
from tui.line.screen import Screen
from tui.line.stream import Passage

if TYPE_CHECKING:
    from tui.line.flow import Flow

_is_long_key_mode = re.compile(r"\x1b\[[<>=][\d;]*u").fullmatch
_SHAPES = {"block": 2, "underline": 4, "bar": 6}
_BLANK = "\x1b[m\x1b[H\x1b[2J"


class ThinLine:
    """The terminal of one driver, from the first start to the end, suspended or not."""

    def __init__(
        self,
        profile: LineProfile,
        size: Callable[[], tuple[int, int]],
        write: Callable[[str], None],
        failed: Callable[[Exception], object],
    ) -> None:
        self.screen = Screen(*size(), profile)
        self._profile = profile
        self._size = size
        self._write = write
        self._failed = failed
        self._outlet: Outlet | None = None
        self._shape = ""
        self._blanked = False

    def open(self, *, hidden: bool = False) -> None:
        """Begin to write; the terminal shows what it likes until the first frame, or until `reveal`."""
        self.close()
        self.screen.use_line_feeds(False)
        self.screen.forget()
        self._blanked = hidden
        self._outlet = Outlet(self.screen, self._write, self._flow(), self._failed)
        self._outlet.start()

    def _flow(self) -> Flow | None:
        if not self._profile.remote:
            return None
        from tui.line.flow import Flow

        return Flow()

    def feed(self, data: str) -> None:
        """Take what the stock driver would write."""
        outlet = self._open_outlet()
        with outlet.lock:
            self.screen.resize(*self._size())
            for passage in self.screen.feed(data):
                if not (self._profile.remote and _is_long_key_mode(passage.sequence)):
                    outlet.pass_through(passage)

    def commit(self, cursor_visible: bool) -> None:
        """A frame is complete."""
        outlet = self._open_outlet()
        with outlet.lock:
            self.screen.cursor_visible = cursor_visible
            if self.screen.stream.drawn and not self._blanked:
                outlet.commit()

    def place_cursor(self, x: int, y: int, visible: bool) -> None:
        """Move the cursor on the screen as it is, without a frame."""
        outlet = self._open_outlet()
        with outlet.lock:
            self.screen.cursor_visible = visible
            self.screen.stream.place(x, y)
            outlet.commit()

    def resync(self) -> None:
        """Paint everything again, whatever the terminal shows."""
        if self._outlet is not None:
            with self._outlet.lock:
                self.screen.forget()
                self._outlet.commit()

    def resized(self) -> None:
        """The terminal says that its size changed: a size that came back may have left damage."""
        if self._outlet is not None and self.screen.size == self._size():
            self.resync()

    def answered(self) -> None:
        """The terminal has said how far it has come."""
        if self._outlet is not None:
            self._outlet.answered()

    def shape(self, name: str) -> None:
        """Give the cursor a steady shape: 'bar', 'block' or 'underline'; '' is the user's own."""
        if self._profile.shapes and name != self._shape:
            self._shape = name
            self._open_outlet().pass_through(Passage(f"\x1b[{_SHAPES.get(name, 0)} q", keeps_cells=True))

    def blank(self) -> None:
        """Leave nothing on the screen from here on: not every terminal takes its alternate one away."""
        if self._outlet is not None:
            self.shape("")
            self._blanked = True
            self._outlet.settle(1.0)
            self._outlet.pass_through(Passage(_BLANK, keeps_cells=False))

    def reveal(self) -> None:
        """Show the screen, as it is now, if it was opened hidden."""
        if self._outlet is not None and self._blanked:
            self._blanked = False
            self.resync()

    def close(self) -> None:
        """Write what is left and end."""
        if self._outlet is not None:
            self._outlet.stop()
            self._outlet = None

    def _open_outlet(self) -> Outlet:
        if self._outlet is None:
            raise RuntimeError("The driver isn't in application mode")
        return self._outlet
