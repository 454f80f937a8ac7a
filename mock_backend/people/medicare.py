"""What Medicare knows about one person, as records. All periods include both of their ends."""

from dataclasses import dataclass
from datetime import date

from x12.identifiers.dates import Period


@dataclass(frozen=True, slots=True)
class Organisation:
    """A plan, insurer, facility or agency, with what a provider needs to reach it."""

    name: str
    npi: str = ""
    street: str = ""
    city: str = ""
    state: str = ""
    postal_code: str = ""
    telephone: str = ""
    website: str = ""


@dataclass(frozen=True, slots=True)
class PlanEnrolment:
    """Membership in a Medicare Advantage (Part C) or prescription drug (Part D) plan."""

    kind: str
    """EB04: `HM` or `HN` HMO, `PR` PPO, `IN` indemnity, `PS` point of service, `OT` drugs."""
    contract: str
    """CMS contract number, such as `H9901`."""
    plan_number: str
    plan: Organisation
    period: Period
    option_code: str = ""
    """Bill option: `C` the plan pays all that Medicare would, `1` or `A` the MAC pays some claims."""


@dataclass(frozen=True, slots=True)
class OtherPayer:
    """An insurer that pays before Medicare (MSP)."""

    kind: str
    """MSP type: 12 working aged, 13 ESRD, 14 no-fault, 15 workers' comp., 43 disabled, 47 liability."""
    insurer: Organisation
    policy: str
    period: Period


@dataclass(frozen=True, slots=True)
class HospiceElection:
    """One hospice benefit period; `revoked` says how it ended, in the code the payer uses."""

    period: Period
    hospice: Organisation
    revoked: str = "0"
    """`0` not revoked, `1` revoked by the patient, `2` ended by the hospice, `3` ended by transfer."""
    occurrence: int = 1


@dataclass(frozen=True, slots=True)
class HomeHealthEpisode:
    """One home health episode with the dates of its earliest and latest bill (DOEBA, DOLBA)."""

    period: Period
    agency: Organisation
    contractor: Organisation
    earliest_billing: date
    latest_billing: date


@dataclass(frozen=True, slots=True)
class InpatientSpell:
    """One spell of illness: days used in hospital and in a skilled nursing facility."""

    period: Period
    hospital_days: int
    nursing_days: int = 0
    deductible_met: bool = True
    facility: Organisation | None = None


@dataclass(frozen=True, slots=True)
class RenalDisease:
    """End-stage renal disease: since when, how treated, and when a transplant ended the dialysis."""

    treatment: str
    """`14` dialysis supplies at home, `15` other dialysis."""
    since: date
    transplant: date | None = None


@dataclass(frozen=True, slots=True)
class TherapyUse:
    """Outpatient therapy charges used in one calendar year, in whole dollars."""

    year: int
    physical_and_speech: int
    occupational: int


@dataclass(frozen=True, slots=True)
class RehabilitationUse:
    """Sessions of rehabilitation: used of the cardiac programme (`BG`), left of the pulmonary one (`BF`)."""

    service_type: str
    technical: int
    professional: int


@dataclass(frozen=True, slots=True)
class PreventiveService:
    """One preventive service and the first day it is paid for again."""

    code: str
    next_eligible: date
    modifier: str = ""


@dataclass(frozen=True, slots=True)
class Medicare:
    """Medicare's file on one person; '' and () mean that there is nothing."""

    mbi: str
    part_a: Period | None
    part_b: Period | None
    previous_mbi: str = ""
    mbi_replaced: date | None = None
    """The first day of `mbi`, where it took the place of `previous_mbi`."""
    death: date | None = None
    plans: tuple[PlanEnrolment, ...] = ()
    drug_plans: tuple[PlanEnrolment, ...] = ()
    other_payers: tuple[OtherPayer, ...] = ()
    hospice: tuple[HospiceElection, ...] = ()
    home_health: tuple[HomeHealthEpisode, ...] = ()
    spells: tuple[InpatientSpell, ...] = ()
    reserve_days_left: int = 60
    """Of the 60 lifetime reserve days."""
    psychiatric_days_left: int = 190
    renal: RenalDisease | None = None
    qmb: tuple[Period, ...] = ()
    qmb_state: str = ""
    therapy: tuple[TherapyUse, ...] = ()
    rehabilitation: tuple[RehabilitationUse, ...] = ()
    smoking_sessions_left: int = 8
    part_b_deductible_met: int = 0
    """Dollars met of this calendar year's Part B deductible; earlier years' are met in full."""
    blood_units_left: int = 3
    preventive: tuple[PreventiveService, ...] = ()
    unavailable: bool = False
    """Whether the file cannot be read now, so that every inquiry is answered with 'try again later'."""
