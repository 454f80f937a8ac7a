"""The kinds of visits that sample claims are for, and what becomes of each."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Item:
    """One line. HCPCS level II codes only."""

    code: str
    charge: Decimal
    units: int = 1
    revenue: str = ""
    modifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Visit:
    """What was done for whom, and how long ago it was sent."""

    shows: str
    items: tuple[Item, ...]
    diagnoses: tuple[str, ...]
    facility: str = "11"
    """Place of service, or the first two digits of the type of bill."""
    drg: str = ""
    situation: str = "original"
    youngest: int = 0
    """Days since it was received, at least."""
    oldest: int = 360
    lag: int = 5
    """Days from the last day of service to receipt."""
    days: int = 1
    """Of a stay."""
    clinician: int | None = 0
    """Who treats: a place in `providers.CLINICIANS`."""
    misspelled: bool = False
    weight: int = 1

    @property
    def is_plain(self) -> bool:
        """Whether every patient's is judged alike: nothing matters but that the patient was born by then."""
        return self.situation in {"original", "fee for service"} and not self.misspelled

    @property
    def is_everyday(self) -> bool:
        """Whether there may be very many of them."""
        return self.is_plain and self.oldest >= 80

    def first_day(self, last_day: date) -> date:
        """The first day of service of a visit that ends on that day."""
        return last_day - timedelta(days=self.days - 1)

    @property
    def institutional(self) -> bool:
        """Whether it is billed on a UB-04."""
        return any(item.revenue for item in self.items)

    @property
    def charge(self) -> Decimal:
        """The sum of its lines."""
        return sum((item.charge for item in self.items), Decimal(0))


def _item(code: str, dollars: str, units: int = 1, revenue: str = "", *modifiers: str) -> Item:
    return Item(code, Decimal(dollars), units, revenue, modifiers)


_WELLNESS = (_item("G0439", "210.00"), _item("G0444", "35.00"))
_CLINIC = (_item("G0463", "310.00", 1, "0510"), _item("J1885", "24.50", 2, "0636"))
_STAY = (_item("", "6200.00", 4, "0120"), _item("", "2950.00", 1, "0300"), _item("", "4175.50", 1, "0250"))

