"""One segment: its identifier and its elements, as text."""

import re

from x12.delimiters import STANDARD, Delimiters
from x12.unwritable import UnwritableError

_RESERVED = re.compile("[*~:^\x00-\x1f\x7f]")


class Joined(str):
    """Element text that already holds component or repetition separators on purpose."""

    __slots__ = ()


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
        if not text:
            return ()
        return tuple(text.split(delimiters.repetition)) if delimiters.repetition else (text,)


def segment(identifier: str, *elements: str) -> Segment:
    """Make a segment in the standard delimiters, without the empty elements at its end (X12.6 forbids them).

    Raises UnwritableError where data holds a delimiter or a control character. Composites and repetitions
    come from `composite` and `repeated`; elements that another segment was read from, as `Joined`.
    """
    if _RESERVED.search("".join([text for text in elements if not isinstance(text, Joined)])):
        for position, text in enumerate(elements, start=1):
            if not isinstance(text, Joined):
                _refuse_reserved(text, identifier, position)
    return Segment((identifier, *_without_empty_end(elements)))


def composite(*parts: str) -> Joined:
    """Join the components of one element, without the empty ones at its end; '' where all are empty."""
    for text in parts:
        _refuse_reserved(text)
    return Joined(STANDARD.component.join(_without_empty_end(parts)))


def repeated(*occurrences: str) -> Joined:
    """Join the occurrences of a repeating element; each is plain text or a `composite`."""
    for text in occurrences:
        if not isinstance(text, Joined):
            _refuse_reserved(text)
    return Joined(STANDARD.repetition.join(occurrences))


def free_text(text: str) -> str:
    """Make text fit for a message or a note: delimiters and control characters become blanks."""
    return " ".join(_RESERVED.sub(" ", text).split())


def _without_empty_end(texts: tuple[str, ...]) -> tuple[str, ...]:
    end = len(texts)
    while end and not texts[end - 1]:
        end -= 1
    return texts[:end]


def _refuse_reserved(text: str, identifier: str = "", position: int = 0) -> None:
    found = _RESERVED.search(text)
    if not found:
        return
    where = f"{identifier}{position:02}" if identifier else "A component"
    what = found[0] if found[0].isprintable() else "a control character"
    raise UnwritableError(f"{where} can't hold {what}; take it out.", identifier, position)
