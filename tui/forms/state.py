"""A form while it is being filled: pure transitions from one state to the next, no screen, no clock."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from tui.forms.answers import Answers
from tui.forms.field import Field, Form
from tui.forms.reading import Reading, read
from tui.typed import Typed
from x12.identifiers import Unacceptable

NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class FormState:
    """Texts as keyed, the field under the cursor, and the sentences for fields that were left wrong.

    `previous` holds the texts of the record before (F6), `came_as` the text that the field under the cursor
    had when the cursor came to it (undo), `settled` what was answered when a field was last left: a date of
    six digits is one that is still being keyed, so notes don't look at each key.
    """

    form: Form
    texts: Mapping[str, str]
    focus: str
    typed: Typed
    errors: Mapping[str, str] = field(default_factory=dict)
    previous: Mapping[str, str] = field(default_factory=dict)
    came_as: str = ""
    settled: Answers = field(default_factory=Answers)
    _read: list[Reading] = field(default_factory=list, compare=False, repr=False)

    # -- beginnings --------------------------------------------------------------------------------

    @classmethod
    def start(
        cls, form: Form, texts: Mapping[str, str] = NOTHING, previous: Mapping[str, str] = NOTHING
    ) -> "FormState":
        """A form with its defaults, or with the texts of a draft, at the first needed field that is empty."""
        filled = {item.id: texts[item.id] if item.id in texts else _default(item) for item in form.fields}
        first = form.fields[0].id
        state = cls(
            form, filled, first, Typed.entered(filled[first]), previous=previous, came_as=filled[first]
        )
        open_fields = [item.id for item in state.route if not filled[item.id]]
        return state.at(open_fields[0] if open_fields else state.route[0].id)

    def again(self) -> "FormState":
        """The form for the next record: fields that keep stay filled, the others start anew, F6 reads this
        one.
        """
        kept = {item.id: self.texts[item.id] for item in self.form.fields if item.keeps}
        return FormState.start(self.form, kept, previous=self._unsecret())

    # -- what it says ------------------------------------------------------------------------------

    @property
    def field(self) -> Field:
        """The field under the cursor."""
        return self.form.by_id[self.focus]

    @property
    def page(self) -> int:
        """The index of the page that the cursor is on."""
        return self.form.page_of(self.focus)

    @property
    def reading(self) -> Reading:
        """What the texts say; read once for each state whose texts differ."""
        if not self._read:
            self._read.append(read(self.form, self.texts))
        return self._read[0]

    @property
    def answers(self) -> Answers:
        """The values of the fields that are filled, acceptable and needed."""
        return self.reading.answers

    @property
    def route(self) -> tuple[Field, ...]:
        """The fields that this record needs, in the order of the cursor; never empty."""
        needed = self.reading.needed
        return tuple(item for item in self.form.fields if item.id in needed) or self.form.fields[:1]

    @property
    def dirty(self) -> bool:
        """Whether anything differs from an untouched form."""
        return any(self.texts[item.id] != _default(item) for item in self.form.fields)

    def problems(self) -> dict[str, str]:
        """A sentence for each field that keeps the form from being sent, in the order of the cursor."""
        return self.reading.problems(self.form, self.texts)

    def awaits(self, item: Field) -> bool:
        """Whether the form marks the field as one that sending waited for when a field was last left."""
        if not self.form.marks_needed or self.texts[item.id].strip():
            return False
        return item.id in self.reading.needed and item.required(self.settled)

    def _unsecret(self) -> dict[str, str]:
        return {item.id: self.texts[item.id] for item in self.form.fields if not item.kind.secret}

    def draft(self) -> dict[str, str]:
        """What may be kept of the form: every text but the secrets."""
        return self._unsecret()

    # -- typing ------------------------------------------------------------------------------------

    def edit(self, change: Callable[[Typed], Typed]) -> "FormState":
        """Change the text or the caret of the field under the cursor."""
        typed = change(self.typed)
        if typed.text == self.typed.text:
            return replace(self, typed=typed)
        errors = {key: sentence for key, sentence in self.errors.items() if key != self.focus}
        texts = {**self.texts, self.focus: typed.text}
        return replace(self, texts=texts, typed=typed, errors=errors, _read=[])

    def type(self, character: str) -> "FormState":
        """Key one character; a field that is full with it moves on by itself."""
        item = self.field
        state = self.edit(lambda typed: typed.insert(item.kind.typed(character)))
        typed = state.typed
        if item.advances and typed.caret == len(typed.text) and item.kind.full(typed.text):
            return state.next()
        return state

    def paste(self, text: str) -> "FormState":
        """Put pasted text at the caret, cleaned as the field's kind has it; the cursor stays in the field."""
        cleaned = self.field.kind.pasted(text)
        return self.edit(lambda typed: typed.insert(cleaned)) if cleaned else self

    def set(self, field_id: str, text: str) -> "FormState":
        """Put a text into a field, as a picked value or a carried patient does; it settles at once."""
        if field_id == self.focus:
            state = self.edit(lambda _typed: Typed(text, len(text)))
        else:
            errors = {key: sentence for key, sentence in self.errors.items() if key != field_id}
            state = replace(self, texts={**self.texts, field_id: text}, errors=errors, _read=[])
        return replace(state, errors=state._still_needed(), settled=state.answers)

    def _still_needed(self) -> dict[str, str]:
        """The sentences shown, without those of empty fields that another field's value has freed."""
        problems = self.problems()
        return {key: said for key, said in self.errors.items() if key in problems or self.texts[key].strip()}

    def same(self) -> "FormState":
        """This field as in the record before; nothing where that had none."""
        before = self.previous.get(self.focus, "")
        return self.set(self.focus, before).next() if before else self

    def undo(self) -> "FormState":
        """The field as it was when the cursor came to it."""
        return self.edit(lambda _typed: Typed.entered(self.came_as))

    # -- moving ------------------------------------------------------------------------------------

    def at(self, field_id: str) -> "FormState":
        """Go to a field; the one that is left is shown in its normal form, or with what is wrong with it."""
        state = self.left()
        text = state.texts[field_id]
        return replace(state, focus=field_id, typed=Typed.entered(text), came_as=text)

    def left(self) -> "FormState":
        """The field under the cursor as it looks once it is left: normal form, or its sentence."""
        sentences = self.problems()
        visited = {*self.errors, self.focus} if self.texts[self.focus].strip() else set(self.errors)
        errors = {key: sentence for key, sentence in sentences.items() if key in visited}
        state = replace(self, errors=errors, settled=self.answers)
        if self.focus not in self.answers:
            return state
        shown = self.field.kind.show(self.answers[self.focus])
        if shown == self.texts[self.focus]:
            return state
        return replace(state, texts={**self.texts, self.focus: shown}, _read=[])

    def step(self, by: int) -> "FormState":
        """Go so many needed fields on (or back), no further than the ends."""
        left = self.left()
        order = [item.id for item in left.form.fields]
        here = order.index(self.focus)
        needed = [order.index(item.id) for item in left.route]
        ahead = (
            [index for index in needed if index > here]
            if by > 0
            else [index for index in needed if index < here]
        )
        if not ahead:
            return left.at(self.focus)
        return left.at(order[ahead[min(by, len(ahead)) - 1] if by > 0 else ahead[max(by, -len(ahead))]])

    def next(self) -> "FormState":
        """The next field that is needed."""
        return self.step(1)

    def prior(self) -> "FormState":
        """The needed field before."""
        return self.step(-1)

    @property
    def is_last(self) -> bool:
        """Whether no needed field follows."""
        return self.route[-1].id == self.focus

    def first(self) -> "FormState":
        """The first needed field."""
        return self.at(self.route[0].id)

    def last(self) -> "FormState":
        """The last needed field."""
        return self.at(self.route[-1].id)

    def turn(self, pages: int) -> "FormState":
        """The first needed field of a page further on (or back)."""
        target = self.page + pages
        for item in self.route:
            if self.form.page_of(item.id) == target:
                return self.at(item.id)
        return self

    # -- sending -----------------------------------------------------------------------------------

    def checked(self) -> "FormState":
        """The form as it is to be sent: all sentences at their fields, the cursor in the first."""
        state = self.left()
        found = state.problems()
        if not found:
            return replace(state, errors=NOTHING, typed=Typed.entered(state.texts[state.focus]))
        return replace(state.at(next(iter(found))), errors=found)

    def refused(self, sentences: Mapping[str, str]) -> "FormState":
        """The form with sentences from elsewhere (a portal's edits) at its fields; the cursor goes to the
        first.
        """
        known = {item.id: sentences[item.id] for item in self.form.fields if item.id in sentences}
        if not known:
            return self
        return replace(self.at(next(iter(known))), errors={**self.errors, **known})


def _default(item: Field) -> str:
    """A field's default in its normal form."""
    text = item.starts_as()
    try:
        return item.kind.show(item.kind.parse(text)) if text else ""
    except Unacceptable:
        return text
