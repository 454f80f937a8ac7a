"""The texts of a form by id. One text is changed without copying the others, however many rows there are."""

from collections.abc import Iterator, Mapping

from tui.forms.form import Form
from tui.forms.table import Cells, Place, Table


class Texts(Mapping[str, str]):
    """What is keyed: by field id, and by cell id such as `line.3.charge`. Never changed, its repr is mute."""

    __slots__ = ("_fields", "_form", "_tables")

    def __init__(
        self, form: Form, fields: Mapping[str, str], tables: Mapping[str, tuple[Cells, ...]]
    ) -> None:
        self._form = form
        self._fields = fields
        self._tables = tables

    @classmethod
    def begin(cls, form: Form, given: Mapping[str, str]) -> "Texts":
        """The texts given, and defaults where nothing is."""
        fields = {
            item.id: given[item.id] if item.id in given else item.normal(item.starts_as())
            for item in form.fields
        }
        held: dict[str, dict[int, dict[int, str]]] = {table_id: {} for table_id in form.tables}
        for key, text in given.items() if form.tables else ():
            place = form.place(key)
            if place is not None:
                held[place.table.id].setdefault(place.row, {})[place.column] = text
        return cls(form, fields, {key: _rows(form.tables[key], rows) for key, rows in held.items()})

    @property
    def fields(self) -> Mapping[str, str]:
        """Those outside tables: the same object as long as none of them is changed."""
        return self._fields

    def rows(self, table_id: str) -> tuple[Cells, ...]:
        """The rows of a table."""
        return self._tables[table_id]

    def put(self, field_id: str, text: str) -> "Texts":
        """The same with one other text; rows up to it are made. Raises KeyError for no such field."""
        place = self._form.place(field_id)
        if place is None:
            if field_id not in self._fields:
                raise KeyError(field_id)
            return Texts(self._form, {**self._fields, field_id: text}, self._tables)
        rows = self._tables[place.table.id]
        if place.row >= len(rows):
            rows += (place.table.untouched(),) * (place.row + 1 - len(rows))
        row = rows[place.row]
        changed = (*row[: place.column], text, *row[place.column + 1 :])
        return self.with_rows(place.table.id, (*rows[: place.row], changed, *rows[place.row + 1 :]))

    def with_rows(self, table_id: str, rows: tuple[Cells, ...]) -> "Texts":
        """The same with other rows in a table."""
        return Texts(self._form, self._fields, {**self._tables, table_id: rows})

    def _at(self, field_id: str) -> Place | None:
        place = self._form.place(field_id)
        return place if place is not None and place.row < len(self._tables[place.table.id]) else None

    def __getitem__(self, field_id: str) -> str:
        if field_id in self._fields:
            return self._fields[field_id]
        place = self._at(field_id)
        if place is None:
            raise KeyError(field_id)
        return self._tables[place.table.id][place.row][place.column]

    def __contains__(self, field_id: object) -> bool:
        return isinstance(field_id, str) and (field_id in self._fields or self._at(field_id) is not None)

    def __iter__(self) -> Iterator[str]:
        yield from self._fields
        for key, rows in self._tables.items():
            table = self._form.tables[key]
            yield from (
                table.cell(row, column) for row, cells in enumerate(rows) for column in range(len(cells))
            )

    def __len__(self) -> int:
        cells = (len(rows) * len(self._form.tables[key].columns) for key, rows in self._tables.items())
        return len(self._fields) + sum(cells)

    def __repr__(self) -> str:
        return f"Texts({len(self)})"


def _rows(table: Table, held: Mapping[int, Mapping[int, str]]) -> tuple[Cells, ...]:
    """The rows of a draft, which leaves empty cells out; a row that it doesn't have is a new one."""
    return tuple(
        tuple(held[row].get(column, "") for column in range(len(table.columns)))
        if row in held
        else table.untouched()
        for row in range(max(table.fewest, max(held, default=-1) + 1))
    )
