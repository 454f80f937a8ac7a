"""US dollars, as people key and read them."""

import re
from decimal import Decimal

from x12.identifiers import Unacceptable

_AMOUNT = re.compile(r"\$?\s*(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]*)(?:\.(?P<cents>[0-9]{0,2}))?")
_LIMIT = Decimal("99999999.99")
"""The largest amount that an 8-digit field of a claim holds."""


def parse_money(text: str) -> Decimal:
    """An amount in dollars with two decimal places. Raises Unacceptable."""
    found = _AMOUNT.fullmatch(text.strip()) if text.isascii() else None
    if found is None or not (found["whole"] or found["cents"]):
        raise Unacceptable("Key an amount in dollars, such as 125 or 1,250.50.")
    amount = Decimal(f"{found['whole'].replace(',', '') or '0'}.{(found['cents'] or '').ljust(2, '0')}")
    if amount > _LIMIT:
        raise Unacceptable("This amount is too large: check where the decimal point stands.")
    return amount


def dollars(amount: Decimal) -> str:
    """An amount as `$1,250.50`; a negative one as `-$1,250.50`."""
    sign = "-" if amount < 0 else ""
    return f"{sign}${abs(amount):,.2f}"
