"""The keys on the last line: as many as fit, in the order of the keyboard, kept in place while they rest."""

from functools import lru_cache
from typing import NamedTuple

from tui.text import Line, line, line_width


class Label(NamedTuple):
    """A key's printed name, its word, and whether it acts just now."""

    key: str
    word: str
    acts: bool = True

    def line(self) -> Line:
        """The label as it is drawn; brackets take the places of the blanks when it doesn't act."""
        if self.acts:
            return line((f" {self.key}", "key"), (f" {self.word} ", "key-label"))
        return line((f"({self.key} {self.word})", "key-off"))


@lru_cache(maxsize=32)
def footer(labels: tuple[Label, ...], cells: int) -> Line:
    """As many labels as fit, the first ones first; those that fit are put in the order of the keyboard."""
    chosen: list[Label] = []
    left = cells
    for label in labels:
        size = line_width(label.line())
        if size <= left:
            chosen.append(label)
            left -= size
    return tuple(span for label in sorted(chosen, key=_keyboard_order) for span in label.line())


def _keyboard_order(label: Label) -> tuple[int, int]:
    name = label.key
    if name[:1] == "F" and name[1:].isdecimal():
        return (0, int(name[1:]))
    return (2, 0) if len(name) == 1 else (1, 0)
