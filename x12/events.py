"""What happens in a stream of X12, in order: envelopes open, segments come, envelopes close.

Every start has its end, whatever the stream holds, so that a reader needs no checks of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from x12.delimiters import Delimiters
from x12.problem import Problem
from x12.segment import Segment


@dataclass(frozen=True, slots=True)
class InterchangeStart:
    """An ISA."""

    header: Segment
    delimiters: Delimiters


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """A TA1 in the interchange that is open."""

    segment: Segment


@dataclass(frozen=True, slots=True)
class GroupStart:
    """A GS; the header is empty but for its identifier where transaction sets come without one."""

    header: Segment


@dataclass(frozen=True, slots=True)
class SetStart:
    """An ST."""

    header: Segment
    version: str
    """ST03, or GS08 where ST has none."""
    delimiters: Delimiters


@dataclass(frozen=True, slots=True)
class SetBody:
    """Some of the segments between ST and SE, each still one text.

    A large transaction set comes in many of these. Splitting `texts` by the element separator where they are
    used is the fastest way to read it; `segments` is the comfortable one.
    """

    position: int
    """Of the first one; ST is 1."""
    texts: list[str]
    delimiters: Delimiters
    offset: int
    """The byte of the source at which the terminator before the first of them stands."""

    def segments(self) -> Iterator[Segment]:
        """The segments, split into elements."""
        separator = self.delimiters.element
        return (Segment(text.split(separator)) for text in self.texts)


@dataclass(frozen=True, slots=True)
class SetEnd:
    """An SE, or None where the transaction set ended without it."""

    trailer: Segment | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class GroupEnd:
    """A GE, or None where the group ended without it."""

    trailer: Segment | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class InterchangeEnd:
    """An IEA, or None where the interchange ended without it."""

    trailer: Segment | None
    problems: tuple[Problem, ...]
    encoding: str


Event = (
    InterchangeStart
    | Acknowledged
    | GroupStart
    | SetStart
    | SetBody
    | SetEnd
    | GroupEnd
    | InterchangeEnd
    | Problem
)
"""A `Problem` by itself belongs to no interchange."""
