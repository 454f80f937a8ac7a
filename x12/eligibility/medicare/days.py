"""Days in hospital and skilled nursing facility, and the days that are given once in a lifetime."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from x12.eligibility.medicare.facts import InpatientDays, ReserveDays
from x12.eligibility.medicare.measures import REMAINING, dates, decimal, period, whole
from x12.eligibility.medicare.pile import Pile, stating
from x12.eligibility.records import Benefit
from x12.parts import Delivery

_SERVICES = {"hospital": "30", "snf": "AG"}
_KINDS = {"lifetime": "30", "psychiatric": "A7"}
_DAY = "7"
_LIFETIME = "32"
_LIFETIME_LEFT = "33"
_ADMISSION = "435"
_DAYS = "DA"
_AFTER = "30"
_UP_TO = "31"
_PER_SPELL = Delivery(unit=_DAYS, period_qualifier="26", period_count=Decimal(1))
_WHEN = (_ADMISSION, "291", "292")


def read_inpatient(pile: Pile) -> tuple[InpatientDays, ...]:
    """The bands of days; what is left of a band is a benefit of its own with the same daily amount."""
    found = [
        _days(facility, benefit)
        for facility, service in _SERVICES.items()
        for benefit in pile.take(stating("B", service_type=service, time_period=_DAY), _counts_days)
    ]
    bands = [each for each in found if each.remaining is None]
    return tuple(_joined(bands, [each for each in found if each.remaining is not None]))


def write_inpatient(days: InpatientDays) -> list[Benefit]:
    """EB01 B by the day: one benefit with the band, one with what is left."""
    band = (_delivery(_AFTER, days.after_day), _delivery(_UP_TO, days.to_day))
    left = (_delivery(REMAINING, days.remaining),)
    sides = [tuple(filter(None, side)) for side in (band, left)]
    return [
        Benefit(
            "B",
            service_types=(_SERVICES[days.facility],),
            insurance_type="MA",
            time_period=_DAY,
            amount=days.coinsurance,
            deliveries=(*side, _PER_SPELL),
            dates=dates(_ADMISSION, days.period),
        )
        for side in sides
        if side
    ]


def read_reserve(pile: Pile) -> tuple[ReserveDays, ...]:
    """Lifetime reserve days and psychiatric days: up to three benefits each."""
    reserve = []
    for kind, service in _KINDS.items():
        taken = pile.take(stating("K", service_type=service))
        if taken:
            priced = next((each for each in taken if each.time_period == _DAY), None)
            reserve.append(
                ReserveDays(
                    kind,
                    _quantity(taken, _LIFETIME),
                    _quantity(taken, _LIFETIME_LEFT),
                    priced.amount if priced else None,
                    period(priced, _WHEN) if priced else None,
                )
            )
    return tuple(reserve)


def write_reserve(days: ReserveDays) -> list[Benefit]:
    """EB01 K: given, left, and what a day costs."""
    service = (_KINDS[days.kind],)
    counts = ((_LIFETIME, days.base), (_LIFETIME_LEFT, days.remaining))
    benefits = [
        Benefit(
            "K",
            service_types=service,
            insurance_type="MA",
            time_period=time_period,
            quantity_qualifier="DY",
            quantity=decimal(count),
        )
        for time_period, count in counts
        if count is not None
    ]
    if days.coinsurance is not None:
        priced = Benefit("K", service_types=service, insurance_type="MA", time_period=_DAY)
        when = dates(_ADMISSION, days.period)
        benefits.append(replace(priced, amount=days.coinsurance, dates=when))
    return benefits


def _counts_days(benefit: Benefit) -> bool:
    return any(each.unit == _DAYS for each in benefit.deliveries)


def _days(facility: str, benefit: Benefit) -> InpatientDays:
    return InpatientDays(
        facility,
        benefit.amount or Decimal(0),
        _count(benefit, _AFTER),
        _count(benefit, _UP_TO),
        _count(benefit, REMAINING),
        period(benefit, _WHEN),
    )


def _joined(bands: Sequence[InpatientDays], left: Sequence[InpatientDays]) -> list[InpatientDays]:
    """Each band with what is left of it in the same period, then what is left in other spells."""
    joined = list(bands)
    for rest in left:
        alike = [
            each for each in bands if (each.facility, each.coinsurance) == (rest.facility, rest.coinsurance)
        ]
        whole_band = next((each for each in alike if each.period == rest.period), None)
        if whole_band in joined:
            joined[joined.index(whole_band)] = replace(whole_band, remaining=rest.remaining)
        else:
            known = next(iter(alike), rest)
            joined.append(replace(rest, after_day=known.after_day, to_day=known.to_day))
    return joined


def _count(benefit: Benefit, qualifier: str) -> int | None:
    counts = (each.period_count for each in benefit.deliveries if each.period_qualifier == qualifier)
    return whole(next(counts, None))


def _delivery(qualifier: str, count: int | None) -> Delivery | None:
    if count is None:
        return None
    return Delivery(unit=_DAYS, period_qualifier=qualifier, period_count=Decimal(count))


def _quantity(benefits: Sequence[Benefit], time_period: str) -> int | None:
    return whole(next((each.quantity for each in benefits if each.time_period == time_period), None))
