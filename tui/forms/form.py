"""The declaration of a form: the rows that make a page, the pages that make a form."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from tui.forms.answers import Answers
from tui.forms.field import Field, Note, Row
from tui.forms.findings import Finding
from tui.forms.table import Place, Table


def no_edits(_answers: Answers) -> Iterable[Finding]:
    """Nothing is looked at beyond the fields' own checks."""
    return ()


@dataclass(frozen=True, slots=True)
class FormPage:
    """The rows that are on the screen together; a tuple of fields shares a row."""

    title: str
    rows: tuple[Row | Table, ...]

    def items(self) -> Iterator[Field | Table]:
        """Its fields and tables in the order of the cursor."""
        for row in self.rows:
            if isinstance(row, tuple):
                yield from row
            elif not isinstance(row, Note):
                yield row


@dataclass(frozen=True)
class Form:
    """A form.

    With `enter_sends`, Enter in the last needed field sends it; `sends` is the word for sending. With
    `marks_needed`, a mark stands at each field that sending still waits for. `edits` look at the whole form
    when it is to be sent.
    """

    id: str
    title: str
    pages: tuple[FormPage, ...]
    enter_sends: bool = False
    sends: str = "Send"
    marks_needed: bool = False
    edits: Callable[[Answers], Iterable[Finding]] = no_edits

    @cached_property
    def order(self) -> tuple[Field | Table, ...]:
        """All fields and tables, in the order of the cursor."""
        return tuple(item for page in self.pages for item in page.items())

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """All fields outside tables, in the order of the cursor."""
        return tuple(item for item in self.order if isinstance(item, Field))

    @cached_property
    def tables(self) -> dict[str, Table]:
        """The tables by their ids."""
        return {item.id: item for item in self.order if isinstance(item, Table)}

    @cached_property
    def by_id(self) -> dict[str, Field]:
        """The fields outside tables by their ids."""
        return {field.id: field for field in self.fields}

    @cached_property
    def positions(self) -> dict[str, int]:
        """Where each field or table comes in the order, by its id."""
        return {item.id: index for index, item in enumerate(self.order)}

    @cached_property
    def _pages(self) -> dict[str, int]:
        return {item.id: index for index, page in enumerate(self.pages) for item in page.items()}

    @cached_property
    def _places(self) -> dict[str, Place]:
        return {}

    def place(self, field_id: str) -> Place | None:
        """The cell of a table that an id names; None where it names no cell that there can be."""
        if field_id in self.by_id:
            return None
        place = self._places.get(field_id) or self._cell_of(field_id)
        if place is not None:
            self._places[field_id] = place
        return place

    def _cell_of(self, field_id: str) -> Place | None:
        table_id, _, rest = field_id.partition(".")
        row, _, column = rest.partition(".")
        table = self.tables.get(table_id)
        if table is None or column not in table.index or not (row.isdecimal() and row.isascii()):
            return None
        number = int(row) if len(row) < 5 else 0
        return Place(table, number - 1, table.index[column]) if 1 <= number <= table.most else None

    def cell(self, table_id: str, number: int, column_id: str) -> str:
        """The id of a cell; rows count from 1."""
        table = self.tables[table_id]
        return table.cell(number - 1, table.index[column_id])

    def field(self, field_id: str) -> Field:
        """The declaration of a field or of a cell's column. Raises KeyError for neither."""
        place = self.place(field_id)
        return self.by_id[field_id] if place is None else place.field

    def position(self, field_id: str) -> tuple[int, int, int]:
        """Where it comes in the order of the cursor; what isn't of the form comes last."""
        place = self.place(field_id)
        if place is not None:
            return self.positions[place.table.id], place.row, place.column
        return self.positions.get(field_id, len(self.order)), 0, 0

    def page_of(self, field_id: str) -> int:
        """The index of the page that a field or a cell is on. Raises KeyError where it is on none."""
        place = self.place(field_id)
        return self._pages[field_id if place is None else place.table.id]

    def label_of(self, field_id: str) -> str:
        """What it is called in a sentence: 'Charge', or 'Line 3, Charge'; '' for what isn't of the form.

        A column that is called as its row is isn't named twice: 'File 2'.
        """
        place = self.place(field_id)
        if place is not None:
            row, label = f"{place.table.one} {place.row + 1}", place.field.label
            return row if label == place.table.one else f"{row}, {label}"
        return self.by_id[field_id].label if field_id in self.by_id else ""
