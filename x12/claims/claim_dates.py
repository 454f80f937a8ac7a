"""The dates of a claim, both ways (DTP): admission and discharge may have an hour beside or instead."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from x12.identifiers.dates import Period
from x12.part_codecs import read_dated, segment_of
from x12.parts import Dated
from x12.pen import Pen
from x12.segment import Segment
from x12.values import day, day_text
from x12.wire import Located, Source

ADMISSION = "435"
DISCHARGE = "096"
_HOUR = re.compile("[0-9]{4}")
_MOMENT = re.compile("[0-9]{12}")


class ClaimDates(NamedTuple):
    """What the DTP segments of a claim say."""

    dates: tuple[Dated, ...] = ()
    admission_hour: str = ""
    discharge_hour: str = ""


def read_dates(located: Iterable[Located], source: Source) -> ClaimDates:
    """The dates, and the hours (HHMM) of admission and discharge."""
    dates: list[Dated] = []
    hours = {ADMISSION: "", DISCHARGE: ""}
    for at in located:
        qualifier, form, text = (at.segment.element(index) for index in (1, 2, 3))
        timed = hours.get(qualifier) == "" and len(at.segment) == 4
        if timed and form == "TM" and _HOUR.fullmatch(text):
            hours[qualifier] = text
        elif timed and form == "DT" and _MOMENT.fullmatch(text) and (on := day(text[:8])):
            hours[qualifier] = text[8:]
            dates.append(Dated(qualifier, Period(on)))
        else:
            dates.append(read_dated(at, source))
    return ClaimDates(tuple(dates), hours[ADMISSION], hours[DISCHARGE])


def date_segments(said: ClaimDates, pen: Pen) -> Iterator[Segment]:
    """DTP for each date, with its hour where it has one; an hour without a date comes first."""
    hours = {ADMISSION: said.admission_hour, DISCHARGE: said.discharge_hour}
    beside = {each.qualifier: each for each in reversed(said.dates) if _can_have_hour(each)}
    for qualifier in (DISCHARGE, ADMISSION):
        if hours[qualifier] and qualifier not in beside:
            yield pen.segment("DTP", qualifier, "TM", hours[qualifier])
    for each in said.dates:
        hour = hours.get(each.qualifier)
        if hour and each is beside.get(each.qualifier) and each.start:
            yield pen.segment("DTP", each.qualifier, "DT", day_text(each.start) + hour)
        else:
            yield segment_of(each, pen)


def _can_have_hour(each: Dated) -> bool:
    return each.kept is None and each.start is not None and each.end is None
