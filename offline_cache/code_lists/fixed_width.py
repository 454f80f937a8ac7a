"""CMS's HCPCS file of fixed columns (HCPCyyyy_mmm_ANWEB.txt; its record layout comes with it)."""

import re
from collections.abc import Iterator

from offline_cache.code_lists.rows import Row

_FIRST = re.compile(r"(?:[A-Z][0-9]{4}|   [A-Z0-9]{2})[0-9]{5}[3478]")
_CODE, _RECORD, _WORDS = slice(0, 5), 10, slice(11, 91)
_ADDED, _CHANGED, _ENDED = slice(268, 276), slice(276, 284), slice(284, 292)
_PROCEDURES = frozenset("34")
"""Record kinds 3 and 4 are a procedure and what continues it; 7 and 8 the same of a modifier."""


def fits(text: str) -> bool:
    """Whether the text has these columns."""
    return any(_FIRST.match(line) for line in text.splitlines()[:20])


def rows(text: str) -> Iterator[Row]:
    """The lines of procedures."""
    for line in text.splitlines():
        if line[_RECORD : _RECORD + 1] in _PROCEDURES and line[_CODE].strip():
            days = (line[_ADDED], line[_CHANGED], line[_ENDED])
            yield Row(line[_CODE].strip(), line[_WORDS], *days, continues=line[_RECORD] == "4")
