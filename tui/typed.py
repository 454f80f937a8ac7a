"""A line of text being typed, and where the cursor is in it."""

from typing import NamedTuple


class Typed(NamedTuple):
    """Text and caret (0 to its length).

    `fresh` text was there before the cursor came: the first character replaces it.
    """

    text: str = ""
    caret: int = 0
    fresh: bool = False

    @classmethod
    def entered(cls, text: str) -> "Typed":
        """The text as the cursor comes to it: whole, to be replaced by typing or edited by moving first."""
        return cls(text, 0, fresh=bool(text))

    def insert(self, added: str) -> "Typed":
        """Type or paste at the caret; fresh text is replaced."""
        if self.fresh:
            return Typed(added, len(added))
        text = self.text[: self.caret] + added + self.text[self.caret :]
        return Typed(text, self.caret + len(added))

    def backspace(self) -> "Typed":
        """Erase the character before the caret; all of a fresh text."""
        if self.fresh:
            return Typed()
        if not self.caret:
            return self
        return Typed(self.text[: self.caret - 1] + self.text[self.caret :], self.caret - 1)

    def delete(self) -> "Typed":
        """Delete the character under the caret; all of a fresh text."""
        if self.fresh:
            return Typed()
        return Typed(self.text[: self.caret] + self.text[self.caret + 1 :], self.caret)

    def left(self) -> "Typed":
        """One character to the left."""
        return Typed(self.text, max(0, self.caret - 1))

    def right(self) -> "Typed":
        """One character to the right; fresh text is kept and continued at its end."""
        return self.end() if self.fresh else Typed(self.text, min(len(self.text), self.caret + 1))

    def home(self) -> "Typed":
        """To the start."""
        return Typed(self.text, 0)

    def end(self) -> "Typed":
        """To the end."""
        return Typed(self.text, len(self.text))

    def word_left(self) -> "Typed":
        """To the start of this word, or of the one before."""
        head = self.text[: self.caret].rstrip()
        return Typed(self.text, len(head) - len(head.split(" ")[-1]))

    def word_right(self) -> "Typed":
        """To the start of the next word."""
        tail = self.text[self.caret :]
        rest = tail.lstrip() if tail[:1] == " " else tail.partition(" ")[2].lstrip()
        return Typed(self.text, len(self.text) - len(rest))

    def erase_word(self) -> "Typed":
        """Erase from the start of the word before the caret to the caret."""
        start = self.word_left().caret
        return Typed(self.text[:start] + self.text[self.caret :], start)

    def erase_start(self) -> "Typed":
        """Erase from the start to the caret; all of a fresh text."""
        return Typed() if self.fresh else Typed(self.text[self.caret :], 0)

    def erase_end(self) -> "Typed":
        """Erase from the caret to the end."""
        return Typed(self.text[: self.caret], self.caret)
