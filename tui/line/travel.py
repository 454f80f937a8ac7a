"""The cheapest way to move the terminal's cursor."""

from __future__ import annotations

from functools import lru_cache

Place = tuple[int, int]  # column, row; from 0


@lru_cache(maxsize=16384)
def travel(column: int | None, row: int | None, to_column: int, to_row: int, line_feeds: bool) -> str:
    """The shortest sequence to a cell; None is a column or row that isn't known.

    After writing in the last column, terminals disagree about the column: it is not known then.
    `line_feeds` says that a line feed goes straight down, as it does where output isn't post-processed.
    """
    ways = [_absolute(to_column, to_row)]
    if row is not None:
        vertical = _vertical(to_row - row, line_feeds)
        if column is not None:
            ways.append(vertical + _horizontal(to_column - column))
        ways.append(vertical + "\r" + _horizontal(to_column))
        ways.append(f"{vertical}\x1b[{to_column + 1}G")
    return min(ways, key=len)


def _absolute(column: int, row: int) -> str:
    line = str(row + 1) if row else ""
    return f"\x1b[{line};{column + 1}H" if column else f"\x1b[{line}H"


def _horizontal(columns: int) -> str:
    if columns < 0:
        return "\b" * -columns if columns > -5 else f"\x1b[{-columns}D"
    return _counted(columns, "C")


def _vertical(rows: int, line_feeds: bool) -> str:
    if rows < 0:
        return "\x1bM" if rows == -1 else _counted(-rows, "A")
    return "\n" * rows if line_feeds and rows < 5 else _counted(rows, "B")


def _counted(count: int, final: str) -> str:
    if count == 0:
        return ""
    return f"\x1b[{final}" if count == 1 else f"\x1b[{count}{final}"
