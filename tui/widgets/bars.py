"""The rows around a view: title, status line, keys."""

from tui.prompt import Prompt
from tui.text import EMPTY, Line, Span, cut, fit, line, line_width, plain, width, wrap

MOST_ROWS = 4
GAP = 2


def title_line(left: str, right: str, cells: int) -> Line:
    """The title bar: what this page is, and to the right what it is about; the latter gives way."""
    right = cut(right, max(0, cells - width(left) - GAP - 2))
    return line((f" {fit(left, cells - width(right) - 2)}{right} ", "title"))


class StatusLine:
    """The last sentence said, and to the right what stands: portal, user, time left.

    A prompt takes its place.
    """

    def __init__(self) -> None:
        self._said: Line = EMPTY
        self._patient = False
        self.standing: Line = EMPTY
        self.prompt: Prompt | None = None

    def say(self, sentence: str, style: str = "status", *, patient: bool = False) -> None:
        """Show a sentence; a long one takes as many rows as it needs, up to four. A `patient` one may wait
        until hands rest.
        """
        self._said = line((sentence, style)) if sentence else EMPTY
        self._patient = patient

    @property
    def patient(self) -> bool:
        """Whether what it shows may wait until hands rest."""
        return self._patient and self.prompt is None

    @property
    def said(self) -> str:
        """The last sentence."""
        return plain(self._said)

    def rows(self, cells: int) -> tuple[Line, ...]:
        """Its rows; never none."""
        if self.prompt is not None:
            return (self.prompt.shown(),)
        return status_rows(self._said, self.standing, cells)


def status_rows(said: Line, standing: Line, cells: int) -> tuple[Line, ...]:
    """One row when sentence and standing words fit side by side; more for a long sentence."""
    space = cells - line_width(standing) - GAP
    if line_width(said) <= space:
        return (_ends(said, standing, cells),)
    rows: list[Line] = [line((text, said[0].style)) for text in wrap(plain(said), cells)[:MOST_ROWS]]
    if line_width(rows[-1]) <= space:
        rows[-1] = _ends(rows[-1], standing, cells)
    elif len(rows) < MOST_ROWS and standing:
        rows.append(_ends(EMPTY, standing, cells))
    return tuple(rows)


def _ends(left: Line, right: Line, cells: int) -> Line:
    return (*left, Span(" " * max(0, cells - line_width(left) - line_width(right))), *right)
