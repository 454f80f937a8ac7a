"""Text as it is shown: lines of spans in named styles, measured in terminal cells, cleaned once more at this
wall.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

from x12.text import clean

ELLIPSIS = "…"


class Span(NamedTuple):
    """A piece of text in one of the styles that every theme has (`themes.STYLES`)."""

    text: str
    style: str = "value"


Line = tuple[Span, ...]
Part = str | tuple[str, str] | Span
EMPTY: Line = ()


def line(*parts: Part) -> Line:
    """One line of spans; every text is cleaned here, so that nothing shown can drive the terminal."""
    return tuple(_span(part) for part in parts)


def _span(part: Part) -> Span:
    if isinstance(part, str):
        return Span(clean(part))
    return Span(clean(part[0]), part[1])


def plain(shown: Iterable[Span]) -> str:
    """The text of a line without its styles."""
    return "".join(span.text for span in shown)


def width(text: str) -> int:
    """How many terminal cells the text fills."""
    return cell_len(text)


def line_width(shown: Line) -> int:
    """How many terminal cells the line fills."""
    return sum(cell_len(span.text) for span in shown)


def fit(text: str, cells: int) -> str:
    """The text in exactly so many cells: padded, or cut with '…'."""
    if cells <= 0:
        return ""
    if cell_len(text) <= cells:
        return text + " " * (cells - cell_len(text))
    return set_cell_size(text, cells - 1) + ELLIPSIS


def cut(text: str, cells: int) -> str:
    """The text in at most so many cells; what doesn't fit ends with '…'."""
    return text if cell_len(text) <= cells else fit(text, cells)


def fit_line(shown: Line, cells: int, style: str = "value") -> Line:
    """The line in exactly so many cells, padded in the style given."""
    spans: list[Span] = []
    left = cells
    for span in shown:
        size = cell_len(span.text)
        if size > left or (size == left and span is not shown[-1] and line_width(shown) > cells):
            spans.append(Span(fit(span.text + ELLIPSIS, left), span.style))
            return tuple(spans)
        spans.append(span)
        left -= size
    if left > 0:
        spans.append(Span(" " * left, style))
    return tuple(spans)


@lru_cache(maxsize=512)
def wrap(text: str, cells: int) -> tuple[str, ...]:
    """The text in lines of at most so many cells, broken between words where it can be."""
    if cells <= 0:
        return ()
    lines: list[str] = []
    current = ""
    for word in text.split(" "):
        candidate = f"{current} {word}" if current else word
        if cell_len(candidate) <= cells:
            current = candidate
            continue
        if current:
            lines.append(current)
        while cell_len(word) > cells:
            head = set_cell_size(word, cells).rstrip()
            head = head or word[:1]
            lines.append(head)
            word = word[len(head) :]  # noqa: PLW2901 - the rest of an overlong word is the next word
        current = word
    lines.append(current)
    return tuple(lines)


def wrap_line(shown: Line, cells: int, indent: int = 0) -> tuple[Line, ...]:
    """The line in several of at most so many cells; those after the first are indented. Only blanks where a
    row ends are left out: a word that is wider than the row goes on in the next.
    """
    if line_width(shown) <= cells:
        return (shown,)
    indent = max(0, min(indent, cells - 2))
    rows: list[list[Span]] = [[]]
    left = room = cells
    for text, style in shown:
        for piece in _pieces(text, cells - indent):
            if cell_len(piece.rstrip(" ")) > left and left < room:
                rows.append([Span(" " * indent)] if indent else [])
                left = room = cells - indent
            rows[-1].append(Span(piece, style))
            left -= cell_len(piece)
    return tuple(_trimmed(_joined(row)) for row in rows)


def _pieces(text: str, cells: int) -> Iterator[str]:
    """Words with the blanks that follow each; one that is wider than so many cells in parts."""
    for word in _words(text):
        rest = word
        while cell_len(rest.rstrip(" ")) > cells:
            head = set_cell_size(rest, cells).rstrip() or rest[:1]
            yield head
            rest = rest[len(head) :]
        yield rest


def _trimmed(shown: Line) -> Line:
    """The line without the blanks at its end."""
    if not shown or not shown[-1].text.endswith(" "):
        return shown
    text, style = shown[-1]
    return _trimmed((*shown[:-1], Span(text.rstrip(" "), style)) if text.strip() else shown[:-1])


def _words(text: str) -> list[str]:
    """Words with the blanks that follow each."""
    words: list[str] = []
    start = 0
    for index in range(1, len(text)):
        if text[index - 1] == " " and text[index] != " ":
            words.append(text[start:index])
            start = index
    words.append(text[start:])
    return words


def _joined(spans: list[Span]) -> Line:
    """Neighbours of one style as one span."""
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].style == span.style:
            joined[-1] = Span(joined[-1].text + span.text, span.style)
        else:
            joined.append(span)
    return tuple(joined)
