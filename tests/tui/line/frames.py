"""Random frames as Textual writes them, for holding the thin line against the stock stream."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st
from rich.cells import split_graphemes

_COLOURS = ["31", "97", "38;5;208", "38;2;10;200;30", "38;2;255;255;255"]
_PAPERS = ["44", "107", "48;5;17", "48;2;30;30;46", "48;2;18;18;18"]
_ATTRIBUTES = ["1", "2", "3", "4", "7", "8", "9", "21", "53"]
_WORDS = [
    "",
    " ",
    "      ",
    "a",
    "MBI",
    "Part B active",
    "│",
    "──────────",
    "字",
    "医療",
    "é",
    "e\u0301",
    "👩\u200d⚕\ufe0f",
]


@dataclass(frozen=True)
class Run:
    """A piece of a row in one style."""

    parameters: str
    text: str

    def written(self) -> str:
        """The run as Rich writes it."""
        return f"\x1b[{self.parameters}m{self.text}\x1b[0m" if self.parameters else self.text


parameters = st.builds(
    lambda codes, ink, paper: ";".join([*codes, *ink, *paper]),
    st.lists(st.sampled_from(_ATTRIBUTES), max_size=2, unique=True),
    st.lists(st.sampled_from(_COLOURS), max_size=1),
    st.lists(st.sampled_from(_PAPERS), max_size=1),
)
words = st.sampled_from(_WORDS) | st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=12)
runs = st.builds(Run, parameters, words)


def clipped(pieces: list[Run], width: int) -> list[Run]:
    """The runs that fit so many cells, the last one cut between characters."""
    kept = []
    for run in pieces:
        text = ""
        for start, end, size in split_graphemes(run.text)[0]:
            if size > width:
                width = 0
            if width == 0:
                break
            width -= size
            text += run.text[start:end]
        kept.append(Run(run.parameters, text))
    return kept


@st.composite
def frame(draw: st.DrawFn, width: int, height: int) -> str:
    """One update: spans at places, each begun with a cursor move, and the cursor at the end."""
    pieces = []
    for y in sorted(draw(st.sets(st.integers(0, height - 1)))):
        x = draw(st.integers(0, width - 1))
        shown = clipped(draw(st.lists(runs, max_size=5)), width - x)
        pieces.append(f"\x1b[{y + 1};{x + 1}H" + "".join(run.written() for run in shown))
    return "\n".join(pieces) + place(draw(st.integers(0, width - 1)), draw(st.integers(0, height - 1)))


@st.composite
def whole_screen(draw: st.DrawFn, width: int, height: int) -> str:
    """An update of every cell, as after a change of size or of screen."""
    paper = draw(parameters)
    rows = []
    for y in range(height):
        shown = clipped(draw(st.lists(runs, max_size=4)), width)
        used = sum(size for run in shown for _, _, size in split_graphemes(run.text)[0])
        rows.append(
            place(0, y) + "".join(run.written() for run in shown) + Run(paper, " " * (width - used)).written()
        )
    return "\n".join(rows) + place(0, 0)


def place(x: int, y: int) -> str:
    """The cursor move that Textual writes."""
    return f"\x1b[{y + 1};{x + 1}H"
