"""A page of text: lines that scroll, some of which can be opened or explained."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from tui import keys
from tui.text import EMPTY, Line, line
from tui.widgets.view import Spot, View


class Entry(NamedTuple):
    """A line of a page. With `opens` Enter does something; `code` is what F1 explains."""

    line: Line
    opens: Callable[[], None] | None = None
    code: str = ""

    @property
    def stops(self) -> bool:
        """Whether the cursor stops here."""
        return self.opens is not None or bool(self.code)


def entries(lines: Sequence[Line | Entry]) -> tuple[Entry, ...]:
    """Lines and entries as entries."""
    return tuple(item if isinstance(item, Entry) else Entry(item) for item in lines)


class PageView(View):
    """Shows lines; the cursor stops at those that can be opened or explained, otherwise the arrows scroll."""

    KEYS: ClassVar[tuple[keys.Key, ...]] = (
        keys.LINE_UP,
        keys.LINE_DOWN,
        keys.PAGE_UP,
        keys.PAGE_DOWN,
        keys.TOP,
        keys.BOTTOM,
        keys.CHOOSE,
    )

    def __init__(
        self, lines: Sequence[Line | Entry] = (), explain: Callable[[str], tuple[Line, ...]] | None = None
    ) -> None:
        super().__init__()
        self._entries = entries(lines)
        self._explain = explain
        self.top = 0
        self.cursor = self._first_stop(range(len(self._entries)))

    def show(self, lines: Sequence[Line | Entry]) -> None:
        """Replace the page; the reader stays as near to the same line as there is one."""
        self._entries = entries(lines)
        self.top = min(self.top, self._last_top)
        if self.cursor is None or self.cursor >= len(self._entries) or not self._entries[self.cursor].stops:
            self.cursor = self._first_stop(range(self.top, len(self._entries)))
        self.repaint()

    def amend(self, lines: Sequence[Line | Entry]) -> None:
        """Replace the page; where it has as many lines as before, draw again only those that differ."""
        before, self._entries = self._entries, entries(lines)
        if len(before) != len(self._entries):
            self.show(lines)
            return
        pairs = enumerate(zip(before, self._entries, strict=True))
        changed = [index - self.top for index, (old, new) in pairs if old.line != new.line]
        shown = [row for row in changed if 0 <= row < self.rows]
        if shown:
            self.repaint(*shown)

    @property
    def _last_top(self) -> int:
        return max(0, len(self._entries) - self.rows)

    def _first_stop(self, order: range) -> int | None:
        return next((index for index in order if self._entries[index].stops), None)

    @property
    def entry(self) -> Entry | None:
        """The entry under the cursor."""
        return (
            None if self.cursor is None or self.cursor >= len(self._entries) else self._entries[self.cursor]
        )

    # -- drawing -----------------------------------------------------------------------------------

    def line_at(self, y: int) -> Line:
        """One line; the cursor's is marked by '>' in its first cell as well as by the caret."""
        index = y + self.top
        if index >= len(self._entries):
            return EMPTY
        mark = "> " if index == self.cursor else "  "
        return (*line((mark, "key")), *self._entries[index].line)

    def caret(self) -> Spot | None:
        """On the marked line."""
        if self.cursor is None or not self.top <= self.cursor < self.top + self.rows:
            return None
        return Spot(0, self.cursor - self.top)

    def help(self) -> tuple[Line, ...]:
        """What the page says of the code under the cursor."""
        entry = self.entry
        return self._explain(entry.code) if entry is not None and entry.code and self._explain else ()

    # -- keys --------------------------------------------------------------------------------------

    def why_not(self, key: keys.Key) -> str:
        """Keys that have nothing to do here."""
        if key is keys.CHOOSE and (self.entry is None or self.entry.opens is None):
            return "Nothing to open on this line."
        if key is keys.PAGE_UP and not self.top:
            return "This is the top."
        if key is keys.PAGE_DOWN and self.top >= self._last_top:
            return "This is the end."
        return ""

    def label(self, key: keys.Key) -> str:
        """Keys that this page has no use for aren't shown."""
        nothing_opens = key is keys.CHOOSE and not any(entry.opens for entry in self._entries)
        all_shown = key is keys.PAGE_DOWN and not self._last_top
        return "" if nothing_opens or all_shown else key.label

    def action_line_down(self) -> None:
        """To the next stop if it is near, else one line on."""
        self._move(range((self.top - 1 if self.cursor is None else self.cursor) + 1, len(self._entries)), 1)

    def action_line_up(self) -> None:
        """To the stop before if it is near, else one line back."""
        below = min(self.top + self.rows, len(self._entries)) if self.cursor is None else self.cursor
        self._move(range(below - 1, -1, -1), -1)

    def _move(self, order: range, step: int) -> None:
        stop = self._first_stop(range(max(0, order.start), order.stop, order.step)) if self._entries else None
        if stop is None or not self.top - 1 <= stop <= self.top + self.rows:
            self._scroll(self.top + step)
            return
        old, self.cursor = self.cursor, stop
        if not self._scroll(min(max(self.top, stop - self.rows + 1), stop)):
            self.repaint(*(index - self.top for index in (old, stop) if index is not None))

    def _scroll(self, top: int) -> bool:
        top = max(0, min(top, self._last_top))
        if top == self.top:
            return False
        self.top = top
        self.repaint()
        return True

    def _turn(self, top: int, order: range) -> None:
        self._scroll(top)
        shown = range(self.top, min(self.top + self.rows, len(self._entries)))
        stop = self._first_stop(shown if order.step > 0 else shown[::-1])
        self.cursor = stop if stop is not None else self.cursor
        self.repaint()

    def action_page_down(self) -> None:
        """One screenful on."""
        self._turn(self.top + self.rows - 1, range(1))

    def action_page_up(self) -> None:
        """One screenful back."""
        self._turn(self.top - self.rows + 1, range(1))

    def action_top(self) -> None:
        """To the first line."""
        self._turn(0, range(1))

    def action_bottom(self) -> None:
        """To the last line."""
        self._turn(len(self._entries), range(0, -1, -1))

    def action_choose(self) -> None:
        """Open the line under the cursor."""
        entry = self.entry
        if entry is not None and entry.opens is not None:
            entry.opens()
