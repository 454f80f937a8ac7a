"""Reading the rows of a table, and only those that changed since they were read last."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from tui.forms.answers import Answers, Said
from tui.forms.outside import Outside
from tui.forms.table import Cells, Table
from x12.identifiers import Unacceptable


@dataclass(frozen=True, slots=True)
class RowReading:
    """What one row says; `missing` are the sentences for required cells that are empty, by column id."""

    texts: Cells
    answers: Answers
    needed: frozenset[str]
    wrong: Mapping[str, str]
    missing: Mapping[str, str]
    warnings: Mapping[str, str]
    blank: bool


@dataclass(frozen=True, slots=True)
class TableReading:
    """What a table says: its rows, and `answers`, those of the rows that hold something."""

    texts: tuple[Cells, ...] = ()
    rows: tuple[RowReading, ...] = ()
    answers: tuple[Answers, ...] = ()
    needed: bool = False

    def problems(self, table: Table) -> dict[str, str]:
        """The sentences that keep the form from being sent, by cell id."""
        found: dict[str, str] = {}
        for index, row in enumerate(self.rows):
            if (row.wrong or row.missing) and (index < table.least or not row.blank):
                said = {**row.missing, **row.wrong}
                cells = ((table.cell(index, at), column.id) for at, column in enumerate(table.columns))
                found.update({cell: said[column_id] for cell, column_id in cells if column_id in said})
        return found

    def warnings(self, table: Table) -> dict[str, str]:
        """What is odd about cells, by cell id."""
        return {
            table.cell(index, table.index[column_id]): said
            for index, row in enumerate(self.rows)
            for column_id, said in row.warnings.items()
        }


@dataclass(slots=True)
class TableReader:
    """Reads one table again and again, remembering what it read last."""

    table: Table
    outside: Outside = field(default_factory=Outside)
    last: TableReading = field(default_factory=TableReading)

    def read(self, rows: tuple[Cells, ...], said: Answers) -> TableReading:
        """Read the rows, as part of a form that says so much before them."""
        if not self.table.needed(said):
            return TableReading()
        same = self.outside.begin(said)
        if not same or rows is not self.last.texts:
            readings = self._rows(rows, self.last.rows if same else ())
            answers = tuple([row.answers for row in readings if not row.blank])
            self.last = TableReading(rows, readings, answers, needed=True)
        return self.last

    def _rows(self, rows: tuple[Cells, ...], known: Sequence[RowReading]) -> tuple[RowReading, ...]:
        readings: list[RowReading] = []
        above: RowReading | None = None
        for index, texts in enumerate(rows):
            old = known[index] if index < len(known) else None
            if old is None or (old.texts is not texts and old.texts != texts):
                reading = self._weighed(read_row(self.table, index, texts, self.outside), above)
            elif above is None or above is known[index - 1]:
                reading = old
            else:
                reading = self._weighed(old, above)
            readings.append(reading)
            above = reading
        return tuple(readings)

    def _weighed(self, reading: RowReading, above: RowReading | None) -> RowReading:
        """With whether it is blank, which may hang on the row above."""
        blank = is_blank(self.table, reading, above)
        return reading if blank == reading.blank else replace(reading, blank=blank)


def is_blank(table: Table, reading: RowReading, above: RowReading | None) -> bool:
    """Whether a row holds nothing but what it got by itself: defaults and proposals."""
    filled = [index for index, text in enumerate(reading.texts) if text]
    if not filled:
        return True
    if not table.fillable.issuperset(filled):
        return False
    row = reading.answers.under(above.answers if above else Answers())
    for index in filled:
        column = table.columns[index]
        start = column.starts_as()
        if reading.texts[index] not in {start, column.normal(start), column.proposal(row)}:
            return False
    return True


def read_row(table: Table, index: int, texts: Cells, outside: Answers) -> RowReading:
    """Read one row: parse, leave out what it doesn't need, let the columns' checks look at the whole row."""
    values: dict[str, object] = {}
    wrong: dict[str, str] = {}
    for column, text in zip(table.columns, texts, strict=True):
        if text and not text.isspace():
            try:
                values[column.id] = column.kind.parse(text)
            except Unacceptable as refusal:
                wrong[column.id] = refusal.sentence
    said = Said(values, whole=outside, number=index + 1)
    needed = set()
    for column in table.columns:
        if column.needed(said):
            needed.add(column.id)
        else:
            said.forget(column.id)
    return _checked(table, texts, said, frozenset(needed), wrong)


def _checked(
    table: Table, texts: Cells, said: Said, needed: frozenset[str], wrong: dict[str, str]
) -> RowReading:
    checked: dict[str, object] = {}
    warnings: dict[str, str] = {}
    for column in table.columns:
        if column.id in said:
            try:
                checked[column.id] = column.check(said[column.id], said)
            except Unacceptable as refusal:
                wrong[column.id] = refusal.sentence
                continue
            if warning := column.warns(checked[column.id], said):
                warnings[column.id] = warning
    answers = Answers(checked, whole=said.whole, number=said.number)
    missing = {
        column.id: f"{column.label} is needed."
        for column, text in zip(table.columns, texts, strict=True)
        if column.id in needed and (not text or text.isspace()) and column.required(answers)
    }
    told = {key: sentence for key, sentence in wrong.items() if key in needed}
    return RowReading(texts, answers, needed, told, missing, warnings, blank=False)
