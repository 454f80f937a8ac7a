"""Medicaid: membership, through whom care goes, who pays first, what is restricted, what the member pays."""

from collections.abc import Iterator
from datetime import date

from screens.eligibility.showing.groups import Group, tabled
from screens.eligibility.showing.medicare_payers import reach_rows
from screens.eligibility.showing.wording import ACTIVE, money_words, span_words, state_of, state_span
from tui.text import Line, Span, line
from x12.codes import insurance_types, service_types
from x12.eligibility.medicaid.facts import LongTermCare, MedicaidCoverage, MemberSpan
from x12.identifiers.dates import Period

_KINDS = {"PCC": "primary care clinician", "MCO": "managed care organization", "SCO": "senior care plan"}


def medicaid_groups(coverage: MedicaidCoverage, day: date) -> Iterator[Group]:
    """Every group of a Medicaid answer, as of the first day asked about."""
    yield Group("Coverage", tabled(_span(each, day) for each in coverage.spans), "coverage")
    messages = (line((each.code, "caution"), f" {each.text}") for each in coverage.messages)
    yield Group("Messages", tuple(messages), "restrictive messages")
    yield Group("Managed care", _managed_rows(coverage, day), "managed care")
    yield Group("Pays first", _insured_rows(coverage, day), "other insurance")
    yield Group("Restricted to", _restriction_rows(coverage, day), "restrictions")
    stays = tuple(_stay(each, day) for each in coverage.long_term_care)
    yield Group("Long-term care", tabled(stays), "long-term care")
    copays = (
        (
            Span(", ".join(map(service_types.word, each.service_types))),
            Span(money_words(each.amount)),
            Span(each.text),
        )
        for each in coverage.copays
    )
    yield Group("Copay", tabled(copays), "copays")


def _span(each: MemberSpan, day: date) -> tuple[Span, ...]:
    if not each.active:
        since = f"since {span_words(each.period)}" if each.period else ""
        return Span("not active", "stop"), Span(since.replace("since from", "from")), Span(each.coverage_type)
    state = state_of(each.period, day)
    return (
        Span(state, "good" if state == ACTIVE else "stop"),
        Span(span_words(each.period)),
        Span(each.coverage_type),
    )


def _managed_rows(coverage: MedicaidCoverage, day: date) -> tuple[Line, ...]:
    rows: list[Line] = []
    for each in coverage.managed_care:
        kind = _KINDS.get(each.kind, each.kind)
        who = (state_span(each.period, day, "caution"), _days(each.period), Span(kind))
        rows.extend((*tabled([who]), *reach_rows(each.insurer)))
    return tuple(rows)


def _insured_rows(coverage: MedicaidCoverage, day: date) -> tuple[Line, ...]:
    rows: list[Line] = []
    for each in coverage.other_insurance:
        kind = (
            state_span(each.period, day, "caution"),
            _days(each.period),
            Span(insurance_types.word(each.kind)),
        )
        rows.extend((*tabled([kind]), *reach_rows(each.insurer, policy=each.policy)))
    return tuple(rows)


def _restriction_rows(coverage: MedicaidCoverage, day: date) -> tuple[Line, ...]:
    return tabled(
        (
            state_span(each.period, day, "caution"),
            _days(each.period),
            Span(each.provider_name),
            Span(f"NPI {each.provider}" if each.provider else ""),
        )
        for each in coverage.restrictions
    )


def _stay(each: LongTermCare, day: date) -> tuple[Span, ...]:
    paid = f"member pays {money_words(each.patient_paid)} a month" if each.patient_paid is not None else ""
    npi = f"NPI {each.npi}" if each.npi else ""
    who = " ".join(part for part in (each.facility, npi) if part)
    return state_span(each.period, day, "caution"), _days(each.period), Span(who), Span(paid)


def _days(period: Period | None) -> Span:
    return Span(span_words(period))
