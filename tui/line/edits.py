"""Finds text that only moved along its row, because something before it was deleted or inserted."""

from __future__ import annotations

from itertools import compress
from operator import is_not, ne, or_
from typing import NamedTuple, TypeVar

from tui.line.pens import PLAIN, Pen

T = TypeVar("T")

EDIT_PAYS = 9  # an edit is worth it when so many fewer cells are to be written after it
_KEY = 6  # characters by which moved text is found


class Edit(NamedTuple):
    """So many cells inserted at a column (deleted if negative); the row as it is then; what still differs."""

    column: int
    cells: int
    text: list[str]
    pens: list[Pen]
    changed: list[int]


def columns_changed(text: list[str], pens: list[Pen], old_text: list[str], old_pens: list[Pen]) -> list[int]:
    """The columns in which a row differs."""
    other = map(or_, map(ne, text, old_text), map(is_not, pens, old_pens))
    return list(compress(range(len(text)), other))


def find_edit(
    text: list[str], pens: list[Pen], old_text: list[str], old_pens: list[Pen], changed: list[int]
) -> Edit | None:
    """The edit at the first changed column that leaves enough less to write; None if there is none."""
    new, old = "".join(text), "".join(old_text)
    if len(changed) < EDIT_PAYS or len(old) != len(new):
        return None
    at = changed[0]
    for cells in _distances(new, old, at):
        row = _edited(old_text, " ", at, cells), _edited(old_pens, PLAIN, at, cells)
        left = columns_changed(text, pens, *row)
        if len(left) <= len(changed) - EDIT_PAYS:
            return Edit(at, cells, *row, left)
    return None


def _distances(new: str, old: str, at: int) -> list[int]:
    """How far the text at a column may have moved: to the left, to the right."""
    left, right = new[at : at + _KEY], old[at : at + _KEY]
    found = [
        at - old.find(left, at + 1) if left.strip() and left in old[at + 1 :] else 0,
        new.find(right, at + 1) - at if right.strip() and right in new[at + 1 :] else 0,
    ]
    return [cells for cells in found if cells]


def _edited(row: list[T], blank: T, at: int, cells: int) -> list[T]:
    """A row after inserting blanks at a column, or deleting there."""
    if cells < 0:
        return [*row[:at], *row[at - cells :], *[blank] * -cells]
    return [*row[:at], *[blank] * cells, *row[at : len(row) - cells]]
