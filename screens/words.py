"""Days and amounts as screens write them."""

import re
from datetime import date
from decimal import Decimal


def long_day(on: date | None) -> str:
    """`11/20/2026`, or a dash."""
    return f"{on:%m/%d/%Y}" if on else "-"


_ISO_DAY = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")


def usual_dates(text: str) -> str:
    """A sentence with its ISO days as the screens have them: 11/21/2026 for 2026-11-21."""
    return _ISO_DAY.sub(r"\2/\3/\1", text)


def span(start: date | None, end: date | None) -> str:
    """One day, or the first and the last."""
    return long_day(start) if end in (None, start) else f"{long_day(start)} to {long_day(end)}"


def days_left(until: date, today: date) -> str:
    """`12 days left`, `today is the last day`, `3 days late`."""
    left = (until - today).days
    if left < 0:
        return f"{-left} day{'s' if left < -1 else ''} late"
    return "last day today" if left == 0 else f"{left} day{'s' if left > 1 else ''} left"


def money(amount: Decimal) -> str:
    """`$1,234.50`."""
    return f"-${-amount:,.2f}" if amount < 0 else f"${amount:,.2f}"
