"""Reading a form's texts: the values it says, and a sentence for each text that can't be read."""

from collections.abc import Mapping
from dataclasses import dataclass

from tui.forms.answers import Answers, Said
from tui.forms.field import Field
from tui.forms.form import Form
from tui.forms.row_reading import RowReading, TableReader, TableReading
from tui.forms.table import Place
from tui.forms.texts import Texts
from x12.identifiers import Unacceptable


@dataclass(frozen=True, slots=True)
class Reading:
    """The values of the fields that are filled, acceptable and needed; which are needed; what is wrong."""

    answers: Answers
    needed: frozenset[str]
    wrong: Mapping[str, str]
    warned: Mapping[str, str]
    tables: Mapping[str, TableReading]

    def row(self, place: Place) -> RowReading | None:
        """A row of a table; None where the table isn't needed or has no such row."""
        rows = self.tables[place.table.id].rows
        return rows[place.row] if place.row < len(rows) else None

    def needs(self, form: Form, field_id: str) -> bool:
        """Whether this record needs the field, or the cell."""
        place = form.place(field_id)
        if place is None:
            return field_id in self.needed
        row = self.row(place)
        return row is not None and place.field.id in row.needed

    def problems(self, form: Form, texts: Mapping[str, str]) -> dict[str, str]:
        """What keeps the form from being sent: needed fields that are wrong, or empty though required."""
        found: dict[str, str] = {}
        for item in form.order:
            if not isinstance(item, Field):
                found.update(self.tables[item.id].problems(item))
            elif item.id in self.needed:
                if item.id in self.wrong:
                    found[item.id] = self.wrong[item.id]
                elif not texts[item.id].strip() and item.required(self.answers):
                    found[item.id] = f"{item.label} is needed."
        return found

    def warnings(self, form: Form) -> dict[str, str]:
        """What is odd, though it may be sent so."""
        found = dict(self.warned)
        for table_id, table in self.tables.items():
            found.update(table.warnings(form.tables[table_id]))
        return found


class Reader:
    """Reads the texts of one form again and again: what didn't change isn't read twice."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self.untouched: Mapping[str, str] | None = None
        """What the form starts with, once that was asked for."""
        self._last: Mapping[str, str] | None = None
        self._said: tuple[dict[str, object], dict[str, str]] = {}, {}
        self._parsed: dict[str, tuple[str, object]] = {}
        self._tables = {table_id: TableReader(table) for table_id, table in form.tables.items()}

    def read(self, texts: Texts) -> Reading:
        """Parse every text, leave out what this record doesn't need, then let the fields' checks look at
        the whole.
        """
        values, unreadable = self._values(texts.fields)
        said, wrong = Said(values), dict(unreadable)
        needed, tables = self._needed(said, texts)
        rows = {key: table.answers for key, table in tables.items()}
        whole = Answers(said, rows)
        checked: dict[str, object] = {}
        warned: dict[str, str] = {}
        for item in self._form.fields:
            if item.id in whole:
                try:
                    checked[item.id] = item.check(whole[item.id], whole)
                except Unacceptable as refusal:
                    wrong[item.id] = refusal.sentence
                    continue
                if warning := item.warns(checked[item.id], whole):
                    warned[item.id] = warning
        answers = Answers(checked, rows)
        for table in self._tables.values():
            table.outside.settle(answers)
        return Reading(answers, needed, wrong, warned, tables)

    def _values(self, texts: Mapping[str, str]) -> tuple[dict[str, object], dict[str, str]]:
        """The values of the fields outside tables, and why a text is none; as last for the same texts."""
        if texts is not self._last:
            values: dict[str, object] = {}
            wrong: dict[str, str] = {}
            for item in self._form.fields:
                text = texts[item.id]
                if text and not text.isspace():
                    value = self._value(item, text)
                    if isinstance(value, Unacceptable):
                        wrong[item.id] = value.sentence
                    else:
                        values[item.id] = value
            self._last, self._said = texts, (values, wrong)
        return self._said

    def _value(self, item: Field, text: str) -> object:
        known = self._parsed.get(item.id)
        if known is None or known[0] != text:
            try:
                known = text, item.kind.parse(text)
            except Unacceptable as refusal:
                known = text, Unacceptable(refusal.sentence)
            self._parsed[item.id] = known
        return known[1]

    def _needed(self, said: Said, texts: Texts) -> tuple[frozenset[str], dict[str, TableReading]]:
        """Which fields this record needs, and its tables; what isn't needed says nothing to what follows."""
        needed = set()
        tables: dict[str, TableReading] = {}
        for item in self._form.order:
            if not isinstance(item, Field):
                tables[item.id] = self._tables[item.id].read(texts.rows(item.id), said)
                said.add(item.id, tables[item.id].answers)
            elif item.needed(said):
                needed.add(item.id)
            else:
                said.forget(item.id)
        return frozenset(needed), tables
