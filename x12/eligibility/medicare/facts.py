"""What Medicare knows about a beneficiary: plain facts that are read from a 271 and written to one."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from x12.eligibility.records import Benefit
from x12.identifiers.dates import Period
from x12.parts import Address


@dataclass(frozen=True, slots=True)
class Entitlement:
    """A span of Part A or Part B, or that there is none within the dates asked about."""

    part: str
    """`A` or `B`; '' where the payer speaks of Medicare as a whole."""
    period: Period | None = None
    active: bool = True
    service_types: tuple[str, ...] = ()
    """What it covers; () stands for what the part always covers."""

    def covers(self, day: date) -> bool:
        """Whether the patient is entitled on that day; a span without dates holds for what was asked."""
        return self.active and (self.period is None or self.period.covers(day))


@dataclass(frozen=True, slots=True)
class Ineligible:
    """A span in which Medicare does not pay although the person is enrolled, such as custody."""

    period: Period | None
    part: str = ""
    """`A`, `B`, or '' for both."""


@dataclass(frozen=True, slots=True)
class Deductible:
    """A deductible for a calendar year, or what is left of it in one spell of illness."""

    part: str
    period: Period | None
    base: Decimal | None = None
    """US dollars for the whole period."""
    remaining: Decimal | None = None
    service_types: tuple[str, ...] = ("30",)


@dataclass(frozen=True, slots=True)
class Coinsurance:
    """The share of Part B charges that the patient pays."""

    percent: Decimal
    """As a fraction: 0.2 is 20 %."""
    period: Period | None = None
    service_types: tuple[str, ...] = ("30",)
    code: str = ""
    """The procedure that it is for, where it is for one."""


@dataclass(frozen=True, slots=True)
class InpatientDays:
    """One band of a benefit period: days that cost the patient the same."""

    facility: str
    """`hospital` or `snf`."""
    coinsurance: Decimal
    """US dollars a day."""
    after_day: int | None = None
    """The band starts on the day after this one."""
    to_day: int | None = None
    remaining: int | None = None
    period: Period | None = None
    """The calendar year, or the spell from the earliest to the latest billing date."""


@dataclass(frozen=True, slots=True)
class ReserveDays:
    """Days that a patient has once in a lifetime: hospital reserve, or psychiatric hospital."""

    kind: str
    """`lifetime` or `psychiatric`."""
    base: int | None = None
    remaining: int | None = None
    coinsurance: Decimal | None = None
    """US dollars a day."""
    period: Period | None = None
    """The calendar year for which the coinsurance holds."""


@dataclass(frozen=True, slots=True)
class BloodDeductible:
    """Pints of blood that the patient replaces or pays in a year."""

    base: int | None
    remaining: int | None = None
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class TherapyUsed:
    """What has been spent on therapy in a year, against the KX threshold."""

    kind: str
    """`occupational`, or `physical and speech`."""
    used: Decimal
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class RehabSessions:
    """Sessions of rehabilitation that are left or used."""

    kind: str
    """`pulmonary`, `cardiac` or `intensive cardiac`."""
    component: str
    """`professional` or `technical`."""
    count: int
    measure: str = "remaining"
    """`remaining` or `used`."""


@dataclass(frozen=True, slots=True)
class SmokingCessation:
    """Counseling sessions in the current year, or when the next may be had."""

    total: int | None = None
    remaining: int | None = None
    next_eligible: date | None = None


@dataclass(frozen=True, slots=True)
class Insurer:
    """Who insures: a plan, another insurer or a contractor."""

    name: str = ""
    identifier: str = ""
    address: Address | None = None
    phone: str = ""
    website: str = ""


@dataclass(frozen=True, slots=True)
class SecondaryPayer:
    """Insurance that pays before Medicare (MSP)."""

    kind: str
    """The insurance type that says why: `12` working aged, `13` ESRD, `14` no-fault, `WC`, ..."""
    period: Period | None = None
    policy: str = ""
    insurer: Insurer = Insurer()


@dataclass(frozen=True, slots=True)
class Plan:
    """A Medicare Advantage, cost or drug plan in which the patient is enrolled."""

    kind: str
    """`advantage` or `drug`."""
    contract: str
    """Such as H1234 or S5601."""
    plan_number: str = ""
    plan_name: str = ""
    insurance_type: str = ""
    """`HM` cost HMO, `HN` risk HMO, `IN` indemnity, `PR` PPO, `PS` point of service; `OT` drug plan."""
    period: Period | None = None
    option_code: str = ""
    """Who pays: `A`, `B`, `1`, `2` Medicare pays some or all; `C` the plan pays all claims."""
    insurer: Insurer = Insurer()


@dataclass(frozen=True, slots=True)
class HospicePeriod:
    """A hospice benefit period."""

    period: Period | None
    revocation: str = "0"
    """`0` not revoked; `1`, `2`, `3` revoked by a notice or a claim."""
    provider: str = ""
    """The hospice's NPI."""
    provider_name: str = ""

    @property
    def revoked(self) -> bool:
        return self.revocation not in {"", "0"}


