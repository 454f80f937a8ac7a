"""Which bytes of a file a request wants (RFC 9110, section 14)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_ONE_RANGE = re.compile(r"bytes=\s*([0-9]*)-([0-9]*)\s*", re.IGNORECASE)
_LONGEST_NUMBER = 18


@dataclass(frozen=True, slots=True)
class Wanted:
    """Bytes from `first` up to but without `end`; all of the file where `partial` is False."""

    first: int
    end: int
    partial: bool = True


def wanted(headers: Mapping[str, str], size: int, etag: str) -> Wanted | None:
    """What to send; None where the range lies outside the file (416).

    Several ranges, other units and nonsense count as no range at all, and so does a range of another version
    than the one that If-Range names.
    """
    everything = Wanted(0, size, partial=False)
    asked = _ONE_RANGE.fullmatch(headers.get("range", ""))
    if asked is None or headers.get("if-range", etag) != etag:
        return everything
    first, last = asked.groups()
    if (not first and not last) or max(len(first), len(last)) > _LONGEST_NUMBER:
        return everything
    if not first:
        return Wanted(max(0, size - int(last)), size) if int(last) and size else None
    if last and int(last) < int(first):
        return everything
    end = min(size, int(last) + 1) if last else size
    return Wanted(int(first), end) if int(first) < size else None
