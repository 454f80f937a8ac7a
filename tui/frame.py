"""The one widget: title, view, status line and keys.

It keeps what every row shows and draws the rows that differ.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TYPE_CHECKING, cast

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.footer import Label, footer
from tui.rest import Rest
from tui.text import EMPTY, Line
from tui.widgets.bars import StatusLine, title_line
from tui.widgets.view import Spot

if TYPE_CHECKING:
    from tui.page import Page
    from tui.shell import Shell


class Frame(Widget):
    """Draws the current page: row 0 is the title, the last row the keys, above that the status line.

    While hands key into a form, what stands aside waits: key bar, words for a code, totals.
    """

    def __init__(self, rest: Rest) -> None:
        super().__init__()
        self.rest = rest
        self.status = StatusLine()
        self.banner: Line = EMPTY
        """Stands where the title does while there is something more urgent to say."""
        self._page: Page | None = None
        self._on: Shell | None = None
        self.labels: tuple[Label, ...] = ()
        self._lines: list[Line] = []
        self._strips: list[Strip] = []
        self._stale: set[int] | None = None  # view rows to draw again; None: all of them
        self._status: tuple[Line, ...] = (EMPTY,)
        self._patient = False  # whether the status line that is shown may be replaced late
        self._scene: Hashable = None

    @property
    def shell(self) -> Shell:
        """The app."""
        return cast("Shell", self.app)

    def show(self, page: Page, shell: Shell, status: StatusLine) -> None:
        """Put a page and its status line on the screen; the page before draws no more."""
        if self._page is not None and self._on is not None and self._page is not page:
            self._page.view.attach(self._on, None)
        self._page, self._on, self.status = page, shell, status
        page.view.attach(shell, self._view_changed)
        self._stale = None
        self._fit()

    def _view_changed(self, rows: tuple[int, ...]) -> None:
        if not rows:
            self._stale = None
        elif self._stale is not None:
            self._stale.update(rows)

    def on_unmount(self) -> None:
        """Nothing is drawn any more."""
        self.rest.end()

    def on_resize(self) -> None:
        """Give the view what room there is now."""
        self._fit()
        self.repaint()
        self.shell.settle()

    def repaint(self) -> None:
        """Draw every row again, as after a change of theme or size."""
        self._lines = []
        self._strips = []
        self._stale = None
        self.refresh()

    def _fit(self) -> None:
        if self._page is not None and self.size:
            self._page.view.resize(self.size.width, self._view_rows)

    @property
    def _view_rows(self) -> int:
        return max(1, self.size.height - 2 - len(self._status))

    # -- drawing -----------------------------------------------------------------------------------

    def settle(self) -> bool:
        """Work out what every row shows now; draw those that differ. Says whether there were any."""
        if self._page is None or not self.size:
            return False
        busy = self._same_scene(self._page) and not self.rest.over
        status = self.status.rows(self.size.width)
        late = busy and self._patient and self.status.patient and status != self._status
        if not late:
            self._say(status)
        rows = self._rows_now(self._page)
        waiting = self._waiting(self._page, rows) if busy else set()
        changed = self._take({y: shown for y, shown in rows.items() if y not in waiting})
        self._stale = {y - 1 for y in waiting}
        if late or waiting:
            self.rest.then(self.shell.settle)
        if changed:
            self.refresh(*(Region(0, row, self.size.width, 1) for row in changed))
        return bool(changed)

    def _same_scene(self, page: Page) -> bool:
        """Whether the page shows the same part of the same form as it did."""
        scene = page.view.scene
        before, self._scene = self._scene, None if scene is None else (page.view, scene)
        return scene is not None and before == self._scene and len(self._lines) == self.size.height

    def _say(self, status: tuple[Line, ...]) -> None:
        """Give the status line what room it takes."""
        if len(status) != len(self._status):
            self._stale = None
            self._status = status
            self._fit()
        self._status, self._patient = status, self.status.patient

    def _waiting(self, page: Page, rows: Mapping[int, Line]) -> set[int]:
        """The rows that differ and wait while hands are busy."""
        aside = {self.size.height - 1, *(1 + y for y in page.view.aside)}
        return {y for y in aside.intersection(rows) if rows[y] != self._lines[y]}

    def _rows_now(self, page: Page) -> dict[int, Line]:
        width, height = self.size
        title = self.banner or title_line(page.title, page.subject, width)
        rows = {0: title, height - 1: footer(self.labels, width)}
        stale = range(self._view_rows) if self._stale is None else self._stale
        rows.update({1 + y: page.view.line_at(y) for y in stale if 0 <= y < self._view_rows})
        rows.update({height - 1 - len(self._status) + y: shown for y, shown in enumerate(self._status)})
        return rows

    def _take(self, rows: dict[int, Line]) -> list[int]:
        """Keep the rows; which of them differ from what was there."""
        height = self.size.height
        if len(self._lines) != height:
            self._lines = [EMPTY] * height
            self._strips = [self.shell.looks.strip(EMPTY, self.size.width)] * height
        changed = [y for y, shown in rows.items() if 0 <= y < height and shown != self._lines[y]]
        for y in changed:
            self._lines[y] = rows[y]
            self._strips[y] = self.shell.looks.strip(rows[y], self.size.width)
        return changed

    def render_line(self, y: int) -> Strip:
        """A row of the screen."""
        return self._strips[y] if y < len(self._strips) else Strip.blank(self.size.width)

    def caret(self) -> Spot | None:
        """Where the terminal's cursor belongs: in the prompt, else in the view."""
        if self._page is None or not self.size:
            return None
        if self.status.prompt is not None:
            column = min(self.status.prompt.caret, self.size.width - 1)
            return Spot(column, self.size.height - 1 - len(self._status))
        spot = self._page.view.caret()
        return None if spot is None else Spot(min(spot.x, self.size.width - 1), spot.y + 1)
