"""A screen of cells as two rows of lists: what is written in each cell, and the pen it is written with."""

from __future__ import annotations

import re
from typing import TypeVar

from rich.cells import split_graphemes

from tui.line.pens import PLAIN, Pen

_NARROW = re.compile("[ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u2500-\u25fc\u2800-\u28ff]*").fullmatch

Row = TypeVar("Row")


class Cells:
    """Width by height cells. A wide character fills its cell and leaves '' in the next."""

    __slots__ = ("height", "pens", "text", "width")

    def __init__(self, width: int, height: int, paper: Pen = PLAIN) -> None:
        self.width = width
        self.height = height
        self.text = [[" "] * width for _ in range(height)]
        self.pens = [[paper] * width for _ in range(height)]

    def copy(self) -> Cells:
        """The same cells, to be changed on their own."""
        twin = Cells(0, 0)
        twin.width, twin.height = self.width, self.height
        twin.text = [row.copy() for row in self.text]
        twin.pens = [row.copy() for row in self.pens]
        return twin

    def resized(self, width: int, height: int) -> Cells:
        """The cells that fit a screen of another size, at the same places."""
        other = Cells(width, height)
        for y in range(min(height, self.height)):
            other.put(0, y, "", PLAIN)
            shared = min(width, self.width)
            other.text[y][:shared] = self.text[y][:shared]
            other.pens[y][:shared] = self.pens[y][:shared]
            if shared and shared < self.width and self.text[y][shared] == "":
                other.text[y][shared - 1] = " "
        return other

    def put(self, x: int, y: int, text: str, pen: Pen) -> int:
        """Write text from a cell on, clipped at the right edge; gives the column after it."""
        if _NARROW(text) is None:
            return self._put_graphemes(x, y, text, pen)
        end = x + len(text)
        if end > self.width:
            text = text[: self.width - x]
        self._split_wide(x, y, x + len(text))
        stop = x + len(text)
        self.text[y][x:stop] = text
        blank = pen.blank
        if blank is pen or " " not in text:
            self.pens[y][x:stop] = [pen] * len(text)
        else:
            self.pens[y][x:stop] = [blank if character == " " else pen for character in text]
        return min(end, self.width)

    def erase(self, x: int, y: int, stop: int, paper: Pen) -> None:
        """Blank the cells from x up to `stop`."""
        self._split_wide(x, y, stop)
        self.text[y][x:stop] = [" "] * (stop - x)
        self.pens[y][x:stop] = [paper] * (stop - x)

    def scroll(self, top: int, stop: int, lines: int, paper: Pen) -> None:
        """Move rows top..stop up by so many lines (down if negative); the rows that open are blank."""
        count = min(abs(lines), stop - top)
        _shift(self.text, top, stop, lines > 0, [[" "] * self.width for _ in range(count)])
        _shift(self.pens, top, stop, lines > 0, [[paper] * self.width for _ in range(count)])

    def _put_graphemes(self, x: int, y: int, text: str, pen: Pen) -> int:
        """As `put`, for text with characters that aren't all one cell wide."""
        for start, end, width in split_graphemes(text)[0]:
            if width == 0:
                self._join(x, y, text[start:end])
                continue
            fits = x + width <= self.width
            grapheme = text[start:end] if fits else " "
            stop = min(x + width, self.width)
            self._split_wide(x, y, stop)
            self.text[y][x:stop] = [grapheme, *[""] * (width - 1)][: stop - x]
            self.pens[y][x:stop] = [pen.blank if grapheme == " " else pen] * (stop - x)
            x = stop
        return x

    def _join(self, x: int, y: int, mark: str) -> None:
        """A mark without width belongs to the character before it."""
        row = self.text[y]
        before = x - 1
        while before > 0 and row[before] == "":
            before -= 1
        if before >= 0 and len(row[before]) < 16:  # no pile of accents grows without end
            row[before] += mark

    def _split_wide(self, x: int, y: int, stop: int) -> None:
        """A wide character of which one half is overwritten leaves a blank in the other half."""
        row = self.text[y]
        if 0 < x < self.width and row[x] == "":
            row[x - 1] = " "
            self.pens[y][x - 1] = self.pens[y][x - 1].blank
        if stop < self.width and row[stop] == "":
            row[stop] = " "
            self.pens[y][stop] = self.pens[y][stop].blank


def _shift(rows: list[Row], top: int, stop: int, up: bool, fresh: list[Row]) -> None:
    """Let fresh rows push as many out of top..stop at the other end."""
    block = rows[top:stop]
    kept = len(block) - len(fresh)
    rows[top:stop] = block[len(fresh) :] + fresh if up else fresh + block[:kept]
