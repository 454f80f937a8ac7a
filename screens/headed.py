"""A list below lines that stand still: what it means and what to do come before the rows."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from tui.text import Line, line
from tui.widgets.record_list import RecordList

T = TypeVar("T")
Heads = Callable[[int], Sequence[Line]]
"""Gives the lines above the rows for a number of cells; the columns' names are the last of them."""


class HeadedList(RecordList[T], Generic[T]):
    """Rows that scroll below a head; the head takes at most half of the screen, its end stays in sight."""

    def __init__(
        self,
        row: Callable[[T], Line],
        heads: Heads,
        *,
        chosen: Callable[[T], None],
        empty: str = "Nothing here.",
        explain: Callable[[T], tuple[Line, ...]] | None = None,
    ) -> None:
        super().__init__((), row, chosen=chosen, empty=empty, explain=explain)
        self._heads = heads
        self._head: tuple[Line, ...] = ()

    def fill(self, records: Sequence[T]) -> None:
        """Show these records, and the head that goes with them."""
        self._head = tuple(self._heads(self.width - 2))
        self.show(records)

    def resized(self) -> None:
        """Lay the head out for the new width, and keep the cursor in sight."""
        self._head = tuple(self._heads(self.width - 2))
        self.top = min(max(self.top, self.cursor - self._visible + 1), self.cursor)

    def go_to(self, index: int) -> None:
        """Put the cursor on a row."""
        self._go(index)

    @property
    def _above(self) -> int:
        return min(len(self._head), max(1, self.rows // 2))

    def line_at(self, y: int) -> Line:
        """A line of the head, or a row."""
        if y < self._above:
            cut = len(self._head) - self._above
            shown = self._head[y] if y < self._above - 1 else self._head[y + cut]
            return (*line("  "), *shown)
        return super().line_at(y)
