"""Loop 2110, both ways: one service line (SVC with what follows it)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from x12.adjustment_codec import adjustment_segments, read_adjustments
from x12.loops import arranged, grouped, unsaid
from x12.measures import amount_segments, quantity_segments, read_amounts, read_quantities
from x12.part_codecs import procedure_text, read_number, read_procedure, read_reference, segment_of
from x12.pen import Pen
from x12.remittance.lines import ServicePayment
from x12.remittance.segments import date_segments, read_dates, read_money, read_remarks, remark_segments
from x12.segment import Segment
from x12.values import number_text
from x12.wire import Located, Source

_ORDER = ("SVC", "DTM", "CAS", "REF", "AMT", "QTY", "LQ")


def read_line(located: Sequence[Located], source: Source) -> ServicePayment:
    """A line; the first segment is its SVC."""
    found = grouped(located)
    service = found["SVC"][0]
    line = ServicePayment(
        procedure=read_procedure(service, 1, source),
        charge=read_money(service, 2, source),
        paid=read_money(service, 3, source),
        revenue_code=service.segment.element(4),
        units=read_number(service, 5, source),
        billed_procedure=read_procedure(service, 6, source),
        billed_units=read_number(service, 7, source),
        dates=read_dates(found.get("DTM", ()), source),
        adjustments=read_adjustments(found.get("CAS", ()), source),
        references=tuple(read_reference(at, source) for at in found.get("REF", ())),
        amounts=read_amounts(found.get("AMT", ()), source),
        quantities=read_quantities(found.get("QTY", ()), source),
        notes=read_remarks(found.get("LQ", ())),
    )
    return replace(line, kept=unsaid(found, [*_line_segments(line, source.pen)], source))


def write_line(line: ServicePayment, pen: Pen) -> list[Segment]:
    """The 2110 loop."""
    made = _line_segments(line, pen)
    return arranged(_ORDER, made, line.kept, pen) if line.kept else list(made)


def _line_segments(line: ServicePayment, pen: Pen) -> Iterator[Segment]:
    yield pen.segment(
        "SVC",
        procedure_text(line.procedure, pen),
        number_text(line.charge),
        number_text(line.paid),
        line.revenue_code,
        number_text(line.units),
        procedure_text(line.billed_procedure, pen),
        number_text(line.billed_units),
    )
    yield from date_segments(line.dates, pen)
    yield from adjustment_segments(line.adjustments, pen)
    yield from (segment_of(each, pen) for each in line.references)
    yield from amount_segments(line.amounts, pen)
    yield from quantity_segments(line.quantities, pen)
    yield from remark_segments(line.notes, pen)
