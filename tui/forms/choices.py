"""Fields that take one code of a list: read by code or by words, picked from a list that is typed into."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from tui.forms.kinds import Kind
from tui.text import width
from x12.identifiers import Unacceptable


@dataclass(frozen=True, slots=True)
class Choice:
    """One code and the words for it."""

    code: str
    words: str


class NotYet(Sequence[Choice]):
    """What a finder gives while its list isn't there: no choices, and a sentence that says why."""

    def __init__(self, said: str) -> None:
        self.said = said

    def __len__(self) -> int:
        return 0

    def __getitem__(self, index: Any) -> Any:
        raise IndexError(index)


def found(choices: Sequence[Choice], typed: str) -> tuple[Choice, ...]:
    """The choices that the typed text may mean: codes that start so, then words that hold all its words."""
    needle = typed.strip().casefold()
    if not needle:
        return tuple(choices)
    by_code = [choice for choice in choices if choice.code.casefold().startswith(needle)]
    parts = needle.split()
    by_words = [
        choice
        for choice in choices
        if choice not in by_code and all(part in choice.words.casefold() for part in parts)
    ]
    return (*by_code, *by_words)


def choose(choices: Sequence[Choice], typed: str) -> Choice:
    """The one choice that the text means: its code, or the start of its words; raises Unacceptable."""
    needle = typed.strip().casefold()
    for choice in choices:
        if choice.code.casefold() == needle:
            return choice
    starting = [choice for choice in choices if choice.words.casefold().startswith(needle)]
    if len(starting) == 1:
        return starting[0]
    codes = ", ".join(choice.code for choice in choices)
    if len(codes) > 40:
        raise Unacceptable("That is not one of the values; F4 lists them.")
    raise Unacceptable(f"Key one of {codes}; F4 says what they mean.")


def choice_kind(choices: Sequence[Choice]) -> Kind:
    """A code of a short list; the longest code's length is full."""
    longest = max(len(choice.code) for choice in choices)
    codes = {choice.code.casefold() for choice in choices}
    return Kind(
        "code",
        lambda text: choose(choices, text).code,
        full=lambda text: len(text) == longest and text.casefold() in codes,
        typed=str.upper,
        hint="F4: values",
    )


@dataclass(frozen=True)
class ValueList:
    """The open list of values: what is typed narrows it, the cursor picks. With a `finder` it has those that
    this finds for what is typed.
    """

    choices: tuple[Choice, ...] = ()
    typed: str = ""
    cursor: int = 0
    finder: Callable[[str], Sequence[Choice]] | None = None

    @cached_property
    def _found(self) -> Sequence[Choice]:
        return found(self.choices, self.typed) if self.finder is None else self.finder(self.typed)

    @cached_property
    def rows(self) -> tuple[Choice, ...]:
        """The choices that are left."""
        return tuple(self._found)

    @property
    def not_yet(self) -> str:
        """Why its list isn't there; '' where it is."""
        return self._found.said if isinstance(self._found, NotYet) else ""

    @property
    def empty(self) -> str:
        """What is said where nothing is left."""
        if self.not_yet:
            return self.not_yet
        return "No value is like that." if self.typed else "A long list: type what to look for."

    @cached_property
    def code_width(self) -> int:
        """The cells that its longest code takes."""
        return max((width(choice.code) for choice in self.choices or self.rows), default=0)

    @property
    def chosen(self) -> Choice | None:
        """The row under the cursor; None when nothing is left."""
        rows = self.rows
        return rows[min(self.cursor, len(rows) - 1)] if rows else None

    def type(self, character: str) -> "ValueList":
        """Narrow the list."""
        return replace(self, typed=self.typed + character, cursor=0)

    def erase(self) -> "ValueList":
        """Take the last typed character back."""
        return replace(self, typed=self.typed[:-1], cursor=0)

    def move(self, rows: int) -> "ValueList":
        """Move the cursor, no further than the ends."""
        return replace(self, cursor=max(0, min(len(self.rows) - 1, self.cursor + rows)))
