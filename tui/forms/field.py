"""The declaration of a field, and of what stands between fields."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tui.forms.answers import Answers
from tui.forms.choices import Choice
from tui.forms.kinds import TEXT, Kind
from tui.text import Line
from x12.identifiers import Unacceptable


def always(_answers: Answers) -> bool:
    """Needed, whatever else is answered."""
    return True


def never(_answers: Answers) -> bool:
    """Not required, whatever else is answered."""
    return False


def nothing(_answers: Answers) -> object:
    """Nothing is proposed."""
    return None


def silent(_value: object, _answers: Answers) -> str:
    """Nothing is said about the value."""
    return ""


def unchanged(value: object, _answers: Answers) -> object:
    """No check beyond the kind's own."""
    return value


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to key; also a column of a table, whose functions then see the row (`answers.whole` is the
    form around it).

    `needed` puts it on the cursor's way, `required` refuses to send without it; `check` raises `Unacceptable`
    with the sentence shown at the field, `warns` gives one that doesn't stop sending. `keeps` fields stay
    filled when the form starts over for the next record. `proposes` gives a text or a value for the empty
    field as the cursor comes on to it; Enter goes past a `passed` field that is neither wrong nor missing.
    `choices` are a short list, `finder` looks a long one up by what is typed; `meaning` says what the value
    means. `heading` is the word over a column where the label is too long.
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
    heading: str = ""
    proposes: Callable[[Answers], object] = nothing
    passed: bool = False
    finder: Callable[[str, Answers], Sequence[Choice]] | None = None
    meaning: Callable[[object, Answers], str] = silent
    warns: Callable[[object, Answers], str] = silent

    def starts_as(self) -> str:
        """The text that the field holds before anything is keyed."""
        return self.default() if callable(self.default) else self.default

    def normal(self, text: str) -> str:
        """A text in its normal form; as it is where it can't be read."""
        try:
            return self.kind.show(self.kind.parse(text)) if text else ""
        except Unacceptable:
            return text

    def proposal(self, answers: Answers) -> str:
        """The text that is proposed, in its normal form; '' where nothing is."""
        given = self.proposes(answers)
        if given is None:
            return ""
        return self.normal(given) if isinstance(given, str) else self.kind.show(given)

    def values(self, answers: Answers) -> tuple[Choice, ...]:
        """The list of values for F4; () where any text may be keyed."""
        return self.choices(answers) if callable(self.choices) else self.choices

    def words(self, value: object, answers: Answers) -> str:
        """What a value means; '' where there are no words for it."""
        if said := self.meaning(value, answers):
            return said
        return next((choice.words for choice in self.values(answers) if choice.code == value), "")


@dataclass(frozen=True, slots=True)
class Note:
    """A line between the fields that takes no keys; `say` sees what stood when a field was last left."""

    say: Callable[[Answers], Line]


Row = Field | tuple[Field, ...] | Note
