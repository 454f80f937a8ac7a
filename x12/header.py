"""ISA: the segment that declares the delimiters, by its fixed width or, where that is broken, by counting."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from x12.delimiters import Delimiters
from x12.problem import Problem
from x12.segment import Segment

LONGEST_HEADER = 512
"""Bytes within which a whole ISA has to be, even one with overlong elements."""

_SEPARATORS_AT = (3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103)
_FIRST_VERSION_WITH_REPETITION = "00402"
_SHORT = re.compile(rb"[ -~]{0,4}")


@dataclass(frozen=True, slots=True)
class Header:
    """An ISA segment and what it declares. `length` is its bytes before the segment terminator."""

    segment: Segment
    delimiters: Delimiters
    length: int
    problems: tuple[Problem, ...]

    @property
    def can_be_split(self) -> bool:
        """Whether element separator and segment terminator can do their work."""
        element, terminator = self.delimiters.element, self.delimiters.segment
        return _is_delimiter(terminator) and element != terminator


def read_header(data: bytes) -> Header | None:
    """Read the ISA that data starts with; None where it isn't one. Elements may be trimmed or overlong."""
    separator = data[3:4]
    if not data.startswith(b"ISA") or not separator or separator.isalnum() or separator.isspace():
        return None
    elements = _fixed(data, separator) or _counted(data, separator)
    if elements is None or not any(digit in elements[12] for digit in b"0123456789"):
        return None
    start = sum(map(len, elements)) + 16
    component, terminator = _ending(data[start:])
    texts = [_decoded(each) for each in (*elements, component)]
    delimiters = Delimiters(
        element=_decoded(separator),
        segment=_decoded(terminator),
        component=texts[16],
        repetition=_repetition(texts[11], texts[12]),
    )
    length = data.find(terminator, start + len(component))
    problems = (*_width_problems(elements), *_delimiter_problems(delimiters, texts))
    return Header(Segment(texts), delimiters, length, problems)


def _fixed(data: bytes, separator: bytes) -> list[bytes] | None:
    """The identifier and elements 01 to 15 where each separator is in its place."""
    if any(data[at : at + 1] != separator for at in _SEPARATORS_AT):
        return None
    starts = (0, *(at + 1 for at in _SEPARATORS_AT))
    return [data[start:end] for start, end in zip(starts, _SEPARATORS_AT, strict=False)]


def _counted(data: bytes, separator: bytes) -> list[bytes] | None:
    """The same where elements were trimmed or overfilled, if it looks like an ISA at all."""
    elements = data.split(separator, 16)
    if len(elements) < 17:
        return None
    codes = (elements[1], elements[3], elements[5], elements[7], elements[14], elements[15])
    version = elements[12].strip()
    if not (version.isdigit() and all(_SHORT.fullmatch(code) for code in codes)):
        return None
    return elements[:16]


def _ending(data: bytes) -> tuple[bytes, bytes]:
    """ISA16 and the segment terminator.

    Two slips are common: ISA16 is missing, so that the terminator stands in its place, and line breaks come
    before the terminator instead of after it.
    """
    first, second = data[:1], data[1:2]
    if first in {b"~", b"\r", b"\n"} and (second.isalnum() or second in {b"\r", b"\n"}):
        return b"", first
    after_breaks = data[1:].lstrip(b"\r\n")[:1]
    if second in {b"\r", b"\n"} and after_breaks == b"~":
        return first, after_breaks
    return first, second


def _repetition(text: str, version: str) -> str:
    """ISA11 separates repetitions since 00402; before, it names a standards body (`U`)."""
    return text if version >= _FIRST_VERSION_WITH_REPETITION and _is_delimiter(text) else ""


def _is_delimiter(text: str) -> bool:
    return len(text) == 1 and not text.isalnum() and text != " "


def _decoded(data: bytes) -> str:
    """Latin-1 here, so that every byte is one character and the widths stay."""
    return data.decode("latin-1")


def _width_problems(elements: list[bytes]) -> Iterator[Problem]:
    starts = (0, *(at + 1 for at in _SEPARATORS_AT))
    for position, element in enumerate(elements):
        width = _SEPARATORS_AT[position] - starts[position]
        if len(element) != width:
            sentence = f"ISA{position:02} has {len(element)} characters; it always has {width}."
            yield Problem(sentence, "ISA", 1, position, code="024", fatal=False)


def _delimiter_problems(delimiters: Delimiters, texts: list[str]) -> Iterator[Problem]:
    taken = {delimiters.element}
    if not _is_delimiter(delimiters.segment) or delimiters.segment in taken:
        yield Problem("What ends the ISA can't end segments.", "ISA", 1, code="004")
    taken.add(delimiters.segment)
    if not _is_delimiter(delimiters.component) or delimiters.component in taken:
        sentence = "ISA16, the component separator, has to be a character of its own."
        yield Problem(sentence, "ISA", 1, 16, code="027")
    taken.add(delimiters.component)
    if delimiters.repetition in taken:
        sentence = "ISA11, the repetition separator, has to be a character of its own."
        yield Problem(sentence, "ISA", 1, 11, code="016")
    elif not delimiters.repetition and texts[12] >= _FIRST_VERSION_WITH_REPETITION:
        sentence = "ISA11 isn't a repetition separator, which this version needs."
        yield Problem(sentence, "ISA", 1, 11, code="016", fatal=False)
