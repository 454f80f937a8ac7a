"""One segment: its identifier and its elements, as text."""

from x12.delimiters import STANDARD, Delimiters


class Segment(tuple[str, ...]):
    """An immutable row of element texts; position 0 is the segment identifier, so `segment[1]` is element 01.

    Composites and repetitions stay joined, in the separators of the interchange that they came from.
    """

    __slots__ = ()

    @property
    def identifier(self) -> str:
        """The segment's name, such as `NM1`."""
        return self[0]

    def element(self, position: int) -> str:
        """The text of an element, 1-based; '' where the segment ends before it."""
        return self[position] if position < len(self) else ""

    def components(self, position: int, delimiters: Delimiters = STANDARD) -> tuple[str, ...]:
        """The components of a composite element; () where it is empty."""
        text = self.element(position)
        return tuple(text.split(delimiters.component)) if text else ()

    def repeats(self, position: int, delimiters: Delimiters = STANDARD) -> tuple[str, ...]:
        """The occurrences of a repeating element; () where it is empty."""
        text = self.element(position)
        return tuple(text.split(delimiters.repetition)) if text else ()


def segment(identifier: str, *elements: str) -> Segment:
    """Make a segment, without the empty elements at its end (X12.6 forbids them)."""
    end = len(elements)
    while end and not elements[end - 1]:
        end -= 1
    return Segment((identifier, *elements[:end]))
