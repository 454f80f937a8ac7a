"""Which option the form would send now, and what it still needs, said below the fields as each is left."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from screens.eligibility.modes import AUTOMATIC, FIELD_WORDS, Mode, nearest, picked
from tui.forms import Answers
from tui.text import Line, fit, line

OPTION = "option"


@dataclass(frozen=True, slots=True)
class Sending:
    """The options of one portal, looked at with what is answered so far."""

    modes: tuple[Mode, ...]

    def mode(self, answers: Answers) -> Mode | None:
        """The option that would be sent; None while the filled fields allow none."""
        return picked(self.modes, answers.text(OPTION) or AUTOMATIC, frozenset(answers))

    def is_asked(self, name: str, answers: Answers) -> bool:
        """Whether the field is on the cursor's way: it isn't when the picked option leaves it out."""
        mode = picked(self.modes, answers.text(OPTION), ())
        return mode is None or name in mode.fields

    def is_required(self, name: str, answers: Answers) -> bool:
        """Whether sending waits for the field: the option, or the nearest one, lacks it."""
        return name in self.missing(answers)

    def missing(self, answers: Answers) -> tuple[str, ...]:
        """The fields that the option, or the nearest one, still lacks."""
        mode = self.mode(answers) or nearest(self.modes, frozenset(answers))
        return mode.missing(answers)

    def row(self, mode: Mode) -> Callable[[Answers], Line]:
        """A line about one option: whether it is what F9 sends, its code, its name, and its fields.

        As fields are filled only the mark changes, a cell or two; filled fields that it doesn't send are
        named.
        """
        rest = line((f"{mode.code}  {fit(mode.name, 17)}", "value"), (in_words(mode.fields), "dim"))

        def say(answers: Answers) -> Line:
            if self.mode(answers) != mode or mode.missing(answers):
                return (*line(("    ", "key")), *rest)
            unsent = [name for name in FIELD_WORDS if name in answers and name not in mode.fields]
            without = f", without {in_words(unsent)}" if unsent else ""
            return (*line(("  > ", "key")), *rest, *line((without, "caution")))

        return say


def in_words(names: Sequence[str]) -> str:
    """'MBI, last name and date of birth'."""
    words = [FIELD_WORDS[name] for name in names]
    return " and ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else "".join(words)
