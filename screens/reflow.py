"""A page of text that is laid out anew for the width it has."""

from collections.abc import Callable, Sequence

from tui.text import Line, line, wrap_line
from tui.widgets.page_view import Entry, PageView

MARK = 2
"""Cells before each line that belong to the page view."""
Making = Callable[[int], Sequence[Line | Entry]]


class ReflowView(PageView):
    """Shows the lines that `making` gives for so many cells, and asks again when the width changes."""

    def __init__(self, making: Making, explain: Callable[[str], tuple[Line, ...]] | None = None) -> None:
        super().__init__(explain=explain)
        self._making = making
        self.remake()

    def remake(self) -> None:
        """Lay the page out again, for this width."""
        self.show(self._making(self.width - MARK))

    def resized(self) -> None:
        """Lay it out for the new width, then keep the cursor in sight."""
        self.remake()
        super().resized()


def paragraph(text: str, cells: int, style: str = "value") -> tuple[Line, ...]:
    """A text in rows of at most so many cells."""
    return wrap_line(line((text, style)), cells)


def bullet(text: str, cells: int) -> tuple[Line, ...]:
    """A text after a dash, its later rows below its first word."""
    return wrap_line(line(("- ", "dim"), text), cells, indent=2)
