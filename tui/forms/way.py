"""The cursor's way through a form: which fields and cells come before and after one, as far as this record
needs them.
"""

from collections.abc import Iterator, Sequence

from tui.forms.field import Field
from tui.forms.form import Form
from tui.forms.reading import Reading
from tui.forms.table import Place, Table


def onward(form: Form, reading: Reading, here: str) -> Iterator[str]:
    """What is needed after a field or cell, nearest first."""
    place = form.place(here)
    if place is None:
        yield from _items(reading, form.order[form.positions[here] + 1 :])
        return
    table = place.table
    yield from (cell for cell, at in _row(reading, table, place.row) if at > place.column)
    for row in range(place.row + 1, len(reading.tables[table.id].rows)):
        yield from (cell for cell, _ in _row(reading, table, row))
    yield from beyond(form, reading, table)


def backward(form: Form, reading: Reading, here: str) -> Iterator[str]:
    """What is needed before a field or cell, nearest first."""
    place = form.place(here)
    position = form.positions[here if place is None else place.table.id]
    if place is not None:
        yield from (cell for cell, at in reversed(_row(reading, place.table, place.row)) if at < place.column)
        for row in reversed(range(place.row)):
            yield from (cell for cell, _ in reversed(_row(reading, place.table, row)))
    yield from _backward(reading, form.order[:position])


def beyond(form: Form, reading: Reading, table: Table) -> Iterator[str]:
    """What is needed after a table."""
    return _items(reading, form.order[form.positions[table.id] + 1 :])


def everything(form: Form, reading: Reading) -> Iterator[str]:
    """All that is needed, from the start."""
    return _items(reading, form.order)


def ending(form: Form, reading: Reading) -> Iterator[str]:
    """All that is needed, from the end."""
    return _backward(reading, form.order)


def on_page(form: Form, reading: Reading, page: int) -> Iterator[str]:
    """What is needed of a page."""
    return _items(reading, tuple(form.pages[page].items()))


def in_row(reading: Reading, place: Place) -> tuple[str, ...]:
    """The needed cells of a row."""
    return tuple(cell for cell, _ in _row(reading, place.table, place.row))


def _items(reading: Reading, items: Sequence[Field | Table]) -> Iterator[str]:
    for item in items:
        if not isinstance(item, Field):
            for row in range(len(reading.tables[item.id].rows)):
                yield from (cell for cell, _ in _row(reading, item, row))
        elif item.id in reading.needed:
            yield item.id


def _row(reading: Reading, table: Table, row: int) -> list[tuple[str, int]]:
    """The needed cells of a row with their columns."""
    rows = reading.tables[table.id].rows
    needed = rows[row].needed if row < len(rows) else frozenset[str]()
    return [(table.cell(row, at), at) for at, column in enumerate(table.columns) if column.id in needed]


def _backward(reading: Reading, items: Sequence[Field | Table]) -> Iterator[str]:
    for item in reversed(items):
        if not isinstance(item, Field):
            for row in reversed(range(len(reading.tables[item.id].rows))):
                yield from (cell for cell, _ in reversed(_row(reading, item, row)))
        elif item.id in reading.needed:
            yield item.id
