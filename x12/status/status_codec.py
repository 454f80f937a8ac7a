"""STC, AMT and QTY, both ways."""

from dataclasses import replace
from datetime import date

from x12.part_codecs import read_number
from x12.pen import Pen
from x12.segment import Segment
from x12.status.records import Amount, Quantity, Status, StatusCode
from x12.values import day, day_text, number_text
from x12.wire import Located, Source, as_it_came, same

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
    made = status_segment(status, source.pen)
    return status if same(made, at.segment) else replace(status, kept=source.kept(at))


def status_segment(status: Status, pen: Pen) -> Segment:
    """The STC of a status."""
    if status.kept:
        return as_it_came(status.kept, pen)
    codes = [_code_text(each, pen) for each in status.codes[:3]] + [""] * 3
    return pen.segment(
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


def read_amount(at: Located, source: Source) -> Amount:
    """AMT: what it is the sum of, and the sum."""
    amount = Amount(at.segment.element(1), read_number(at, 2, source))
    made = amount_segment(amount, source.pen)
    return amount if same(made, at.segment) else replace(amount, kept=source.kept(at))


def amount_segment(amount: Amount, pen: Pen) -> Segment:
    """The AMT of a sum."""
    if amount.kept:
        return as_it_came(amount.kept, pen)
    return pen.segment("AMT", amount.qualifier, number_text(amount.amount))


def read_quantity(at: Located, source: Source) -> Quantity:
    """QTY: what is counted, and how many."""
    quantity = Quantity(at.segment.element(1), read_number(at, 2, source))
    made = quantity_segment(quantity, source.pen)
    return quantity if same(made, at.segment) else replace(quantity, kept=source.kept(at))


def quantity_segment(quantity: Quantity, pen: Pen) -> Segment:
    """The QTY of a count."""
    if quantity.kept:
        return as_it_came(quantity.kept, pen)
    return pen.segment("QTY", quantity.qualifier, number_text(quantity.quantity))


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
