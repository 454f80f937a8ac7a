"""Dates as the payers count them: whole years and first days of months."""

from datetime import date, timedelta

from x12.identifiers.months import months_after

ONE_DAY = timedelta(days=1)


def first_of_month(day: date) -> date:
    """The first day of the month that `day` is in."""
    return day.replace(day=1)


def year_of(year: int) -> tuple[date, date]:
    """The first and last day of a calendar year."""
    return date(year, 1, 1), date(year, 12, 31)


def age(birth: date, day: date) -> int:
    """Whole years lived on `day`."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def turns_65(birth: date) -> date:
    """The first of the month of the 65th birthday: of the month before for who is born on a first."""
    return first_of_month(months_after(birth - ONE_DAY, 65 * 12))
