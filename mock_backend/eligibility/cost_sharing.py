"""What a Medicare patient has to pay in the days asked about. Sample figures."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from mock_backend.eligibility import amounts
from mock_backend.people.calendar import year_of
from mock_backend.people.medicare import InpatientSpell, Medicare
from x12.eligibility.medicare.facts import (
    BloodDeductible,
    Coinsurance,
    Deductible,
    InpatientDays,
    ReserveDays,
)
from x12.identifiers.dates import Period

_ZERO = Decimal(0)
_HOME_CARE = ("42", "45")
"""Home health and hospice have no deductible."""


def years(asked: Period) -> tuple[Period, ...]:
    """The calendar years that the days lie in."""
    last = (asked.end or asked.start).year
    return tuple(Period(*year_of(year)) for year in range(asked.start.year, last + 1))


def deductibles(file: Medicare, asked: Period, today: date) -> Iterator[Deductible]:
    """Part A's by the year and what is left of it in each spell of illness; Part B's by the year."""
    for year in years(asked):
        if file.part_a:
            left = None if file.spells else amounts.PART_A_DEDUCTIBLE
            yield Deductible("A", year, amounts.PART_A_DEDUCTIBLE, left)
            yield Deductible("A", year, _ZERO, service_types=_HOME_CARE)
        if file.part_b:
            yield Deductible("B", year, amounts.PART_B_DEDUCTIBLE, _part_b_left(file, year, today))
    if file.part_a:
        yield from (Deductible("A", spell.period, remaining=_ZERO) for spell in file.spells)


def coinsurance(file: Medicare, asked: Period) -> tuple[Coinsurance, ...]:
    """The patient's share of Part B charges."""
    if file.part_b is None:
        return ()
    return tuple(Coinsurance(amounts.PART_B_COINSURANCE, year) for year in years(asked))


def blood(file: Medicare, asked: Period) -> tuple[BloodDeductible, ...]:
    """Pints of blood."""
    if file.part_b is None:
        return ()
    return tuple(BloodDeductible(amounts.BLOOD_UNITS, file.blood_units_left, year) for year in years(asked))


def inpatient(file: Medicare, asked: Period) -> Iterator[InpatientDays]:
    """Days of each spell of illness, or a whole set for the year where there is none."""
    if file.part_a is None:
        return
    for spell in file.spells or (InpatientSpell(years(asked)[-1], 0),):
        for band in amounts.BANDS:
            used = spell.nursing_days if band.facility == "snf" else spell.hospital_days
            left = band.to_day - min(max(used, band.after_day), band.to_day)
            yield InpatientDays(
                band.facility, band.coinsurance, band.after_day, band.to_day, left, spell.period
            )


def reserve(file: Medicare, asked: Period) -> tuple[ReserveDays, ...]:
    """Lifetime reserve days and psychiatric days."""
    if file.part_a is None:
        return ()
    each_day = amounts.RESERVE_COINSURANCE
    return (
        ReserveDays("lifetime", amounts.RESERVE_DAYS, file.reserve_days_left, each_day, years(asked)[-1]),
        ReserveDays("psychiatric", amounts.PSYCHIATRIC_DAYS, amounts.PSYCHIATRIC_DAYS),
    )


def _part_b_left(file: Medicare, year: Period, today: date) -> Decimal:
    if year.start.year < today.year:
        return _ZERO
    met = file.part_b_deductible_met if year.start.year == today.year else 0
    return max(_ZERO, amounts.PART_B_DEDUCTIBLE - met)
