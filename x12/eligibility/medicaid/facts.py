"""What a Medicaid program knows about a member: plain facts that are read from a 271 and written to one."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from x12.eligibility.medicare.facts import Insurer
from x12.eligibility.medicare.insurers import NOBODY
from x12.eligibility.records import Benefit
from x12.identifiers.dates import Period


@dataclass(frozen=True, slots=True)
class MemberSpan:
    """A span of membership in one coverage type, or that there is none."""

    coverage_type: str = ""
    """Such as `Standard`, in the program's own words."""
    period: Period | None = None
    active: bool = True

    def covers(self, day: date) -> bool:
        """Whether the member is covered on that day; a span without dates holds for what was asked."""
        return self.active and (self.period is None or self.period.covers(day))


@dataclass(frozen=True, slots=True)
class ManagedCare:
    """Enrollment with an organization or a clinician through whom care goes."""

    kind: str
    """`PCC` primary care clinician; `MCO`, `ACO`, `SCO`, ... an organization that pays itself."""
    insurer: Insurer = NOBODY
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class OtherInsurance:
    """Insurance that pays before Medicaid, Medicare included."""

    kind: str
    """EB04: `MA` and `MB` Medicare, `C1` commercial, ..."""
    insurer: Insurer = NOBODY
    policy: str = ""
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class RestrictiveMessage:
    """A coded message that restricts or explains what is paid, such as `611`."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Restriction:
    """The member may use only this provider."""

    provider: str = ""
    """NPI."""
    provider_name: str = ""
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class LongTermCare:
    """A stay in a nursing facility."""

    facility: str = ""
    npi: str = ""
    period: Period | None = None
    patient_paid: Decimal | None = None
    """US dollars a month that the member pays."""


@dataclass(frozen=True, slots=True)
class Copay:
    """What the member pays for one kind of service."""

    service_types: tuple[str, ...]
    amount: Decimal
    """US dollars."""
    text: str = ""


@dataclass(frozen=True, slots=True)
class MedicaidCoverage:
    """All that a Medicaid 271 says about one member; a group without facts is ()."""

    spans: tuple[MemberSpan, ...] = ()
    managed_care: tuple[ManagedCare, ...] = ()
    other_insurance: tuple[OtherInsurance, ...] = ()
    messages: tuple[RestrictiveMessage, ...] = ()
    restrictions: tuple[Restriction, ...] = ()
    long_term_care: tuple[LongTermCare, ...] = ()
    copays: tuple[Copay, ...] = ()
    other: tuple[Benefit, ...] = ()
    """What no group above holds."""
    details: tuple[Benefit, ...] = field(default=(), compare=False)
    """What a group holds in part: the benefit says more than the fact, so it can be shown as it came."""

    def covered(self, day: date) -> MemberSpan | None:
        """The span that covers the day."""
        return next((span for span in self.spans if span.covers(day)), None)
