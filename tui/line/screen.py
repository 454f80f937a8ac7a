"""One terminal's screen: takes the stock stream, gives the few bytes that show the same."""

from __future__ import annotations

from collections import Counter
from itertools import chain

from tui.line.cells import Cells
from tui.line.encode import Encoder
from tui.line.pens import PLAIN, Pen
from tui.line.profile import LineProfile
from tui.line.scroll import find_shift
from tui.line.stream import Passage, Stream

_LARGE = 768  # bytes from which on a frame is shown in one go, or with the cursor hidden


class Screen:
    """The wanted screen, the copy of what the terminal shows, and the way from one to the other."""

    def __init__(self, width: int, height: int, profile: LineProfile, line_feeds: bool = False) -> None:
        self.stream = Stream(Cells(width, height), profile)
        self.cursor_visible = False
        self._profile = profile
        self._encoder = Encoder(profile, line_feeds)
        self._shown: Cells | None = None
        self._cursor_shown: bool | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows."""
        return self.stream.cells.width, self.stream.cells.height

    def use_line_feeds(self, straight: bool) -> None:
        """Say whether a line feed keeps the column on this terminal."""
        self._encoder.line_feeds = straight

    def feed(self, data: str) -> list[Passage]:
        """Take what the stock driver would write; gives what must pass through as it is."""
        return self.stream.feed(data)

    def resize(self, width: int, height: int) -> None:
        """The terminal has another size; what it shows now is anyone's guess."""
        if (width, height) != self.size:
            self.stream.resize(width, height)
            self.forget()

    def forget(self) -> None:
        """Something else may have written to the terminal: the next frame paints everything."""
        self._shown = None
        self._cursor_shown = None
        self._encoder = Encoder(self._profile, self._encoder.line_feeds)

    def rows_to_write(self) -> int:
        """How many rows the next frame will change."""
        wanted, shown = self.stream.cells, self._shown
        if shown is None:
            return wanted.height
        rows = range(wanted.height)
        return sum(wanted.text[y] != shown.text[y] or wanted.pens[y] != shown.pens[y] for y in rows)

    def frame(self) -> str:
        """What turns the shown screen into the wanted one; '' if nothing is to change."""
        self.stream.finish()
        wanted = self.stream.cells
        best = self._cheapest(wanted)
        drawn = "".join(best.out)
        best.out = []
        self._encoder = best
        self._shown = wanted.copy()
        return self._wrapped(drawn) if drawn else self._with_cursor("")

    def _cheapest(self, wanted: Cells) -> Encoder:
        ways = [self._cleared(wanted)] if self._shown is None else self._ways(self._shown, wanted)
        return min(ways, key=lambda way: sum(map(len, way.out)))

    def _ways(self, shown: Cells, wanted: Cells) -> list[Encoder]:
        """The ways worth trying: in place, after moving rows, after clearing."""
        plain = self._encoder.twin()
        plain.difference(shown, wanted)
        ways = [plain]
        if sum(map(len, plain.out)) < _LARGE // 4:
            return ways
        if self._profile.edits and (shift := find_shift(shown, wanted)):
            moved, other = shown.copy(), self._encoder.twin()
            moved.scroll(*shift, PLAIN)
            other.shift(*shift)
            other.difference(moved, wanted)
            ways.append(other)
        if sum(map(len, plain.out)) > _LARGE // 2:
            ways.append(self._cleared(wanted))
        return ways

    def _cleared(self, wanted: Cells) -> Encoder:
        encoder = self._encoder.twin()
        paper = self._commonest_paper(wanted)
        encoder.clear(paper)
        encoder.difference(Cells(wanted.width, wanted.height, paper), wanted)
        return encoder

    def _commonest_paper(self, wanted: Cells) -> Pen:
        papers = Counter(chain.from_iterable(wanted.pens)).most_common()
        return next((pen.blank for pen, _ in papers if self._encoder.can_erase(pen.blank)), PLAIN)

    def _wrapped(self, drawn: str) -> str:
        """A large frame appears at once where the terminal can do that, else without a dancing cursor."""
        if len(drawn) < _LARGE:
            return self._with_cursor(drawn)
        if self.stream.synchronized:
            return f"\x1b[?2026h{self._with_cursor(drawn)}\x1b[?2026l"
        if self._cursor_shown:
            drawn = f"\x1b[?25l{drawn}"
            self._cursor_shown = False
        return self._with_cursor(drawn)

    def _with_cursor(self, drawn: str) -> str:
        """The frame, and after it the cursor where the app wants it, if it wants it seen."""
        encoder = self._encoder
        if self.cursor_visible:
            width = self.stream.cells.width
            encoder.move(min(self.stream.x, width - 1), self.stream.y)
        if self.cursor_visible is not self._cursor_shown:
            encoder.out.append("\x1b[?25h" if self.cursor_visible else "\x1b[?25l")
            self._cursor_shown = self.cursor_visible
        drawn += "".join(encoder.out)
        encoder.out = []
        return drawn
