"""Writes the fewest bytes that turn the cells a terminal shows into the cells that are wanted."""

from __future__ import annotations

from tui.line.cells import Cells
from tui.line.pens import PLAIN, Pen, change
from tui.line.profile import LineProfile
from tui.line.row import Row
from tui.line.travel import travel


class Encoder:
    """A terminal's cursor and pen, as far as they are known, and what is to be written to it.

    `line_feeds`: output isn't post-processed, so that a line feed goes straight down.
    """

    def __init__(self, profile: LineProfile, line_feeds: bool = False) -> None:
        self.profile = profile
        self.line_feeds = line_feeds
        self.x: int | None = None
        self.y: int | None = None
        self.pen: Pen | None = None
        self.out: list[str] = []

    def twin(self) -> Encoder:
        """The same terminal with nothing written yet: for trying another way."""
        twin = Encoder(self.profile, self.line_feeds)
        twin.x, twin.y, twin.pen = self.x, self.y, self.pen
        return twin

    def clear(self, paper: Pen) -> None:
        """Blank the whole terminal in this paper, whatever it shows."""
        self.take(paper)
        self.out.append("\x1b[2J")

    def move(self, x: int, y: int) -> None:
        """Put the cursor on a cell."""
        if self.x != x or self.y != y:
            self.out.append(travel(self.x, self.y, x, y, self.line_feeds))
            self.x, self.y = x, y

    def shift(self, top: int, stop: int, lines: int) -> None:
        """Move rows top..stop up by so many lines (down if negative), leaving plain blank rows."""
        count = abs(lines)
        leaving, opening = (top, stop - count) if lines > 0 else (stop - count, top)
        self.take(PLAIN)
        number = str(count) if count > 1 else ""
        for row, final in ((leaving, "M"), (opening, "L")):
            self.move(0, row)
            self.out.append(f"\x1b[{number}{final}")

    def difference(self, shown: Cells, wanted: Cells) -> None:
        """Write every cell in which the two screens differ; the cursor's own row first."""
        rows = list(range(wanted.height))
        if self.y is not None:
            rows.remove(self.y)
            rows.insert(0, self.y)
        for y in rows:
            if shown.text[y] != wanted.text[y] or shown.pens[y] != wanted.pens[y]:
                Row(self, y, wanted.text[y], wanted.pens[y]).replace(shown.text[y], shown.pens[y])

    def can_erase(self, paper: Pen) -> bool:
        """Whether erasing leaves blanks in this paper."""
        return paper.erases and (not paper.background or self.profile.erases_background)

    def take(self, pen: Pen) -> None:
        """Write with this pen from here on."""
        if self.pen is not pen:
            self.out.append(change(self.pen, pen))
            self.pen = pen
