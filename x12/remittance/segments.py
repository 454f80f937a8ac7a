"""Segments that 835 has beside those of every transaction, both ways. What they don't say the loop keeps."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from x12.identifiers.dates import Period
from x12.part_codecs import read_number
from x12.parts import Dated
from x12.pen import Pen
from x12.remittance.amounts import NOTHING
from x12.remittance.measures import Remark
from x12.segment import Segment
from x12.values import day, day_text
from x12.wire import Located, Source


def read_money(at: Located, element: int, source: Source) -> Decimal:
    """An amount that has to be there; 0 and a problem where it isn't."""
    amount = read_number(at, element, source)
    if amount is None and not at.segment.element(element):
        source.report(at, element, "This amount is missing; it counts as 0.", "1")
    return NOTHING if amount is None else amount


def read_dates(located: Iterable[Located], source: Source) -> tuple[Dated, ...]:
    """DTM: qualifier and a single day."""
    return tuple(_read_date(at, source) for at in located)


def date_segments(dates: Iterable[Dated], pen: Pen) -> Iterator[Segment]:
    """A DTM for each date; of a range its first day."""
    return (pen.segment("DTM", each.qualifier, day_text(each.start)) for each in dates)


def read_remarks(located: Iterable[Located]) -> tuple[Remark, ...]:
    """LQ: code list and code."""
    return tuple(Remark(at.segment.element(2), at.segment.element(1)) for at in located)


def remark_segments(remarks: Iterable[Remark], pen: Pen) -> Iterator[Segment]:
    """An LQ for each remark."""
    return (pen.segment("LQ", each.qualifier, each.code) for each in remarks)


def _read_date(at: Located, source: Source) -> Dated:
    start = day(at.segment.element(2))
    if start is None:
        source.report(at, 2, "This date can't be read; it is kept as it came.", "8")
    return Dated(at.segment.element(1), Period(start) if start else None)
