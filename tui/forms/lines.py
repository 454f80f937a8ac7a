"""What is done with whole rows of a table: a line doubled, inserted, taken out, brought back, pasted."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from tui.forms import way
from tui.forms.findings import Finding
from tui.forms.table import Cells, Place, Table

if TYPE_CHECKING:
    from tui.forms.state import FormState

Moves = Callable[[int], int | None]


class Deleted(NamedTuple):
    """A row that was taken out, where it stood, and the rows of other tables that went with it."""

    table_id: str
    row: int
    texts: Cells
    followers: tuple[tuple[str, Cells], ...] = ()


def duplicate(state: "FormState") -> "FormState":
    """In a blank line, the line above (in the first: that of the record before); else a copy below."""
    place = state.place
    if place is None:
        return state
    if state.is_blank(place):
        above = _above(state, place)
        if above is None:
            return state
        return _enter(_put_row(state.left(), place, above), place)
    left = state.left()
    rows = left.texts.rows(place.table.id)
    if len(rows) >= place.table.most or place.table.follows:
        return state
    return _enter(
        _insert(left, place.table, place.row + 1, rows[place.row]), place._replace(row=place.row + 1)
    )


def insert(state: "FormState") -> "FormState":
    """A new line above the cursor's with what is proposed for it, and the cursor in it."""
    place = state.place
    if place is None or len(state.texts.rows(place.table.id)) >= place.table.most or place.table.follows:
        return state
    opened = _insert(state.left(), place.table, place.row, place.table.untouched()).settle()
    first = (way.in_row(opened.reading, place) or (place.id,))[0]
    return opened.stand(first).come(first)


def delete(state: "FormState") -> "FormState":
    """Take the cursor's line out; it can be brought back. One that follows another is emptied."""
    place = state.place
    if place is None:
        return state
    table, row = place.table, place.row
    rows = state.texts.rows(table.id)
    followers = tuple(
        (other.id, cells[row])
        for other in _followers(state, table)
        if row < len(cells := state.texts.rows(other.id)) and cells[row] != other.untouched()
    )
    gone = Deleted(table.id, row, rows[row], followers)
    kept = state.deleted if state.is_blank(place) and not followers else (*state.deleted, gone)
    if table.follows:
        changed = _emptied(state, place)
    else:
        changed = _taken_out(state, table, row)
        for other in _followers(state, table):
            changed = _taken_out(changed, other, row)
    row = min(row, len(changed.texts.rows(table.id)) - 1)
    return changed.settle().stand(place._replace(row=row).id, deleted=kept).begun()


def _taken_out(state: "FormState", table: Table, row: int) -> "FormState":
    rows = state.texts.rows(table.id)
    if row >= len(rows):
        return state
    rest = (*rows[:row], *rows[row + 1 :])
    if len(rest) < table.fewest:
        rest = (*rest, table.untouched())
    return _with_rows(state, table, rest, lambda at: None if at == row else at - (at > row))


def _emptied(state: "FormState", place: Place) -> "FormState":
    rows = state.texts.rows(place.table.id)
    rest = (*rows[: place.row], place.table.untouched(), *rows[place.row + 1 :])
    return _with_rows(state, place.table, rest, lambda at: None if at == place.row else at)


def _followers(state: "FormState", table: Table) -> tuple[Table, ...]:
    return tuple(each for each in state.form.tables.values() if each.follows == table.id)


def bring_back(state: "FormState") -> "FormState":
    """The line that was taken out last, where it stood. What stands in its place now, where there can be but
    one, is what can be brought back next.
    """
    if not state.deleted:
        return state
    *others, gone = state.deleted
    left = state.left()
    table = left.form.tables[gone.table_id]
    place = Place(table, gone.row if table.follows else min(gone.row, len(left.texts.rows(table.id))), 0)
    if table.follows:
        rows = left.texts.rows(table.id)
        held = rows[place.row] if place.row < len(rows) else table.untouched()
        back = _put_row(left, place, gone.texts)
        others += [gone._replace(texts=held)] if held != table.untouched() else []
    elif (again := _back(left, place, gone)) is None:
        return state
    else:
        back = again
    return _enter(replace(back, deleted=tuple(others)), place)


def _back(left: "FormState", place: Place, gone: Deleted) -> "FormState | None":
    """With the line and what went with it; None where there is no room."""
    table, rows = place.table, left.texts.rows(place.table.id)
    if place.row < len(rows) == table.fewest and left.is_blank(place):
        back = _put_row(left, place, gone.texts)
    elif len(rows) >= table.most:
        return None
    else:
        back = _insert(left, table, place.row, gone.texts)
    for table_id, texts in gone.followers:
        back = _put_row(back, place._replace(table=left.form.tables[table_id]), texts)
    return back


def vertical(state: "FormState", place: Place, by: int) -> "FormState":
    """So many rows down or up in the same column; by one it opens a line below the last, or leaves."""
    rows = len(state.texts.rows(place.table.id))
    by *= place.table.across
    target = place.row + by
    if abs(by) == place.table.across and not 0 <= target < rows:
        return _over_the_edge(state, place, down=by > 0)
    row = max(0, min(rows - 1, target))
    return _beside(state, place._replace(row=row))


def next_line(state: "FormState") -> "FormState":
    """The first cell of the next line; opens one below a last line that holds something."""
    place = state.place
    if place is None:
        return state.next()
    left = state.left()
    following = place._replace(row=place.row + 1)
    if following.row == len(left.texts.rows(place.table.id)):
        if left.is_blank(place) or following.row == place.table.most:
            return left.at(next(way.beyond(left.form, left.reading, place.table), state.focus))
        left = new_row(left, place.table)
    cells = way.in_row(left.reading, following)
    return left.come((cells or (place.id,))[0])


