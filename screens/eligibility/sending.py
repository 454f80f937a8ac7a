"""Which option the form would send now, and what it still needs, said below the fields as they are filled."""

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

    def summary(self, answers: Answers) -> Line:
        """One line: what F9 sends, or what it still needs."""
        mode, missing = self.mode(answers), self.missing(answers)
        if mode is None or missing:
            return line(("  Still needed: ", "label"), (f"{in_words(missing)}.", "caution"))
        unsent = [name for name in FIELD_WORDS if name in answers and name not in mode.fields]
        without = f", without {in_words(unsent)}" if unsent else ""
        sent = f": {in_words(mode.fields)}" if len(mode.fields) > 1 else ""
        return line(("  Will be sent: ", "label"), (f"{mode.name}{sent}{without}.", "good"))

    def row(self, mode: Mode) -> Callable[[Answers], Line]:
        """A line about one option: its code, its name, and the fields that it lacks."""

        def say(answers: Answers) -> Line:
            chosen = self.mode(answers)
            missing = mode.missing(answers)
            return line(
                (f"  {'>' if chosen == mode else ' '} ", "key"),
                (f"{mode.code}  {fit(mode.name, 17)}", "value" if chosen in (None, mode) else "field-off"),
                (f"needs {in_words(missing)}", "dim") if missing else ("complete", "good"),
            )

        return say


def in_words(names: Sequence[str]) -> str:
    """'MBI, last name and date of birth'."""
    words = [FIELD_WORDS[name] for name in names]
    return " and ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else "".join(words)
