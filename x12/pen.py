"""Makes segments, to send them or to compare them with what came."""

from dataclasses import dataclass

from x12 import segment as syntax
from x12.delimiters import STANDARD, Delimiters
from x12.segment import Segment


@dataclass(frozen=True, slots=True)
class Pen:
    """Joins elements in some delimiters.

    The strict one is for sending: what it is given must have a place in an interchange, or it raises
    UnwritableError. The other makes what a document in those delimiters would hold.
    """

    delimiters: Delimiters = STANDARD
    strict: bool = False

    def segment(self, identifier: str, *elements: str) -> Segment:
        """A segment without empty elements at its end."""
        if self.strict:
            return syntax.segment(identifier, *elements)
        return Segment(trimmed((identifier, *elements)))

    def composite(self, *parts: str) -> str:
        """The text of a composite element, without empty components at its end."""
        if self.strict:
            return syntax.composite(*parts)
        return self.delimiters.component.join(trimmed(parts))

    def repeated(self, *occurrences: str) -> str:
        """The text of a repeating element."""
        if self.strict:
            return syntax.repeated(*occurrences)
        return self.delimiters.repetition.join(occurrences)


SENDING = Pen(strict=True)


def trimmed(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The texts without the empty ones at their end."""
    end = len(texts)
    while end and not texts[end - 1]:
        end -= 1
    return texts[:end]