@dataclass(frozen=True, slots=True)
class HomeHealthEpisode:
    """A home health episode or period of care, and the agency that has it."""

    period: Period | None
    first_billed: date | None = None
    """DOEBA: the earliest billing activity."""
    last_billed: date | None = None
    """DOLBA: the latest billing activity."""
    provider: str = ""
    """The agency's NPI."""
    provider_name: str = ""
    contractor: Insurer = Insurer()
    """The Medicare contractor that pays it."""


@dataclass(frozen=True, slots=True)
class HomeHealthCertification:
    """When a physician billed a plan of care: G0180 certified it, G0179 certified it again."""

    code: str
    dates: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class RenalDisease:
    """End-stage renal disease (ESRD)."""

    method: str = "14"
    """The service type: `14` supplies at home, `15` other dialysis, `16` equipment."""
    effective: date | None = None
    ended: date | None = None
    """Transplant or discharge."""


@dataclass(frozen=True, slots=True)
class QualifiedBeneficiary:
    """A span in which the state pays the cost sharing (QMB)."""

    program: str
    """Such as `MA QMB Plan`."""
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class PreventiveService:
    """When Medicare next pays for a preventive service."""

    code: str
    next_eligible: date
    modifier: str = ""
    """`26` professional, `TC` technical, '' both."""


@dataclass(frozen=True, slots=True)
class MedicareCoverage:
    """All that a Medicare 271 says about one beneficiary; a group without facts is ()."""

    died: date | None = None
    entitlements: tuple[Entitlement, ...] = ()
    ineligible: tuple[Ineligible, ...] = ()
    deductibles: tuple[Deductible, ...] = ()
    coinsurance: tuple[Coinsurance, ...] = ()
    inpatient: tuple[InpatientDays, ...] = ()
    reserve: tuple[ReserveDays, ...] = ()
    blood: tuple[BloodDeductible, ...] = ()
    therapy: tuple[TherapyUsed, ...] = ()
    rehabilitation: tuple[RehabSessions, ...] = ()
    smoking: tuple[SmokingCessation, ...] = ()
    preventive: tuple[PreventiveService, ...] = ()
    secondary: tuple[SecondaryPayer, ...] = ()
    plans: tuple[Plan, ...] = ()
    qualified: tuple[QualifiedBeneficiary, ...] = ()
    hospice: tuple[HospicePeriod, ...] = ()
    hospice_occurrences: int | None = None
    home_health: tuple[HomeHealthEpisode, ...] = ()
    certifications: tuple[HomeHealthCertification, ...] = ()
    renal: tuple[RenalDisease, ...] = ()
    other: tuple[Benefit, ...] = ()
    """What no group above holds."""
    details: tuple[Benefit, ...] = field(default=(), compare=False)
    """What a group holds in part: the benefit says more than the fact, so it can be shown as it came."""

    def entitled(self, part: str, day: date) -> Entitlement | None:
        """The span of that part which covers the day."""
        spans = (each for each in self.entitlements if each.part == part)
        return next((each for each in spans if each.covers(day)), None)
