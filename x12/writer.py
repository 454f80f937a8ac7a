"""Interchanges as bytes. Data is never encoded or altered: what can't stand in an interchange is refused."""

import re
from collections.abc import Iterator
from functools import lru_cache

from x12.delimiters import STANDARD, Delimiters
from x12.envelopes import FunctionalGroup, Interchange
from x12.segment import Segment
from x12.unwritable import UnwritableError

_IDENTIFIER = re.compile("[A-Z][A-Z0-9]{1,2}")


def write_interchange(interchange: Interchange, *, line_breaks: bool = False) -> bytes:
    """Give the interchange in its own delimiters and encoding, each segment on a line of its own if asked.

    Raises UnwritableError where an element holds a delimiter, a control character or, in Latin-1, a character
    that it lacks, and where a trailer is missing.
    """
    text = write_segments(interchange_segments(interchange), interchange.delimiters, line_breaks=line_breaks)
    try:
        return text.encode(interchange.encoding)
    except UnicodeEncodeError:
        raise UnwritableError(f"A character doesn't exist in {interchange.encoding}; use utf-8.") from None


def write_segments(
    segments: Iterator[Segment] | tuple[Segment, ...],
    delimiters: Delimiters = STANDARD,
    *,
    line_breaks: bool = False,
) -> str:
    """Give the segments as text, for an interchange or to show one transaction set as it is."""
    reserved = _reserved(delimiters)
    end = delimiters.segment + ("\n" if line_breaks and delimiters.segment not in "\r\n" else "")
    lines: list[str] = []
    for segment in segments:
        if not _IDENTIFIER.fullmatch(segment.identifier):
            raise UnwritableError("A segment's identifier is two or three capital letters or digits.")
        if reserved.search("".join(segment)):
            _refuse(segment, reserved)
        lines.append(delimiters.element.join(segment) + end)
    return "".join(lines)


def interchange_segments(interchange: Interchange) -> Iterator[Segment]:
    """All segments in order, ISA to IEA; raises UnwritableError where a trailer is missing."""
    yield interchange.header
    yield from interchange.acknowledgments
    for group in interchange.groups:
        yield from _group_segments(group)
    yield _trailer(interchange.trailer, "IEA")


def _group_segments(group: FunctionalGroup) -> Iterator[Segment]:
    yield group.header
    for transaction_set in group.transaction_sets:
        yield from transaction_set.segments
        if transaction_set.segments[-1].identifier != "SE":
            _trailer(None, "SE")
    yield _trailer(group.trailer, "GE")


def _trailer(segment: Segment | None, identifier: str) -> Segment:
    if segment is None:
        raise UnwritableError(f"The {identifier} segment is missing, so this can't be sent.", identifier)
    return segment


@lru_cache(maxsize=64)
def _reserved(delimiters: Delimiters) -> re.Pattern[str]:
    """What no element may hold: component and repetition separators are structure, so they may be there."""
    allowed = {delimiters.component, delimiters.repetition}
    controls = {chr(code) for code in (*range(32), 127)} - allowed
    return re.compile(f"[{re.escape(''.join(sorted(controls | {delimiters.element, delimiters.segment})))}]")


def _refuse(segment: Segment, reserved: re.Pattern[str]) -> None:
    for position, text in enumerate(segment):
        found = reserved.search(text)
        if found:
            what = found[0] if found[0].isprintable() else "a control character"
            where = f"{segment.identifier}{position:02}"
            raise UnwritableError(f"{where} can't hold {what}; take it out.", segment.identifier, position)
