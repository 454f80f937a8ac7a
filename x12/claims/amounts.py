"""Amounts by their qualifier, both ways (AMT), and the day on which a payer decided (DTP 573)."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from x12.part_codecs import read_number
from x12.pen import Pen
from x12.segment import Segment
from x12.values import day, day_text, number_text
from x12.wire import Located, Source

_DECIDED = "573"


def read_amount(located: Iterable[Located], qualifier: str, source: Source) -> Decimal | None:
    """The first amount of that kind (AMT01)."""
    for at in located:
        if at.segment.element(1) == qualifier:
            return read_number(at, 2, source)
    return None


def amount_segments(amounts: dict[str, Decimal | None], pen: Pen) -> Iterator[Segment]:
    """AMT for each amount that there is, by qualifier."""
    for qualifier, amount in amounts.items():
        if amount is not None:
            yield pen.segment("AMT", qualifier, number_text(amount))


def read_decided(located: Iterable[Located], source: Source) -> date | None:
    """The day of a payer's decision."""
    for at in located:
        if at.segment.element(1) == _DECIDED:
            decided = day(at.segment.element(3))
            if decided is None:
                source.report(at, 3, "This date can't be read; it is kept as it came.", "8")
            return decided
    return None


def decided_segments(decided: date | None, pen: Pen) -> Iterator[Segment]:
    """DTP 573, where there was a decision."""
    if decided:
        yield pen.segment("DTP", _DECIDED, "D8", day_text(decided))