MEDICARE = (
    Visit("paid in full: preventive", _WELLNESS, ("Z0000",), weight=7),
    Visit(
        "paid, with coinsurance",
        (_item("J3420", "18.00", 3), _item("J1100", "22.00")),
        ("D519",),
        weight=7,
        clinician=1,
    ),
    Visit("paid, outpatient hospital", _CLINIC, ("M545", "I10"), "13", weight=6),
    Visit("paid, inpatient stay", _STAY, ("I5023", "I10", "E119"), "11", "291", days=4, weight=2),
    Visit(
        "paid, ambulance", (_item("A0428", "540.00"), _item("A0425", "96.00", 8)), ("R55",), "41", weight=2
    ),
    Visit("on the payment floor", _WELLNESS, ("Z0000",), youngest=0, oldest=12, weight=2, clinician=2),
    Visit(
        "one line denied: not necessary",
        (_item("G0439", "210.00"), _item("J1756", "88.00", 20)),
        ("Z0000", "R5383"),
        weight=2,
    ),
    Visit("denied: not necessary", (_item("G0447", "45.00"),), ("E119",), oldest=115, weight=2),
    Visit("denied: never covered", (_item("S9083", "260.00"),), ("J069",), oldest=115),
    Visit(
        "denied: Medicare Advantage plan",
        _WELLNESS,
        ("Z0000",),
        situation="advantage HMO",
        oldest=100,
        weight=2,
    ),
    Visit(
        "denied: another payer first",
        (_item("J3420", "18.00", 3),),
        ("D519",),
        situation="payer 12 first",
        oldest=100,
        weight=2,
    ),
    Visit("denied: hospice", (_item("J1885", "30.00"),), ("M545",), situation="hospice now", oldest=1, lag=1),
    Visit("denied: filed too late", _WELLNESS, ("Z0000",), lag=400, oldest=110),
    Visit(
        "rejected: Medicare Advantage plan",
        _CLINIC,
        ("M545",),
        "13",
        situation="advantage PPO",
        oldest=100,
        weight=2,
    ),
    Visit(
        "returned: rendering provider not linked",
        _WELLNESS,
        ("Z0000",),
        youngest=1,
        oldest=58,
        clinician=4,
        weight=3,
    ),
    Visit(
        "returned: name isn't the one on file",
        _CLINIC,
        ("I10",),
        "13",
        youngest=1,
        oldest=58,
        misspelled=True,
        weight=2,
    ),
    Visit(
        "records asked for",
        (_item("J0585", "1450.00", 155), _item("G0283", "40.00")),
        ("G243",),
        youngest=1,
        oldest=44,
        weight=3,
        clinician=3,
    ),
    Visit(
        "suspended for review", (_item("E1399", "780.00"),), ("M545",), "12", youngest=0, oldest=6, weight=2
    ),
    Visit(
        "QMB: the patient owes nothing",
        (_item("J3420", "18.00", 3), _item("J1100", "22.00")),
        ("D519",),
        situation="QMB",
        oldest=90,
        weight=2,
    ),
)
_HOME = (_item("T1019", "96.00", 16),)
MEDICAID = (
    Visit(
        "paid, clinic visit",
        (_item("T1015", "240.00"),),
        ("J069",),
        "50",
        situation="fee for service",
        oldest=360,
        weight=10,
    ),
    Visit("paid, personal care", _HOME, ("G809",), "12", situation="fee for service", weight=6, clinician=1),
    Visit("paid, outpatient hospital", _CLINIC, ("J029",), "13", situation="fee for service", weight=6),
    Visit(
        "paid, inpatient stay",
        _STAY,
        ("J189", "E869"),
        "11",
        "193",
        situation="fee for service",
        days=4,
        weight=2,
    ),
    Visit(
        "denied, edit 231: rendering provider missing",
        (_item("T1015", "240.00"),),
        ("J069",),
        "50",
        situation="fee for service",
        oldest=80,
        clinician=None,
        weight=2,
    ),
    Visit(
        "denied, edit 241: accident indicator",
        (_item("T1015", "240.00"),),
        ("S93401A",),
        "50",
        situation="fee for service",
        oldest=80,
        weight=2,
    ),
    Visit(
        "denied, edit 853: more than 90 days",
        _HOME,
        ("G809",),
        "12",
        situation="fee for service",
        lag=101,
        oldest=110,
        weight=2,
    ),
    Visit(
        "denied, edit 855: more than a year",
        _HOME,
        ("G809",),
        "12",
        situation="fee for service",
        lag=380,
        oldest=30,
    ),
    Visit(
        "denied: coverage ended",
        (_item("T1015", "240.00"),),
        ("J069",),
        "50",
        situation="coverage ended",
        oldest=8,
        lag=3,
    ),
    Visit(
        "denied: other insurance first",
        (_item("T1015", "240.00"),),
        ("J069",),
        "50",
        situation="other insurance",
        oldest=20,
        weight=2,
    ),
    Visit(
        "denied: not necessary", (_item("G0447", "45.00"),), ("E119",), situation="managed care", oldest=60
    ),
    Visit(
        "returned: rendering provider not linked",
        (_item("T1015", "240.00"),),
        ("J069",),
        "50",
        situation="managed care",
        youngest=1,
        oldest=55,
        clinician=4,
        weight=3,
    ),
    Visit(
        "suspended for review",
        (_item("E1399", "780.00"),),
        ("G809",),
        "12",
        situation="fee for service",
        oldest=8,
        weight=3,
    ),
)
VISITS = MappingProxyType({"mac": MEDICARE, "mmis": MEDICAID})
