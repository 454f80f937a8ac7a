"""Outpatient therapy charges, which Medicare counts by calendar year."""

from decimal import Decimal

from mock_backend.people.calendar import year_of
from x12.eligibility.medicare.facts import TherapyUsed
from x12.identifiers.dates import Period


def therapy_used(year: int, physical_and_speech: int, occupational: int) -> tuple[TherapyUsed, ...]:
    """Whole dollars used of both kinds in one year."""
    period = Period(*year_of(year))
    return (
        TherapyUsed("physical and speech", Decimal(physical_and_speech), period),
        TherapyUsed("occupational", Decimal(occupational), period),
    )
