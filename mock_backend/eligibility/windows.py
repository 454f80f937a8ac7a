"""The days that may be asked about."""

from datetime import date

from x12.identifiers.dates import Period
from x12.identifiers.months import months_after

MEDICARE_MONTHS_BACK, MEDICARE_MONTHS_AHEAD = 48, 4
MEDICAID_YEARS_BACK, MEDICAID_LONGEST_DAYS = 4, 31


def medicare_window(today: date) -> Period:
    """HETS answers from 48 months back to 4 months ahead."""
    return Period(months_after(today, -MEDICARE_MONTHS_BACK), months_after(today, MEDICARE_MONTHS_AHEAD))


def medicaid_window(today: date) -> Period:
    """The Medicaid program answers for the last four years, not for days to come."""
    return Period(months_after(today, -12 * MEDICAID_YEARS_BACK), today)


def within(asked: Period, window: Period) -> bool:
    """Whether both ends lie in the window."""
    return window.covers(asked.start) and window.covers(asked.end or asked.start)


def days_in(asked: Period) -> int:
    """How many days it spans, both ends counted."""
    return ((asked.end or asked.start) - asked.start).days + 1


def overlap(one: Period, other: Period) -> bool:
    """Whether two periods share a day; a period without an end goes on."""
    return (one.end is None or other.start <= one.end) and (other.end is None or one.start <= other.end)


def within_period(period: Period | None, asked: Period) -> bool:
    """Whether a period is known and shares a day with the days asked about."""
    return period is not None and overlap(period, asked)


def common(one: Period, other: Period) -> Period:
    """The days that two overlapping periods share."""
    ends = [end for end in (one.end, other.end) if end]
    return Period(max(one.start, other.start), min(ends) if ends else None)
