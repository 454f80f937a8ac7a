"""The open list of values of a field: what is typed narrows it, arrows move, Enter takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from tui.forms.choices import Choice, NotYet, ValueList
from tui.text import EMPTY, Line, fit, line, width
from tui.widgets.view import Press

INDENT = 4


class OpenValues:
    """The list while it is open; it takes all keys."""

    def __init__(self, values: ValueList, *, at_once: bool = False) -> None:
        self._values = values
        self._at_once = at_once
        """Whether a whole code is taken as soon as it is typed."""

    @classmethod
    def at(cls, choices: Sequence[Choice], text: str) -> OpenValues:
        """Opened at the code that the text is; with other text, narrowed to it."""
        codes = [choice.code.casefold() for choice in choices]
        if text.strip().casefold() in codes:
            return cls(ValueList(tuple(choices), cursor=codes.index(text.strip().casefold())))
        narrowed = ValueList(tuple(choices), typed=text.strip())
        return cls(narrowed if narrowed.rows else ValueList(tuple(choices)))

    @classmethod
    def finding(cls, finder: Callable[[str], Sequence[Choice]], text: str) -> OpenValues:
        """Opened over a list that is looked up by what is typed, at what the field holds."""
        known = _remembered(finder)
        values = ValueList(typed=text.strip(), finder=known)
        return cls(values if values.rows or values.not_yet else ValueList(finder=known))

    def press(self, press: Press, page: int) -> Choice | Literal["left"] | None:
        """Take a key: gives the choice taken, 'left' on leaving the list, None while it stays open."""
        moves = {"up": -1, "down": 1, "pageup": -page, "pagedown": page, "f7": -page, "f8": page}
        if press.key in moves:
            self._values = self._values.move(moves[press.key])
        elif press.key in {"enter", "tab"}:
            return self._values.chosen or "left"
        elif press.key in {"escape", "f3", "f4"}:
            return "left"
        elif press.key == "backspace":
            self._values = self._values.erase()
        elif press.printable:
            self._values = self._values.type(press.printable)
            if self._at_once and [choice.code for choice in self._values.rows] == [self._values.typed]:
                return self._values.chosen
        return None

    def cut_words(self, cells: int) -> str:
        """The words for the value under the cursor where the row has no room for all of them."""
        chosen = self._values.chosen
        room = cells - INDENT - self._values.code_width - 2
        return chosen.words if chosen is not None and width(chosen.words) > room else ""

    @property
    def caret(self) -> int:
        """The column behind what is typed."""
        return INDENT + width(self._values.typed)

    def line_at(self, y: int, rows: int, cells: int) -> Line:
        """Row 0 is what is typed, below it stand the choices that are left around the cursor."""
        if y == 0:
            return line(("  / ", "key"), (fit(self._values.typed, cells - INDENT), "field-focus"))
        left = self._values.rows
        if not left:
            return line((f"    {self._values.empty}", "dim")) if y == 1 else EMPTY
        shown = rows - 1
        index = max(0, min(self._values.cursor - shown // 2, len(left) - shown)) + y - 1
        return self._choice(index, left) if index < len(left) else EMPTY

    def _choice(self, index: int, left: Sequence[Choice]) -> Line:
        picked = index == self._values.cursor
        code = fit(left[index].code, self._values.code_width + 2)
        return line(
            ("  > " if picked else "    ", "key"),
            (f"{code}{left[index].words}", "selected" if picked else "choice"),
        )


def _remembered(finder: Callable[[str], Sequence[Choice]]) -> Callable[[str], Sequence[Choice]]:
    """The finder, asked once for each text; again where its list wasn't there yet."""
    known: dict[str, Sequence[Choice]] = {}

    def find(typed: str) -> Sequence[Choice]:
        if typed not in known:
            found = finder(typed)
            if isinstance(found, NotYet):
                return found
            known[typed] = tuple(found)
        return known[typed]

    return find
