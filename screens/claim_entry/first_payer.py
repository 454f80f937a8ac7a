"""Who pays before this payer, as far as this session's eligibility answers say."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from screens.claim_entry.other_payer import has_other
from screens.words import usual_dates
from tui.forms import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from api_client.profile import PortalProfile
    from offline_cache.answer import Answer
    from offline_cache.desk import Desk
    from tui.forms import Answers
    from x12.claims.records import Claim
    from x12.eligibility.records import Member

_ALWAYS = frozenset({"12", "13", "16", "43"})
"""Insurance that pays before Medicare for all care, and not just for an injury or illness."""


@dataclass(frozen=True, slots=True)
class FirstPayer:
    """An insurer that pays first. Its repr shows nothing."""

    said: str = field(repr=False)
    """The verdict of the answer."""
    always: bool = False
    """Whether it pays first for all care."""
    name: str = field(default="", repr=False)
    reason: str = field(default="", repr=False)
    """The insurance type that says why Medicare is second; '' elsewhere."""

    @property
    def texts(self) -> Mapping[str, str]:
        """The fields of a claim form that it fills."""
        if not self.always:
            return {}
        filled = {"other": "Y", "other-name": self.name, "msp": self.reason}
        return {name: text for name, text in filled.items() if text}


def first_payer(desk: Desk, portal: PortalProfile, member_id: str, day: date) -> FirstPayer | None:
    """Who pays first for this member on that day; None where nobody does, or nothing is known."""
    answered = (_patient_of(each) for each in desk.answers if each.portal_id == portal.id)
    patient = next((each for each in answered if each is not None and each.member_id == member_id), None)
    if patient is None:
        return None
    return _before_medicare(patient, day) if portal.kind == "mac" else _before_medicaid(patient, day)


def _patient_of(answer: Answer[object]) -> Member | None:
    from x12.eligibility.records import EligibilityResponse

    value = answer.value
    return value.patient if isinstance(value, EligibilityResponse) and value.benefits else None


def _before_medicare(patient: Member, day: date) -> FirstPayer | None:
    from x12.eligibility.medicare import points, read_medicare
    from x12.eligibility.medicare.verdict import medicare_verdict

    coverage = read_medicare(patient)
    payers = points.secondary_on(coverage, day)
    if not payers:
        return None
    said = usual_dates(medicare_verdict(coverage, day).sentence)
    first = next((each for each in payers if each.kind in _ALWAYS), None)
    return FirstPayer(said, True, first.insurer.name, first.kind) if first else FirstPayer(said)


def _before_medicaid(patient: Member, day: date) -> FirstPayer | None:
    from x12.eligibility.medicaid import read_medicaid
    from x12.eligibility.medicaid.verdict import medicaid_verdict

    coverage = read_medicaid(patient)
    others = [each for each in coverage.other_insurance if each.period is None or each.period.covers(day)]
    if not others or coverage.covered(day) is None:
        return None
    said = usual_dates(medicaid_verdict(coverage, day).sentence)
    return FirstPayer(said, True, others[0].insurer.name)


def unsaid(claim: Claim, desk: Desk, portal: PortalProfile, answers: Answers) -> Iterator[Finding]:
    """The warning for a claim that is billed first to a payer that isn't the first."""
    day = claim.from_date
    if claim.insured.coverage.order != "P" or day is None:
        return
    first = first_payer(desk, portal, claim.member_id, day)
    if first is not None:
        action = "Key Y and what it decided" if not has_other(answers) else "Choose P and key what it decided"
        condition = "." if first.always else ", if this care is for that."
        where = "other-order" if has_other(answers) else "other"
        yield Finding(where, first.said, Severity.WARNING, f"{action}{condition}", "first-payer")
