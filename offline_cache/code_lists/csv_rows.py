"""Lists of codes as CSV, by the names of their columns, however these are written."""

import csv
from collections.abc import Iterator

from offline_cache.code_lists.rows import Row

_CODE = ("hcpcs", "hcpc", "hcpcscode", "code", "carc", "rarc", "reasoncode", "remarkcode")
_WORDS = ("longdescription", "description", "longdesc", "desc", "shortdescription", "text")
_ADDED = ("adddt", "addeddate", "codeaddeddate", "startdate", "start", "effectivedate")
_CHANGED = ("acteffdt", "actioneffectivedate", "lastmodified", "modified")
_ENDED = ("termdt", "terminationdate", "stopdate", "stop", "enddate", "deactivationdate")
_RECORD = ("recid", "recordid")


def rows(text: str) -> Iterator[Row]:
    """The lines below the one that names the columns; none where code or description is missing."""
    lines = text.splitlines()
    if not lines:
        return
    try:
        reader = csv.reader(lines, delimiter=_delimiter(lines[0]))
        yield from _rows(reader)
    except csv.Error:
        return


def _rows(reader: Iterator[list[str]]) -> Iterator[Row]:
    names = ["".join(filter(str.isalnum, name.lower())) for name in next(reader, [])]
    columns = [_column(names, known) for known in (_CODE, _WORDS, _ADDED, _CHANGED, _ENDED)]
    record = _column(names, _RECORD)
    if columns[0] is None or columns[1] is None:
        return
    for cells in reader:
        code, words, added, changed, ended = (_cell(cells, column) for column in columns)
        yield Row(code.upper(), words, added, changed, ended, _cell(cells, record) == "4")


def _column(names: list[str], known: tuple[str, ...]) -> int | None:
    """The first column that has one of the names, the better name first."""
    return next((names.index(name) for name in known if name in names), None)


def _cell(cells: list[str], column: int | None) -> str:
    return cells[column].strip() if column is not None and column < len(cells) else ""


def _delimiter(header: str) -> str:
    return max(",;\t|", key=header.count)
