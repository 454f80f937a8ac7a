"""The pieces that loops of all transactions are made of: one small record for each segment."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from x12.delimiters import STANDARD, Delimiters
from x12.identifiers.dates import Period
from x12.segment import Segment


@dataclass(frozen=True, slots=True, repr=False)
class Kept:
    """A segment as it came, where it says more than our fields hold: unknown, unreadable or longer.

    On writing it takes the place of the segment that the fields would make. Its data stays out of `repr`.
    """

    segment: Segment
    delimiters: Delimiters = STANDARD
    """The separators inside its composites and repetitions."""
    position: int = field(default=0, compare=False)
    """Where it stood in its transaction set, counted from ST as 1."""

    @property
    def text(self) -> str:
        """The segment as it stood on the wire, without its terminator."""
        return self.delimiters.element.join(self.segment)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What every record of one segment has."""

    kept: Kept | None = None
    """The segment as it came, where the fields can't say all of it."""


@dataclass(frozen=True, slots=True)
class Dated(Part):
    """A date or range and what it is the date of (DTP). A single date is a period without an end."""

    qualifier: str
    period: Period | None
    """None where the date could not be read; then `kept` has it."""

    @property
    def start(self) -> date | None:
        """The date, or the first day of the range."""
        return self.period.start if self.period else None

    @property
    def end(self) -> date | None:
        """The last day of the range, if it has one."""
        return self.period.end if self.period else None


def on(qualifier: str, day: date) -> Dated:
    """A single date (D8)."""
    return Dated(qualifier, Period(day))


def between(qualifier: str, start: date, end: date | None) -> Dated:
    """A range of dates (RD8), or the single date it starts on where it has no end."""
    return Dated(qualifier, Period(start, end))


@dataclass(frozen=True, slots=True)
class Reference(Part):
    """An identification number and what kind it is (REF)."""

    qualifier: str
    number: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Trace(Part):
    """The number by which the sender finds this inquiry again (TRN)."""

    number: str
    originator: str = ""
    """`9` followed by the identifier of who gave the number."""
    reference: str = ""
    kind: str = "1"
    """`1` set by the sender of this transaction, `2` given back from the inquiry."""


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address (N3 and N4)."""

    lines: tuple[str, ...] = ()
    city: str = ""
    state: str = ""
    postal_code: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Contact(Part):
    """Whom to call or write to (PER): up to three pairs of a qualifier and a number or address."""

    name: str = ""
    numbers: tuple[tuple[str, str], ...] = ()
    function: str = "IC"

    def number(self, qualifier: str) -> str:
        """The first number of that kind (`TE` telephone, `FX` fax, `EM` e-mail, `UR` web address), or ''."""
        return next((number for kind, number in self.numbers if kind == qualifier), "")


@dataclass(frozen=True, slots=True)
class Specialty(Part):
    """In what role and with which taxonomy a provider acts (PRV)."""

    role: str
    taxonomy: str = ""
    qualifier: str = "PXC"


@dataclass(frozen=True, slots=True)
class Rejection(Part):
    """Why a request was not answered at one level (AAA)."""

    code: str
    """AAA03."""
    follow_up: str = ""
    """AAA04: what may be done about it."""
    loop: str = ""
    """Where it stood: 2000A, 2100A, 2100B, 2100C, 2100D, 2110C or 2110D."""
    valid: str = "N"
    """AAA01: `Y` the request was valid yet refused, `N` it was not valid."""


@dataclass(frozen=True, slots=True)
class Procedure:
    """A procedure as a composite names it."""

    code: str
    modifiers: tuple[str, ...] = ()
    qualifier: str = "HC"
    description: str = ""
    range_end: str = ""


@dataclass(frozen=True, slots=True)
class AdditionalInformation(Part):
    """A place of service, diagnosis or nature of injury that narrows a benefit (III)."""

    qualifier: str
    code: str = ""
    category: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Delivery(Part):
    """How much of a service, in what rhythm (HSD)."""

    quantity_qualifier: str = ""
    """`DY` days, `VS` visits, `UN` units, ..."""
    quantity: Decimal | None = None
    unit: str = ""
    sample: Decimal | None = None
    period_qualifier: str = ""
    """`29` remaining, `30` exceeded, `31` not exceeded, `21` years, ..."""
    period_count: Decimal | None = None
    pattern: str = ""
    time: str = ""
