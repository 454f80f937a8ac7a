"""Where the columns of a table stand: side by side, in several panels where they don't fit."""

from dataclasses import dataclass
from functools import lru_cache

from tui.forms.table import Table

RECORD_GAP = 2


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a panel: which, and where its text begins; the cell before it is for a mark."""

    index: int
    text_at: int
    width: int


@dataclass(frozen=True, slots=True)
class Panel:
    """The columns that are in sight together, and the width of one record."""

    columns: tuple[Column, ...]
    width: int

    def column(self, index: int) -> Column | None:
        """Where a column stands; None where it isn't in sight."""
        return next((column for column in self.columns if column.index == index), None)


def number_width(table: Table) -> int:
    """The cells for the number of a row."""
    return len(str(table.most))


@lru_cache(maxsize=64)
def panels(table: Table, cells: int) -> tuple[Panel, ...]:
    """The columns in as few panels as there can be; the pinned ones are in all of them."""
    pinned = [table.index[column_id] for column_id in table.pinned]
    room = cells - 1 - number_width(table)
    made: list[list[int]] = [[]]
    for index, column in enumerate(table.columns):
        if made[-1] and sum(table.columns[at].width + 1 for at in made[-1]) + column.width + 1 > room:
            made.append([at for at in pinned if at < index])
        made[-1].append(index)
    return tuple(_panel(table, indexes) for indexes in made)


def _panel(table: Table, indexes: list[int]) -> Panel:
    at = 1 + number_width(table)
    columns: list[Column] = []
    for index in indexes:
        width = table.columns[index].width
        columns.append(Column(index, at + 1, width))
        at += 1 + width
    return Panel(tuple(columns), at)


def panel_with(table: Table, cells: int, column: int) -> Panel:
    """The panel that a column is in, not as a pinned one if there is such."""
    every = panels(table, cells // table.across if table.across > 1 else cells)
    holding = [panel for panel in every if panel.column(column) is not None]
    return holding[0] if holding else every[0]
