"""A list of records that draws, reads and keeps only the rows on the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Generic, TypeVar

from tui import keys
from tui.prompt import Prompt
from tui.text import EMPTY, Line, line, plain
from tui.widgets.view import Spot, View

T = TypeVar("T")


class RecordList(View, Generic[T]):
    """Rows of any sequence.

    `row` draws a record, `narrow` gives the records that hold the words of a filter.
    """

    KEYS: ClassVar[tuple[keys.Key, ...]] = (
        keys.LINE_UP,
        keys.LINE_DOWN,
        keys.PAGE_UP,
        keys.PAGE_DOWN,
        keys.TOP,
        keys.BOTTOM,
        keys.CHOOSE,
        keys.FILTER,
    )

    def __init__(
        self,
        records: Sequence[T],
        row: Callable[[T], Line],
        *,
        chosen: Callable[[T], None],
        heading: Line = EMPTY,
        empty: str = "Nothing here.",
        narrow: Callable[[str], Sequence[T]] | None = None,
        explain: Callable[[T], tuple[Line, ...]] | None = None,
    ) -> None:
        super().__init__()
        self._all = records
        self._records = records
        self._row = row
        self._chosen = chosen
        self._heading = heading
        self.empty = empty
        """What a list without rows says."""
        self._narrow = narrow or self._holding
        self._explain = explain
        self.filter = ""
        self.top = 0
        self.cursor = 0

    def show(self, records: Sequence[T]) -> None:
        """Replace the records; filter and cursor stay where they can."""
        self._all = records
        self._apply(self.filter, self.cursor)

    @property
    def record(self) -> T | None:
        """The record under the cursor."""
        return self._records[self.cursor] if self.cursor < len(self._records) else None

    def _holding(self, words: str) -> Sequence[T]:
        parts = words.casefold().split()
        return [
            record
            for record in self._all
            if all(part in plain(self._row(record)).casefold() for part in parts)
        ]

    # -- drawing -----------------------------------------------------------------------------------

    @property
    def _above(self) -> int:
        return 1 if self._heading else 0

    @property
    def _visible(self) -> int:
        return max(1, self.rows - self._above)

    def line_at(self, y: int) -> Line:
        """The heading, a row, or the words for an empty list."""
        if y < self._above:
            return (*line("  "), *self._heading)
        index = y - self._above + self.top
        if not self._records and index == 0:
            return line((f"  {self._nothing}", "dim"))
        if index >= len(self._records):
            return EMPTY
        mark = "> " if index == self.cursor else "  "
        return (*line((mark, "key")), *self._row(self._records[index]))

    @property
    def _nothing(self) -> str:
        return f"No row holds '{self.filter}'." if self.filter else self.empty

    def caret(self) -> Spot | None:
        """On the row under the cursor."""
        return Spot(0, self.cursor - self.top + self._above) if self._records else None

    def help(self) -> tuple[Line, ...]:
        """What the page says of the record under the cursor."""
        record = self.record
        return self._explain(record) if record is not None and self._explain else ()

    # -- keys --------------------------------------------------------------------------------------

    def why_not(self, key: keys.Key) -> str:
        """Keys that have nothing to do here."""
        if key is keys.CHOOSE and self.record is None:
            return "Nothing to open."
        if key is keys.PAGE_UP and not self.cursor:
            return "This is the first row."
        if key is keys.PAGE_DOWN and self.cursor >= len(self._records) - 1:
            return "This is the last row."
        return ""

    def label(self, key: keys.Key) -> str:
        """Keys that a short list has no use for aren't shown."""
        short = key is keys.PAGE_DOWN and len(self._all) <= self._visible
        return "" if short else key.label

    def _go(self, cursor: int) -> None:
        cursor = max(0, min(cursor, len(self._records) - 1))
        old_row, old_top = self.cursor - self.top + self._above, self.top
        self.cursor = cursor
        self.top = min(max(self.top, cursor - self._visible + 1), cursor)
        if self.top != old_top:
            self.repaint()
        else:
            self.repaint(old_row, cursor - self.top + self._above)

    def action_line_up(self) -> None:
        """One row up."""
        self._go(self.cursor - 1)

    def action_line_down(self) -> None:
        """One row down."""
        self._go(self.cursor + 1)

    def action_page_up(self) -> None:
        """One screenful up."""
        self._go(self.cursor - self._visible)

    def action_page_down(self) -> None:
        """One screenful down."""
        self._go(self.cursor + self._visible)

    def action_top(self) -> None:
        """The first row."""
        self._go(0)

    def action_bottom(self) -> None:
        """The last row."""
        self._go(len(self._records) - 1)

    def action_choose(self) -> None:
        """Open the record under the cursor."""
        record = self.record
        if record is not None:
            self._chosen(record)

    def action_filter(self) -> None:
        """Ask for the words that rows must hold, and narrow the list as they are typed."""
        before = self.filter
        self.shell.ask(
            Prompt(
                "Filter:",
                answered=lambda text, _picked: self._apply(text, 0),
                changed=lambda text: self._apply(text, 0),
                left=lambda: self._apply(before, 0),
            )
        )

    def _apply(self, words: str, cursor: int) -> None:
        self.filter = words
        self._records = self._narrow(words) if words.strip() else self._all
        self.cursor = max(0, min(cursor, len(self._records) - 1))
        self.top = min(self.top, self.cursor)
        self.repaint()
