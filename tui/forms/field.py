"""The declaration of a form: fields, the rows they stand on, the pages those make."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from tui.forms.answers import Answers
from tui.forms.choices import Choice
from tui.forms.kinds import TEXT, Kind
from tui.text import Line


def always(_answers: Answers) -> bool:
    """Needed, whatever else is answered."""
    return True


def never(_answers: Answers) -> bool:
    """Not required, whatever else is answered."""
    return False


def unchanged(value: object, _answers: Answers) -> object:
    """No check beyond the kind's own."""
    return value


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to key.

    `needed` puts it on the cursor's way, `required` refuses to send without it; `check` raises `Unacceptable`
    with the sentence shown at the field. `keeps` fields stay filled when the form starts over for the next
    record.
    """

    id: str
    label: str
    width: int
    kind: Kind = TEXT
    default: str | Callable[[], str] = ""
    needed: Callable[[Answers], bool] = always
    required: Callable[[Answers], bool] = never
    check: Callable[[object, Answers], object] = unchanged
    help: str = ""
    choices: tuple[Choice, ...] | Callable[[Answers], tuple[Choice, ...]] = ()
    advances: bool = True
    keeps: bool = False

    def starts_as(self) -> str:
        """The text that the field holds before anything is keyed."""
        return self.default() if callable(self.default) else self.default

    def values(self, answers: Answers) -> tuple[Choice, ...]:
        """The list of values for F4; () where any text may be keyed."""
        return self.choices(answers) if callable(self.choices) else self.choices


@dataclass(frozen=True, slots=True)
class Note:
    """A line between the fields that takes no keys; `say` sees what stood when a field was last left."""

    say: Callable[[Answers], Line]


Row = Field | tuple[Field, ...] | Note


@dataclass(frozen=True, slots=True)
class FormPage:
    """The rows that are on the screen together; a tuple of fields shares a row."""

    title: str
    rows: tuple[Row, ...]

    def fields(self) -> Iterator[Field]:
        """Its fields in the order of the cursor."""
        for row in self.rows:
            if isinstance(row, Field):
                yield row
            elif isinstance(row, tuple):
                yield from row


@dataclass(frozen=True)
class Form:
    """A form.

    With `enter_sends`, Enter in the last needed field sends it; `sends` is the word for sending. With
    `marks_needed`, a mark stands at each field that sending still waits for.
    """

    id: str
    title: str
    pages: tuple[FormPage, ...]
    enter_sends: bool = False
    sends: str = "Send"
    marks_needed: bool = False

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """All fields, in the order of the cursor."""
        return tuple(field for page in self.pages for field in page.fields())

    @cached_property
    def by_id(self) -> dict[str, Field]:
        """The fields by their ids."""
        return {field.id: field for field in self.fields}

    def page_of(self, field_id: str) -> int:
        """The index of the page that a field is on."""
        return next(
            index
            for index, page in enumerate(self.pages)
            if any(field.id == field_id for field in page.fields())
        )
