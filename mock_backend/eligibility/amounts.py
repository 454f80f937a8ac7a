"""Sample figures. Deductibles and coinsurance change every year; these are round stand-ins for all years."""

from dataclasses import dataclass
from decimal import Decimal

PART_A_DEDUCTIBLE = Decimal(1700)
PART_B_DEDUCTIBLE = Decimal(260)
PART_B_COINSURANCE = Decimal("0.2")
RESERVE_COINSURANCE = Decimal(850)
"""For each lifetime reserve day."""
RESERVE_DAYS, PSYCHIATRIC_DAYS = 60, 190
BLOOD_UNITS = 3
NOTICE = "SYNTHETIC PATIENT. AMOUNTS ARE SAMPLE FIGURES."


@dataclass(frozen=True, slots=True)
class Band:
    """Inpatient days that all cost the same: those after one day and up to another."""

    facility: str
    """`hospital` or `snf`."""
    after_day: int
    to_day: int
    coinsurance: Decimal
    """Dollars a day."""


BANDS = (
    Band("hospital", 0, 60, Decimal(0)),
    Band("hospital", 60, 90, Decimal(425)),
    Band("snf", 0, 20, Decimal(0)),
    Band("snf", 20, 100, Decimal("212.50")),
)
