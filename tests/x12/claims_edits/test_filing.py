"""Until when a claim can be filed, and on which days a payer works."""

from dataclasses import replace
from datetime import date

import pytest

from tests.x12.claims_edits.bases import MEDICAID, OUTPATIENT, SECONDARY, VISIT, change
from x12.claims.edits.filing import MASSHEALTH, MEDICARE, last_day, service_day
from x12.claims.edits.workdays import is_holiday, next_workday
from x12.parts import between


@pytest.mark.parametrize(
    ("served", "limit"),
    [
        (date(2025, 6, 18), date(2026, 6, 18)),
        (date(2025, 6, 19), date(2026, 6, 22)),  # a Friday, and a holiday
        (date(2025, 6, 20), date(2026, 6, 22)),  # a Saturday
        (date(2024, 2, 29), date(2025, 2, 28)),
        (date(2024, 12, 25), date(2025, 12, 26)),
        (date.max, date.max),
    ],
)
def test_medicare_takes_claims_for_a_year_and_rolls_on_to_a_workday(served: date, limit: date) -> None:
    assert last_day(VISIT, served, MEDICARE) == limit


def test_an_institution_counts_from_the_last_day_and_a_professional_from_each_line() -> None:
    stay = change(dates=(between("434", date(2026, 1, 30), date(2026, 2, 3)),))(OUTPATIENT)
    assert service_day(stay, None) == date(2026, 2, 3)
    assert service_day(VISIT, date(2026, 2, 1)) == date(2026, 2, 1)


def test_masshealth_counts_90_days_and_longer_for_those_who_waited() -> None:
    served = date(2026, 1, 2)
    assert last_day(MEDICAID, served, MASSHEALTH) == date(2026, 4, 2)
    waited = replace(MEDICAID, other_payers=SECONDARY.other_payers)
    assert last_day(waited, served, MASSHEALTH) == date(2026, 9, 6), "90 days after the other payer decided"
    assert last_day(replace(MEDICAID, delay_reason="7"), served, MASSHEALTH) == date(2027, 1, 2)
    assert last_day(replace(waited, frequency="7"), served, MASSHEALTH) == date(2027, 7, 2)
    years_ago = date(2023, 6, 2)
    assert last_day(waited, years_ago, MASSHEALTH) == date(2026, 6, 2), "never after 36 months"


def test_without_limits_there_is_no_last_day() -> None:
    assert last_day(VISIT, date(2026, 1, 1), replace(MEDICARE, months=0)) is None


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 1, 1),
        date(2026, 1, 19),
        date(2026, 2, 16),
        date(2026, 5, 25),
        date(2026, 6, 19),
        date(2026, 7, 3),  # for a Saturday
        date(2027, 7, 5),  # for a Sunday
        date(2026, 9, 7),
        date(2026, 10, 12),
        date(2026, 11, 11),
        date(2026, 11, 26),
        date(2026, 12, 25),
        date(2027, 12, 31),  # New Year's Day of 2028 is a Saturday
    ],
)
def test_federal_holidays_are_observed(day: date) -> None:
    assert is_holiday(day)


def test_other_days_are_none() -> None:
    assert not any(map(is_holiday, (date(2026, 5, 18), date(2026, 7, 6), date(2026, 11, 19))))
    assert next_workday(date(2026, 12, 24)) == date(2026, 12, 24)
    assert next_workday(date.max) >= date.max
