"""Sums to the cent."""

from decimal import ROUND_HALF_UP, Decimal

_CENT = Decimal("0.01")


def cents(amount: Decimal) -> Decimal:
    """Rounded to the cent, halves up."""
    return amount.quantize(_CENT, ROUND_HALF_UP)


def in_cents(amount: Decimal) -> int:
    """A whole number of cents, for the database."""
    return int(cents(amount) * 100)


def from_cents(number: int) -> Decimal:
    """US dollars from cents."""
    return (Decimal(number) / 100).quantize(_CENT)
