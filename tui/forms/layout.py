"""Where the fields of a form page stand: labels and fields in columns, one row for each declared row; a table
takes what room is left.
"""

from dataclasses import dataclass

from tui.forms.field import Field, Note, Row
from tui.forms.form import FormPage
from tui.forms.table import Table
from tui.text import width

MARK = 2
GAP = 2
FEWEST_LINES = 3


@dataclass(frozen=True, slots=True)
class Cell:
    """A field on its row: where its label and its text begin, in cells from the left."""

    field: Field
    label_at: int
    text_at: int


@dataclass(frozen=True, slots=True)
class Heading:
    """The row over a table that says what it is, or what its columns are."""

    table: Table
    columns: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One of the rows that a table has on the screen, counted from 0."""

    table: Table
    index: int


@dataclass(frozen=True, slots=True)
class Totals:
    """The row below a table."""

    table: Table


TableRow = Heading | Line | Totals


@dataclass(frozen=True, slots=True)
class LaidRow:
    """One row: its cells, or a note, or a part of a table."""

    cells: tuple[Cell, ...]
    note: Note | None = None
    part: TableRow | None = None


def lay_out(page: FormPage, room: int = 0, cells: int = 80) -> tuple[LaidRow, ...]:
    """Line up labels and fields: those in the same position of their rows begin in the same column, but in
    rows that would be wider than the screen, which go on in the next one where they don't fit at all. The
    tables share what is left of `room` rows.
    """
    plain = [row for row in page.rows if not isinstance(row, Table)]
    laid = iter(_lay_fields(plain, cells))
    lines = _line_counts(page, room)
    rows: list[LaidRow] = []
    for row in page.rows:
        if isinstance(row, Table):
            rows.extend(LaidRow((), part=part) for part in _parts(row, lines[row.id]))
        else:
            rows.extend(next(laid))
    return tuple(rows)


def _parts(table: Table, lines: int) -> list[TableRow]:
    parts: list[TableRow] = [Heading(table, columns=False)] if table.title else []
    if table.across == 1:
        parts.append(Heading(table, columns=True))
    parts.extend(Line(table, index) for index in range(lines))
    return [*parts, Totals(table)] if table.totals else parts


def _line_counts(page: FormPage, room: int) -> dict[str, int]:
    """How many lines each table has on the screen."""
    tables = [row for row in page.rows if isinstance(row, Table)]
    most = {table.id: -(-table.most // table.across) for table in tables}
    counts = {table.id: min(table.shows, most[table.id]) for table in tables if table.shows}
    taken = len(page.rows) - len(tables) + sum(len(_parts(table, 0)) for table in tables)
    left = room - taken - sum(counts.values())
    growing = [table for table in tables if not table.shows]
    for behind, table in enumerate(growing):
        share = left // (len(growing) - behind)
        counts[table.id] = min(most[table.id], max(FEWEST_LINES, share))
        left -= counts[table.id]
    return counts


def _lay_fields(declared_rows: list[Row], cells: int) -> list[list[LaidRow]]:
    rows = [_fields(row) for row in declared_rows]
    depth = max((len(row) for row in rows), default=0)
    labels = [max((width(row[i].label) for row in rows if len(row) > i), default=0) for i in range(depth)]
    # The last field of a row may be as wide as it likes without pushing other rows' columns apart.
    widths = [max((row[i].width for row in rows if len(row) > i + 1), default=0) for i in range(depth)]
    return [
        [LaidRow((), declared)]
        if isinstance(declared, Note)
        else [LaidRow(part) for part in _broken(_lay_row(fields, labels, widths, cells), cells)]
        for declared, fields in zip(declared_rows, rows, strict=True)
    ]


def _lay_row(fields: tuple[Field, ...], labels: list[int], widths: list[int], cells: int) -> tuple[Cell, ...]:
    """In the columns of the page; where that is too wide, as close as it can be after as many of them as
    will do.
    """
    for aligned in range(len(fields), -1, -1):
        laid: list[Cell] = []
        at = 0
        for i, item in enumerate(fields):
            text_at = at + MARK + (labels[i] if i < aligned else width(item.label)) + 1
            laid.append(Cell(item, at, text_at))
            at = text_at + (widths[i] if i + 1 < aligned else item.width) + GAP
        if at - GAP <= cells:
            break
    return tuple(laid)


def _broken(row: tuple[Cell, ...], cells: int) -> list[tuple[Cell, ...]]:
    """A row in as many parts as a narrow screen takes; each begins at its left."""
    parts: list[tuple[Cell, ...]] = []
    part: list[Cell] = []
    for cell in row:
        if part and cell.text_at + cell.field.width - part[0].label_at > cells:
            parts.append(_from_left(part))
            part = []
        part.append(cell)
    return [*parts, _from_left(part)]


def _from_left(part: list[Cell]) -> tuple[Cell, ...]:
    at = part[0].label_at
    return tuple(Cell(cell.field, cell.label_at - at, cell.text_at - at) for cell in part)


def _fields(row: Row) -> tuple[Field, ...]:
    if isinstance(row, Note):
        return ()
    return (row,) if isinstance(row, Field) else row
