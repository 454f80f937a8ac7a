"""Medicare: what the patient pays, and when preventive services are paid for again."""

from collections.abc import Iterator
from datetime import date

from screens.eligibility.showing.groups import Group, tabled
from screens.eligibility.showing.preventive import preventive_rows
from screens.eligibility.showing.wording import left_words, money_words, percent_words, span_words
from tui.text import Line, Span
from x12.codes import service_types
from x12.eligibility.medicare.facts import Deductible, InpatientDays, MedicareCoverage, ReserveDays

_FACILITIES = {"hospital": "Hospital", "snf": "SNF"}
_RESERVES = {"lifetime": "Hospital reserve", "psychiatric": "Psychiatric hospital"}


def cost_groups(coverage: MedicareCoverage, day: date) -> Iterator[Group]:
    """Deductibles, coinsurance, inpatient days, blood, and the preventive services as of that day."""
    yield Group("Deductible", tabled(map(_deductible, coverage.deductibles)), "deductibles")
    yield Group(
        "Coinsurance",
        tabled(
            (
                Span("Part B"),
                Span(span_words(each.period)),
                Span(percent_words(each.percent)),
                Span(each.code or _for_services(each.service_types)),
            )
            for each in coverage.coinsurance
        ),
        "coinsurance",
    )
    yield Group("Inpatient", tabled(map(_band, coverage.inpatient)), "inpatient days")
    yield Group("Lifetime days", tabled(map(_reserve, coverage.reserve)), "lifetime days")
    yield Group("Blood", _blood_rows(coverage), "blood")
    yield Group("Preventive", preventive_rows(coverage.preventive, day), "preventive services")


def _deductible(each: Deductible) -> tuple[Span, ...]:
    told = (left_words(each.remaining), _for_services(each.service_types))
    words = Span(", ".join(part for part in told if part), "good" if each.remaining == 0 else "value")
    return Span(f"Part {each.part}"), Span(span_words(each.period)), Span(money_words(each.base)), words


def _band(each: InpatientDays) -> tuple[Span, ...]:
    facility = _FACILITIES.get(each.facility, each.facility)
    first = (each.after_day or 0) + 1
    band = f"days {first}-{each.to_day}" if each.to_day is not None else ""
    cost = f"{money_words(each.coinsurance)} a day"
    return (
        Span(facility),
        Span(band),
        Span(left_words(each.remaining)),
        Span(cost),
        Span(span_words(each.period)),
    )


def _reserve(each: ReserveDays) -> tuple[Span, ...]:
    kind = _RESERVES.get(each.kind, each.kind)
    of = f" of {each.base}" if each.base is not None else ""
    cost = f"{money_words(each.coinsurance)} a day" if each.coinsurance is not None else ""
    left = f"{each.remaining}{of} left" if each.remaining is not None else of.strip()
    return Span(kind), Span(left), Span(cost), Span(span_words(each.period))


def _for_services(codes: tuple[str, ...]) -> str:
    """For which services, where it isn't for the whole plan."""
    return "" if codes in ((), ("30",)) else ", ".join(map(service_types.word, codes))


def _blood_rows(coverage: MedicareCoverage) -> tuple[Line, ...]:
    return tabled(
        (
            Span(f"{each.base} pints a year" if each.base is not None else ""),
            Span(left_words(each.remaining)),
            Span(span_words(each.period)),
        )
        for each in coverage.blood
    )
