"""Where the fields of a form page stand: labels and fields in columns, one row for each declared row."""

from dataclasses import dataclass

from tui.forms.field import Field, FormPage, Note
from tui.text import width

MARK = 2
GAP = 2


@dataclass(frozen=True, slots=True)
class Cell:
    """A field on its row: where its label and its text begin, in cells from the left."""

    field: Field
    label_at: int
    text_at: int


@dataclass(frozen=True, slots=True)
class LaidRow:
    """One row: its cells, or a note."""

    cells: tuple[Cell, ...]
    note: Note | None = None


def lay_out(page: FormPage) -> tuple[LaidRow, ...]:
    """Line up labels and fields: those in the same position of their rows begin in the same column."""
    rows = [_fields(row) for row in page.rows]
    depth = max((len(row) for row in rows), default=0)
    labels = [max((width(row[i].label) for row in rows if len(row) > i), default=0) for i in range(depth)]
    # The last field of a row may be as wide as it likes without pushing other rows' columns apart.
    widths = [max((row[i].width for row in rows if len(row) > i + 1), default=0) for i in range(depth)]
    laid: list[LaidRow] = []
    for declared, fields in zip(page.rows, rows, strict=True):
        if isinstance(declared, Note):
            laid.append(LaidRow((), declared))
            continue
        cells: list[Cell] = []
        at = 0
        for i, item in enumerate(fields):
            text_at = at + MARK + labels[i] + 1
            cells.append(Cell(item, at, text_at))
            at = text_at + widths[i] + GAP
        laid.append(LaidRow(tuple(cells)))
    return tuple(laid)


def _fields(row: Field | tuple[Field, ...] | Note) -> tuple[Field, ...]:
    if isinstance(row, Note):
        return ()
    return (row,) if isinstance(row, Field) else row
