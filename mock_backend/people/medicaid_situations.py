"""Situations of Medicaid members."""

from dataclasses import replace
from datetime import date, timedelta

from mock_backend.people import organisations as org
from mock_backend.people.calendar import ONE_DAY, first_of_month, months_after
from mock_backend.people.medicaid import (
    Copay,
    CoverageSpan,
    LongTermCare,
    ManagedCare,
    Medicaid,
    OtherInsurance,
    RestrictiveMessage,
)
from mock_backend.people.situation import MakeMedicaid, Making
from x12.eligibility.medicare.facts import Insurer
from x12.identifiers.dates import Period

_MEDICARE = Insurer("MEDICARE")
_COPAYS = (
    Copay("88", 365, "PHARMACY COPAY, SAMPLE AMOUNT"),
    Copay("50", 300, "OUTPATIENT COPAY, SAMPLE AMOUNT"),
)


def _months_ago(making: Making, fewest: int, most: int) -> date:
    return first_of_month(months_after(making.today, -making.chance.randint(fewest, most)))


def fee_for_service(making: Making, file: Medicaid) -> Medicaid:
    """Active, paid claim by claim."""
    return replace(file, copays=_COPAYS if making.chance.random() < 0.5 else ())


def managed_care(kind: str) -> MakeMedicaid:
    """The maker of members enrolled with a managed care organisation (`MCO`) or a clinician (`PCC`)."""

    def make(making: Making, file: Medicaid) -> Medicaid:
        names = org.CARE_ORGANISATIONS if kind != "PCC" else org.CLINICIANS
        enrolment = ManagedCare(kind, org.insurer(making.chance, names), Period(_months_ago(making, 2, 24)))
        return replace(file, managed_care=(enrolment,))

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
    return replace(file, spans=(CoverageSpan(Period(months_after(last, -30), last), "Standard"),))


def with_a_gap(making: Making, file: Medicaid) -> Medicaid:
    """Coverage ended, and began again two months later with another coverage type."""
    again = _months_ago(making, 1, 4)
    last = months_after(again, -2) - ONE_DAY
    earlier = CoverageSpan(Period(months_after(again, -26), last), "Standard")
    return replace(file, spans=(CoverageSpan(Period(again), "CarePlus"), earlier))


def limited(making: Making, file: Medicaid) -> Medicaid:
    """Limited coverage with a restrictive message: emergency services only."""
    span = file.spans[0]
    message = RestrictiveMessage("671", "Limited: emergency services only", span.period)
    return replace(file, spans=(CoverageSpan(span.period, "Limited"),), messages=(message,))


def restricted_pharmacy(making: Making, file: Medicaid) -> Medicaid:
    """Full coverage with a restrictive message: drugs only from the member's primary pharmacy."""
    message = RestrictiveMessage("620", "Drugs only from the member's primary pharmacy", file.spans[0].period)
    return replace(file, messages=(message,), copays=_COPAYS)


def long_term_care(making: Making, file: Medicaid) -> Medicaid:
    """Lives in a nursing facility and pays a monthly share."""
    begun = _months_ago(making, 3, 30)
    facility = org.provider(making.chance, org.NURSING_HOMES)
    stay = LongTermCare(*facility, Period(begun), making.chance.randint(4, 18) * 100)
    return replace(file, long_term_care=(stay,), spans=(CoverageSpan(Period(begun), "Standard"),))


def other_agency(making: Making, file: Medicaid) -> Medicaid:
    """In the care of another state agency, which knows the member by a number of its own."""
    return replace(file, agency_id="wanted")


def dual(making: Making, file: Medicaid) -> Medicaid:
    """Medicare pays first; Medicaid covers the rest."""
    return replace(file, other_insurance=_medicare_cover(making))


def dual_qmb(making: Making, file: Medicaid) -> Medicaid:
    """A Qualified Medicare Beneficiary only: cost sharing of Medicare, message 611."""
    span = CoverageSpan(file.spans[0].period, "QMB only")
    message = RestrictiveMessage("611", "Member is a Qualified Medicare Beneficiary", span.period)
    return replace(file, spans=(span,), messages=(message,), other_insurance=_medicare_cover(making))


def senior_care(making: Making, file: Medicaid) -> Medicaid:
    """Medicare and Medicaid through one senior care organisation."""
    plan = org.insurer(making.chance, org.CARE_ORGANISATIONS)
    enrolment = ManagedCare("SCO", plan, Period(_months_ago(making, 2, 20)))
    return replace(file, managed_care=(enrolment,), other_insurance=_medicare_cover(making))


def _medicare_cover(making: Making) -> tuple[OtherInsurance, ...]:
    since = making.today - timedelta(days=365 * 5)
    period = Period(first_of_month(since))
    return OtherInsurance("MA", _MEDICARE, "", period), OtherInsurance("MB", _MEDICARE, "", period)
