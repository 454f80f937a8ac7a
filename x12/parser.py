"""Follow the envelopes through a stream and check what they say about themselves."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from x12.delimiters import STANDARD
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
from x12.header import Header
from x12.header_checks import group_header_problems, interchange_header_problems, set_header_problems
from x12.levels import GROUP, INTERCHANGE, TRANSACTION_SET, Kind, Level
from x12.problem import Problem
from x12.segment import Segment
from x12.source import Source
from x12.tokenizer import tokens
from x12.tokens import Control, Decoded, Opened, Run, Token

_NO_GROUP = Segment(("GS",))


def events(source: Source) -> Iterator[Event]:
    """Give what is in a source as it comes, in memory of one block or segment and the control numbers so far.

    Never raises for what the source holds.
    """
    parser = _Parser()
    for token in tokens(source):
        yield from parser.take(token)
    yield from parser.finish()


class _Parser:
    """Keeps the envelopes that are open, outermost first: interchange, group, transaction set."""

    def __init__(self) -> None:
        self._open: list[Level] = []
        self._delimiters = STANDARD
        self._encoding = "utf-8"
        self._group_header = _NO_GROUP
        self._interchanges: set[str] = set()
        self._strays = 0
        self._handlers: dict[str, Callable[[Control], Iterator[Event]]] = {
            "TA1": self._acknowledged,
            "GS": self._start_group,
            "ST": self._start_set,
            "SE": self._end_set,
            "GE": self._end_group,
            "IEA": self._end_interchange,
        }

    def take(self, token: Token) -> Iterator[Event]:
        if self._strays and not isinstance(token, Run | Decoded):
            yield from self._report_strays()
        match token:
            case Run():
                yield from self._run(token)
            case Control():
                yield from self._handlers[token.segment.identifier](token)
            case Opened():
                yield from self._start_interchange(token.header)
            case Decoded():
                yield from self._decoded(token)
            case Problem():
                yield from self._place(token)

    def finish(self) -> Iterator[Event]:
        if self._strays:
            yield from self._report_strays()
        yield from self._close(0)

    # -- headers

    def _start_interchange(self, header: Header) -> Iterator[Event]:
        yield from self._close(0)
        level = self._enter(INTERCHANGE, header.segment.element(13), 1)
        for problem in (*header.problems, *interchange_header_problems(header.segment)):
            level.findings.take(problem)
        exchange = "*".join(header.segment[each] for each in (6, 8, 13))
        if exchange in self._interchanges:
            level.repeats_its_number()
        self._interchanges.add(exchange)
        self._delimiters = header.delimiters
        self._encoding = "utf-8"
        yield InterchangeStart(header.segment, header.delimiters)

    def _start_group(self, control: Control) -> Iterator[Event]:
        yield from self._close(1)
        self._group_header = control.segment
        level = self._enter(GROUP, control.segment.element(6), control.position)
        for problem in group_header_problems(control.segment):
            level.findings.take(problem)
        yield GroupStart(control.segment)

    def _start_set(self, control: Control) -> Iterator[Event]:
        yield from self._close(2)
        if len(self._open) == 1:
            yield from self._imply_group(control.position)
        header = control.segment
        level = self._enter(TRANSACTION_SET, header.element(2), control.position)
        for problem in set_header_problems(header, self._group_header):
            level.findings.take(problem)
        version = header.element(3).strip() or self._group_header.element(8).strip()
        yield SetStart(header, version, self._delimiters)

    def _imply_group(self, position: int) -> Iterator[Event]:
        self._open[0].findings.add("GS is missing before ST.", "GS", position, code="024")
        self._group_header = _NO_GROUP
        self._enter(GROUP, "", position)
        yield GroupStart(_NO_GROUP)

    def _enter(self, kind: Kind, number: str, position: int) -> Level:
        level = Level(kind, number, position)
        if self._open:
            self._open[-1].hold(level)
        self._open.append(level)
        return level

    # -- what is inside

    def _run(self, run: Run) -> Iterator[Event]:
        if len(self._open) == 3:
            position = run.position - self._open[2].position + 1
            yield SetBody(position, run.texts, self._delimiters, run.offset)
        else:
            self._strays += len(run.texts)

    def _report_strays(self) -> Iterator[Event]:
        count, self._strays = self._strays, 0
        yield from self._place(
            Problem(f"{count} segments belong to no transaction set; they were skipped.", code="024")
        )

    def _acknowledged(self, control: Control) -> Iterator[Event]:
        if len(self._open) > 1 or self._open[0].count:
            sentence = "TA1 stands before the first GS, not here."
            self._open[0].findings.add(sentence, "TA1", control.position, code="022", fatal=False)
        yield Acknowledged(control.segment)

    def _decoded(self, token: Decoded) -> Iterator[Event]:
        self._encoding = token.encoding
        sentence = "Some text isn't UTF-8; it was read as Latin-1."
        self._open[0].findings.add(sentence, fatal=False)
        yield from ()

    def _place(self, problem: Problem) -> Iterator[Event]:
        """Give a problem to the innermost envelope; in a transaction set, positions count from ST."""
        if not self._open:
            yield problem
            return
        level = self._open[-1]
        if level.kind is TRANSACTION_SET and problem.segment_position:
            problem = replace(problem, segment_position=problem.segment_position - level.position + 1)
        level.findings.take(problem)

    # -- trailers

    def _end_set(self, control: Control) -> Iterator[Event]:
        yield from self._end(2, control)

    def _end_group(self, control: Control) -> Iterator[Event]:
        yield from self._end(1, control)

    def _end_interchange(self, control: Control) -> Iterator[Event]:
        yield from self._end(0, control)

    def _end(self, depth: int, control: Control) -> Iterator[Event]:
        if len(self._open) > depth:
            yield from self._close(depth, control)
        else:
            name = control.segment.identifier
            sentence = f"{name} ends nothing: its header is missing."
            yield from self._place(Problem(sentence, name, control.position, code="022"))

    def _close(self, depth: int, trailer: Control | None = None) -> Iterator[Event]:
        """Close the envelopes below a depth, innermost first; the trailer is that of the outermost."""
        while len(self._open) > depth:
            level = self._open.pop()
            if trailer and len(self._open) == depth:
                level.check_trailer(trailer.segment, trailer.position)
                yield self._end_event(level, trailer.segment)
            else:
                level.miss_trailer()
                yield self._end_event(level, None)

    def _end_event(self, level: Level, trailer: Segment | None) -> Event:
        problems = level.findings.problems
        if level.kind is TRANSACTION_SET:
            return SetEnd(trailer, problems)
        if level.kind is GROUP:
            return GroupEnd(trailer, problems)
        return InterchangeEnd(trailer, problems, self._encoding)
