"""Why less was paid than charged: the adjustments of 835 and of coordination of benefits in 837 (CAS)."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Adjustment:
    """One reason in one group, and the amount that it takes off the charge.

    A CAS segment holds up to six of one group; records hold each by itself, in the order of the wire.
    """

    group: str
    """CAS01: `CO` contractual obligation, `PR` patient responsibility, `OA` other, `PI` payer initiated."""
    reason: str
    """Claim adjustment reason code (CARC)."""
    amount: Decimal
    """US dollars; negative where it adds to the payment."""
    quantity: Decimal | None = None
    """Units of service that were not paid."""
