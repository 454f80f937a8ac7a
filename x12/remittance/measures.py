"""Amounts, quantities and remarks that stand beside a claim or a line, one small record for each segment."""

from dataclasses import dataclass
from decimal import Decimal

from x12.parts import Part

ALLOWED = "B6"
"""AMT01 of the allowed amount of a line."""
REMARK = "HE"
"""LQ01 of a remittance advice remark code (RARC)."""


@dataclass(frozen=True, slots=True)
class Amount(Part):
    """An amount and what it is (AMT)."""

    qualifier: str
    """`B6` allowed, `AU` coverage, `D8` discount, `DY` per day limit, `F5` patient paid, `I` interest, `KH`
    late filing reduction, `NL` negative ledger balance, `T` tax, `T2` total before taxes, ..."""
    amount: Decimal
    """US dollars."""


@dataclass(frozen=True, slots=True)
class Quantity(Part):
    """A number and what it counts (QTY)."""

    qualifier: str
    """`CA` covered days, `CD` co-insured days, `LA` lifetime reserve days, `NE` non-covered, ..."""
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class Remark(Part):
    """A remark code on a line (LQ)."""

    code: str
    qualifier: str = REMARK
    """`HE` remittance advice remark code, `RX` NCPDP reject code."""
