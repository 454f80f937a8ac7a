"""Dates, spans, money and addresses as the front desk reads them."""

from datetime import date
from decimal import Decimal

from tui.forms.kinds import us_date
from tui.text import Span
from x12.identifiers.dates import Period
from x12.identifiers.money import dollars
from x12.parts import Address

ACTIVE, ENDED, LATER = "active", "ended", "later"


def day_words(day: date | None) -> str:
    """05/17/2024; '' for none."""
    return us_date(day) if day else ""


def span_words(period: Period | None) -> str:
    """'2026' for a calendar year, '09/01-11/29/2026' within one; 'from …' where it has no end."""
    if period is None:
        return ""
    start, end = period.start, period.end
    if end is None:
        return f"from {us_date(start)}"
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return str(start.year)
    if start == end:
        return us_date(start)
    first = f"{start:%m/%d}" if start.year == end.year else us_date(start)
    return f"{first}-{us_date(end)}"


def asked_words(period: Period) -> str:
    """The days asked about: one day where there is no last one."""
    return span_words(Period(period.start, period.end or period.start))


def state_of(period: Period | None, day: date) -> str:
    """Where a span lies from that day: active on it, ended before, or later. Without a span it is active."""
    if period is None or period.covers(day):
        return ACTIVE
    return LATER if period.start > day else ENDED


def state_span(period: Period | None, day: date, style: str) -> Span:
    """The state in words, in that style while active."""
    state = state_of(period, day)
    return Span(state, style if state == ACTIVE else "dim")


def money_words(amount: Decimal | None) -> str:
    """$1,250.50; '' for none."""
    return "" if amount is None else dollars(amount)


def left_words(remaining: Decimal | int | None) -> str:
    """'$57.00 left', '12 left'; '' where it isn't said."""
    if remaining is None:
        return ""
    return f"{dollars(remaining) if isinstance(remaining, Decimal) else remaining} left"


def percent_words(fraction: Decimal) -> str:
    """0.2 as '20 %'."""
    percent = (fraction * 100).normalize()
    return f"{percent:f} %"


def address_words(address: Address | None) -> str:
    """An address on one line."""
    if address is None:
        return ""
    place = " ".join(part for part in (address.state, _zip(address.postal_code)) if part)
    parts = (*address.lines, address.city, place, address.country)
    return ", ".join(part for part in parts if part)


def _zip(code: str) -> str:
    return f"{code[:5]}-{code[5:]}" if len(code) == 9 and code.isdigit() else code
