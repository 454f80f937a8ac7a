"""STC, both ways."""

from datetime import date

from x12.part_codecs import PartWriter, read_number
from x12.pen import Pen
from x12.segment import Segment
from x12.status.records import Status, StatusCode
from x12.values import day, day_text, number_text
from x12.wire import Located, Source

_CODES = (1, 10, 11)
"""The elements of STC that hold a status code."""


def read_status(at: Located, source: Source) -> Status:
    """STC: three status codes, dates, action, amounts, check, message."""
    of = at.segment.element
    status = Status(
        codes=_read_codes(at, source),
        effective=_read_day(at, 2, source),
        action=of(3),
        charge=read_number(at, 4, source),
        paid=read_number(at, 5, source),
        finalized_on=_read_day(at, 6, source),
        payment_method=of(7),
        paid_on=_read_day(at, 8, source),
        check_number=of(9),
        message=of(12),
    )
    return _WRITER.faithful(status, at, source)


def status_segment(status: Status, pen: Pen) -> Segment:
    """The STC of a status."""
    return _WRITER.segment(status, pen)


def _elements(status: Status, pen: Pen) -> tuple[str, ...]:
    codes = [_code_text(each, pen) for each in status.codes[:3]] + [""] * 3
    return (
        "STC",
        codes[0],
        day_text(status.effective),
        status.action,
        number_text(status.charge),
        number_text(status.paid),
        day_text(status.finalized_on),
        status.payment_method,
        day_text(status.paid_on),
        status.check_number,
        codes[1],
        codes[2],
        status.message,
    )


def _read_codes(at: Located, source: Source) -> tuple[StatusCode, ...]:
    composites = (at.segment.components(element, source.delimiters) for element in _CODES)
    return tuple(StatusCode(*(*each, "", "", "")[:4]) for each in composites if each)


def _code_text(code: StatusCode, pen: Pen) -> str:
    return pen.composite(code.category, code.code, code.entity, code.code_list)


def _read_day(at: Located, element: int, source: Source) -> date | None:
    text = at.segment.element(element)
    found = day(text)
    if text and found is None:
        source.report(at, element, "This date can't be read; it is kept as it came.", "8")
    return found


_WRITER = PartWriter({Status: _elements})
