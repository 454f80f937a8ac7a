"""What all segment codecs need: where a segment stood, what is wrong with it, that none of it is lost."""

from dataclasses import dataclass, field
from typing import NamedTuple

from x12.delimiters import Delimiters
from x12.parts import Kept
from x12.pen import Pen, trimmed
from x12.problem import Problem
from x12.redelimit import redelimited
from x12.segment import Segment
from x12.values import number


class Located(NamedTuple):
    """A segment and where it stands in its transaction set, counted from ST as 1."""

    position: int
    segment: Segment


@dataclass(frozen=True, slots=True)
class Source:
    """The document being read: its separators, the loop that the reader is in, and what was found wrong."""

    delimiters: Delimiters
    loop: str = ""
    problems: list[Problem] = field(default_factory=list)

    def within(self, loop: str) -> "Source":
        """The same document, for a reader that goes into a loop."""
        return Source(self.delimiters, loop, self.problems)

    def report(self, at: Located, element: int, sentence: str, code: str, *, fatal: bool = False) -> None:
        """Note a finding about one element, or with 0 about the segment; the reader goes on."""
        self.problems.append(
            Problem(
                sentence,
                at.segment.identifier,
                at.position,
                element,
                code=code,
                fatal=fatal,
                loop=self.loop,
                bad_value=at.segment.element(element) if element else "",
            )
        )

    def kept(self, at: Located) -> Kept:
        """The segment itself, for what the fields can't say."""
        return Kept(at.segment, self.delimiters, at.position)

    @property
    def pen(self) -> Pen:
        """Writes as this document does, to compare."""
        return Pen(self.delimiters)


def same(made: Segment, came: Segment) -> bool:
    """Whether two segments say the same: equal element by element, or equal as numbers."""
    theirs = trimmed(came)
    return len(made) == len(theirs) and all(
        ours == other or (number(ours) is not None and number(ours) == number(other))
        for ours, other in zip(made, theirs, strict=True)
    )


def as_it_came(kept: Kept, pen: Pen) -> Segment:
    """A kept segment, in the separators of the document that is written."""
    return redelimited(kept.segment, kept.delimiters, pen.delimiters)
