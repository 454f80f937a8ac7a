"""Medicare: hospice, home health, kidney disease, and what the patient has used."""

from collections.abc import Iterator
from datetime import date

from screens.eligibility.showing.groups import Group, tabled
from screens.eligibility.showing.medicare_payers import reach_rows
from screens.eligibility.showing.wording import (
    day_words,
    left_words,
    money_words,
    span_words,
    state_span,
)
from tui.text import Line, Span, line
from x12.eligibility.medicare.facts import HomeHealthEpisode, HospicePeriod, MedicareCoverage, RenalDisease
from x12.identifiers.dates import Period

_METHODS = {"14": "supplies at home", "15": "dialysis", "16": "equipment at home"}
_CERTIFIED = {"G0180": "certified", "G0179": "certified again"}


def care_groups(coverage: MedicareCoverage, day: date) -> Iterator[Group]:
    """What decides who may bill for care now."""
    yield Group("Hospice", _hospice_rows(coverage, day), "hospice")
    yield Group("Home health", _home_health_rows(coverage, day), "home health")
    yield Group("ESRD", _renal_rows(coverage.renal, day), "ESRD")


def use_groups(coverage: MedicareCoverage) -> Iterator[Group]:
    """What was used of therapy and counseling."""
    yield Group(
        "Therapy",
        tabled(
            (Span(each.kind), Span(f"{money_words(each.used)} used"), Span(span_words(each.period)))
            for each in coverage.therapy
        ),
        "therapy",
    )
    yield Group(
        "Rehab",
        tabled(
            (Span(f"{each.kind}, {each.component}"), Span(f"{each.count} {_measure(each.measure)}"))
            for each in coverage.rehabilitation
        ),
        "rehabilitation",
    )
    yield Group("Smoking", _smoking_rows(coverage), "smoking cessation")


def _measure(measure: str) -> str:
    return f"sessions {'left' if measure == 'remaining' else measure}"


def _hospice_rows(coverage: MedicareCoverage, day: date) -> tuple[Line, ...]:
    rows = list(tabled(_hospice(each, day) for each in coverage.hospice))
    if coverage.hospice_occurrences is not None:
        rows.append(line(f"Elections so far: {coverage.hospice_occurrences}"))
    return tuple(rows)


def _hospice(each: HospicePeriod, day: date) -> tuple[Span, ...]:
    revoked = f"revoked (code {each.revocation})" if each.revoked else ""
    who = " ".join(
        part for part in (each.provider_name, f"NPI {each.provider}" if each.provider else "") if part
    )
    return state_span(each.period, day, "caution"), Span(span_words(each.period)), Span(revoked), Span(who)


def _home_health_rows(coverage: MedicareCoverage, day: date) -> tuple[Line, ...]:
    rows: list[Line] = []
    for episode in coverage.home_health:
        rows.extend(_episode_rows(episode, day))
    for each in coverage.certifications:
        days = ", ".join(map(day_words, each.dates))
        rows.append(line(f"{each.code} {_CERTIFIED.get(each.code, '')} {days}".replace("  ", " ")))
    return tuple(rows)


def _episode_rows(episode: HomeHealthEpisode, day: date) -> Iterator[Line]:
    first = episode.first_billed or episode.last_billed
    billed = span_words(Period(first, episode.last_billed or first)) if first else ""
    state = state_span(episode.period, day, "caution")
    yield from tabled([(state, Span(span_words(episode.period)), Span(f"billed {billed}" if billed else ""))])
    npi = f"NPI {episode.provider}" if episode.provider else ""
    agency = " ".join(part for part in (episode.provider_name, npi) if part)
    if agency:
        yield line(f"  {agency}")
    yield from reach_rows(episode.contractor)


def _renal_rows(diseases: tuple[RenalDisease, ...], day: date) -> tuple[Line, ...]:
    return tabled(
        (
            state_span(Period(each.effective, each.ended) if each.effective else None, day, "caution"),
            Span(span_words(Period(each.effective)) if each.effective else ""),
            Span(_METHODS.get(each.method, each.method)),
            Span(f"transplant or discharge {day_words(each.ended)}" if each.ended else ""),
        )
        for each in diseases
    )


def _smoking_rows(coverage: MedicareCoverage) -> tuple[Line, ...]:
    rows: list[Line] = []
    for each in coverage.smoking:
        if each.next_eligible:
            rows.append(line(f"next counseling from {day_words(each.next_eligible)}"))
        elif each.remaining is not None:
            total = f" of {each.total}" if each.total is not None else ""
            rows.append(line(f"{left_words(each.remaining).replace(' left', '')}{total} sessions left"))
    return tuple(rows)
