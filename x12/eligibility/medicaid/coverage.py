"""A Medicaid 271 as facts and back: each group reads what it writes, and the rest is kept as it came."""

from collections.abc import Iterator
from dataclasses import replace

from x12.eligibility.medicaid import care, members
from x12.eligibility.medicaid.facts import MedicaidCoverage
from x12.eligibility.medicare.pile import Pile
from x12.eligibility.records import Benefit, Member


def read_medicaid(member: Member) -> MedicaidCoverage:
    """What the 271 says about the member, group by group."""
    pile = Pile(member.benefits)
    coverage = MedicaidCoverage(
        spans=members.read_spans(pile),
        managed_care=members.read_managed_care(pile),
        other_insurance=members.read_other_insurance(pile),
        messages=members.read_messages(pile),
        restrictions=care.read_restrictions(pile),
        long_term_care=care.read_long_term_care(pile),
        copays=care.read_copays(pile),
        other=tuple(pile.left),
    )
    told = {*write_benefits(coverage)}
    return replace(coverage, details=tuple(benefit for benefit in member.benefits if benefit not in told))


def write_medicaid(member: Member, coverage: MedicaidCoverage) -> Member:
    """The member as the program answers about it: with the benefits of the coverage."""
    return replace(member, benefits=write_benefits(coverage))


def write_benefits(coverage: MedicaidCoverage) -> tuple[Benefit, ...]:
    """The benefits that say what the facts say."""
    return tuple(_benefits(coverage))


def _benefits(coverage: MedicaidCoverage) -> Iterator[Benefit]:
    yield from map(members.write_span, coverage.spans)
    yield from map(members.write_managed_care, coverage.managed_care)
    yield from map(members.write_other_insurance, coverage.other_insurance)
    yield from map(members.write_message, coverage.messages)
    yield from map(care.write_restriction, coverage.restrictions)
    for stay in coverage.long_term_care:
        yield from care.write_long_term_care(stay)
    yield from map(care.write_copay, coverage.copays)
    yield from coverage.other
