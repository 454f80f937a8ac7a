"""Sums and counts that stand beside a claim, a line or a total (AMT and QTY), both ways."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from x12.part_codecs import read_number
from x12.pen import Pen
from x12.segment import Segment
from x12.values import number_text
from x12.wire import Located, Source


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount and what it is (AMT)."""

    qualifier: str
    """In remittances `B6` allowed, `AU` coverage, `D8` discount, `DY` per day limit, `F5` patient paid, `I`
    interest, `KH` late filing reduction, `NL` negative ledger balance, `T` tax, `T2` total before taxes; in
    claim status `T3` charge; in 277CA `YU` accepted, `YY` rejected; ..."""
    amount: Decimal
    """US dollars."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what it counts (QTY)."""

    qualifier: str
    """In remittances `CA` covered days, `CD` co-insured days, `LA` lifetime reserve days, `NE` non-covered;
    in 277CA `90` or `QA` accepted, `AA` or `QC` rejected; ..."""
    quantity: Decimal


def read_amounts(located: Iterable[Located], source: Source) -> tuple[Amount, ...]:
    """AMT: what it is and how much; one that can't be read is left out and reported."""
    pairs = ((at.segment.element(1), read_number(at, 2, source)) for at in located)
    return tuple(Amount(qualifier, amount) for qualifier, amount in pairs if amount is not None)


def amount_segments(amounts: Iterable[Amount], pen: Pen) -> Iterator[Segment]:
    """An AMT for each amount."""
    return (pen.segment("AMT", each.qualifier, number_text(each.amount)) for each in amounts)


def read_quantities(located: Iterable[Located], source: Source) -> tuple[Quantity, ...]:
    """QTY: what is counted and how many; one that can't be read is left out and reported."""
    pairs = ((at.segment.element(1), read_number(at, 2, source)) for at in located)
    return tuple(Quantity(qualifier, number) for qualifier, number in pairs if number is not None)


def quantity_segments(quantities: Iterable[Quantity], pen: Pen) -> Iterator[Segment]:
    """A QTY for each quantity."""
    return (pen.segment("QTY", each.qualifier, number_text(each.quantity)) for each in quantities)
