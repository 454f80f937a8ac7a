"""Sums to the cent."""

from decimal import ROUND_HALF_UP, Decimal

_CENT = Decimal("0.01")
MOST = Decimal("99999999.99")
"""US dollars: the guides give an amount ten digits."""


def cents(amount: Decimal) -> Decimal:
    """Rounded to the cent, halves up."""
    return amount.quantize(_CENT, ROUND_HALF_UP)


def in_cents(amount: Decimal) -> int:
    """A whole number of cents, for the database; of what is beyond any amount the most."""
    return int(cents(max(-MOST, min(amount, MOST))) * 100)


def is_charge(amount: Decimal) -> bool:
    """Whether it can be billed: whole cents, not below zero, no more digits than the guides give."""
    return 0 <= amount <= MOST and amount == cents(amount)


def from_cents(number: int) -> Decimal:
    """US dollars from cents."""
    return (Decimal(number) / 100).quantize(_CENT)
