"""What is printed: a heading, the facts that make it evidence, the lines, and a closing note."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from tui.text import EMPTY, Line, line, width, wrap, wrap_line
from x12.text import clean

WIDTH = 80
"""Cells in a printed line."""


@dataclass(frozen=True, slots=True)
class Document:
    """One printable page or several. `name` starts the file's name and must tell nothing of the patient."""

    name: str
    title: str
    facts: tuple[tuple[str, str], ...] = field(repr=False)
    """Who asked whom, when, and under which numbers the portal finds it again."""
    body: tuple[Line, ...] = field(repr=False)
    closing: str = ""

    def lines(self) -> Iterator[Line]:
        """Everything in order, no line wider than the page; all text is cleaned by `line`."""
        yield line((self.title, "title"))
        yield EMPTY
        yield from self._facts()
        yield EMPTY
        for each in self.body:
            yield from wrap_line(line(*each), WIDTH, indent=2)
        if self.closing:
            yield EMPTY
            yield from (line((text, "dim")) for text in wrap(clean(self.closing), WIDTH))

    def _facts(self) -> Iterator[Line]:
        label_width = max((width(label) for label, _ in self.facts), default=0) + 2
        for label, value in self.facts:
            rows = wrap(clean(value), WIDTH - label_width) or ("",)
            for index, text in enumerate(rows):
                yield line((f"{label if index == 0 else '':<{label_width}}", "label"), text)
