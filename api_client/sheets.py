"""Tables as CSV for a spreadsheet (RFC 4180), with nothing in them that one would run."""

import csv
import io
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

Cell = str | date | Decimal | int | None
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\0", "＝", "＋", "－", "＠")


def as_sheet(headings: Iterable[str], rows: Iterable[Iterable[Cell]]) -> str:
    """Headings and rows; dates as YYYY-MM-DD, amounts with a point, nothing for None."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet)
    writer.writerow(headings)
    for row in rows:
        writer.writerow(map(_cell, row))
    return sheet.getvalue()


def _cell(value: Cell) -> str:
    """A cell's text; a quote before a text that a spreadsheet would take for a formula (OWASP)."""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)
