"""Amounts, as fast as a remittance of millions of them needs."""

from decimal import Decimal, InvalidOperation

from x12.values import number

NOTHING = Decimal(0)

_PLAIN = "0123456789.-"
_LONG = 19


def amount(text: str) -> Decimal | None:
    """The same as `x12.values.number`, for text that nearly always is one."""
    if text.strip(_PLAIN) or not 0 < len(text) < _LONG:
        return number(text)
    try:
        return Decimal(text)
    except InvalidOperation:
        return None
