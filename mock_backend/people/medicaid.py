"""What the Medicaid programme knows about one member, as records. All periods include both of their ends."""

from dataclasses import dataclass

from x12.eligibility.medicare.facts import Insurer
from x12.identifiers.dates import Period


@dataclass(frozen=True, slots=True)
class CoverageSpan:
    """One span of membership in one coverage type."""

    period: Period
    coverage_type: str
    """Such as `Standard`; the words a provider reads."""


@dataclass(frozen=True, slots=True)
class ManagedCare:
    """Enrolment with a managed care organisation or a primary care clinician."""

    kind: str
    """`MCO` managed care organisation, `PCC` primary care clinician plan, `SCO` senior care."""
    plan: Insurer
    period: Period


@dataclass(frozen=True, slots=True)
class OtherInsurance:
    """Other health insurance, which pays first."""

    kind: str
    """EB04 of the other coverage: `C1` commercial, `MA`, `MB`, ..."""
    insurer: Insurer
    policy: str
    period: Period


@dataclass(frozen=True, slots=True)
class RestrictiveMessage:
    """A coded message that restricts or explains what is paid."""

    code: str
    text: str
    period: Period


@dataclass(frozen=True, slots=True)
class LongTermCare:
    """A stay in a nursing facility and what the member pays for it each month, in whole dollars."""

    npi: str
    facility: str
    period: Period
    patient_paid: int


@dataclass(frozen=True, slots=True)
class Copay:
    """What the member pays for one kind of service, in cents."""

    service_type: str
    cents: int
    says: str


@dataclass(frozen=True, slots=True)
class Medicaid:
    """The programme's file on one member; () means that there is nothing."""

    member_id: str
    agency_id: str
    """Eight digits by which another state agency knows the member; '' for most."""
    spans: tuple[CoverageSpan, ...]
    managed_care: tuple[ManagedCare, ...] = ()
    other_insurance: tuple[OtherInsurance, ...] = ()
    messages: tuple[RestrictiveMessage, ...] = ()
    long_term_care: tuple[LongTermCare, ...] = ()
    copays: tuple[Copay, ...] = ()
