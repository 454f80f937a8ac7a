"""Amounts, as fast as a remittance of millions of them needs."""

from decimal import Decimal, InvalidOperation

from x12.values import number

NOTHING = Decimal(0)

_PLAIN = "0123456789.-"
_SHORT = 18


def amount(text: str) -> Decimal | None:
    """The same as `x12.values.number`, for text that nearly always is one."""
    if not text or len(text) > _SHORT or text.strip(_PLAIN):
        return number(text)
    try:
        return Decimal(text)
    except InvalidOperation:
        return None
