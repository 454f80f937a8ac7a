"""A document as numbered pages of lines."""

from dataclasses import dataclass

from screens.printing.document import WIDTH, Document
from tui.text import EMPTY, Line, line, plain

ROWS = 60
"""Lines on a page, its running foot included: Letter paper at 12 points a line."""
_FOOT = 2


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of one page; the last says which page of how many it is."""

    lines: tuple[Line, ...]


def paged(document: Document) -> tuple[Page, ...]:
    """Break a document into pages; a group's heading stays with the line after it."""
    bodies = _bodies(tuple(document.lines()))
    return tuple(_page(document, body, number, len(bodies)) for number, body in enumerate(bodies, 1))


def _bodies(lines: tuple[Line, ...]) -> list[tuple[Line, ...]]:
    bodies: list[tuple[Line, ...]] = []
    room = ROWS - _FOOT
    while len(lines) > room:
        end = _break(lines, room)
        bodies.append(lines[:end])
        lines = _without_leading_blanks(lines[end:])
    return [*bodies, lines] if lines or not bodies else bodies


def _break(lines: tuple[Line, ...], room: int) -> int:
    """How many lines go on the page: a heading that would stand alone at its foot goes to the next."""
    end = room
    while end > room // 2 and _is_heading(lines[end - 1]):
        end -= 1
    return end


def _is_heading(shown: Line) -> bool:
    return bool(shown) and shown[0].style == "heading"


def _without_leading_blanks(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    start = next((index for index, shown in enumerate(lines) if plain(shown).strip()), len(lines))
    return lines[start:]


def _page(document: Document, body: tuple[Line, ...], number: int, count: int) -> Page:
    filler = (EMPTY,) * (ROWS - 1 - len(body))
    foot = f"Page {number} of {count}"
    title = document.title[: WIDTH - len(foot) - 2]
    return Page((*body, *filler, line((f"{title:<{WIDTH - len(foot)}}{foot}", "dim"))))
