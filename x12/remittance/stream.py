"""Read a file of remittances as a stream, in memory of one claim; `read_835` is the entrance."""

from collections.abc import Iterator

from x12.events import Event, GroupEnd, InterchangeEnd, InterchangeStart, SetBody, SetEnd, SetStart
from x12.parser import events
from x12.problem import Problem
from x12.remittance.items import Item
from x12.remittance.one import OneRemittance
from x12.segment import Segment
from x12.source import Source

_IDENTIFIER = "835"


def read_835(source: Source) -> Iterator[Item]:
    """Give what a source holds, item by item; never raises for its content.

    Every `RemittanceStart` has its `RemittanceEnd`, also where the file breaks off; other transactions in the
    file are named in a problem and skipped.
    """
    reader = _Reader()
    for event in events(source):
        yield from reader.take(event)


class _Reader:
    """Knows which remittance of the file is open."""

    def __init__(self) -> None:
        self._interchange = Segment(("ISA",))
        self._open: OneRemittance | None = None
        self._count = 0

    def take(self, event: Event) -> Iterator[Item]:
        match event:
            case SetBody():
                if self._open:
                    yield from self._open.take(event)
            case SetStart():
                yield from self._start(event)
            case SetEnd():
                if self._open:
                    yield from self._open.end(event)
                self._open = None
            case InterchangeStart():
                self._interchange = event.header
            case GroupEnd() | InterchangeEnd():
                yield from event.problems
            case Problem():
                yield event

    def _start(self, event: SetStart) -> Iterator[Item]:
        if event.header.element(1) != _IDENTIFIER:
            yield Problem("A transaction that isn't an 835 was skipped.", "ST", code="6", fatal=False)
            return
        self._count += 1
        self._open = OneRemittance(self._count, event, self._interchange)
