"""Writes one row of the screen: the cheapest way from the cells that are shown to those that are wanted."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.line.edits import EDIT_PAYS, Edit, columns_changed, find_edit
from tui.line.pens import PLAIN, Pen
from tui.line.travel import travel

if TYPE_CHECKING:
    from tui.line.encode import Encoder

_ERASE_PAYS = 4  # fewer blanks than this are as cheap to write
_SKIP_PAYS = 11  # as many blanks are cheaper to erase and to step over than to write
_REPEAT_PAYS = 6
_GAP = " " * _SKIP_PAYS


class Row:
    """Writes the cells of one row that differ from what is shown there."""

    __slots__ = ("ascii", "pens", "tail", "text", "to", "whole", "y")

    def __init__(self, to: Encoder, y: int, text: list[str], pens: list[Pen]) -> None:
        self.to = to
        self.y = y
        self.text = text
        self.pens = pens
        self.whole = "".join(text)
        self.ascii = self.whole.isascii() and len(self.whole) == len(text)
        self.tail = self._blank_tail()

    def replace(self, old_text: list[str], old_pens: list[Pen]) -> None:
        """Turn the row that is shown into the wanted one."""
        changed = columns_changed(self.text, self.pens, old_text, old_pens)
        if self.to.profile.edits and len(changed) >= EDIT_PAYS and self.ascii:
            while edit := find_edit(self.text, self.pens, old_text, old_pens, changed):
                self._reach(edit.column)
                self._edit(edit)
                old_text, old_pens, changed = edit.text, edit.pens, edit.changed
        self._write_parts(changed)

    def _write_parts(self, changed: Sequence[int]) -> None:
        """Write these columns, those from the cursor on first where that is shorter."""
        here = bisect_left(changed, self.to.x) if self.to.y == self.y and self.to.x is not None else 0
        ways: list[tuple[Sequence[int], ...]] = [(changed,)]
        if 0 < here < len(changed):
            ways.append((changed[here:], changed[:here]))
            ways.sort(key=self._bytes)
        for part in ways[0]:
            self._write(part)

    def _bytes(self, parts: tuple[Sequence[int], ...]) -> int:
        """How many bytes these parts of the row take in this order."""
        twin = self.to.twin()
        row = Row(twin, self.y, self.text, self.pens)
        for part in parts:
            row._write(part)
        return sum(map(len, twin.out))

    def _edit(self, edit: Edit) -> None:
        """Delete or insert cells; what opens is blank in the terminal's own background."""
        if self.to.pen is None or self.to.pen.background:
            self.to.take(PLAIN)
        number = str(abs(edit.cells)) if abs(edit.cells) > 1 else ""
        self.to.out.append(f"\x1b[{number}{'@' if edit.cells > 0 else 'P'}")

    def _write(self, changed: Sequence[int]) -> None:
        """Write these columns, in order; what is between is as wanted already."""
        to, width = self.to, len(self.text)
        at = 0
        while at < len(changed):
            start = changed[at]
            if start >= self.tail and changed[-1] - start >= _ERASE_PAYS - 1:
                self._reach(start)
                self._erase(start, "")
                return
            stop = start + 1
            at += 1
            while at < len(changed) and changed[at] == stop != self.tail:
                stop += 1
                at += 1
            if not self.ascii:
                start, stop = self._whole_characters(start, stop)
            self._reach(start)
            self._cells(start, stop)
            if to.x is not None and to.x >= width:
                to.x = None

    def _whole_characters(self, start: int, stop: int) -> tuple[int, int]:
        """The span with both cells of the wide characters at its ends."""
        while start and self.text[start] == "":
            start -= 1
        while stop < len(self.text) and self.text[stop] == "":
            stop += 1
        return start, stop

    def _blank_tail(self) -> int:
        """The column from which on erasing to the end of the line leaves what is wanted."""
        text, pens, paper = self.text, self.pens, self.pens[-1]
        at = len(text)
        if self.to.can_erase(paper):
            while at and text[at - 1] == " " and pens[at - 1] is paper:
                at -= 1
        return at

    def _reach(self, x: int) -> None:
        """Go to a cell by moving, or by writing the unchanged cells between where that is no longer."""
        to = self.to
        if to.y == self.y and to.x is not None and to.x < x <= to.x + 5:
            way = travel(to.x, self.y, x, self.y, to.line_feeds)
            if self._size(to.x, x) <= len(way):
                pen = self._pen_for_all(to.x, x)
                if pen is not None:
                    to.take(pen)
                    to.out.extend(self.text[to.x : x])
                    to.x = x
                    return
        to.move(x, self.y)

    def _size(self, start: int, stop: int) -> int:
        """How many bytes these cells are; more than any way round for cells that may be wide."""
        if self.ascii:
            return stop - start
        cells = self.text[start:stop]
        return len("".join(cells).encode()) if all(map(_is_narrow, cells)) else 99

    def _pen_for_all(self, start: int, stop: int) -> Pen | None:
        """The present pen or the next one, if it draws these cells."""
        for pen in (self.to.pen, self.pens[stop]):
            if pen is not None and all(_draws(pen, self.text[x], self.pens[x]) for x in range(start, stop)):
                return pen
        return None

    def _cells(self, start: int, stop: int) -> None:
        """Write the cells of a span; the cursor is on the first."""
        x = start
        while x < stop:
            blanks = self._blanks(x, stop)
            if blanks >= _ERASE_PAYS + 2 and (x + blanks == stop or blanks >= _SKIP_PAYS):
                self._erase(x, str(blanks))
                x += blanks
                if x < stop:
                    self.to.move(x, self.y)
                continue
            self.to.take(self._pen_at(x, stop))
            x = self._run(x, stop)

    def _blanks(self, x: int, stop: int) -> int:
        """How many cells from here on are blank and can be erased at once."""
        text, pens, paper = self.text, self.pens, self.pens[x]
        if text[x] != " " or not self.to.can_erase(paper):
            return 0
        end = x + 1
        while end < stop and text[end] == " " and pens[end] is paper:
            end += 1
        return end - x

    def _erase(self, x: int, count: str) -> None:
        """Erase so many cells, or to the end of the line."""
        paper = self.pens[x]
        if self.to.pen is None or self.to.pen.blank is not paper:
            self.to.take(paper)
        self.to.out.append(f"\x1b[{count}X" if count else "\x1b[K")

    def _pen_at(self, x: int, stop: int) -> Pen:
        """The pen for this cell: the present one if it will do, or for a blank the next one needed."""
        pen = self.pens[x]
        if self.to.pen is not None and _draws(self.to.pen, self.text[x], pen):
            return self.to.pen
        end = x
        while end < stop and self.text[end] == " " and self.pens[end] is pen:
            end += 1
        return self.pens[end] if end < stop and self.pens[end].blank is pen else pen

    def _run(self, x: int, stop: int) -> int:
        """Write cells for as long as the pen draws them; gives the column after them."""
        to = self.to
        end = self._same_pen(x, stop)
        end = self._before_gap(x, end)
        if not self.ascii:
            end, certain = self._before_doubt(x, end)
            if not certain:
                to.out.extend(self.text[x:end])
                to.x = None
                if end < stop:
                    to.move(end, self.y)
                return end
        self._put(x, end)
        to.x = end
        return end

    def _same_pen(self, x: int, stop: int) -> int:
        """Where the cells end that the present pen draws."""
        text, pens, pen = self.text, self.pens, self.to.pen
        paper = pen.blank if pen is not None else None
        end = x
        while end < stop and (pens[end] is pen or (text[end] == " " and pens[end] is paper)):
            end += 1
        return end

    def _before_gap(self, x: int, stop: int) -> int:
        """Where blanks begin that are cheaper to erase than to write."""
        end = self.whole.find(_GAP, x + 1, stop) if self.ascii else -1
        while end >= 0:
            if self._blanks(end, stop) >= _SKIP_PAYS:
                return end
            end = self.whole.find(_GAP, end + 1, stop)
        return stop

    def _before_doubt(self, x: int, stop: int) -> tuple[int, bool]:
        """Where the first character ends whose width a terminal may see otherwise; False if there is one."""
        for end in range(x, stop):
            if not _is_certain(self.text[end]):
                after = end + 1
                while after < stop and self.text[after] == "":
                    after += 1
                return after, False
        return stop, True

    def _put(self, x: int, end: int) -> None:
        """Write cells that the pen draws, repeating where the terminal can."""
        cells = self.text[x:end]
        if self.to.profile.repeats and len(cells) >= _REPEAT_PAYS and len(set(cells)) == 1:
            cells = [cells[0], f"\x1b[{len(cells) - 1}b"]
        self.to.out.append("".join(cells))


def _draws(pen: Pen, cell: str, wanted: Pen) -> bool:
    """Whether a cell written with `pen` looks as wanted."""
    return pen is wanted or (cell == " " and pen.blank is wanted)


def _is_narrow(cell: str) -> bool:
    return len(cell) == 1 and (cell.isascii() or (_is_certain(cell) and not _is_wide(cell)))


def _is_wide(cell: str) -> bool:
    return unicodedata.east_asian_width(cell) in "WF"


@lru_cache(maxsize=1024)
def _is_certain(cell: str) -> bool:
    """Whether every terminal is sure to give this cell the width that it was laid out with."""
    return cell == "" or (len(cell) == 1 and (ord(cell) < 0x2600 or (_is_wide(cell) and ord(cell) < 0x1F000)))
