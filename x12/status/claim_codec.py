"""The loops under one trace number, both ways: a claim with its status, and its service lines."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from x12.loops import arranged, first, grouped, unsaid
from x12.measures import amount_segments, quantity_segments, read_amounts, read_quantities
from x12.part_codecs import (
    procedure_text,
    read_dated,
    read_number,
    read_procedure,
    read_reference,
    read_trace,
    segment_of,
)
from x12.pen import Pen
from x12.segment import Segment
from x12.status.records import ClaimStatus, LineStatus
from x12.status.status_codec import read_status, status_segment
from x12.values import number_text
from x12.wire import Located, Source

_CLAIM_ORDER = ("TRN", "STC", "REF", "QTY", "AMT", "DTP")
_LINE_ORDER = ("SVC", "STC", "REF", "DTP")


def read_claim(located: Sequence[Located], source: Source) -> ClaimStatus:
    """One TRN with all that stands under it, up to the next."""
    starts = [index for index, at in enumerate(located) if at.segment.identifier == "SVC"]
    bounds = [*starts, len(located)]
    found = grouped(located[: bounds[0]])
    trace = first(found, "TRN")
    claim = ClaimStatus(
        trace=read_trace(trace, source) if trace else None,
        statuses=tuple(read_status(at, source) for at in found.get("STC", ())),
        references=tuple(read_reference(at, source) for at in found.get("REF", ())),
        amounts=read_amounts(found.get("AMT", ()), source),
        quantities=read_quantities(found.get("QTY", ()), source),
        dates=tuple(read_dated(at, source) for at in found.get("DTP", ())),
    )
    within = source.within(source.loop.replace("2200", "2220"))
    return replace(
        claim,
        lines=tuple(
            _read_line(located[start:end], within) for start, end in zip(starts, bounds[1:], strict=True)
        ),
        kept=unsaid(found, [*_claim_segments(claim, source.pen)], source),
    )


def write_claim(claim: ClaimStatus, pen: Pen) -> list[Segment]:
    """The loop of one trace number, its service lines included."""
    segments = arranged(_CLAIM_ORDER, _claim_segments(claim, pen), claim.kept, pen)
    for line in claim.lines:
        segments += arranged(_LINE_ORDER, _line_segments(line, pen), line.kept, pen)
    return segments


def _claim_segments(claim: ClaimStatus, pen: Pen) -> Iterator[Segment]:
    if claim.trace:
        yield segment_of(claim.trace, pen)
    yield from (status_segment(each, pen) for each in claim.statuses)
    yield from (segment_of(each, pen) for each in claim.references)
    yield from quantity_segments(claim.quantities, pen)
    yield from amount_segments(claim.amounts, pen)
    yield from (segment_of(each, pen) for each in claim.dates)


def _read_line(located: Sequence[Located], source: Source) -> LineStatus:
    found = grouped(located)
    service = located[0]
    line = LineStatus(
        procedure=read_procedure(service, 1, source),
        charge=read_number(service, 2, source),
        paid=read_number(service, 3, source),
        revenue_code=service.segment.element(4),
        units=read_number(service, 7, source),
        statuses=tuple(read_status(at, source) for at in found.get("STC", ())),
        references=tuple(read_reference(at, source) for at in found.get("REF", ())),
        dates=tuple(read_dated(at, source) for at in found.get("DTP", ())),
    )
    return replace(line, kept=unsaid(found, [*_line_segments(line, source.pen)], source))


def _line_segments(line: LineStatus, pen: Pen) -> Iterator[Segment]:
    amounts = (number_text(line.charge), number_text(line.paid))
    service = (procedure_text(line.procedure, pen), *amounts, line.revenue_code, "", "")
    yield pen.segment("SVC", *service, number_text(line.units))
    yield from (status_segment(each, pen) for each in line.statuses)
    yield from (segment_of(each, pen) for each in (*line.references, *line.dates))
