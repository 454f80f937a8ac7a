"""How a form's rows look: mark, label, text, what the code means, and the sentence where there is room."""

from tui.forms.layout import Cell, LaidRow
from tui.forms.state import FormState
from tui.text import EMPTY, Line, Span, cut, fit, line, line_width, width

ROOM_FOR_SENTENCE = 16


def field_row(row: LaidRow, state: FormState, cells: int) -> Line:
    """A row of the form as it is drawn."""
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
    wrong = item.id in state.errors
    needed = item.id in state.reading.needed
    mark = ">" if focused else "!" if wrong else "*" if state.awaits(item) else " "
    label_style = "label-focus" if focused else "label" if needed else "field-off"
    label = fit(item.label, cell.text_at - cell.label_at - 2)
    text_style = "field-focus" if focused else "field" if needed else "field-off"
    if focused and state.typed.fresh:
        text_style = "field-fresh"
    text = _window(state, cell) if focused else _shown(state.texts[item.id], secret=item.kind.secret)
    return line(
        (mark, "error" if wrong else "key"),
        (f" {label}", label_style),
        (fit(text, item.width), text_style),
    )


def _shown(text: str, *, secret: bool) -> str:
    return "*" * len(text) if secret else text


def _start(state: FormState, cells: int) -> int:
    """The first character shown of a text longer than its field; the caret may stand just behind it."""
    return max(0, state.typed.caret - cells)


def _window(state: FormState, cell: Cell) -> str:
    shown = _shown(state.typed.text, secret=cell.field.kind.secret)
    return shown[_start(state, cell.field.width) :]


def caret_in(row: LaidRow, state: FormState) -> int:
    """The caret's column on the row of the field under the cursor."""
    cell = next(cell for cell in row.cells if cell.field.id == state.focus)
    start = _start(state, cell.field.width)
    shown = _shown(state.typed.text, secret=cell.field.kind.secret)
    return cell.text_at + width(shown[start : state.typed.caret])


def _beside(cell: Cell, state: FormState, room: int) -> Line:
    """After the last field of a row: its sentence when it is wrong, else the words of its code."""
    sentence = state.errors.get(cell.field.id, "")
    if sentence:
        return line((f"  {cut(sentence, room - 2)}", "error")) if room >= ROOM_FOR_SENTENCE else EMPTY
    code = state.answers.get(cell.field.id)
    for choice in cell.field.values(state.answers) if code is not None else ():
        if choice.code == code:
            return line((f"  {cut(choice.words, max(0, room - 2))}", "dim"))
    return EMPTY
