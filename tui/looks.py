"""Spans in named styles turned into what Textual draws."""

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from themes import Palette
from tui.text import Line, cut, width


class Looks:
    """A palette made ready: one Rich style for each style name."""

    def __init__(self, palette: Palette) -> None:
        self.palette = palette
        self._styles = {name: Style.parse(look) for name, look in palette.styles.items()}

    def style(self, name: str) -> Style:
        """The Rich style of a name; KeyError for a name that no palette has."""
        return self._styles[name]

    def strip(self, shown: Line, cells: int, rest: str = "value") -> Strip:
        """The line in exactly so many cells: padded in the style `rest`, or cut with '…'."""
        segments: list[Segment] = []
        left = cells
        for text, name in shown:
            size = width(text)
            if size > left:
                if left > 0:
                    segments.append(Segment(cut(text, left), self._styles[name]))
                left = 0
                break
            if size:
                segments.append(Segment(text, self._styles[name]))
                left -= size
        if left > 0:
            segments.append(Segment(" " * left, self._styles[rest]))
        return Strip(segments, cells)
