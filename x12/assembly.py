"""Put the events of a stream together as interchanges."""

from x12.delimiters import STANDARD, Delimiters
from x12.envelopes import FunctionalGroup, Interchange, TransactionSet, Transmission
from x12.events import (
    Acknowledged,
    Event,
    GroupEnd,
    GroupStart,
    InterchangeEnd,
    InterchangeStart,
    SetBody,
    SetEnd,
    SetStart,
)
from x12.findings import Findings
from x12.problem import Problem
from x12.segment import Segment
from x12.segment_checks import segment_problems


class SetAssembly:
    """A transaction set as it grows, its segments checked."""

    def __init__(self, start: SetStart) -> None:
        self._start = start
        self._segments = [start.header]
        self._findings = Findings()

    def take(self, body: SetBody) -> None:
        """Add segments."""
        added = list(body.segments())
        for problem in segment_problems(added, body.position, body.delimiters):
            self._findings.take(problem)
        self._segments += added

    def transaction_set(self, end: SetEnd) -> TransactionSet:
        """Finish it with SE."""
        header = self._start.header
        if end.trailer:
            self._segments.append(end.trailer)
        return TransactionSet(
            identifier=header.element(1),
            control_number=header.element(2),
            version=self._start.version,
            segments=tuple(self._segments),
            delimiters=self._start.delimiters,
            problems=end.problems + self._findings.problems,
        )


class Assembly:
    """All that came so far."""

    def __init__(self) -> None:
        self._interchanges: list[Interchange] = []
        self._findings = Findings()
        self._header = Segment(("ISA",))
        self._delimiters: Delimiters = STANDARD
        self._acknowledgments: list[Segment] = []
        self._groups: list[FunctionalGroup] = []
        self._group_header = Segment(("GS",))
        self._sets: list[TransactionSet] = []
        self._set: SetAssembly | None = None

    def take(self, event: Event) -> None:
        """Add one event; they come in the order of `x12.parser.events`."""
        match event:
            case SetStart():
                self._set = SetAssembly(event)
            case SetBody() if self._set:
                self._set.take(event)
            case SetEnd() if self._set:
                self._sets.append(self._set.transaction_set(event))
            case Problem():
                self._findings.take(event)
            case _:
                self._take_envelope(event)

    def transmission(self) -> Transmission:
        """Everything, once the last event has come."""
        return Transmission(tuple(self._interchanges), self._findings.problems)

    def _take_envelope(self, event: Event) -> None:
        match event:
            case InterchangeStart():
                self._header, self._delimiters = event.header, event.delimiters
                self._groups, self._acknowledgments = [], []
            case Acknowledged():
                self._acknowledgments.append(event.segment)
            case GroupStart():
                self._group_header, self._sets = event.header, []
            case GroupEnd():
                self._groups.append(
                    FunctionalGroup(self._group_header, tuple(self._sets), event.trailer, event.problems)
                )
            case InterchangeEnd():
                self._interchanges.append(self._interchange(event))

    def _interchange(self, end: InterchangeEnd) -> Interchange:
        return Interchange(
            header=self._header,
            groups=tuple(self._groups),
            trailer=end.trailer,
            acknowledgments=tuple(self._acknowledgments),
            delimiters=self._delimiters,
            problems=end.problems,
            encoding=end.encoding,
        )
