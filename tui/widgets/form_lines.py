"""How a form's rows look: mark, label, text, what the code means, and the sentence where there is room."""

from collections.abc import Mapping

from tui.forms.findings import Severity
from tui.forms.layout import Cell, LaidRow
from tui.forms.state import FormState
from tui.text import EMPTY, Line, Span, cut, fit, line, line_width, width
from tui.widgets.table_lines import MARKS, caret_in_table, start, table_row

ROOM_FOR_SENTENCE = 16


def form_row(row: LaidRow, state: FormState, cells: int, tops: Mapping[str, int]) -> Line:
    """A row of the form as it is drawn; `tops` are the first lines in sight of the page's tables."""
    if row.part is not None:
        return table_row(row.part, state, tops.get(row.part.table.id, 0), cells)
    if row.note is not None:
        return row.note.say(state.settled)
    spans: list[Span] = []
    for cell in row.cells:
        gap = cell.label_at - line_width(tuple(spans))
        spans.extend([Span(" " * gap)] if gap > 0 else [])
        spans.extend(_cell(cell, state))
    spans.extend(_beside(row.cells[-1], state, cells - line_width(tuple(spans))))
    return tuple(spans)


def _cell(cell: Cell, state: FormState) -> Line:
    item = cell.field
    focused = item.id == state.focus
    finding = state.said_of.get(item.id)
    wrong, wrong_style = MARKS[finding.severity] if finding else ("", "key")
    needed = item.id in state.reading.needed
    mark = ">" if focused else wrong or ("*" if state.awaits(item) else " ")
    label_style = "label-focus" if focused else "label" if needed else "field-off"
    label = fit(item.label, cell.text_at - cell.label_at - 2)
    text_style = "field-focus" if focused else "field" if needed else "field-off"
    if focused and state.typed.fresh:
        text_style = "field-fresh"
    text = _window(state, cell) if focused else _shown(state.texts[item.id], secret=item.kind.secret)
    return line(
        (mark, wrong_style),
        (f" {label}", label_style),
        (fit(text, item.width), text_style),
    )


def _shown(text: str, *, secret: bool) -> str:
    return "*" * len(text) if secret else text


def _window(state: FormState, cell: Cell) -> str:
    shown = _shown(state.typed.text, secret=cell.field.kind.secret)
    return shown[start(state, cell.field.width) :]


def caret_in(row: LaidRow, state: FormState, cells: int) -> int:
    """The caret's column on the row of the field under the cursor."""
    if state.place is not None:
        return caret_in_table(state.place, state, cells)
    cell = next(cell for cell in row.cells if cell.field.id == state.focus)
    first = start(state, cell.field.width)
    shown = _shown(state.typed.text, secret=cell.field.kind.secret)
    return cell.text_at + width(shown[first : state.typed.caret])


def _beside(cell: Cell, state: FormState, room: int) -> Line:
    """After the last field of a row: its sentence when something is wrong, else the words of its code."""
    finding = state.said_of.get(cell.field.id)
    if finding is not None:
        style = "caution" if finding.severity is Severity.WARNING else "error"
        return line((f"  {cut(finding.said, room - 2)}", style)) if room >= ROOM_FOR_SENTENCE else EMPTY
    value = state.answers.get(cell.field.id)
    words = "" if value is None else cell.field.words(value, state.answers)
    fits = room >= ROOM_FOR_SENTENCE or width(words) <= room - 2
    return line((f"  {cut(words, max(0, room - 2))}", "dim")) if words and fits else EMPTY


def says_beside(row: LaidRow, field_id: str, cells: int) -> bool:
    """Whether the words for a field stand in its row; else they are for the status line."""
    last = row.cells[-1] if row.cells else None
    return (
        last is not None
        and last.field.id == field_id
        and (cells - last.text_at - last.field.width >= ROOM_FOR_SENTENCE)
    )
