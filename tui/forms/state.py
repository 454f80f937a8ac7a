"""A form while it is being filled: pure transitions from one state to the next, no screen, no clock."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from tui.forms import lines, way
from tui.forms.filled import NOTHING, Filled
from tui.forms.findings import Finding
from tui.forms.form import Form
from tui.forms.reading import Reader
from tui.forms.table import Place
from tui.forms.texts import Texts
from tui.typed import Typed


@dataclass(frozen=True)
class FormState(Filled):
    """A form, and what becomes of it with each thing that is done; nothing here changes a state."""

    # -- beginnings --------------------------------------------------------------------------------

    @classmethod
    def start(
        cls, form: Form, texts: Mapping[str, str] = NOTHING, previous: Mapping[str, str] = NOTHING
    ) -> "FormState":
        """A form with its defaults, or with the texts of a draft, at the first needed field that is empty."""
        filled = Texts.begin(form, texts)
        first = next(iter(filled))
        state = cls(
            form,
            filled,
            first,
            Typed.entered(filled[first]),
            previous=previous,
            came_as=filled[first],
            _reader=Reader(form),
        )
        needed = way.everything(form, state.reading)
        empty = next((field_id for field_id in needed if not filled[field_id]), None)
        return state.come(empty or next(way.everything(form, state.reading), first))

    def again(self) -> "FormState":
        """The form for the next record: what keeps stays filled, the rest starts anew, F6 reads this one."""
        kept = {key: text for key, text in self.draft().items() if self._keeps(key)}
        fresh = FormState.start(self.form, kept, previous=self.draft())
        return fresh.keying(implied_cents=self.implied_cents)

    @property
    def worth_keeping(self) -> bool:
        """Whether something was keyed that the form for the next record doesn't start with anyway."""
        untouched, mine = self._untouched, self.draft()
        differing = (key for key in mine.keys() | untouched.keys() if mine.get(key) != untouched.get(key))
        return any(not self._keeps(key) for key in differing)

    @property
    def _untouched(self) -> Mapping[str, str]:
        reader = self._reader or Reader(self.form)
        if reader.untouched is None:
            reader.untouched = FormState.start(self.form).draft()
        return reader.untouched

    def attach(self, findings: Iterable[Finding]) -> "FormState":
        """The form with findings from elsewhere in place of those attached before; the cursor stays."""
        return replace(self, attached=tuple(findings))

    # -- typing ------------------------------------------------------------------------------------

    def with_texts(self, texts: Texts) -> "FormState":
        """The form with other texts; the cursor's place has to be looked after."""
        return self if texts is self.texts else replace(self, texts=texts, _read=[])

    def _unsaid(self, field_id: str) -> dict[str, Any]:
        """What is left of all that was said once a field's text is another one."""
        return {
            "errors": {key: said for key, said in self.errors.items() if key != field_id},
            "warned": {key: said for key, said in self.warned.items() if key != field_id},
            "edited": tuple(finding for finding in self.edited if finding.field_id != field_id),
            "attached": tuple(finding for finding in self.attached if finding.field_id != field_id),
        }

    def edit(self, change: Callable[[Typed], Typed]) -> "FormState":
        """Change the text or the caret of the field under the cursor."""
        typed = change(self.typed)
        if typed.text == self.typed.text:
            return replace(self, typed=typed)
        return self._put(typed, self.keyed(self.field, typed.text))

    def _put(self, typed: Typed, text: str) -> "FormState":
        """Another text in the field under the cursor, and how it was keyed."""
        if text == self.texts[self.focus]:
            return replace(self, typed=typed)
        emptied = self.emptied | {self.focus} if not text else self.emptied - {self.focus}
        texts = self.texts.put(self.focus, text)
        return replace(self, texts=texts, typed=typed, emptied=emptied, **self._unsaid(self.focus), _read=[])

    def keying(self, *, implied_cents: bool) -> "FormState":
        """The form with amounts keyed in that way from now on; what is keyed already stays what it means."""
        if implied_cents == self.implied_cents:
            return self
        text = self.texts[self.focus]
        typed = self.typed if text == self.typed.text else Typed.entered(text)
        return replace(self, typed=typed, implied_cents=implied_cents)

    def type(self, character: str) -> "FormState":
        """Key one character; a field that is full with it moves on by itself."""
        item = self.field
        state = self.edit(lambda typed: typed.insert(item.kind.typed(character)))
        typed = state.typed
        if item.advances and typed.caret == len(typed.text) and item.kind.full(typed.text):
            return state.next()
        return state

    def paste(self, text: str) -> "FormState":
        """Put pasted text at the caret, cleaned as the field's kind has it; the cursor stays in the field.
        Several lines or columns of a sheet fill the rows of a table.
        """
        if self.place is not None and ("\t" in text or "\n" in text.strip()):
            return lines.spread(self, text)
        cleaned = self.field.kind.pasted(text)
        return self.edit(lambda typed: typed.insert(cleaned)) if cleaned else self

    def set(self, field_id: str, text: str) -> "FormState":
        """Put a text into a field, as a picked value or a carried patient does; it settles at once."""
        if field_id == self.focus:
            state = self._put(Typed(text, len(text)), text)
        else:
            state = replace(self, texts=self.texts.put(field_id, text), **self._unsaid(field_id), _read=[])
        return replace(state, errors=state._still_needed(), settled=state.answers)

    def _still_needed(self) -> dict[str, str]:
        """The sentences shown, without those of empty fields that another field's value has freed."""
        problems = self.problems()
        return {key: said for key, said in self.errors.items() if key in problems or self.texts[key].strip()}

    def before(self) -> str:
        """The text that this field had in the row above, or in the record before."""
        place = self.place
        if place is not None and place.row:
            return self.texts[place._replace(row=place.row - 1).id]
        return self.previous.get(self.focus, "")

    def same(self) -> "FormState":
        """This field as in the row above or in the record before; nothing where that had none."""
        before = self.before()
        return self.set(self.focus, before).next() if before else self

    def undo(self) -> "FormState":
        """The field as it was when the cursor came to it."""
        return self._put(Typed.entered(self.came_as), self.came_as)

    # -- moving ------------------------------------------------------------------------------------

    def stand(self, field_id: str, **changes: Any) -> "FormState":
        """Have the cursor in a field, whatever became of the one it was in."""
        text = self.texts[field_id]
        return replace(self, focus=field_id, typed=Typed.entered(text), came_as=text, **changes)

    def at(self, field_id: str) -> "FormState":
        """Go to a field; the one that is left is shown in its normal form, or with what is wrong with it. A
        blank line has what is proposed for it, wherever the cursor came from. Raises KeyError for no such
        field.
        """
        return self._at(field_id).begun()

    def begun(self) -> "FormState":
        """With what is proposed for a blank line under the cursor, as far as Enter goes in it by itself."""
        state, place = self, self.place
        if place is None or not self.is_blank(place):
            return self
        for cell in way.in_row(self.reading, place):
            state = state.proposed(cell)
            if not state.passes(cell):
                break
        return self if state is self else state.stand(self.focus)

    def _at(self, field_id: str) -> "FormState":
        """Go to a field, and propose nothing."""
        state = self.left()
        old, new = state.place, state.form.place(field_id)
        if old is not None and (new is None or new.table is not old.table):
            state = lines.trimmed(state, old.table)
        if field_id not in state.texts:
            state = state.with_texts(state.texts.put(field_id, ""))
        return state.stand(field_id)

    def resume(self, field_id: str) -> "FormState":
        """Go back to the field that a draft was left in; to where the form begins if there is none such."""
        place = self.form.place(field_id)
        rows = -1 if place is None else len(self.texts.rows(place.table.id))
        known = field_id in self.form.by_id or (place is not None and place.row <= rows)
        return self.at(field_id) if known else self

    def left(self) -> "FormState":
        """The field under the cursor as it looks once it is left: normal form, or its sentence."""
        sentences = self.problems()
        visited = {*self.errors, self.focus} if self.texts[self.focus].strip() else set(self.errors)
        errors = {key: sentence for key, sentence in sentences.items() if key in visited}
        warned = self.reading.warnings(self.form)
        state = replace(self, errors=errors, warned=warned, settled=self.answers)
        value = self.value(self.focus)
        if value is None:
            return state
        shown = self.field.kind.show(value)
        return (
            state if shown == self.texts[self.focus] else state.with_texts(self.texts.put(self.focus, shown))
        )

    def settle(self) -> "FormState":
        """The form as notes and warnings see it once whole lines have changed."""
        return replace(self, settled=self.answers, warned=self.reading.warnings(self.form))

    def is_blank(self, place: Place) -> bool:
        """Whether a row holds nothing but what it got by itself."""
        row = self.reading.row(place)
        return row is None or row.blank

    def passes(self, field_id: str) -> bool:
        """Whether Enter goes past a field: it is declared so, and neither wrong nor empty though required."""
        item = self.form.field(field_id)
        if not item.passed or self.value(field_id) is not None:
            return item.passed
        if self.texts[field_id]:
            return False
        place = self.form.place(field_id)
        row = None if place is None else self.reading.row(place)
        return item.id not in row.missing if row is not None else not item.required(self.answers)

    def proposed(self, field_id: str) -> "FormState":
        """With what is proposed for an empty field, unless it was emptied by hand."""
        item = self.form.field(field_id)
        if self.texts[field_id] or field_id in self.emptied:
            return self
        text = item.proposal(self.context(field_id))
        if not text:
            return self
        return replace(self, texts=self.texts.put(field_id, text), **self._unsaid(field_id), _read=[])

    def come(self, field_id: str) -> "FormState":
        """Come on to a field: take what is proposed there, go on where that is enough."""
        state: FormState = self
        here = field_id
        while True:
            state = state.proposed(here)
            if not state.passes(here):
                return state.at(here)
            ahead = state._ahead(here)
            if ahead is None:
                return state.at(field_id)
            state, here = ahead

    def _ahead(self, here: str) -> "tuple[FormState, str] | None":
        """What follows a field or cell; in the last cell of a table that is in use, a new row."""
        state = self
        place = self.form.place(here)
        if place is not None:
            rows = len(self.texts.rows(place.table.id))
            if self._leaves(place):
                last = place._replace(column=len(place.table.columns) - 1).id
                found = next(way.onward(self.form, self.reading, last), None)
                return None if found is None else (self, found)
            at_end = way.in_row(self.reading, place)[-1:] == (here,) and place.row == rows - 1
            if at_end and not self.is_blank(place) and rows < place.table.most:
                state = lines.new_row(self, place.table)
        found = next(way.onward(state.form, state.reading, here), None)
        return None if found is None else (state, found)

    def _leaves(self, place: Place) -> bool:
        """Whether Enter in this cell is done with the row: it was left blank, and may be."""
        stops = not place.field.passed and not self.texts[place.id]
        return stops and place.row >= place.table.least and self.is_blank(place)

    def next(self) -> "FormState":
        """The next field that is needed and isn't passed."""
        state = self.left()
        ahead = state._ahead(self.focus)
        return state.at(self.focus) if ahead is None else ahead[0].come(ahead[1])

    def beside(self) -> "FormState":
        """The next field that is needed, also one that Enter goes past."""
        state = self.left()
        ahead = state._ahead(self.focus)
        return state.at(self.focus) if ahead is None else ahead[0].proposed(ahead[1]).at(ahead[1])

    def prior(self) -> "FormState":
        """The needed field before."""
        state = self.left()
        return state.at(next(way.backward(state.form, state.reading, self.focus), self.focus))

    @property
    def is_last(self) -> bool:
        """Whether no needed field follows."""
        return self._ahead(self.focus) is None

    @property
    def is_first(self) -> bool:
        """Whether no needed field comes before."""
        return next(way.backward(self.form, self.reading, self.focus), None) is None

    def first(self) -> "FormState":
        """The first needed field."""
        return self.at(next(way.everything(self.form, self.reading), self.focus))

    def last(self) -> "FormState":
        """The last needed field."""
        return self.at(next(way.ending(self.form, self.reading), self.focus))

    def down(self, rows: int) -> "FormState":
        """So many rows down (or up) in a table, in the same column; by one out of it at its ends."""
        place = self.place
        if place is None:
            return self.next() if rows > 0 else self.prior()
        return lines.vertical(self.left(), place, rows)

    def needs_page(self, page: int) -> bool:
        """Whether this record needs anything on a page."""
        return next(way.on_page(self.form, self.reading, page), None) is not None

    def to_page(self, page: int) -> "FormState":
        """The first needed field of a page, past those that are passed; stays where the page has none."""
        found = next(way.on_page(self.form, self.reading, page), None)
        if found is None:
            return self
        state = self.left().come(found)
        return state if state.page == page else self.at(found)

    def turn(self, pages: int) -> "FormState":
        """The next page that is needed (or the one before)."""
        ahead = range(self.page + 1, len(self.form.pages)) if pages > 0 else range(self.page - 1, -1, -1)
        return next((self.to_page(page) for page in ahead if self.needs_page(page)), self)

    # -- sending -----------------------------------------------------------------------------------

    def checked(self) -> "FormState":
        """The form as it is to be sent: all sentences at their fields, the cursor in the first."""
        state = self.left().examined()
        found = state.problems()
        stops = (each.field_id for each in (*state.attached, *state.edited) if each.stops)
        here = sorted({*found, *filter(state.holds, stops)}, key=state.form.position)
        if not here:
            return replace(state, errors=NOTHING, typed=Typed.entered(state.texts[state.focus]))
        return replace(state._at(here[0]), errors=found)

    def examined(self) -> "FormState":
        """The form with what its edits find now."""
        return replace(self, edited=tuple(self.form.edits(self.answers)))

    def refused(self, sentences: Mapping[str, str]) -> "FormState":
        """The form with sentences from elsewhere (a portal's edits) at its fields; the cursor goes to the
        first.
        """
        known = {key: said for key, said in sentences.items() if self.holds(key)}
        if not known:
            return self
        first = min(known, key=self.form.position)
        attached = tuple(each for each in self.attached if each.field_id not in known)
        return replace(self._at(first), errors={**self.errors, **known}, attached=attached)
