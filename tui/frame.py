"""The one widget: title, view, status line and keys, each drawn only where it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.geometry import Region
from textual.widget import Widget

from tui.footer import Label, footer
from tui.text import EMPTY, Line
from tui.widgets.bars import StatusLine, title_line
from tui.widgets.view import Spot

if TYPE_CHECKING:
    from textual.strip import Strip

    from tui.page import Page
    from tui.shell import Shell


class Frame(Widget):
    """Draws the current page.

    Row 0 is the title, the last row the keys, the status line stands above that.
    """

    def __init__(self) -> None:
        super().__init__()
        self.status = StatusLine()
        self._page: Page | None = None
        self._title: Line = EMPTY
        self._status: tuple[Line, ...] = (EMPTY,)
        self._keys: Line = EMPTY
        self.labels: tuple[Label, ...] = ()

    @property
    def shell(self) -> Shell:
        """The app."""
        return cast("Shell", self.app)

    # -- what is shown -----------------------------------------------------------------------------

    def show(self, page: Page) -> None:
        """Put a page on the screen; the one before draws no more."""
        if self._page is not None:
            self._page.view.attach(self.shell, None)
        self._page = page
        page.view.attach(self.shell, self._view_changed)
        self._fit()
        self.refresh()

    def on_resize(self) -> None:
        """Give the view what room there is now."""
        self._fit()
        self.refresh()
        self.shell.settle()

    def _fit(self) -> None:
        if self._page is not None and self.size:
            self._page.view.resize(self.size.width, self._view_rows)

    @property
    def _view_rows(self) -> int:
        return max(1, self.size.height - 2 - len(self._status))

    def settle(self, labels: tuple[Label, ...]) -> None:
        """Bring title, status line and keys up to date, drawing only those that differ."""
        if self._page is None or not self.size:
            return
        width, height = self.size
        title = title_line(self._page.title, self._page.subject, width)
        if title != self._title:
            self._title = title
            self._dirty(0)
        keys = footer(labels, width)
        if keys != self._keys:
            self._keys = keys
            self._dirty(height - 1)
        self._settle_status(self.status.rows(width))

    def _settle_status(self, rows: tuple[Line, ...]) -> None:
        old, self._status = self._status, rows
        if len(old) != len(rows):
            self._fit()
            self.refresh()
        elif old != rows:
            first = self.size.height - 1 - len(rows)
            self._dirty(*(first + index for index, row in enumerate(rows) if row != old[index]))

    def _view_changed(self, rows: tuple[int, ...]) -> None:
        shown = range(self._view_rows)
        self._dirty(*(1 + row for row in (rows or shown) if row in shown))

    def _dirty(self, *rows: int) -> None:
        if rows and self.size:
            self.refresh(*(Region(0, row, self.size.width, 1) for row in rows))

    # -- drawing -----------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """A row of the screen."""
        return self.shell.looks.strip(self._line(y), self.size.width)

    def _line(self, y: int) -> Line:
        height = self.size.height
        status_at = height - 1 - len(self._status)
        if self._page is None:
            return EMPTY
        if y == 0:
            return self._title
        if y == height - 1:
            return self._keys
        if y >= status_at:
            return self._status[y - status_at]
        return self._page.view.line_at(y - 1)

    def caret(self) -> Spot | None:
        """Where the terminal's cursor belongs: in the prompt, else in the view."""
        if self._page is None:
            return None
        if self.status.prompt is not None:
            return Spot(
                min(self.status.prompt.caret, self.size.width - 1), self.size.height - 1 - len(self._status)
            )
        spot = self._page.view.caret()
        return None if spot is None else Spot(spot.x, spot.y + 1)

    def nudge(self, row: int) -> None:
        """Have a row sent again so that the cursor is moved, though nothing in it changed."""
        self._dirty(row)
