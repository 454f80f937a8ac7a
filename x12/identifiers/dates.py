"""Dates as people key them."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from x12.identifiers import Unacceptable

_HOW = "Key a date such as 05/17/2024, 051724, t for today or t-3 for three days ago."
_RELATIVE = re.compile(r"(?:t|today)\s*(?:(?P<sign>[+-])\s*(?P<days>\d{1,4}))?")
_YEAR_FIRST = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<gap>[-/. ])(?P<month>\d\d?)(?P=gap)(?P<day>\d\d?)")
_YEAR_FIRST_TOGETHER = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)")
_MONTH_FIRST = re.compile(r"(?P<month>\d\d?)[-/. ](?P<day>\d\d?)[-/. ](?P<year>\d{4}|\d\d)")
_RUN_TOGETHER = re.compile(r"(?P<month>\d\d)(?P<day>\d\d)(?P<year>\d{4}|\d\d)")
_FORMS = (_YEAR_FIRST, _YEAR_FIRST_TOGETHER, _MONTH_FIRST, _RUN_TOGETHER)
_AHEAD = timedelta(days=3653)
"""How far in the future a year of two digits may lie, unless it is a year of birth."""
_OLDEST = 125
"""No patient is older, in years."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A span of whole days, both ends included; no end says that it goes on, or that it is a single day."""

    start: date
    end: date | None = None

    def covers(self, day: date) -> bool:
        """Whether the day lies within the span; a span without an end goes on."""
        return self.start <= day and (self.end is None or day <= self.end)

    def __str__(self) -> str:
        return f"{self.start} to {self.end}" if self.end else f"{self.start}"


def parse_date(text: str, today: date) -> date:
    """The day that was keyed, in any usual American form, ISO, or relative to today. Raises Unacceptable."""
    return _parse(text, today, latest=today + _AHEAD)


def parse_birth_date(text: str, today: date) -> date:
    """A date of birth: a year of two digits is the last such year that is not in the future."""
    born = _parse(text, today, latest=today)
    if born > today:
        raise Unacceptable("A date of birth can't be in the future: check the year.")
    if today.year - born.year > _OLDEST:
        raise Unacceptable(f"Nobody is older than {_OLDEST}: check the year of birth.")
    return born


def _parse(text: str, today: date, latest: date) -> date:
    keyed = " ".join(text.split()).lower()
    if not keyed or not keyed.isascii():
        raise Unacceptable(_HOW)
    relative = _RELATIVE.fullmatch(keyed)
    if relative:
        distance = timedelta(days=int(relative["days"] or 0))
        return today - distance if relative["sign"] == "-" else today + distance
    found = next((match for form in _FORMS if (match := form.fullmatch(keyed))), None)
    if not found:
        raise Unacceptable(_HOW)
    year, month, day = int(found["year"]), int(found["month"]), int(found["day"])
    return _made(year if len(found["year"]) == 4 else _full_year(year, month, day, latest), month, day)


def _full_year(short: int, month: int, day: int, latest: date) -> int:
    """The last year that ends in these two digits and does not take the day past the latest."""
    year = latest.year - (latest.year - short) % 100
    return year if (year, month, day) <= (latest.year, latest.month, latest.day) else year - 100


def _made(year: int, month: int, day: int) -> date:
    if not 1900 <= year <= 2099:
        raise Unacceptable("Check the year: it should lie between 1900 and 2099.")
    if not 1 <= month <= 12:
        raise Unacceptable("There is no such month: key month, day, year, such as 05/17/2024.")
    try:
        return date(year, month, day)
    except ValueError:
        raise Unacceptable("That month has no such day: check the day.") from None
