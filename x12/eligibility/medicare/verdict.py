"""Whether Medicare pays on one date of service, and who comes first."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from x12.codes import insurance_types
from x12.eligibility.medicare import points
from x12.eligibility.medicare.facts import MedicareCoverage, Plan, SecondaryPayer
from x12.eligibility.telephone import phone_words
from x12.eligibility.verdict import Verdict

_ACCIDENT_TYPES = frozenset({"14", "15", "41", "42", "47", "WC"})
"""Insurance that pays first only for the injury or illness that it is about."""
_PLAN_PAYS_ALL = frozenset({"", "C"})

Check = Callable[[MedicareCoverage, date], Verdict | None]


def medicare_verdict(coverage: MedicareCoverage, day: date, today: date | None = None) -> Verdict:
    """The verdict for services on that day: the first reason not simply to bill Medicare decides it.

    With `today`, a day to come is said to be as the records stand now.
    """
    found = (check(coverage, day) for check in _CHECKS)
    verdict = next((each for each in found if each), None) or _bill_medicare(coverage, day)
    if today is None or day <= today or verdict.tone in {"stop", "unknown"}:
        return verdict
    return replace(verdict, points=(*verdict.points, "A day to come: check again when it is here."))


def _died(coverage: MedicareCoverage, day: date) -> Verdict | None:
    if coverage.died is None or day <= coverage.died:
        return None
    return Verdict(
        f"Died on {coverage.died}, before {day}. Medicare pays nothing for that day.",
        "stop",
        (),
        "Check the patient and the date of service.",
    )


def _says_nothing(coverage: MedicareCoverage, day: date) -> Verdict | None:
    if coverage.entitlements or coverage.ineligible:
        return None
    return Verdict(
        f"The answer doesn't say whether Part A or B is active on {day}.",
        "unknown",
        tuple(points.facts(coverage, day)),
        "Read the answer below, or ask again for the whole plan (service type 30).",
    )


def _ineligible(coverage: MedicareCoverage, day: date) -> Verdict | None:
    spans = [span for span in coverage.ineligible if span.period and span.period.covers(day)]
    whole = next((span for span in spans if not span.part), None) or (
        spans[0] if {span.part for span in spans} == {"A", "B"} else None
    )
    if whole is None:
        return None
    return Verdict(
        f"Enrolled, but not eligible on {day} ({whole.period}). Medicare pays nothing.",
        "stop",
        tuple(points.facts(coverage, day)),
        "Ask the patient who pays in this time, such as a state or a county.",
    )


def _not_entitled(coverage: MedicareCoverage, day: date) -> Verdict | None:
    if points.active_parts(coverage, day):
        return None
    return Verdict(
        f"Neither Part A nor Part B is active on {day}. Medicare pays nothing.",
        "stop",
        tuple(points.facts(coverage, day)),
        "Check the date of service; ask the patient for other insurance.",
    )


def _hospice(coverage: MedicareCoverage, day: date) -> Verdict | None:
    if not points.hospice_on(coverage, day):
        return None
    return Verdict(
        f"{_active(coverage, day)} In hospice: bill Medicare only for care unrelated to the illness.",
        "caution",
        tuple(points.facts(coverage, day)),
        "Related care: bill the hospice. Unrelated: modifier GW (professional) or condition code 07"
        " (institutional).",
    )


def _advantage(coverage: MedicareCoverage, day: date) -> Verdict | None:
    plan = points.advantage_on(coverage, day)
    if plan is None:
        return None
    if plan.option_code not in _PLAN_PAYS_ALL:
        return Verdict(
            f"{_active(coverage, day)} In a Medicare cost plan: {points.plan_name(plan)}.",
            "caution",
            tuple(points.facts(coverage, day)),
            "Ask the plan whether it pays for this service; if not, bill Medicare.",
        )
    return Verdict(
        f"In Medicare Advantage on {day}. Bill {points.plan_name(plan)}, not Medicare.",
        "caution",
        tuple(points.facts(coverage, day)),
        _reach(plan),
    )


def _reach(plan: Plan) -> str:
    phone = f" at {phone_words(plan.insurer.phone)}" if plan.insurer.phone else ""
    return f"Ask for the plan's card; check eligibility and network with the plan{phone}."


def _secondary(coverage: MedicareCoverage, day: date) -> Verdict | None:
    payers = points.secondary_on(coverage, day)
    if not payers:
        return None
    first = min(payers, key=_is_for_accidents)
    if _is_for_accidents(first):
        return Verdict(
            f"{_active(coverage, day)} Bill {_name(first)} first for what it covers, else Medicare.",
            "caution",
            tuple(points.facts(coverage, day)),
            "Ask whether today's care is for that injury or illness.",
        )
    return Verdict(
        f"{_active(coverage, day)} Bill {_name(first)} first, then Medicare.",
        "caution",
        tuple(points.facts(coverage, day)),
        "Ask for that insurer's card; after it has paid, bill Medicare with its remittance.",
    )


def _is_for_accidents(payer: SecondaryPayer) -> bool:
    return payer.kind in _ACCIDENT_TYPES


def _name(payer: SecondaryPayer) -> str:
    return payer.insurer.name or insurance_types.word(payer.kind)


def _home_health(coverage: MedicareCoverage, day: date) -> Verdict | None:
    episode = points.home_health_on(coverage, day)
    if episode is None:
        return None
    agency = episode.provider_name or (f"agency {episode.provider}" if episode.provider else "an agency")
    return Verdict(
        f"{_active(coverage, day)} Under home health care with {agency}.",
        "caution",
        tuple(points.facts(coverage, day)),
        "Therapy and most supplies are in the agency's payment: agree with it before you give them.",
    )


def _bill_medicare(coverage: MedicareCoverage, day: date) -> Verdict:
    parts = points.active_parts(coverage, day)
    missing = {"A": "No Part A: no hospital insurance.", "B": "No Part B: no medical insurance."}
    lacks = next((text for part, text in missing.items() if part not in parts), "")
    sentence = f"{_active(coverage, day)} Bill Medicare first."
    return Verdict(
        f"{sentence} {lacks}" if lacks else sentence,
        "caution" if lacks else "good",
        tuple(points.facts(coverage, day)),
        "Bill Medicare for what the active part covers; the patient pays the rest."
        if lacks
        else "Bill Medicare.",
    )


def _active(coverage: MedicareCoverage, day: date) -> str:
    parts = points.active_parts(coverage, day)
    named = " and ".join(f"Part {part}" for part in parts)
    return f"{named} active on {day}."


_CHECKS: tuple[Check, ...] = (
    _died,
    _says_nothing,
    _ineligible,
    _not_entitled,
    _hospice,
    _advantage,
    _secondary,
    _home_health,
)
