"""Numbers, dates and moments as X12 elements hold them."""

import re
from datetime import date, datetime, time
from decimal import Decimal

from x12.identifiers.dates import Period

_NUMBER = re.compile(r"-?(?:[0-9]{1,18}(?:\.[0-9]{0,18})?|\.[0-9]{1,18})")
_DAY = re.compile(r"[0-9]{8}")
_CLOCK = re.compile(r"[0-9]{4}(?:[0-9]{2})?")


def number_text(value: Decimal | None) -> str:
    """A decimal as X12 writes it: no exponent, no zero before the point; '' for None."""
    if value is None:
        return ""
    text = format(value, "f")
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def number(text: str) -> Decimal | None:
    """The decimal that an element holds, or None where it holds none."""
    return Decimal(text) if _NUMBER.fullmatch(text) else None


def day_text(day: date | None) -> str:
    """A date as CCYYMMDD; '' for None."""
    return f"{day.year:04}{day.month:02}{day.day:02}" if day else ""


def day(text: str) -> date | None:
    """The date that CCYYMMDD names, or None where it names none."""
    if not _DAY.fullmatch(text):
        return None
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        return None


def period_texts(period: Period | None) -> tuple[str, str]:
    """The format and the text of a date (D8) or range (RD8); two empty ones for None."""
    if period is None:
        return "", ""
    if period.end is None:
        return "D8", day_text(period.start)
    return "RD8", f"{day_text(period.start)}-{day_text(period.end)}"


def period(form: str, text: str) -> Period | None:
    """The date or range that a format and a text give, or None where they give none."""
    first, dash, last = text.partition("-")
    start, end = day(first), day(last)
    if form != "RD8" and start and not dash:
        return Period(start)
    if form == "RD8" and start and end and start <= end:
        return Period(start, end)
    return None


def moment_texts(moment: datetime | None) -> tuple[str, str]:
    """A moment as CCYYMMDD and HHMM, with seconds where there are any; two empty ones for None."""
    if moment is None:
        return "", ""
    seconds = f"{moment.second:02}" if moment.second else ""
    return day_text(moment.date()), f"{moment.hour:02}{moment.minute:02}{seconds}"


def moment(date_text: str, clock: str) -> datetime | None:
    """The moment that CCYYMMDD and HHMM or HHMMSS give, midnight without the latter; or None."""
    on = day(date_text)
    if on is None or not _CLOCK.fullmatch(clock or "0000"):
        return None
    try:
        return datetime.combine(on, time(int(clock[:2] or 0), int(clock[2:4] or 0), int(clock[4:6] or 0)))
    except ValueError:
        return None
