"""A terminal emulator to judge by: pyte, with the corners put right that Textual's output reaches."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import pyte
from pyte import modes
from rich.cells import split_graphemes


class Cell(NamedTuple):
    """pyte's cell, and the attributes that pyte leaves out."""

    data: str
    fg: str = "default"
    bg: str = "default"
    bold: bool = False
    italics: bool = False
    underscore: bool = False
    strikethrough: bool = False
    reverse: bool = False
    blink: bool = False
    dim: bool = False
    conceal: bool = False
    overline: bool = False


_FURTHER = {2: ("dim", True), 8: ("conceal", True), 53: ("overline", True)}
_FURTHER |= {22: ("dim", False), 28: ("conceal", False), 55: ("overline", False)}
_SEEN_ON_BLANKS = ("underscore", "strikethrough", "reverse", "overline")
_BRIGHTER_IN_BOLD = {"black", "red", "green", "brown", "blue", "magenta", "cyan", "white"}
_UNREAD = re.compile(r"\x1b\[[<>=][\d;]*[a-z]|\x1b\[\d* q")
_CUT = re.compile(r"\x1b(?:\[[\d;<>=? ]*)?$")


class Terminal(pyte.Screen):
    """A screen that is fed with text. It differs from pyte where pyte differs from real terminals:

    erasing fills with the background alone, half a wide character that is overwritten takes the other half
    with it, zero-width characters join the one before instead of ending the text, and what is pushed out of
    its row is gone.
    """

    def __init__(self, columns: int = 80, lines: int = 24) -> None:
        self._rest = ""
        self.replies: list[str] = []
        super().__init__(columns, lines)
        self._stream = pyte.Stream(self, strict=False)  # type: ignore[no-untyped-call, unused-ignore]

    @property
    def default_char(self) -> Any:
        """An empty cell."""
        return self._blank()

    def _blank(self) -> Any:
        return Cell(" ", reverse=modes.DECSCNM in self.mode)

    def reset(self) -> None:
        """The state of a terminal just opened."""
        super().reset()
        self.cursor.attrs = self._blank()

    def feed(self, text: str) -> None:
        """Show text with control sequences, of which the last may come in pieces."""
        text, self._rest = self._rest + text, ""
        if cut := _CUT.search(text):
            text, self._rest = text[: cut.start()], text[cut.start() :]
        self._stream.feed(_UNREAD.sub("", text))

    def write_process_input(self, data: str) -> None:
        """Keep what a real terminal would send back."""
        self.replies.append(data)

    def draw(self, data: str) -> None:
        """Write characters as wide as Textual lays them out."""
        for start, end, width in split_graphemes(data)[0]:
            if width == 0:
                self._join(data[start:end])
                continue
            if self.cursor.x + width > self.columns:
                self._at_the_edge(width)
            self._put(data[start:end], width)

    def _at_the_edge(self, width: int) -> None:
        if modes.DECAWM in self.mode:
            self.carriage_return()
            self.linefeed()
        else:
            self.cursor.x = self.columns - width

    def _put(self, character: str, width: int) -> None:
        row, x = self.buffer[self.cursor.y], self.cursor.x
        self._split_wide(x)
        self._split_wide(x + width)
        row[x] = self.cursor.attrs._replace(data=character)
        if width == 2:
            row[x + 1] = self.cursor.attrs._replace(data="")
        self.cursor.x = x + width

    def _split_wide(self, x: int) -> None:
        """Blank both halves of a wide character that would be cut before column x."""
        row = self.buffer[self.cursor.y]
        if 0 < x < self.columns and row[x].data == "":
            row[x] = row[x]._replace(data=" ")
            row[x - 1] = row[x - 1]._replace(data=" ")

    def _join(self, mark: str) -> None:
        row, x = self.buffer[self.cursor.y], self.cursor.x - 1
        while x > 0 and row[x].data == "":
            x -= 1
        if x >= 0:
            row[x] = row[x]._replace(data=row[x].data + mark)

    def _erased(self) -> Any:
        return self._blank()._replace(bg=self.cursor.attrs.bg)

    def erase_in_line(self, how: int = 0, private: bool = False) -> None:
        """Blank with the background alone, as real terminals do."""
        self._split_wide(self.cursor.x + (1 if how == 1 else 0))
        self._erasing(super().erase_in_line, how)

    def erase_in_display(self, how: int = 0, *args: Any, **kwargs: Any) -> None:
        """As `erase_in_line`; every row, and not only the cells that were written."""
        for y in range(self.lines):
            for x in range(self.columns):
                self.buffer[y].setdefault(x, self._blank())
        self._erasing(super().erase_in_display, how)

    def erase_characters(self, count: int | None = None) -> None:
        """As `erase_in_line`."""
        self._split_wide(self.cursor.x)
        self._split_wide(self.cursor.x + (count or 1))
        self._erasing(super().erase_characters, count)

    def insert_characters(self, count: int | None = None) -> None:
        """Push the rest of the row to the right; a later deletion doesn't bring back what left it."""
        super().insert_characters(count)
        self.buffer[self.cursor.y].pop(self.columns, None)

    def _erasing(self, erase: Any, argument: int | None) -> None:
        pen, self.cursor.attrs = self.cursor.attrs, self._erased()
        erase(argument)
        self.cursor.attrs = pen

    def select_graphic_rendition(self, *attrs: int) -> None:
        """Set attributes; dim, concealed and overlined as well."""
        super().select_graphic_rendition(*attrs)
        codes = list(attrs or (0,))
        changes: dict[str, Any] = {}
        while codes:
            code = codes.pop(0)
            if code in (38, 48):
                del codes[: {2: 4, 5: 2}.get(codes[0], 0) if codes else 0]
            elif code == 0:
                changes = {"dim": False, "conceal": False, "overline": False}
            elif code in _FURTHER:
                name, on = _FURTHER[code]
                changes[name] = on
        self.cursor.attrs = self.cursor.attrs._replace(**changes)

    def rows(self) -> list[str]:
        """What is read on the screen, row by row, without blanks at the end."""
        return [
            "".join(self.buffer[y][x].data for x in range(self.columns)).rstrip() for y in range(self.lines)
        ]

    def cells(self) -> list[list[Cell]]:
        """Every cell as it is seen: on a blank, only what can be seen there."""
        return [[_seen(self.buffer[y][x]) for x in range(self.columns)] for y in range(self.lines)]

    @property
    def place(self) -> tuple[int, int]:
        """The cursor's column and row."""
        return min(self.cursor.x, self.columns - 1), self.cursor.y


def _seen(cell: Any) -> Cell:
    """A cell without what can't be seen: the colour of a blank, bold and italics of the line under it."""
    if cell.data != " " or cell.reverse:
        return Cell(*cell)
    if not any(getattr(cell, name) for name in _SEEN_ON_BLANKS):
        return Cell(" ", bg=cell.bg)
    if cell.fg in _BRIGHTER_IN_BOLD:
        return Cell(*cell)
    return Cell(*cell)._replace(bold=False, italics=False, blink=False)
