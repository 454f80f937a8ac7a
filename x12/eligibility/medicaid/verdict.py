"""Whether Medicaid pays on one date of service, and who comes first."""

from collections.abc import Iterator
from datetime import date

from x12.codes import insurance_types
from x12.eligibility.medicaid.facts import ManagedCare, MedicaidCoverage, OtherInsurance
from x12.eligibility.telephone import phone_words
from x12.eligibility.verdict import Verdict
from x12.identifiers.dates import Period
from x12.identifiers.money import dollars

COST_SHARING_ONLY = frozenset({"611"})
"""Restrictive messages which say that only Medicare's deductible and coinsurance are paid (QMB)."""
_CLINICIAN = "PCC"


def medicaid_verdict(coverage: MedicaidCoverage, day: date, program: str = "Medicaid") -> Verdict:
    """The verdict for services on that day; `program` is what the payer is called."""
    points = tuple(_facts(coverage, day))
    if not coverage.spans:
        return Verdict(
            f"The answer doesn't say whether {program} is active on {day}.",
            "unknown",
            points,
            "Read the answer below, or ask again for the whole plan (service type 30).",
        )
    if coverage.covered(day) is None:
        return Verdict(
            f"{program} is not active on {day}.",
            "stop",
            points,
            "Check the date of service; ask the patient for other insurance.",
        )
    return _who_pays(coverage, day, program, points)


def _who_pays(coverage: MedicaidCoverage, day: date, program: str, points: tuple[str, ...]) -> Verdict:
    active = f"{program} {_type(coverage, day)}active on {day}."
    if any(message.code in COST_SHARING_ONLY for message in coverage.messages):
        return Verdict(
            f"{active} QMB: it pays only Medicare's deductible and coinsurance.",
            "caution",
            points,
            f"Bill Medicare, then {program}; don't bill the patient for the rest.",
        )
    others = _insured(coverage, day)
    if others:
        names = " and ".join(dict.fromkeys(_name(each) for each in others))
        return Verdict(
            f"{active} Bill {names} first.",
            "caution",
            points,
            f"After the other insurer has paid or refused, bill {program} with its remittance.",
        )
    managed = _managed(coverage, day)
    if managed:
        return _through(managed, active, program, points)
    return Verdict(f"{active} Bill {program}.", "good", points, f"Bill {program}.")


def _through(managed: ManagedCare, active: str, program: str, points: tuple[str, ...]) -> Verdict:
    who = managed.insurer.name or managed.kind or "a managed care plan"
    phone = f" ({phone_words(managed.insurer.phone)})" if managed.insurer.phone else ""
    if managed.kind == _CLINICIAN:
        return Verdict(
            f"{active} Primary care: {who}.",
            "caution",
            points,
            f"Ask {who}{phone} for a referral where the service needs one, then bill {program}.",
        )
    return Verdict(
        f"{active} Bill the plan, {who}.",
        "caution",
        points,
        f"Check eligibility and network with the plan{phone}.",
    )


def _facts(coverage: MedicaidCoverage, day: date) -> Iterator[str]:
    for message in coverage.messages:
        yield f"{message.code} {message.text}"
    for insurance in _insured(coverage, day):
        policy = f", policy {insurance.policy}" if insurance.policy else ""
        yield f"Pays first: {_name(insurance)} ({insurance_types.word(insurance.kind)}){policy}."
    for restriction in coverage.restrictions:
        if _on(restriction.period, day):
            who = restriction.provider_name or restriction.provider or "one provider"
            yield f"May use only {who}."
    for stay in coverage.long_term_care:
        if _on(stay.period, day):
            paid = f", the member pays {dollars(stay.patient_paid)} a month" if stay.patient_paid else ""
            yield f"Long-term care: {stay.facility or stay.npi or 'facility not named'}{paid}."
    span = coverage.covered(day)
    if span and span.period and span.period.end:
        yield f"Confirmed to {span.period.end}; check again for later days."


def _type(coverage: MedicaidCoverage, day: date) -> str:
    span = coverage.covered(day)
    return f"{span.coverage_type} " if span and span.coverage_type else ""


def _insured(coverage: MedicaidCoverage, day: date) -> list[OtherInsurance]:
    return [each for each in coverage.other_insurance if _on(each.period, day)]


def _managed(coverage: MedicaidCoverage, day: date) -> ManagedCare | None:
    return next((each for each in coverage.managed_care if _on(each.period, day)), None)


def _name(insurance: OtherInsurance) -> str:
    return insurance.insurer.name or insurance_types.word(insurance.kind)


def _on(period: Period | None, day: date) -> bool:
    return period is None or period.covers(day)
