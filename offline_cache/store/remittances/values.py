"""Money and days as the store writes them."""

from datetime import date
from decimal import Decimal
from functools import lru_cache

_MOST = (1 << 63) - 1
_CENT = Decimal("0.01")


@lru_cache(maxsize=1 << 13)
def cents(amount: Decimal | None) -> int:
    """A whole number of cents; amounts beyond all money stay at the ends of what fits."""
    if amount is None or not amount.is_finite():
        return 0
    return max(-_MOST, min(_MOST, int((amount * 100).to_integral_value())))


def dollars(number: int) -> Decimal:
    """US dollars."""
    return (Decimal(number) / 100).quantize(_CENT) if abs(number) < 10**17 else Decimal(number) / 100


def day_text(day: date | None) -> str:
    """ISO; '' for no day."""
    return day.isoformat() if day else ""


def day_of(text: str) -> date | None:
    """The day again."""
    return date.fromisoformat(text) if text else None
