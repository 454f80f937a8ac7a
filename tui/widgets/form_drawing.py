"""A form's page on the screen: which rows are in sight, which are drawn again, where the cursor is."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from tui.forms.layout import LaidRow, Totals, lay_out
from tui.forms.layout import Line as TableLine
from tui.forms.state import FormState
from tui.forms.table import Table
from tui.text import EMPTY, Line
from tui.widgets.form_editing import EditingView
from tui.widgets.form_lines import caret_in, form_row
from tui.widgets.form_values import OpenValues
from tui.widgets.table_lines import panel_of
from tui.widgets.view import Spot


class DrawnForm(EditingView):
    """Draws the page that the cursor is on; the page scrolls, and each of its tables by itself."""

    def __init__(self, state: FormState) -> None:
        super().__init__()
        self.state = state
        self._layouts: dict[tuple[int, int, int], tuple[LaidRow, ...]] = {}
        self._values: OpenValues | None = None
        self._tops: dict[str, int] = {}
        self.top = 0

    @property
    def head(self) -> int:
        """The rows over the page's own."""
        return 0

    def head_line(self) -> Line:
        """What stands over the page."""
        return EMPTY

    @property
    def _room(self) -> int:
        return max(1, self.rows - self.head)

    @property
    def _laid(self) -> tuple[LaidRow, ...]:
        page, size = self.state.page, (self._room, self.width)
        if (page, *size) not in self._layouts:
            self._layouts[(page, *size)] = lay_out(self.state.form.pages[page], *size)
        return self._layouts[(page, *size)]

    @property
    def scene(self) -> Hashable:
        """The page of the form, as far as it is scrolled; the open list of values is another one."""
        return self.state.page, self.top, self._values is not None

    @property
    def aside(self) -> Iterable[int]:
        """The head, and what is said about the answers."""
        if self._values is not None:
            return ()
        return (*range(self.head), *(row - self.top + self.head for row in self._notes))

    @property
    def _focus_row(self) -> int:
        return self._row_of(self.state)

    def _row_of(self, state: FormState) -> int:
        """The row of the page that a state's cursor is in."""
        place = state.place
        for index, row in enumerate(self._laid):
            part = row.part
            if place is None and any(cell.field.id == state.focus for cell in row.cells):
                return index
            if place is not None and isinstance(part, TableLine) and part.table is place.table:
                return index + place.row // place.table.across - self._tops.get(place.table.id, 0)
        return 0

    def line_at(self, y: int) -> Line:
        """A row of the form, or of the open list of values beside the field."""
        if self._values is not None and 0 <= y - self._list_at < self._list_rows:
            return self._values.line_at(y - self._list_at, self._list_rows, self.width)
        if y < self.head:
            return self.head_line()
        laid = self._laid
        index = y - self.head + self.top
        return form_row(laid[index], self.state, self.width, self._tops) if index < len(laid) else EMPTY

    def caret(self) -> Spot | None:
        """In the field under the cursor, or after what is typed into the list of values."""
        if self._values is not None:
            return Spot(min(self.width - 1, self._values.caret), self._list_at)
        row = self._focus_row
        return Spot(caret_in(self._laid[row], self.state, self.width), row - self.top + self.head)

    @property
    def _list_rows(self) -> int:
        """Eight values and the row that is typed into, or what there is room for."""
        return max(1, min(9, self.rows - 1))

    @property
    def _list_at(self) -> int:
        """Below the field; above it where there is no room below."""
        below = self.head + self._focus_row - self.top + 1
        return below if below + self._list_rows <= self.rows else max(0, below - 1 - self._list_rows)

    def _repaint_from(self, old: FormState, *, scrolled: bool) -> None:
        state = self.state
        if (
            scrolled
            or old.page != state.page
            or old.reading.needed != state.reading.needed
            or old.said_of != state.said_of
            or (old.focus != state.focus and not self._in_one_table(old))
        ):
            self.repaint()
            return
        rows = {self._row_of(old), self._focus_row}
        if old.settled is not state.settled and old.settled != state.settled:
            rows.update(self._notes)
        self.repaint(*(row - self.top + self.head for row in sorted(rows)))

    def _in_one_table(self, old: FormState) -> bool:
        """Whether the cursor moved within the columns in sight of one table, and its rows stayed in place."""
        before, now = old.place, self.state.place
        return (
            before is not None
            and now is not None
            and before.table is now.table
            and len(old.texts.rows(now.table.id)) == len(self.state.texts.rows(now.table.id))
            and panel_of(now.table, old, self.width) is panel_of(now.table, self.state, self.width)
        )

    @property
    def _notes(self) -> tuple[int, ...]:
        """The rows that say something about what is answered."""
        return tuple(
            index
            for index, row in enumerate(self._laid)
            if row.note is not None or isinstance(row.part, Totals)
        )

    def _follow_focus(self) -> None:
        self._follow_line()
        row = self._focus_row
        self.top = min(max(self.top, row - self._room + 1), row)
        if len(self._laid) <= self._room:
            self.top = 0

    def _follow_line(self) -> None:
        """Have the cursor's line of a table in sight."""
        place = self.state.place
        if place is None:
            return
        lines = self._lines_of(place.table)
        line_at = place.row // place.table.across
        top = self._tops.get(place.table.id, 0)
        self._tops[place.table.id] = min(max(top, line_at - lines + 1), line_at)

    def _lines_of(self, table: Table) -> int:
        parts = (row.part for row in self._laid)
        return max(1, sum(isinstance(part, TableLine) and part.table is table for part in parts))

    def resized(self) -> None:
        """Keep the cursor in sight."""
        self._follow_focus()
