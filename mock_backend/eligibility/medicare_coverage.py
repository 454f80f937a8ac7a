"""What Medicare tells about a patient for the days and services that were asked about."""

from dataclasses import replace
from datetime import date

from mock_backend.eligibility import amounts, cost_sharing
from mock_backend.eligibility.asked import Asked
from mock_backend.eligibility.windows import overlap, within_period
from mock_backend.people.calendar import ONE_DAY
from mock_backend.people.medicare import Medicare
from x12.eligibility.medicare.facts import (
    Entitlement,
    Ineligible,
    MedicareCoverage,
    PreventiveService,
    SmokingCessation,
)
from x12.eligibility.records import Benefit
from x12.identifiers.dates import Period
from x12.identifiers.months import months_after

WHOLE_PLAN = "30"
_LOOK_BACK_MONTHS = 12
"""Hospice and home health are told for this long before the days asked about [simulated]."""
_NEVER_PAID = Benefit("I", service_types=("41", "54"))


def medicare_coverage(file: Medicare, asked: Asked, today: date) -> MedicareCoverage:
    """Entitlement and other payers always; the rest as the service types ask, all of it for `30`."""
    dates = asked.dates
    coverage = MedicareCoverage(
        died=file.death,
        entitlements=(_entitlement("A", file.part_a, dates), _entitlement("B", file.part_b, dates)),
        ineligible=tuple(Ineligible(span) for span in file.ineligible if overlap(span, dates)),
        secondary=tuple(each for each in file.other_payers if within_period(each.period, dates)),
        plans=tuple(each for each in file.plans if within_period(each.period, dates)),
        other=_notices(file, asked),
    )
    if not any(each.active for each in coverage.entitlements):
        return coverage
    coverage = replace(coverage, other=(_NEVER_PAID, *coverage.other))
    return _with_care(_with_cost_sharing(coverage, file, asked, today), file, asked)


def _entitlement(part: str, span: Period | None, asked: Period) -> Entitlement:
    if span and overlap(span, asked):
        return Entitlement(part, span)
    return Entitlement(part, active=False)


def _with_cost_sharing(
    coverage: MedicareCoverage, file: Medicare, asked: Asked, today: date
) -> MedicareCoverage:
    """What the patient pays: nothing at all as a QMB."""
    dates = asked.dates
    qualified = tuple(each for each in file.qmb if within_period(each.period, dates))
    if qualified:
        return replace(coverage, qualified=qualified)
    coverage = replace(
        coverage,
        deductibles=tuple(cost_sharing.deductibles(file, dates, today)),
        coinsurance=cost_sharing.coinsurance(file, dates),
        blood=cost_sharing.blood(file, dates),
    )
    if not _wants(asked, "48", "AG", "A7"):
        return coverage
    return replace(
        coverage,
        inpatient=tuple(cost_sharing.inpatient(file, dates)),
        reserve=cost_sharing.reserve(file, dates),
    )


def _with_care(coverage: MedicareCoverage, file: Medicare, asked: Asked) -> MedicareCoverage:
    recent = Period(months_after(asked.dates.start, -_LOOK_BACK_MONTHS), asked.dates.end)
    if _wants(asked, "45"):
        hospice = tuple(each for each in file.hospice if within_period(each.period, recent))
        coverage = replace(coverage, hospice=hospice, hospice_occurrences=len(hospice) or None)
    if _wants(asked, "42"):
        episodes = tuple(each for each in file.home_health if within_period(each.period, recent))
        certified = file.certifications if episodes else ()
        coverage = replace(coverage, home_health=episodes, certifications=certified)
    if file.renal and _wants(asked, "14", "15"):
        coverage = replace(coverage, renal=(file.renal,))
    return _with_services(coverage, file, asked) if file.part_b else coverage


def _with_services(coverage: MedicareCoverage, file: Medicare, asked: Asked) -> MedicareCoverage:
    """What Part B counts: therapy and rehabilitation, counselling, preventive services."""
    if _wants(asked, "AD", "AE", "AF", "BF", "BG"):
        years = cost_sharing.years(asked.dates)
        therapy = tuple(each for each in file.therapy if each.period in years)
        coverage = replace(coverage, therapy=therapy, rehabilitation=file.rehabilitation)
    if _wants(asked, "67"):
        coverage = replace(coverage, smoking=(SmokingCessation(remaining=file.smoking_sessions_left),))
    return replace(coverage, preventive=_preventive(file, asked))


def _preventive(file: Medicare, asked: Asked) -> tuple[PreventiveService, ...]:
    """The services that are asked about by their codes, or all of them for the plan as a whole."""
    if asked.procedures:
        return tuple(each for each in file.preventive if each.code in asked.procedures)
    return file.preventive if _wants(asked) else ()


def _notices(file: Medicare, asked: Asked) -> tuple[Benefit, ...]:
    texts = [amounts.NOTICE]
    if asked.member_id == file.previous_mbi and file.mbi_replaced:
        texts.insert(0, f"THIS MBI ENDED {file.mbi_replaced - ONE_DAY:%m/%d/%Y}. USE THE NEW ONE.")
    return tuple(Benefit("D", service_types=(WHOLE_PLAN,), messages=(text,)) for text in texts)


def _wants(asked: Asked, *service_types: str) -> bool:
    """Whether one of the service types is asked about, or the plan as a whole, or nothing in particular."""
    sent = asked.service_types
    return WHOLE_PLAN in sent or not (sent or asked.procedures) or not sent.isdisjoint(service_types)
