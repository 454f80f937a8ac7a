"""What another payer decided about a line, both ways (loop 2430)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from x12.adjustment_codec import adjustment_segments, read_adjustments
from x12.claims.amounts import amount_segments, decided_segments, read_amount, read_decided
from x12.claims.lines import LineAdjudication
from x12.claims.loops import arranged, unsaid
from x12.loops import grouped
from x12.part_codecs import procedure_text, read_number, read_procedure
from x12.pen import Pen
from x12.segment import Segment
from x12.values import number_text
from x12.wire import Located, Source

_ORDER = ("SVD", "CAS", "DTP", "AMT")


def read_adjudication(located: Sequence[Located], source: Source) -> LineAdjudication:
    """One SVD with what follows it."""
    found = grouped(located)
    at = located[0]
    adjudication = LineAdjudication(
        payer_id=at.segment.element(1),
        paid=read_number(at, 2, source) or Decimal(0),
        procedure=read_procedure(at, 3, source),
        revenue_code=at.segment.element(4),
        quantity=read_number(at, 5, source),
        adjustments=read_adjustments(found.get("CAS", ()), source),
        on=read_decided(found.get("DTP", ()), source),
        remaining=read_amount(found.get("AMT", ()), "EAF", source),
        bundled_into=at.segment.element(6),
    )
    return replace(adjudication, kept=unsaid(located, _segments(adjudication, source.pen), source))


def write_adjudication(adjudication: LineAdjudication, pen: Pen) -> list[Segment]:
    """Loop 2430."""
    return arranged(_ORDER, _segments(adjudication, pen), adjudication.kept, pen)


def _segments(adjudication: LineAdjudication, pen: Pen) -> Iterator[Segment]:
    yield pen.segment(
        "SVD",
        adjudication.payer_id,
        number_text(adjudication.paid),
        procedure_text(adjudication.procedure, pen),
        adjudication.revenue_code,
        number_text(adjudication.quantity),
        adjudication.bundled_into,
    )
    yield from adjustment_segments(adjudication.adjustments, pen)
    yield from decided_segments(adjudication.on, pen)
    yield from amount_segments({"EAF": adjudication.remaining}, pen)
