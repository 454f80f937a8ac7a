"""How the rows of a table look: heading, numbered lines with a mark before each cell, totals."""

from tui.forms.findings import Severity
from tui.forms.layout import Heading, Line, TableRow
from tui.forms.state import FormState
from tui.forms.table import Place, Table
from tui.forms.table_layout import RECORD_GAP, Column, Panel, number_width, panel_with
from tui.text import EMPTY, Span, fit, line, width
from tui.text import Line as Shown

MARKS = {
    Severity.ERROR: ("!", "error"),
    Severity.RETURNED: ("!", "error"),
    Severity.WARNING: ("?", "caution"),
}


def panel_of(table: Table, state: FormState, cells: int) -> Panel:
    """The columns of a table that are in sight: those around the cursor."""
    place = state.place
    here = place is not None and place.table is table
    return panel_with(table, cells, place.column if place is not None and here else 0)


def table_row(part: TableRow, state: FormState, top: int, cells: int) -> Shown:
    """A part of a table as it is drawn; `top` is the first of its lines that is in sight."""
    if isinstance(part, Heading):
        return _heading(part, state, cells)
    if not isinstance(part, Line):
        return part.table.totals(state.settled) if part.table.totals else EMPTY
    table = part.table
    panel = panel_of(table, state, cells)
    spans: list[Span] = []
    rows = state.texts.rows(table.id)
    first = (top + part.index) * table.across
    for row in range(first, min(first + table.across, len(rows))):
        if row > first:
            spans.append(Span(" " * RECORD_GAP))
        spans.extend(_record(table, panel, state, row))
    return tuple(spans)


def _heading(part: Heading, state: FormState, cells: int) -> Shown:
    if not part.columns:
        return line((part.table.title, "heading"))
    panel = panel_of(part.table, state, cells)
    spans: list[Span] = [Span(" " * (1 + number_width(part.table)))]
    for column in panel.columns:
        item = part.table.columns[column.index]
        spans.extend((Span(" "), Span(fit(item.heading or item.label, column.width), "field")))
    return line(*spans)


def _record(table: Table, panel: Panel, state: FormState, row: int) -> Shown:
    place = state.place
    here = place is not None and place.table is table and place.row == row
    reading = state.reading.tables[table.id].rows
    needed = reading[row].needed if row < len(reading) else frozenset[str]()
    parts: list[Span | tuple[str, str]] = [
        # In the style of the cells, so that a line that opens is written without a change of pen.
        (f"{'>' if here else ' '}{str(row + 1).rjust(number_width(table))}", "value" if needed else "dim"),
    ]
    for column in panel.columns:
        parts.extend(_cell(state, Place(table, row, column.index), column, needed))
    return line(*parts)


def _cell(
    state: FormState, place: Place, column: Column, needed: frozenset[str]
) -> tuple[tuple[str, str], tuple[str, str]]:
    cell = place.id
    finding = state.said_of.get(cell)
    mark = MARKS[finding.severity] if finding else (" ", "value")
    focused = cell == state.focus
    # The heading shows how wide a cell is: cells that look like blanks cost nothing when a line opens.
    style = "value" if place.field.id in needed else "field-off"
    if focused and state.typed.fresh:
        style = "field-fresh"
    shown = _shown(state, place, focused=focused)
    if focused:
        shown = shown[start(state, column.width) :]
    return mark, (fit(shown, column.width), style)


def _shown(state: FormState, place: Place, *, focused: bool) -> str:
    text = state.typed.text if focused else state.texts[place.id]
    return "*" * len(text) if place.field.kind.secret else text


def start(state: FormState, cells: int) -> int:
    """The first character shown of a text longer than its field; the caret may stand just behind it."""
    return max(0, state.typed.caret - cells)


def caret_in_table(place: Place, state: FormState, cells: int) -> int:
    """The caret's column in the cell under the cursor."""
    panel = panel_of(place.table, state, cells)
    column = panel.column(place.column) or panel.columns[0]
    shown = _shown(state, place, focused=True)[start(state, column.width) : state.typed.caret]
    return (place.row % place.table.across) * (panel.width + RECORD_GAP) + column.text_at + width(shown)
