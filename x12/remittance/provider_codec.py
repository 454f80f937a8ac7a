"""What stands between and behind the claims, both ways: LX with TS3 and TS2, and PLB."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from x12.loops import arranged, first, grouped, unsaid
from x12.part_codecs import read_number
from x12.pen import Pen
from x12.remittance.records import InpatientSummary, ProviderAdjustment, ProviderSummary
from x12.remittance.rows import TS2, TS3
from x12.segment import Segment
from x12.values import day, day_text, number_text
from x12.wire import Located, Source

MOST = 6
"""Pairs of reason and amount that one PLB holds."""
_ORDER = ("LX", "TS3", "TS2")
_FIRST_PAIR = 3


def read_summary(located: Sequence[Located], source: Source) -> ProviderSummary:
    """LX with the totals that follow it; segments that shouldn't stand there are kept."""
    found = grouped(located)
    totals, inpatient = first(found, "TS3"), first(found, "TS2")
    of = totals.segment.element if totals else lambda _: ""
    summary = ProviderSummary(
        number=located[0].segment.element(1),
        provider=of(1),
        facility=of(2),
        fiscal_period_end=day(of(3)),
        inpatient=InpatientSummary(**TS2.read(inpatient, source)) if inpatient else None,
        **(TS3.read(totals, source) if totals else {}),
    )
    return replace(summary, kept=unsaid(found, [*_summary_segments(summary, source.pen)], source))


def write_summary(summary: ProviderSummary, pen: Pen) -> list[Segment]:
    """LX, and TS3 and TS2 where there are totals."""
    return arranged(_ORDER, _summary_segments(summary, pen), summary.kept, pen)


def read_provider_adjustments(at: Located, source: Source) -> tuple[ProviderAdjustment, ...]:
    """The pairs of a PLB; one without a readable amount is left out and reported."""
    of = at.segment.element
    read = []
    for element in range(_FIRST_PAIR, len(at.segment), 2):
        amount = read_number(at, element + 1, source)
        if amount is not None:
            reason, reference = (*at.segment.components(element, source.delimiters), "", "")[:2]
            read.append(ProviderAdjustment(of(1), day(of(2)), reason, amount, reference))
        elif of(element) and not of(element + 1):
            source.report(at, element + 1, "This adjustment has no amount; it is left out.", "1")
    return tuple(read)


def provider_adjustment_segments(adjustments: Iterable[ProviderAdjustment], pen: Pen) -> Iterator[Segment]:
    """The PLB segments: neighbours of one provider and fiscal year share a segment, up to six."""
    for (provider, end), members in groupby(
        adjustments, lambda each: (each.provider, each.fiscal_period_end)
    ):
        pairs = list(members)
        for start in range(0, len(pairs), MOST):
            texts = (text for each in pairs[start : start + MOST] for text in _pair(each, pen))
            yield pen.segment("PLB", provider, day_text(end), *texts)


def _pair(adjustment: ProviderAdjustment, pen: Pen) -> tuple[str, str]:
    return pen.composite(adjustment.reason, adjustment.reference), number_text(adjustment.amount)


def _summary_segments(summary: ProviderSummary, pen: Pen) -> Iterator[Segment]:
    yield pen.segment("LX", summary.number)
    named = (summary.provider, summary.facility, day_text(summary.fiscal_period_end))
    totals = TS3.segment(summary, pen, named)
    if len(totals) > 1:
        yield totals
    if summary.inpatient:
        yield TS2.segment(summary.inpatient, pen)
