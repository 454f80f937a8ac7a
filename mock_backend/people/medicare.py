"""Medicare's file on one person. All periods include both of their ends."""

from dataclasses import dataclass
from datetime import date

from x12.eligibility.medicare.facts import (
    HomeHealthCertification,
    HomeHealthEpisode,
    HospicePeriod,
    Plan,
    PreventiveService,
    QualifiedBeneficiary,
    RehabSessions,
    RenalDisease,
    SecondaryPayer,
    TherapyUsed,
)
from x12.identifiers.dates import Period


@dataclass(frozen=True, slots=True)
class InpatientSpell:
    """One spell of illness: days used in hospital and in a skilled nursing facility, deductible met."""

    period: Period
    hospital_days: int
    nursing_days: int = 0


@dataclass(frozen=True, slots=True)
class Medicare:
    """What is on file; '' and () mean that there is nothing."""

    mbi: str
    part_a: Period | None
    part_b: Period | None
    previous_mbi: str = ""
    mbi_replaced: date | None = None
    """The first day of `mbi`, where it took the place of `previous_mbi`."""
    death: date | None = None
    ineligible: tuple[Period, ...] = ()
    """When nothing is paid although the person is enrolled, such as in custody."""
    plans: tuple[Plan, ...] = ()
    other_payers: tuple[SecondaryPayer, ...] = ()
    hospice: tuple[HospicePeriod, ...] = ()
    home_health: tuple[HomeHealthEpisode, ...] = ()
    certifications: tuple[HomeHealthCertification, ...] = ()
    spells: tuple[InpatientSpell, ...] = ()
    reserve_days_left: int = 60
    """Of the 60 lifetime reserve days."""
    renal: RenalDisease | None = None
    qmb: tuple[QualifiedBeneficiary, ...] = ()
    therapy: tuple[TherapyUsed, ...] = ()
    rehabilitation: tuple[RehabSessions, ...] = ()
    smoking_sessions_left: int = 8
    part_b_deductible_met: int = 0
    """Dollars met of this calendar year's Part B deductible; earlier years' are met in full."""
    blood_units_left: int = 3
    preventive: tuple[PreventiveService, ...] = ()
    unavailable: bool = False
    """Whether the file cannot be read now, so that every inquiry is answered with 'try again later'."""
