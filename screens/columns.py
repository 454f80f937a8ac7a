"""A menu of which some rows hold two things to choose, side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from screens.menu import MARGIN, Item, MenuView, Row, item_line
from screens.reflow import MARK
from tui import keys
from tui.keys import declare
from tui.text import Line, cut, fit, fit_line, line
from tui.widgets.page_view import Entry
from tui.widgets.view import Spot

_GROUP = "On a page with two columns"
LEFT = declare("columns.left", "left", "Left", "The left column", group=_GROUP, footer=False)
RIGHT = declare("columns.right", "right", "Right", "The right column", group=_GROUP, footer=False)
_WIDE = 50
"""Cells of a column from which on there is room for words beside the titles."""
_TITLE = 20


@dataclass(frozen=True, slots=True)
class Pair:
    """Two items on one row; the right one may be missing."""

    left: Item
    right: Item | None = None


class ColumnsView(MenuView):
    """Each key chooses its item from anywhere; the arrows lead to any of them."""

    KEYS: ClassVar[tuple[keys.Key, ...]] = (*MenuView.KEYS, LEFT, RIGHT)

    def __init__(self, make: Callable[[int], Sequence[Row | Pair]]) -> None:
        super().__init__(lambda _cells: ())
        self._make_rows = make
        self._rows: Sequence[Row | Pair] = ()
        self._right = False

    def _made(self) -> list[Line | Entry]:
        self._rows = self._make_rows(max(20, self.width - MARGIN))
        self._items = {item.key: item for row in self._rows for item in _items(row) if item.key}
        return [self._laid(row) for row in self._rows]

    def _laid(self, row: Row | Pair) -> Line | Entry:
        if isinstance(row, Pair):
            return Entry(self._side_by_side(row, "  "), lambda: self._choose(self._chosen(row)))
        if isinstance(row, Item):
            return Entry(item_line(row, _TITLE), lambda: self._choose(row))
        return row

    def _side_by_side(self, pair: Pair, mark: str) -> Line:
        half = self._half
        left = fit_line(column_line(pair.left, half), half)
        right = column_line(pair.right, half) if pair.right else ()
        return (*left, *line((mark, "key")), *right)

    def _chosen(self, pair: Pair) -> Item:
        return pair.right if self._right and pair.right else pair.left

    @property
    def _pair(self) -> Pair | None:
        """The pair under the cursor."""
        row = self._rows[self.cursor] if self.cursor is not None and self.cursor < len(self._rows) else None
        return row if isinstance(row, Pair) else None

    @property
    def _half(self) -> int:
        return max(10, (self.width - 4) // 2)

    def help(self) -> tuple[Line, ...]:
        """What the item under the cursor is for."""
        pair = self._pair
        if pair is not None:
            item = self._chosen(pair)
            return (line(f"{item.title}: {item.why_not or item.words}"),)
        return super().help()

    # -- drawing -----------------------------------------------------------------------------------

    def line_at(self, y: int) -> Line:
        """The mark stands before the item under the cursor, in its column."""
        pair = self._pair if y + self.top == self.cursor else None
        if pair is None or self._chosen(pair) is pair.left:
            return super().line_at(y)
        return (*line("  "), *self._side_by_side(pair, "> "))

    def caret(self) -> Spot | None:
        """On the marked item."""
        spot, pair = super().caret(), self._pair
        if spot is None or pair is None or self._chosen(pair) is pair.left:
            return spot
        return Spot(MARK + self._half, spot.y)

    # -- keys --------------------------------------------------------------------------------------

    def action_left(self) -> None:
        """The left column."""
        self._turn_to(right=False)

    def action_right(self) -> None:
        """The right column."""
        self._turn_to(right=True)

    def _turn_to(self, *, right: bool) -> None:
        self._right = right
        if self.cursor is not None:
            self.repaint(self.cursor - self.top)


def _items(row: Row | Pair) -> tuple[Item, ...]:
    if isinstance(row, Pair):
        return (row.left, row.right) if row.right else (row.left,)
    return (row,) if isinstance(row, Item) else ()


def column_line(item: Item, cells: int) -> Line:
    """An item in so many cells: key and title, why it can't be chosen, words where there is room for them."""
    if item.why_not:
        why_not = "" if item.brief else f"  {item.why_not}"
        return line((cut(f"({item.key}) {item.title}{why_not}", cells), "key-off"))
    words = cut(item.words, cells - _TITLE - 6) if cells >= _WIDE else ""
    return line((f" {item.key} ", "key"), (f" {fit(item.title, _TITLE)}", "value"), (f" {words}", "dim"))
