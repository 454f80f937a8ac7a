"""What a form says as far as it is filled: its answers, what is wrong with it, what was found about it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from tui.forms.answers import Answers
from tui.forms.field import Field
from tui.forms.findings import Finding, Severity
from tui.forms.form import Form
from tui.forms.lines import Deleted
from tui.forms.reading import Reader, Reading
from tui.forms.table import Place
from tui.forms.texts import Texts
from tui.typed import Typed

NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Filled:
    """Texts as keyed, the field under the cursor, and the sentences for fields that were left wrong.

    `previous` holds the texts of the record before (F6), `came_as` the text that the field under the cursor
    had when the cursor came to it (undo), `settled` what was answered when a field was last left: a date of
    six digits is one that is still being keyed, so notes don't look at each key. `warned` are the fields'
    own warnings as of then, `edited` what the form's edits found, `attached` findings from elsewhere.
    `emptied` fields were emptied by hand: nothing is proposed for them again. With `implied_cents` the last
    two digits of an amount that is keyed without a point are cents; `typed` is as keyed, `texts` are what it
    means.
    """

    form: Form
    texts: Texts
    focus: str
    typed: Typed
    errors: Mapping[str, str] = field(default_factory=dict)
    previous: Mapping[str, str] = field(default_factory=dict)
    came_as: str = ""
    settled: Answers = field(default_factory=Answers)
    warned: Mapping[str, str] = field(default_factory=dict)
    attached: tuple[Finding, ...] = ()
    edited: tuple[Finding, ...] = ()
    deleted: tuple[Deleted, ...] = ()
    emptied: frozenset[str] = frozenset()
    implied_cents: bool = False
    _reader: Reader | None = field(default=None, compare=False, repr=False)
    _read: list[Reading] = field(default_factory=list, compare=False, repr=False)

    # -- what it says ------------------------------------------------------------------------------

    @property
    def field(self) -> Field:
        """The field under the cursor; in a table the column's."""
        return self.form.field(self.focus)

    @property
    def place(self) -> Place | None:
        """The cell under the cursor; None outside tables."""
        return self.form.place(self.focus)

    @property
    def page(self) -> int:
        """The index of the page that the cursor is on."""
        return self.form.page_of(self.focus)

    def keyed(self, item: Field, text: str) -> str:
        """What a text means that was keyed or pasted into a field."""
        return item.kind.pointed(text) if self.implied_cents else text

    def holds(self, field_id: str) -> bool:
        """Whether there is such a field or cell."""
        return field_id in self.texts

    @property
    def reading(self) -> Reading:
        """What the texts say; read once for each state whose texts differ."""
        if not self._read:
            reader = self._reader or Reader(self.form)
            self._read.append(reader.read(self.texts))
        return self._read[0]

    @property
    def answers(self) -> Answers:
        """The values of the fields that are filled, acceptable and needed."""
        return self.reading.answers

    def context(self, field_id: str) -> Answers:
        """What a field's functions look at: the form, or in a table the row, which knows the one above."""
        place = self.form.place(field_id)
        row = self.reading.row(place) if place is not None else None
        if place is None or row is None:
            return self.answers
        above = self.reading.row(place._replace(row=place.row - 1)) if place.row else None
        return row.answers.under(above.answers if above else Answers())

    def value(self, field_id: str) -> object:
        """The value of a field or a cell; None where it isn't answered."""
        place = self.form.place(field_id)
        if place is None:
            return self.answers.get(field_id)
        row = self.reading.row(place)
        return None if row is None else row.answers.get(place.field.id)

    def needs(self, field_id: str) -> bool:
        """Whether this record needs a field or a cell."""
        return self.reading.needs(self.form, field_id)

    @property
    def route(self) -> tuple[Field, ...]:
        """The fields outside tables that this record needs, in the order of the cursor; never empty."""
        needed = self.reading.needed
        return tuple(item for item in self.form.fields if item.id in needed) or self.form.fields[:1]

    @property
    def dirty(self) -> bool:
        """Whether anything differs from an untouched form."""
        return self.texts != Texts.begin(self.form, NOTHING)

    def problems(self) -> dict[str, str]:
        """A sentence for each field that keeps the form from being sent, in the order of the cursor."""
        return self.reading.problems(self.form, self.texts)

    def awaits(self, item: Field) -> bool:
        """Whether the form marks the field as one that sending waited for when a field was last left."""
        if not self.form.marks_needed or self.texts[item.id].strip():
            return False
        return item.id in self.reading.needed and item.required(self.settled)

    def draft(self) -> dict[str, str]:
        """What may be kept of the form: every text but the secrets, of tables the cells that are filled."""
        kept = {item.id: self.texts[item.id] for item in self.form.fields if not item.kind.secret}
        for table in self.form.tables.values():
            open_columns = [(at, column) for at, column in enumerate(table.columns) if not column.kind.secret]
            for row, texts in enumerate(self.texts.rows(table.id)):
                kept.update({table.cell(row, at): texts[at] for at, _ in open_columns if texts[at]})
        return kept

    # -- findings ----------------------------------------------------------------------------------

    @cached_property
    def said_of(self) -> Mapping[str, Finding]:
        """The most serious finding of each field that has one."""
        found: dict[str, Finding] = {}
        for finding in self._all():
            known = found.get(finding.field_id)
            if known is None or (finding.stops and not known.stops):
                found[finding.field_id] = finding
        return MappingProxyType(found)

    def _all(self) -> Iterator[Finding]:
        for field_id, sentence in self.errors.items():
            yield Finding(field_id, sentence)
        # To the edits a text that can't be read is missing; what is wrong with it is said already.
        yield from (finding for finding in self.edited if finding.field_id not in self.errors)
        yield from self.attached
        for field_id, sentence in self.warned.items():
            yield Finding(field_id, sentence, Severity.WARNING)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that is found, in the order of the form; what belongs to no field of it comes last."""
        unlike = dict.fromkeys(self._all())
        return tuple(sorted(unlike, key=lambda finding: self.form.position(finding.field_id)))

    def counts(self) -> tuple[int, int]:
        """How many findings stop sending, and how many don't."""
        found = self.findings
        errors = sum(finding.stops for finding in found)
        return errors, len(found) - errors

    @property
    def stopped(self) -> bool:
        """Whether an edit or something attached keeps the form from being sent."""
        return any(finding.stops for finding in (*self.edited, *self.attached))

    def _keeps(self, field_id: str) -> bool:
        place = self.form.place(field_id)
        return self.form.field(field_id).keeps if place is None else place.table.keeps or place.field.keeps
