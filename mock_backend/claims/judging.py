"""Judges one claim: the rules in their order, then the price."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from mock_backend.claims.filed import VOID, Filed
from mock_backend.claims.pricing import price_lines, refused_line
from mock_backend.claims.records import NOTHING, Decision, Edit, Outcome, Reason
from mock_backend.claims.rules import holding, medicaid, medicare, parties, patient, replacing, sense
from mock_backend.claims.rules.lines import refusals
from mock_backend.claims.stays import price_stay
from x12.adjustments import Adjustment

_BEFORE_ADJUDICATION: tuple[Callable[[Filed], Iterator[Edit]], ...] = (
    parties.submitter, parties.payer, parties.billing, parties.treating, patient.known, patient.matches,
    patient.is_member, sense.total, sense.units, sense.diagnosis, sense.days, replacing.original,
)  # fmt: skip
_UNANSWERED = Reason("CO", "226", ("M127",), "95", medical=True)
_INSUFFICIENT = Reason("CO", "50", ("N706",), "294", medical=True)


@dataclass(frozen=True, slots=True)
class Judgment:
    """What becomes of a claim, and by which way: a key of `ways.WAYS`."""

    way: str
    decision: Decision
    """In the end; what shows until then is `shown`."""

    @property
    def outcome(self) -> Outcome:
        """What the receipt says."""
        return Outcome.SUSPENDED if self.way in {"asked", "reviewed"} else self.decision.outcome


def judge(filed: Filed) -> Judgment:
    """The judgment on a claim; pure, so that the same claim is judged alike at any time."""
    claim = filed.claim
    if filed.granted:
        return Judgment("clean", _priced(filed))
    edits = tuple(edit for rule in _BEFORE_ADJUDICATION for edit in rule(filed))
    if edits:
        return Judgment(
            "returned", Decision(Outcome.RETURNED, claim.charge, edits=edits, status=edits[0].status)
        )
    if filed.duplicate:
        return Judgment("rejected", _duplicate(filed))
    if claim.frequency == VOID:
        return Judgment("clean", _void(filed))
    return _adjudicate(filed)


def _adjudicate(filed: Filed) -> Judgment:
    rules = medicaid.RULES if filed.is_medicaid else medicare.RULES
    reason = next((found for rule in rules if (found := rule(filed))), None)
    decision = refused(filed, reason) if reason else _priced(filed)
    if reason is None and holding.wants_records(filed):
        return Judgment("asked", decision)
    if reason is None and holding.wants_review(filed):
        return Judgment("reviewed", decision)
    return Judgment("clean" if decision.outcome is Outcome.PAID else decision.outcome.value, decision)


def refused(filed: Filed, reason: Reason) -> Decision:
    """Nothing is paid: FISS rejects an institutional claim for what isn't about the care itself."""
    claim = filed.claim
    rejects = filed.is_institutional and not filed.is_medicaid and not reason.medical
    whole = Decision(
        Outcome.REJECTED if rejects else Outcome.DENIED,
        claim.charge,
        remarks=reason.remarks,
        edits=reason.edits,
        status=f"F2:{reason.status_code}",
    )
    if filed.is_inpatient:
        return _adjusted(whole, Adjustment(reason.group, reason.carc, claim.charge))
    plain = Reason(reason.group, reason.carc)
    lines = (refused_line(number, line.charge, plain) for number, line in enumerate(claim.lines, 1))
    return replace(whole, lines=tuple(lines))


def unanswered(filed: Filed) -> Decision:
    """The decision when the documents that were asked for don't come."""
    return refused(filed, _UNANSWERED)


def insufficient(filed: Filed) -> Decision:
    """The decision when the documents that came don't show why the care was needed."""
    return refused(filed, _INSUFFICIENT)


def shown(decision: Decision, outcome: Outcome) -> Decision:
    """The decision as far as it may be told while a claim is still suspended."""
    return Decision(outcome, decision.charge, edits=decision.edits)


def _priced(filed: Filed) -> Decision:
    if filed.is_inpatient:
        return price_stay(filed)
    lines = price_lines(filed)
    reasons = [reason for reason in refusals(filed) if reason]
    denied = len(reasons) == len(lines)
    return Decision(
        Outcome.DENIED if denied else Outcome.PAID,
        filed.claim.charge,
        allowed=sum((line.allowed for line in lines), NOTHING),
        paid=sum((line.paid for line in lines), NOTHING),
        remarks=("MA01",) if denied else (),
        lines=lines,
        status=f"F2:{reasons[0].status_code}" if denied else "F1:65",
    )


def _duplicate(filed: Filed) -> Decision:
    """A claim that is on file already (38200): nothing is paid twice."""
    found = filed.duplicate
    final = found is not None and found.final
    number = found.control_number if found else ""
    edit = Edit(
        f"{filed.guide}.2300.CLM01",
        f"The same claim is on file as {number}.",
        "Look at that claim; to change it send a replacement (frequency 7).",
        *(("F2", "54") if final else ("A3", "78")),
    )
    decision = refused(filed, Reason("OA", "18", ("N522",), "54", edits=(edit,)))
    return replace(decision, outcome=Outcome.REJECTED, status=edit.status)


def _void(filed: Filed) -> Decision:
    """A void pays nothing by itself; what was paid for the original is taken back."""
    return _adjusted(
        Decision(Outcome.PAID, filed.claim.charge, status="F1:101"),
        Adjustment("OA", "B13", filed.claim.charge),
    )


def _adjusted(decision: Decision, adjustment: Adjustment) -> Decision:
    return replace(decision, adjustments=(adjustment,) if adjustment.amount else ())
