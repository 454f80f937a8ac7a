"""A sample fee schedule: HCPCS level II codes only, round sample figures for all years.

Any other well-formed code is priced by a formula from its own digits and the charge, so that the same code
always gets the same share.
"""

from decimal import Decimal
from types import MappingProxyType

from mock_backend.claims.money import cents

SAMPLE = MappingProxyType(
    {
        "G0101": 42, "G0103": 20, "G0108": 55, "G0121": 240, "G0283": 14, "G0277": 160, "G0402": 165,
        "G0438": 170, "G0439": 135, "G0444": 19, "G0446": 27, "G0447": 27, "G0463": 120, "G0008": 31,
        "G0009": 31, "Q0091": 45, "P3000": 15, "A0425": 8, "A0428": 260, "A0429": 415, "J0585": 7,
        "J1756": 1, "J3420": 2, "J1100": 1, "J1885": 1, "E0143": 75, "E0483": 900, "K0001": 45,
        "L0650": 980, "L1832": 560, "S9083": 150, "T1015": 165, "T1019": 6,
    }
)  # fmt: skip
"""US dollars for each unit."""
FREE_OF_COST_SHARING = frozenset(
    {"G0008", "G0009", "G0101", "G0103", "G0121", "G0402", "G0438", "G0439", "G0444", "G0446", "G0447",
     "Q0091", "P3000"}
)  # fmt: skip
"""Preventive services: neither deductible nor coinsurance."""
NEVER_COVERED = frozenset({"S9083", "T1015", "T1019", "A9270"})
"""Codes that Medicare doesn't pay for anybody; Medicaid may."""
MEDICAID_SHARE = Decimal("0.78")
INPATIENT_STAYS = MappingProxyType({"291": 9_100, "470": 12_400, "193": 8_300, "871": 13_900, "392": 5_200})
"""Sample amounts for a whole stay, by DRG."""
OTHER_STAY = 7_500


def fee(code: str, units: Decimal, charge: Decimal, *, medicaid: bool = False) -> Decimal:
    """The allowed amount for a line, never above its charge."""
    listed = SAMPLE.get(code)
    amount = listed * units if listed is not None else charge * _share(code)
    return min(charge, cents(amount * MEDICAID_SHARE if medicaid else amount))


def stay(drg: str, *, medicaid: bool = False) -> Decimal:
    """The amount for an inpatient stay."""
    amount = Decimal(INPATIENT_STAYS.get(drg, OTHER_STAY))
    return cents(amount * MEDICAID_SHARE if medicaid else amount)


def _share(code: str) -> Decimal:
    """From 55 to 75 % of the charge, the same for the same code."""
    return Decimal(55 + sum(map(ord, code)) % 5 * 5) / 100
