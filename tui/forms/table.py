"""The declaration of a table: rows of the same fields, such as the lines of a claim or its diagnoses."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from tui.forms.answers import Answers
from tui.forms.field import Field, always, nothing
from tui.text import Line

Cells = tuple[str, ...]
"""The texts of a row, by the order of the columns."""


@dataclass(frozen=True, eq=False)
class Table:
    """Repeated rows; `one` is the word for a row.

    The first `least` rows have to be filled, there can be `most`. It takes `shows` rows of the screen, or
    what the page has room for; `across` says how many records stand side by side. `pinned` columns stay in
    sight where the columns need more than the screen's width. `totals` is the line below. `follows` names
    the table that this one says more of, row by row: they move with its rows, and not among themselves.
    """

    id: str
    title: str
    columns: tuple[Field, ...]
    one: str = "Line"
    least: int = 1
    most: int = 50
    shows: int = 0
    across: int = 1
    pinned: tuple[str, ...] = ()
    totals: Callable[[Answers], Line] | None = None
    needed: Callable[[Answers], bool] = always
    keeps: bool = False
    follows: str = ""

    @cached_property
    def index(self) -> dict[str, int]:
        """The positions of the columns by their ids."""
        return {column.id: index for index, column in enumerate(self.columns)}

    @cached_property
    def fillable(self) -> frozenset[int]:
        """The columns that may hold a text without anybody having keyed it."""
        return frozenset(
            index
            for index, column in enumerate(self.columns)
            if column.default or column.proposes is not nothing
        )

    @property
    def fewest(self) -> int:
        """How many rows it always has."""
        return max(1, self.least)

    def cell(self, row: int, column: int) -> str:
        """The id of a cell; row and column count from 0."""
        return f"{self.id}.{row + 1}.{self.columns[column].id}"

    def untouched(self) -> Cells:
        """The texts of a new row."""
        return tuple(column.normal(column.starts_as()) for column in self.columns)


class Place(NamedTuple):
    """A cell: its table, its row and its column from 0."""

    table: Table
    row: int
    column: int

    @property
    def field(self) -> Field:
        """The column's declaration."""
        return self.table.columns[self.column]

    @property
    def id(self) -> str:
        """The id of the cell."""
        return self.table.cell(self.row, self.column)
