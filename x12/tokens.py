"""What a stream of X12 is cut into: envelope segments, and the runs of segments between them."""

from typing import NamedTuple

from x12.header import Header
from x12.problem import Problem
from x12.segment import Segment


class Opened(NamedTuple):
    """An ISA; what follows is split by its delimiters. It is segment 1."""

    header: Header


class Control(NamedTuple):
    """A TA1, GS, ST, SE, GE or IEA; positions count from ISA."""

    position: int
    segment: Segment


class Run(NamedTuple):
    """Neighbouring segments that belong to no envelope, not yet split into elements."""

    position: int
    texts: list[str]
    offset: int
    """The byte of the source at which the terminator before the first of them stands."""


class Decoded(NamedTuple):
    """From here on some text isn't UTF-8; those segments were decoded in this encoding."""

    encoding: str


Token = Opened | Control | Run | Decoded | Problem
