"""The short facts that bear on a date of service, and the tests that find them."""

from collections.abc import Iterator
from datetime import date

from x12.codes import insurance_types
from x12.eligibility.medicare.facts import (
    HomeHealthEpisode,
    HospicePeriod,
    MedicareCoverage,
    Plan,
    SecondaryPayer,
)
from x12.eligibility.telephone import phone_words
from x12.identifiers.dates import Period
from x12.identifiers.money import dollars


def active_parts(coverage: MedicareCoverage, day: date) -> tuple[str, ...]:
    """The parts that pay on that day: `A`, `B`, both or none."""
    return tuple(
        part
        for part in "AB"
        if coverage.entitled(part, day)
        and not any(span.part == part and _on(span.period, day) for span in coverage.ineligible)
    )


def hospice_on(coverage: MedicareCoverage, day: date) -> HospicePeriod | None:
    """The hospice period of that day, if it was not revoked."""
    return next((each for each in coverage.hospice if not each.revoked and _on(each.period, day)), None)


def advantage_on(coverage: MedicareCoverage, day: date) -> Plan | None:
    """The Medicare Advantage or cost plan of that day."""
    return next((each for each in _plans(coverage, day) if each.kind == "advantage"), None)


def secondary_on(coverage: MedicareCoverage, day: date) -> tuple[SecondaryPayer, ...]:
    """The insurers that pay before Medicare on that day."""
    return tuple(each for each in coverage.secondary if _on(each.period, day, undated=True))


def home_health_on(coverage: MedicareCoverage, day: date) -> HomeHealthEpisode | None:
    """The home health episode of that day."""
    return next((each for each in coverage.home_health if _on(each.period, day)), None)


def plan_name(plan: Plan) -> str:
    """The plan's name and contract, such as `ACME GOLD (H1234 001)`."""
    name = plan.insurer.name or plan.plan_name or "the plan"
    number = " ".join(filter(None, (plan.contract, plan.plan_number)))
    return f"{name} ({number})" if number else name


def facts(coverage: MedicareCoverage, day: date) -> Iterator[str]:
    """Everything that whoever bills that day should know, the weightiest first."""
    yield from _qualified(coverage, day)
    yield from _hospice(coverage, day)
    yield from _advantage(coverage, day)
    for payer in secondary_on(coverage, day):
        name = payer.insurer.name or "Another insurer"
        policy = f", policy {payer.policy}" if payer.policy else ""
        yield f"Pays first: {name} ({insurance_types.word(payer.kind)}){policy}."
    yield from _home_health(coverage, day)
    if any(each.effective and Period(each.effective, each.ended).covers(day) for each in coverage.renal):
        yield "Has end-stage renal disease (ESRD)."
    yield from _ending(coverage, day)
    for deductible in coverage.deductibles:
        if deductible.part == "B" and deductible.remaining and _on(deductible.period, day):
            yield f"Part B deductible: {dollars(deductible.remaining)} left."
    for plan in _plans(coverage, day):
        if plan.kind == "drug":
            yield f"Drug plan (Part D): {plan_name(plan)}."


def _qualified(coverage: MedicareCoverage, day: date) -> Iterator[str]:
    if any(_on(each.period, day, undated=True) for each in coverage.qualified):
        yield "QMB: don't bill the patient for deductible or coinsurance; bill Medicaid after Medicare."


def _hospice(coverage: MedicareCoverage, day: date) -> Iterator[str]:
    span = hospice_on(coverage, day)
    if span:
        who = span.provider_name or span.provider or "name not given"
        yield f"Hospice: {who}, {span.period}."
        yield "The patient's own attending doctor, if not of the hospice, bills with modifier GV."
        if advantage_on(coverage, day):
            yield "While in hospice, Original Medicare pays, not the Medicare Advantage plan."


def _advantage(coverage: MedicareCoverage, day: date) -> Iterator[str]:
    plan = advantage_on(coverage, day)
    if plan:
        phone = f", phone {phone_words(plan.insurer.phone)}" if plan.insurer.phone else ""
        kind = f", {insurance_types.word(plan.insurance_type)}" if plan.insurance_type else ""
        yield f"Plan: {plan_name(plan)}{kind}{phone}."


def _home_health(coverage: MedicareCoverage, day: date) -> Iterator[str]:
    episode = home_health_on(coverage, day)
    if episode:
        who = episode.provider_name or episode.provider or "agency not named"
        yield f"Home health: {who}, {episode.period}."


def _ending(coverage: MedicareCoverage, day: date) -> Iterator[str]:
    if coverage.died:
        yield f"Died on {coverage.died}."
    for part in active_parts(coverage, day):
        span = coverage.entitled(part, day)
        if span and span.period and span.period.end:
            yield f"Part {part} ends on {span.period.end}."


def _plans(coverage: MedicareCoverage, day: date) -> list[Plan]:
    return [each for each in coverage.plans if _on(each.period, day, undated=True)]


def _on(period: Period | None, day: date, *, undated: bool = False) -> bool:
    return undated if period is None else period.covers(day)
