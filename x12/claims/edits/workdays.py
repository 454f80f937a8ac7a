"""Days on which payers don't work: weekends and federal holidays (5 U.S.C. 6103)."""

from datetime import date, timedelta

_DAY = timedelta(days=1)
_FIXED = ((1, 1), (6, 19), (7, 4), (11, 11), (12, 25))
_NTH = ((1, 0, 3), (2, 0, 3), (9, 0, 1), (10, 0, 2), (11, 3, 4))
"""Month, day of the week from Monday as 0, which one of the month."""


def next_workday(day: date) -> date:
    """The day itself, or the first one after it that is neither weekend nor holiday."""
    while day.weekday() >= 5 or is_holiday(day):
        if day == date.max:
            return day
        day += _DAY
    return day


def is_holiday(day: date) -> bool:
    """Whether a federal holiday is observed: of those on a weekend, the Friday before or the Monday after."""
    if any((day.month, day.weekday(), (day.day + 6) // 7) == nth for nth in _NTH):
        return True
    if (day.month, day.weekday()) == (5, 0) and day.day > 24:  # the last Monday of May
        return True
    return any(_is_fixed(day, shift) for shift in _shifts(day))


def _shifts(day: date) -> tuple[int, ...]:
    return {0: (0, -1), 4: (0, 1)}.get(day.weekday(), (0,))


def _is_fixed(day: date, shift: int) -> bool:
    try:
        there = day + shift * _DAY
    except OverflowError:
        return False
    return (there.month, there.day) in _FIXED
