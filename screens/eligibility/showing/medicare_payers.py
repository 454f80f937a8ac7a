"""Medicare: who is entitled to what, and who else pays."""

from collections.abc import Iterator
from datetime import date

from screens.eligibility.showing.groups import Group, tabled
from screens.eligibility.showing.wording import (
    ACTIVE,
    address_words,
    day_words,
    span_words,
    state_of,
    state_span,
)
from tui.text import Line, Span, line
from x12.codes import insurance_types
from x12.eligibility.medicare.facts import Entitlement, Insurer, MedicareCoverage, Plan, SecondaryPayer
from x12.eligibility.telephone import phone_words


def payer_groups(coverage: MedicareCoverage, day: date) -> Iterator[Group]:
    """Entitlement, plans, other payers and the state's help, as of the first day asked about."""
    yield Group("Entitlement", entitlement_rows(coverage, day), "entitlement")
    yield Group("MA plan", _plan_rows(coverage, "advantage", day), "Medicare Advantage")
    yield Group("Pays first", _secondary_rows(coverage.secondary, day), "other payers (MSP)")
    yield Group("QMB", _qualified_rows(coverage, day), "QMB")
    yield Group("Drug plan", _plan_rows(coverage, "drug", day), "Part D")


def entitlement_rows(coverage: MedicareCoverage, day: date) -> tuple[Line, ...]:
    """Each span of a part with its state on the day, then spans without payment, then the date of death."""
    rows = [_entitled(each, day) for each in coverage.entitlements]
    rows += [
        (
            Span(f"Part {each.part}" if each.part else "Both parts"),
            Span(
                "no payment" if state_of(each.period, day) == ACTIVE else state_of(each.period, day), "stop"
            ),
            Span(span_words(each.period)),
        )
        for each in coverage.ineligible
    ]
    died = (line(("Died ", "stop"), (day_words(coverage.died), "stop")),) if coverage.died else ()
    return (*tabled(rows), *died)


def _entitled(each: Entitlement, day: date) -> tuple[Span, ...]:
    part = Span(f"Part {each.part}" if each.part else "Medicare")
    if not each.active:
        return part, Span("none", "stop"), Span(span_words(each.period))
    state = state_of(each.period, day)
    return part, Span(state, "good" if state == ACTIVE else "stop"), Span(span_words(each.period))


def _plan_rows(coverage: MedicareCoverage, kind: str, day: date) -> tuple[Line, ...]:
    rows: list[Line] = []
    for plan in coverage.plans:
        if plan.kind == kind:
            rows.extend(tabled([_plan(plan, day)]))
            rows.extend(reach_rows(plan.insurer, said=plan.plan_name))
    return tuple(rows)


def _plan(plan: Plan, day: date) -> tuple[Span, ...]:
    number = "-".join(part for part in (plan.contract, plan.plan_number) if part)
    state = state_span(plan.period, day, "caution" if plan.kind == "advantage" else "value")
    kind = insurance_types.word(plan.insurance_type) if plan.kind == "advantage" else ""
    option = f"option {plan.option_code}" if plan.option_code else ""
    words = ", ".join(part for part in (plan.plan_name or plan.insurer.name, kind, option) if part)
    return state, Span(span_words(plan.period)), Span(number), Span(words)


def _secondary_rows(payers: tuple[SecondaryPayer, ...], day: date) -> tuple[Line, ...]:
    rows: list[Line] = []
    for payer in payers:
        why = f"{insurance_types.word(payer.kind)} (type {payer.kind})"
        state = state_span(payer.period, day, "caution")
        rows.extend(tabled([(state, Span(span_words(payer.period)), Span(why))]))
        rows.extend(reach_rows(payer.insurer, policy=payer.policy))
    return tuple(rows)


def reach_rows(insurer: Insurer, *, policy: str = "", said: str = "") -> tuple[Line, ...]:
    """Who the insurer is, the policy, and how to reach it; a name that was said already is left out."""
    who = insurer.name if insurer.name.casefold() != said.casefold() else ""
    numbered = f"{who} ({insurer.identifier})" if who and insurer.identifier else who
    first = ", ".join(part for part in (numbered, f"policy {policy}" if policy else "") if part)
    reach = ", ".join(
        part for part in (phone_words(insurer.phone), insurer.website, address_words(insurer.address)) if part
    )
    return tuple(line(f"  {part}") for part in (first, reach) if part)


def _qualified_rows(coverage: MedicareCoverage, day: date) -> tuple[Line, ...]:
    return tabled(
        (state_span(each.period, day, "caution"), Span(span_words(each.period)), Span(each.program))
        for each in coverage.qualified
    )
