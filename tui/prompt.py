"""A one-line question on the status line: go to, filter, yes or no. Pure but for its callbacks."""

from collections.abc import Callable, Sequence

from tui.text import Line, Span, line, width
from tui.typed import Typed


def _nothing(_text: str) -> None:
    return None


def _no_hints(_text: str) -> Sequence[str]:
    return ()


def _close() -> None:
    return None


class Prompt:
    """A label, the text typed, and hints that follow from it; Enter answers with text and picked hint."""

    def __init__(
        self,
        label: str,
        answered: Callable[[str, int], None],
        changed: Callable[[str], None] = _nothing,
        left: Callable[[], None] = _close,
        hints: Callable[[str], Sequence[str]] = _no_hints,
        letters: str = "",
    ) -> None:
        self.label = label
        self.answered = answered
        self.changed = changed
        self.left = left
        self.hints = hints
        self.letters = letters
        self.typed = Typed()
        self.picked = 0

    def press(self, key: str, character: str | None) -> bool:
        """Take a key; True when the prompt is done with."""
        if key in {"escape", "f3"}:
            self.left()
            return True
        if key == "enter" and not self.letters:
            self.answered(self.typed.text, self.picked)
            return True
        if character and character.isprintable():
            return self._type(character)
        self._edit(key)
        return False

    def paste(self, text: str) -> None:
        """Put pasted text at the caret, as one line; a question that takes a letter takes none."""
        if self.letters:
            return
        self._become(self.typed.insert(" ".join(text.split())))

    def _type(self, character: str) -> bool:
        """With `letters`, one of them answers by itself and others do nothing."""
        if self.letters:
            if character.casefold() in self.letters:
                self.answered(character.casefold(), 0)
                return True
            return False
        self._become(self.typed.insert(character))
        return False

    def _edit(self, key: str) -> None:
        moves: dict[str, Callable[[Typed], Typed]] = {
            "backspace": Typed.backspace,
            "delete": Typed.delete,
            "left": Typed.left,
            "right": Typed.right,
            "home": Typed.home,
            "end": Typed.end,
            "ctrl+u": Typed.erase_start,
            "ctrl+w": Typed.erase_word,
        }
        if key in moves:
            self._become(moves[key](self.typed))
        elif key in {"tab", "down"}:
            self.picked = min(self.picked + 1, max(0, len(self.hints(self.typed.text)) - 1))
        elif key in {"shift+tab", "up"}:
            self.picked = max(0, self.picked - 1)

    def _become(self, typed: Typed) -> None:
        changed = typed.text != self.typed.text
        self.typed = typed
        if changed:
            self.picked = 0
            self.changed(typed.text)

    def shown(self) -> Line:
        """The label, the text, and the hints with the picked one marked."""
        spans = list(line((self.label + " ", "status"), (self.typed.text + " ", "field-focus")))
        for index, hint in enumerate(self.hints(self.typed.text)):
            spans.extend(line(("  > " if index == self.picked else "    ", "key")))
            spans.extend(line((hint, "key" if index == self.picked else "key-label")))
        return tuple(Span(text, style) for text, style in spans)

    @property
    def caret(self) -> int:
        """Where its cursor is, in cells from the start of the line."""
        return width(self.label) + 1 + width(self.typed.text[: self.typed.caret])
