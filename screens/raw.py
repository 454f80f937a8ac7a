"""The X12 of an answer as it went over the line, both ways, one segment a line."""

import re
import string
from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from offline_cache.answer import Answer
from screens.reflow import ReflowView
from tui import keys
from tui.page import Page
from tui.text import Line, line, width

OTHER_WAY = keys.declare(
    "raw.other-way", "f5,x", "270/271", "The other way: what was sent, or what was received", group="Raw X12"
)
Way = Literal["sent", "received"]
_NUMBER_WIDTH = 5
_INDENT = 4
_LETTERS = string.ascii_uppercase + string.digits
_SSN = re.compile(r"(?P<before>REF(?P<separator>[^0-9A-Za-z])SY(?P=separator))[0-9-]*(?P<last>[0-9]{4})")


def raw_lines(segments: Sequence[str], cells: int) -> Iterator[Line]:
    """The segments with their numbers; a long one goes on below itself. All but the end of an SSN is dots."""
    for number, text in enumerate(segments, 1):
        first, *rest = pieces(_SSN.sub(r"\g<before>•••••\g<last>", text), cells - _NUMBER_WIDTH)
        size = len(first) - len(first.lstrip(_LETTERS))
        yield line((f"{number:>{_NUMBER_WIDTH - 1}} ", "dim"), (first[:size], "key"), first[size:])
        yield from (line(" " * (_NUMBER_WIDTH + _INDENT), piece) for piece in rest)


def pieces(text: str, cells: int) -> Iterator[str]:
    """The text in pieces that fit the row, the later ones with room for their indent; nothing is left out."""
    room, piece, size = max(cells, 2), "", 0
    for character in text:
        wide = width(character)
        if size + wide > room:
            yield piece
            room, piece, size = max(cells - _INDENT, 2), "", 0
        piece, size = piece + character, size + wide
    yield piece


class RawPage(Page):
    """The 271, and by one key the 270."""

    KEYS: ClassVar[tuple[keys.Key, ...]] = (OTHER_WAY,)

    def __init__(self, answer: Answer[object], subject: str = "", way: Way = "received") -> None:
        self._answer = answer
        self._way: Way = way
        self.subject = subject
        super().__init__(ReflowView(self._lines))
        self._name()

    def _lines(self, cells: int) -> tuple[Line, ...]:
        lines = self._answer.sent_lines() if self._way == "sent" else self._answer.received_lines()
        return tuple(raw_lines(lines, cells)) or (line(("Nothing was kept of this.", "dim")),)

    def _name(self) -> None:
        self.title = "270 as sent" if self._way == "sent" else "271 as received"

    def action_other_way(self) -> None:
        """Show the other way, from its first line."""
        self._way = "received" if self._way == "sent" else "sent"
        self._name()
        self.show(ReflowView(self._lines))
