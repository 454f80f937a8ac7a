"""A Medicare 271 as facts and back: each group reads what it writes, and the rest is kept as it came."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from x12.eligibility.medicare import care, cost_sharing, days, entitlement, plans, services
from x12.eligibility.medicare.facts import MedicareCoverage
from x12.eligibility.medicare.pile import Pile
from x12.eligibility.records import Benefit, Member
from x12.parts import Dated, on

DEATH = "442"


def read_medicare(member: Member) -> MedicareCoverage:
    """What the 271 says about the beneficiary, group by group."""
    pile = Pile(member.benefits)
    died = member.period(DEATH)
    coverage = MedicareCoverage(
        died=died.start if died else None,
        qualified=plans.read_qualified(pile),
        ineligible=entitlement.read_ineligible(pile),
        entitlements=entitlement.read_entitlements(pile),
        deductibles=cost_sharing.read_deductibles(pile),
        coinsurance=cost_sharing.read_coinsurance(pile),
        blood=cost_sharing.read_blood(pile),
        inpatient=days.read_inpatient(pile),
        reserve=days.read_reserve(pile),
        therapy=services.read_therapy(pile),
        rehabilitation=services.read_rehabilitation(pile),
        smoking=services.read_smoking(pile),
        preventive=services.read_preventive(pile),
        secondary=plans.read_secondary(pile),
        plans=plans.read_plans(pile),
        certifications=care.read_certifications(pile),
        home_health=care.read_home_health(pile),
        hospice=care.read_hospice(pile),
        hospice_occurrences=care.read_occurrences(pile),
        renal=care.read_renal(pile),
        other=tuple(pile.left),
    )
    told = {*write_benefits(coverage)}
    return replace(coverage, details=tuple(benefit for benefit in member.benefits if benefit not in told))


def write_medicare(member: Member, coverage: MedicareCoverage) -> Member:
    """The member as Medicare answers about it: with the date of death and the benefits of the coverage."""
    death: tuple[Dated, ...] = (on(DEATH, coverage.died),) if coverage.died else ()
    return replace(member, dates=member.dates + death, benefits=write_benefits(coverage))


def write_benefits(coverage: MedicareCoverage) -> tuple[Benefit, ...]:
    """The benefits that say what the facts say, in the order in which HETS gives them."""
    return tuple(_benefits(coverage))


def _benefits(coverage: MedicareCoverage) -> Iterator[Benefit]:
    yield from map(entitlement.write_entitlement, coverage.entitlements)
    yield from map(entitlement.write_ineligible, coverage.ineligible)
    yield from _flat(map(cost_sharing.write_deductible, coverage.deductibles))
    yield from map(cost_sharing.write_coinsurance, coverage.coinsurance)
    yield from _flat(map(days.write_inpatient, coverage.inpatient))
    yield from _flat(map(days.write_reserve, coverage.reserve))
    yield from map(cost_sharing.write_blood, coverage.blood)
    yield from map(services.write_therapy, coverage.therapy)
    yield from map(services.write_rehabilitation, coverage.rehabilitation)
    yield from map(services.write_smoking, coverage.smoking)
    yield from map(services.write_preventive, coverage.preventive)
    yield from map(care.write_renal, coverage.renal)
    yield from map(plans.write_secondary, coverage.secondary)
    yield from map(plans.write_plan, coverage.plans)
    yield from _flat(map(plans.write_qualified, coverage.qualified))
    yield from map(care.write_home_health, coverage.home_health)
    yield from map(care.write_certification, coverage.certifications)
    yield from map(care.write_hospice, coverage.hospice)
    if coverage.hospice_occurrences is not None:
        yield care.write_occurrences(coverage.hospice_occurrences)
    yield from coverage.other


def _flat(groups: Iterable[Iterable[Benefit]]) -> Iterator[Benefit]:
    for group in groups:
        yield from group
