"""Remarks that stand beside a line, and what amounts beside it are."""

from dataclasses import dataclass

from x12.parts import Part

ALLOWED = "B6"
"""AMT01 of the allowed amount of a line."""
REMARK = "HE"
"""LQ01 of a remittance advice remark code (RARC)."""


@dataclass(frozen=True, slots=True)
class Remark(Part):
    """A remark code on a line (LQ)."""

    code: str
    qualifier: str = REMARK
    """`HE` remittance advice remark code, `RX` NCPDP reject code."""
