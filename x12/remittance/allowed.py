"""What a payer allows of a charge, where it doesn't say so itself.

An 835 has no adjustment for the allowed amount. It is the charge less whatever lowers the price: the fee
schedule (45), a denial (50, 96, whoever bears it), a bundled service (97). What only says who pays the rest
of that price, or takes a part of the payment later, doesn't lower it. A denied line thus allows nothing: its
whole charge is among what lowers it.
"""

from collections.abc import Iterable
from decimal import Decimal

from x12.adjustments import Adjustment
from x12.remittance.amounts import NOTHING

_PATIENTS_SHARE = ("1", "2", "3", "66", "122", "142", "178", "187", "241", "247", "248")
"""CARCs: deductible, coinsurance and copay in their kinds, blood, spend-down, what an account pays."""
_ANOTHERS_SHARE = ("23", "100", "209")
"""What an earlier payer paid, what the patient was paid, what of a QMB isn't collected."""
_TAKEN_LATER = (
    "85", "104", "105", "137", "143", "144", "161", "223", "225", "229", "235", "237", "245", "253",
)  # fmt: skip
"""From the payment: interest, withholds, taxes, incentives and penalties, changes by law, sequestration."""
AFTER_PRICING = frozenset({*_PATIENTS_SHARE, *_ANOTHERS_SHARE, *_TAKEN_LATER})
"""CARCs of adjustments that leave the allowed amount as it is."""


def off_the_price(adjustments: Iterable[Adjustment]) -> Decimal:
    """How much of the charge isn't allowed; below zero where more is allowed than was charged."""
    return sum((each.amount for each in adjustments if each.reason not in AFTER_PRICING), NOTHING)
