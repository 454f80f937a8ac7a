"""Finds rows that only moved up or down, as a list or a page does when it is scrolled."""

from __future__ import annotations

from collections import Counter

from tui.line.cells import Cells

_WORTH_ROWS = 3  # fewer moved rows than this are as cheap to write

Shift = tuple[int, int, int]  # first row, row after the last, lines up (negative: down)


def find_shift(shown: Cells, wanted: Cells) -> Shift | None:
    """The largest block of rows that stands elsewhere in the wanted screen, and by how much it moved."""
    old = [_key(shown, y) for y in range(shown.height)]
    new = [_key(wanted, y) for y in range(wanted.height)]
    distance = _distance(old, new)
    if distance is None:
        return None
    first, length = _longest(old, new, distance)
    if length < _WORTH_ROWS:
        return None
    if distance > 0:
        return first, first + length + distance, distance
    return first + distance, first + length, distance


def _key(cells: Cells, y: int) -> str:
    """A row's text, '' where it has none; the colours decide nothing here."""
    return "".join(cells.text[y]).rstrip()


def _distance(old: list[str], new: list[str]) -> int | None:
    """How far most of the rows that moved have moved, in lines up."""
    rows = {text: y for y, text in enumerate(old) if text and old.count(text) == 1}
    moves = Counter(
        rows[text] - y for y, text in enumerate(new) if text in rows and text != old[y] and rows[text] != y
    )
    common = moves.most_common(1)
    return common[0][0] if common else None


def _longest(old: list[str], new: list[str], distance: int) -> tuple[int, int]:
    """The longest run of wanted rows that are shown `distance` lines below: its first row and length."""
    best, start = (0, 0), 0
    for y in range(len(new) + 1):
        source = y + distance
        if y < len(new) and 0 <= source < len(old) and new[y] == old[source]:
            continue
        if y - start > best[1]:
            best = start, y - start
        start = y + 1
    return best
