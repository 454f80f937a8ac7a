"""Situations of Medicaid members."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from mock_backend.people import organizations as org
from mock_backend.people.calendar import ONE_DAY, first_of_month
from mock_backend.people.medicaid import Medicaid
from mock_backend.people.situation import MakeMedicaid, Making
from x12.eligibility.medicaid.facts import (
    Copay,
    LongTermCare,
    ManagedCare,
    MemberSpan,
    OtherInsurance,
    Restriction,
    RestrictiveMessage,
)
from x12.eligibility.medicare.facts import Insurer
from x12.identifiers.dates import Period
from x12.identifiers.months import months_after

OTHER_AGENCY = "wanted"
"""Stands in `agency_id` until the number is known."""
_COPAYS = (
    Copay(("88",), Decimal("3.65"), "PHARMACY COPAY, SAMPLE AMOUNT"),
    Copay(("50",), Decimal(3), "OUTPATIENT COPAY, SAMPLE AMOUNT"),
)


def fee_for_service(making: Making, file: Medicaid) -> Medicaid:
    """Active, paid claim by claim; about half have copays."""
    return replace(file, copays=_COPAYS if making.chance.random() < 0.5 else ())


def managed_care(kind: str) -> MakeMedicaid:
    """The maker of members enrolled with an organization (`MCO`) or a primary care clinician (`PCC`)."""

    def make(making: Making, file: Medicaid) -> Medicaid:
        names = org.CLINICIANS if kind == "PCC" else org.CARE_ORGANIZATIONS
        return replace(file, managed_care=(_enrolled(making, kind, names),))

    return make


def other_insurance(making: Making, file: Medicaid) -> Medicaid:
    """Commercial insurance through a relative's job pays first; it began within the last year or so."""
    insurer = org.insurer(making.chance, org.COMMERCIAL)
    policy = f"G{making.chance.randint(10**6, 10**7 - 1)}"
    cover = OtherInsurance("C1", insurer, policy, Period(_months_ago(making, 2, 14)))
    return replace(file, other_insurance=(cover,))


def ended(making: Making, file: Medicaid) -> Medicaid:
    """Coverage ended within the last year."""
    last = _months_ago(making, 1, 9) - ONE_DAY
    return replace(file, spans=(MemberSpan("Standard", Period(months_after(last, -30), last)),))


def with_a_gap(making: Making, file: Medicaid) -> Medicaid:
    """Coverage ended, and began again two months later with another coverage type."""
    again = _months_ago(making, 1, 4)
    last = months_after(again, -2) - ONE_DAY
    earlier = MemberSpan("Standard", Period(months_after(again, -26), last))
    return replace(file, spans=(earlier, MemberSpan("CarePlus", Period(again))))


def limited(making: Making, file: Medicaid) -> Medicaid:
    """Limited coverage with a restrictive message: emergency services only."""
    message = RestrictiveMessage("671", "LIMITED TO EMERGENCY SERVICES")
    return replace(_of_type(file, "Limited"), messages=(message,))


def restricted_pharmacy(making: Making, file: Medicaid) -> Medicaid:
    """Full coverage, but drugs only from one pharmacy, which a restrictive message says too."""
    message = RestrictiveMessage("620", "DRUGS ONLY FROM THE PRIMARY PHARMACY")
    pharmacy = Restriction(*org.provider(making.chance, org.PHARMACIES), file.spans[0].period)
    return replace(file, messages=(message,), restrictions=(pharmacy,), copays=_COPAYS)


def long_term_care(making: Making, file: Medicaid) -> Medicaid:
    """Lives in a nursing facility and pays a monthly share."""
    begun = Period(_months_ago(making, 3, 30))
    npi, facility = org.provider(making.chance, org.NURSING_HOMES)
    stay = LongTermCare(facility, npi, begun, Decimal(making.chance.randint(4, 18) * 100))
    return replace(file, long_term_care=(stay,), spans=(MemberSpan("Standard", begun),))


def other_agency(making: Making, file: Medicaid) -> Medicaid:
    """In the care of another state agency, which knows the member by a number of its own."""
    return replace(file, agency_id=OTHER_AGENCY)


def dual(making: Making, file: Medicaid) -> Medicaid:
    """Medicare pays first; Medicaid covers the rest."""
    return replace(file, other_insurance=_medicare_cover(making))


def dual_qmb(making: Making, file: Medicaid) -> Medicaid:
    """A Qualified Medicare Beneficiary only: cost sharing of Medicare, message 611."""
    message = RestrictiveMessage("611", "MEMBER IS A QUALIFIED MEDICARE BENEFICIARY")
    return replace(_of_type(file, "QMB only"), messages=(message,), other_insurance=_medicare_cover(making))


def senior_care(making: Making, file: Medicaid) -> Medicaid:
    """Medicare and Medicaid through one senior care organization."""
    enrolled = _enrolled(making, "SCO", org.CARE_ORGANIZATIONS)
    return replace(file, managed_care=(enrolled,), other_insurance=_medicare_cover(making))


def _months_ago(making: Making, fewest: int, most: int) -> date:
    return first_of_month(months_after(making.today, -making.chance.randint(fewest, most)))


def _enrolled(making: Making, kind: str, names: tuple[str, ...]) -> ManagedCare:
    return ManagedCare(kind, org.insurer(making.chance, names), Period(_months_ago(making, 2, 24)))


def _of_type(file: Medicaid, coverage_type: str) -> Medicaid:
    return replace(file, spans=tuple(replace(span, coverage_type=coverage_type) for span in file.spans))


def _medicare_cover(making: Making) -> tuple[OtherInsurance, ...]:
    since = Period(first_of_month(months_after(making.today, -60)))
    return tuple(OtherInsurance(part, Insurer("MEDICARE"), "", since) for part in ("MA", "MB"))