def _over_the_edge(state: "FormState", place: Place, *, down: bool) -> "FormState":
    table = place.table
    if not down:
        return state.at(next(way.backward(state.form, state.reading, table.cell(0, 0)), state.focus))
    rows = len(state.texts.rows(table.id))
    last = place._replace(row=rows - 1)
    if not state.is_blank(last) and rows < table.most:
        return _beside(new_row(state, table), place._replace(row=rows))
    return state.at(next(way.beyond(state.form, state.reading, table), state.focus))


def _beside(state: "FormState", place: Place) -> "FormState":
    """The cell, or the first of its row where this row doesn't need that column."""
    cells = way.in_row(state.reading, place)
    return state.at(place.id if place.id in cells or not cells else cells[0])


def spread(state: "FormState", pasted: str) -> "FormState":
    """Put the rows and cells of a pasted sheet into the table, from the cursor's cell on."""
    place = state.place
    if place is None:
        return state
    state = state.left()
    last = len(place.table.columns) - 1
    for down, row in enumerate(pasted.strip("\r\n").splitlines()):
        line = place._replace(row=place.row + down)
        if line.row < place.table.most:
            for right, text in enumerate(row.split("\t")[: last - place.column + 1]):
                state = _pasted(state, line._replace(column=place.column + right), text)
            for column in range(last + 1):
                state = state.proposed(line._replace(column=column).id)
    return state.settle().stand(place.id)


def _pasted(state: "FormState", place: Place, text: str) -> "FormState":
    cleaned = state.keyed(place.field, place.field.kind.pasted(text))
    texts = state.texts.put(
        place.id, place.field.normal(cleaned) if cleaned else state.texts.get(place.id, "")
    )
    return state.with_texts(texts)


def new_row(state: "FormState", table: Table) -> "FormState":
    """One more row at the end."""
    rows = state.texts.rows(table.id)
    return state.with_texts(state.texts.with_rows(table.id, (*rows, table.untouched())))


def trimmed(state: "FormState", table: Table) -> "FormState":
    """Without the blank rows at the end."""
    rows = state.texts.rows(table.id)
    readings = state.reading.tables[table.id].rows
    end = len(rows)
    while end > table.fewest and end <= len(readings) and readings[end - 1].blank:
        end -= 1
    if end == len(rows):
        return state
    return _with_rows(state, table, rows[:end], lambda row: row if row < end else None)


def _above(state: "FormState", place: Place) -> Cells | None:
    if place.row:
        return state.texts.rows(place.table.id)[place.row - 1]
    before = tuple(
        state.previous.get(place._replace(column=at).id, "") for at in range(len(place.table.columns))
    )
    return before if any(before) else None


def _put_row(state: "FormState", place: Place, texts: Cells) -> "FormState":
    rows = state.texts.rows(place.table.id)
    rows += (place.table.untouched(),) * (place.row - len(rows))
    rows = (*rows[: place.row], texts, *rows[place.row + 1 :])
    return state.with_texts(state.texts.with_rows(place.table.id, rows))


def _insert(state: "FormState", table: Table, row: int, texts: Cells) -> "FormState":
    """One more line there; what follows the lines below moves down with them."""
    state = _opened(state, table, row, texts)
    for other in _followers(state, table):
        if row < len(state.texts.rows(other.id)):
            state = _opened(state, other, row, other.untouched())
    return state


def _opened(state: "FormState", table: Table, row: int, texts: Cells) -> "FormState":
    rows = state.texts.rows(table.id)
    return _with_rows(state, table, (*rows[:row], texts, *rows[row:]), lambda at: at + (at >= row))


def _enter(state: "FormState", place: Place) -> "FormState":
    """The cursor in a line: in the first cell that Enter would stop at."""
    cells = way.in_row(state.reading, place)
    stops = [cell for cell in cells if not state.passes(cell)]
    return state.settle().stand((stops or cells or (place.id,))[0])


class _Moved:
    """Ids after rows have moved; `to` gives a row's new place, None where it is gone."""

    def __init__(self, state: "FormState", table: Table, to: Moves) -> None:
        self._form = state.form
        self._table = table
        self._to = to

    def id(self, field_id: str) -> str | None:
        place = self._form.place(field_id)
        if place is None or place.table is not self._table:
            return field_id
        row = self._to(place.row)
        return None if row is None or row >= self._table.most else place._replace(row=row).id

    def sentences(self, held: Mapping[str, str]) -> dict[str, str]:
        return {moved: said for key, said in held.items() if (moved := self.id(key)) is not None}

    def findings(self, held: tuple[Finding, ...]) -> tuple[Finding, ...]:
        return tuple(
            replace(finding, field_id=moved)
            for finding in held
            if (moved := self.id(finding.field_id)) is not None
        )


def _with_rows(state: "FormState", table: Table, rows: tuple[Cells, ...], to: Moves) -> "FormState":
    """The state with other rows in a table; what is said of cells moves with them."""
    moved = _Moved(state, table, to)
    emptied = (moved.id(field_id) for field_id in state.emptied)
    return replace(
        state.with_texts(state.texts.with_rows(table.id, rows)),
        errors=moved.sentences(state.errors),
        warned=moved.sentences(state.warned),
        attached=moved.findings(state.attached),
        edited=moved.findings(state.edited),
        emptied=frozenset(field_id for field_id in emptied if field_id is not None),
    )
