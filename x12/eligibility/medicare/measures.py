"""Numbers and dates as the groups of a Medicare 271 share them."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from x12.eligibility.records import Benefit
from x12.identifiers.dates import Period
from x12.parts import Dated

PLAN = "291"
BENEFIT = "292"
BEGIN = "290"
REMAINING = "29"
"""As EB06 and as HSD05."""


def whole(count: Decimal | None) -> int | None:
    """A count as a whole number; None where there is none."""
    return None if count is None else int(count)


def decimal(count: int | None) -> Decimal | None:
    """A count as an element holds it."""
    return None if count is None else Decimal(count)


def dates(qualifier: str, period: Period | None) -> tuple[Dated, ...]:
    """One date or range, or none."""
    return (Dated(qualifier, period),) if period else ()


def on_day(qualifier: str, day: date | None) -> tuple[Dated, ...]:
    """One date, or none."""
    return (Dated(qualifier, Period(day)),) if day else ()


def day(benefit: Benefit, qualifier: str) -> date | None:
    """The first readable date of that kind."""
    found = benefit.period(qualifier)
    return found.start if found else None


def period(benefit: Benefit, qualifiers: Iterable[str] = (PLAN, BENEFIT, BEGIN)) -> Period | None:
    """The first readable date or range that has one of these qualifiers."""
    return next((found for qualifier in qualifiers if (found := benefit.period(qualifier))), None)
