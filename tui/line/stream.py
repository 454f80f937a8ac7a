"""Reads what Textual and Rich write to a terminal and keeps the cells that a terminal would show for it.

A write is either a frame (text, colours and cursor moves) or control sequences alone. In a frame every other
sequence can only have come in with data, so it loses its ESC and does nothing; alone, it is the app's own
wish (a mode, the clipboard, the bell) and passes through. Textual's frames all begin with a cursor move.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.line.cells import Cells
from tui.line.pens import PLAIN, Pens
from tui.line.profile import LineProfile
from tui.line.safety import UNSAFE, in_ascii, unsafe_mark

_CONTROL = r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[ -/]*[0-OQ-WYZ\\`-~]|\x07"
_controls = re.compile(_CONTROL).findall
_is_control = re.compile(f"(?:{_CONTROL})+").fullmatch
_moves_or_draws = re.compile(r"\x1b\[[\d;]*[A-DGHJKfdm]").fullmatch
_is_unfinished = re.compile(r"\x1b(?:\[[0-?]*[ -/]*|[\]PX^_][^\x07\x1b]*)?").fullmatch
_tokens = re.compile(
    rf"""
      \x1b\[([\d;]*)m ([^{UNSAFE}]*)           # 1, 2: a change of pen and the text after it
    | \x1b\[(\d*);?(\d*)[Hf]                   # 3, 4: the cursor to a cell
    | \x1b\[([\d;]*)([A-DGJKd])                # 5, 6: another move, or an erasure
    | ([^{UNSAFE}]+)                           # 7: text
    | \n(?=\x1b\[\d*;?\d*H|$)                  # the end of a row, as frames have it
    | \x1b\]8;[^\x07\x1b]*(?:\x07|\x1b\\)      # a hyperlink, which goes no further
    | (.)                                      # 8: what can't be shown
    """,
    re.VERBOSE | re.DOTALL,
).finditer

_HARMLESS_MODES = {"?7", "?25", "?1000", "?1002", "?1003", "?1004", "?1006", "?1007", "?1015", "?1016"}
_HARMLESS_MODES |= {"?2004", "?2026", "?2031", "?2048"}
_MODE = re.compile(r"\x1b\[([?>]?\d+)([hl])").fullmatch
_HARMLESS = re.compile(
    r"\x07|\x1b\[\?\d+\$p|\x1b\[[<>=?][\d;]*u|\x1b\[\d* q|\x1b\[[56]n|\x1b\[>?c|\x1b\](?:0|1|2|22|52);.*",
    re.DOTALL,
).fullmatch


class Passage(NamedTuple):
    """A control sequence for the terminal itself, and whether the cells are as they were after it."""

    sequence: str
    keeps_cells: bool


class Stream:
    """The wanted screen: `feed` it what a driver is given to write.

    `drawn`: there has been a frame. `synchronized`: the terminal said that it can show an update in one go.
    """

    def __init__(self, cells: Cells, profile: LineProfile) -> None:
        self.cells = cells
        self.x = self.y = 0
        self.drawn = self.synchronized = False
        self._ascii = profile.ascii
        self._pens = Pens(profile.colours)
        self._pen = PLAIN
        self._rest = ""

    def feed(self, data: str) -> list[Passage]:
        """Apply a write to the cells; gives what has to go to the terminal as it is."""
        data, self._rest = self._rest + data, ""
        last = data.rfind("\x1b")
        if last >= 0 and _is_unfinished(data, last):
            data, self._rest = data[:last], data[last:]
        if not _is_control(data):
            self._frame(data)
            return []
        controls = _controls(data)
        if any(map(_moves_or_draws, controls)):
            self._frame(data)
            return []
        return [passage for control in controls if (passage := self._passage(control))]

    def finish(self) -> None:
        """No more is to come of this frame: what looks like half a sequence is data."""
        if self._rest:
            rest, self._rest = self._rest, ""
            self._frame(rest)

    def place(self, x: int, y: int) -> None:
        """Put the cursor on a cell, or on the nearest there is."""
        self.x = max(min(x, self.cells.width - 1), 0)
        self.y = max(min(y, self.cells.height - 1), 0)

    def resize(self, width: int, height: int) -> None:
        """Take another size; what still fits stays."""
        self.cells = self.cells.resized(width, height)
        self.place(self.x, self.y)

    def _passage(self, control: str) -> Passage | None:
        if control in ("\x1b[?2026h", "\x1b[?2026l"):
            self.synchronized = True
            return None
        mode = _MODE(control)
        harmless = mode[1] in _HARMLESS_MODES if mode else _HARMLESS(control) is not None
        return Passage(control, harmless)

    def _frame(self, data: str) -> None:
        self.drawn = True
        pens = self._pens
        for token in _tokens(data):
            kind = token.lastindex
            if kind == 2:
                self._pen = pens.after(self._pen, token[1])
                if text := token[2]:
                    self._write(text)
            elif kind == 4:
                self.place(int(token[4] or 1) - 1, int(token[3] or 1) - 1)
            elif kind == 7:
                self._write(token[7])
            elif kind == 6:
                self._move_or_erase(token[5], token[6])
            elif kind == 8:
                self._write(unsafe_mark(token[8]))
            elif token[0] == "\n":
                self.x, self.y = 0, min(self.y + 1, self.cells.height - 1)

    def _write(self, text: str) -> None:
        shown = in_ascii(text) if self._ascii else text
        self.x = self.cells.put(self.x, self.y, shown, self._pen)

    def _move_or_erase(self, parameters: str, final: str) -> None:
        count = int(parameters.partition(";")[0] or 0)
        if final in "JK":
            self._erase(count, final == "J")
            return
        step = max(count, 1)
        at = min(self.x, self.cells.width - 1)
        x, y = {
            "A": (at, self.y - step),
            "B": (at, self.y + step),
            "C": (at + step, self.y),
            "D": (at - step, self.y),
            "G": (step - 1, self.y),
            "d": (at, step - 1),
        }[final]
        self.place(x, y)

    def _erase(self, how: int, whole_screen: bool) -> None:
        cells, paper = self.cells, self._pen.blank if self._pen.erases else PLAIN
        at = min(self.x, cells.width - 1)
        start, stop = {0: (at, cells.width), 1: (0, at + 1)}.get(how, (0, cells.width))
        if how < 2 or not whole_screen:
            cells.erase(start, self.y, stop, paper)
        if whole_screen:
            above, below = range(self.y), range(self.y + 1, cells.height)
            for y in {0: [*below], 1: [*above]}.get(how, [*range(cells.height)]):
                cells.erase(0, y, cells.width, paper)
