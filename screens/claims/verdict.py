"""The line that answers 'what became of it?', and what to do next, with its key. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from offline_cache.claims.waiting import appeal_by, worth_asking_from
from screens.appeals import NO_APPEAL, no_appeal, time_over
from screens.claims import keys
from screens.claims.words import code_of, what_to_do
from screens.words import days_left, long_day, money
from x12.appeals import FILED_TOO_LATE_STATUS
from x12.codes.actions import Action
from x12.status.words import explain

if TYPE_CHECKING:
    from api_client.claims.detailed import ClaimDetail
    from api_client.correspondence.records import Case
    from api_client.profile import Kind
    from tui.keys import Key

KEY_FOR: Mapping[Action, Key] = {
    Action.CORRECT: keys.CORRECT,
    Action.RESUBMIT: keys.CORRECT,
    Action.RESPOND: keys.RESPOND,
    Action.APPEAL: keys.APPEAL,
    Action.WAIT: keys.FOLLOW,
    Action.LOOK_UP: keys.ASK,
}
"""The one key for each action; the other actions are done elsewhere than on this screen."""
_DENIED_ANYWAY = {Action.RESPOND: keys.APPEAL, Action.CORRECT: keys.REPLACE, Action.RESUBMIT: keys.REPLACE}
"""What a denial asks for can't be sent as if nothing was decided."""


def verdict(detail: ClaimDetail, today: date) -> str:
    """One or two sentences: the state, since when, why, how much."""
    return _VERDICTS.get(detail.row.status, _still_open)(detail, today)


def _returned(detail: ClaimDetail, _today: date) -> str:
    return f"Returned {long_day(since(detail))}: {_why(detail)} Correct and resubmit."


def _asked_for(detail: ClaimDetail, today: date) -> str:
    due = detail.request.due if detail.request else detail.row.act_by
    by = f" Due {long_day(due)}: {days_left(due, today)}." if due else ""
    return f"Records asked for on {long_day(since(detail))}.{by}"


def _denied(detail: ClaimDetail, _today: date) -> str:
    row = detail.row
    words = f"{row.status.capitalize()} {long_day(since(detail))}: {_why(detail)}"
    return f"{words} Nothing of {money(row.charge)} is paid."


def _approved(detail: ClaimDetail, _today: date) -> str:
    amounts = f"{money(detail.row.paid)} of {money(detail.row.charge)}"
    return f"Approved {long_day(since(detail))}: {amounts}, paid after the payment floor."


def _paid(detail: ClaimDetail, _today: date) -> str:
    row = detail.row
    check = f", {row.check_number}" if row.check_number else ""
    return f"Paid {long_day(since(detail))}: {money(row.paid)} of {money(row.charge)}{check}."


def _replaced(detail: ClaimDetail, _today: date) -> str:
    by = f" by {detail.row.replaced_by}" if detail.row.replaced_by else ""
    return f"{detail.row.status.capitalize()} {long_day(since(detail))}{by}."


def _still_open(detail: ClaimDetail, _today: date) -> str:
    return f"{what_to_do(detail.row).words} since {long_day(since(detail))}: {reason(detail)}"


_VERDICTS = {
    "returned": _returned,
    "additional-documentation": _asked_for,
    "denied": _denied,
    "rejected": _denied,
    "payment-floor": _approved,
    "paid": _paid,
    "replaced": _replaced,
    "voided": _replaced,
}


def _why(detail: ClaimDetail) -> str:
    return f"{detail.errors[0].sentence.rstrip('.')}." if detail.errors else reason(detail)


def reason(detail: ClaimDetail) -> str:
    """The payer's status code in words, without its category, which the state says already."""
    words = explain(code_of(detail.row)).words
    return f"{words.partition(': ')[2] or words}."


def since(detail: ClaimDetail) -> date:
    """The day on which the claim came to its state."""
    return detail.history[-1].on if detail.history else detail.row.received_on


def next_step(detail: ClaimDetail, kind: Kind, today: date) -> str:
    """What to do now, by when."""
    row, case = detail.row, latest(detail)
    if case is not None and row.status in {"suspended", "denied", "paid"}:
        return _after_sending(case)
    if detail.errors and row.status in {"returned", "rejected", "denied"}:
        step = detail.errors[0].next_action or what_to_do(row).next_action
    else:
        step = what_to_do(row).next_action
    waits = worth_asking_from(row)
    if waits is not None:
        return waiting(row.status, waits, today)
    if row.status == "returned" and row.act_by:
        return (
            f"{step} It drops off the payer's list on {long_day(row.act_by)}: {days_left(row.act_by, today)}."
        )
    return _after_denial(detail, step, kind, today) if row.status == "denied" else step


def _after_denial(detail: ClaimDetail, step: str, kind: Kind, today: date) -> str:
    if instead := instead_of_appeal(detail, kind):
        return instead
    last = deadline(detail, kind)
    if last < today:
        return f"{step} {time_over(last)}"
    return f"{step} An appeal has to be there by {long_day(last)}: {days_left(last, today)}."


def latest(detail: ClaimDetail) -> Case | None:
    """The appeal that was sent, or records that are still in review; None where neither counts any more."""
    counts = (each for each in detail.cases if each.kind == "appeal" or each.decided_on is None)
    return max(counts, key=lambda each: each.received_on, default=None)


def _after_sending(case: Case) -> str:
    what = "The records are" if case.kind == "records" else "The appeal is"
    if case.decided_on is None:
        by = long_day(case.decision_by)
        return f"{what} with the payer ({case.tracking_number}): wait for the letter by {by}."
    on = long_day(case.decided_on)
    return f"{what} decided, {case.status}, on {on}: the letter says what else can be done."


def instead_of_appeal(detail: ClaimDetail, kind: Kind) -> str:
    """What can be done about a denial that the payer takes no appeal of; '' where it takes one."""
    if detail.row.status != "denied" or detail.appeal is not None:
        return ""
    refused = ((each.adjustments, each.remarks) for each in detail.lines if each.charge and not each.allowed)
    late = detail.row.status_code == FILED_TOO_LATE_STATUS
    return no_appeal((detail.adjustments, detail.remarks), refused, medicare=kind == "mac", late=late)


def deadline(detail: ClaimDetail, kind: Kind) -> date:
    """The last day for an appeal as the payer tells it; else counted from the remittance or the decision."""
    if detail.appeal is not None:
        return detail.appeal.by
    told = detail.remittance.paid_on if detail.remittance else detail.row.finalized_on or since(detail)
    return appeal_by(kind, told)


def waiting(status: str, until: date, today: date) -> str:
    """Until when asking again makes no sense, and why."""
    if status == "payment-floor":
        if until <= today:
            return "The payment floor is over: it is paid on the payer's next payment day."
        return f"Wait: no claim is paid sooner than 14 days after receipt. Ask again from {long_day(until)}."
    if until <= today:
        return "It has not moved for 30 days: call the payer, with the payer's number at hand."
    return f"Wait: call the payer only if nothing has moved by {long_day(until)}, 30 days after receipt."


def key_for(detail: ClaimDetail, kind: Kind) -> Key | None:
    """The key that does what is to be done next; None where it isn't done here."""
    case = latest(detail)
    if case is not None and detail.row.status in {"suspended", "denied", "paid"}:
        return keys.FOLLOW if case.decided_on is None else None
    action = what_to_do(detail.row).action
    if detail.row.status == "rejected":
        return keys.CORRECT
    if detail.row.status == "denied":
        if instead_of_appeal(detail, kind):
            return None
        return _DENIED_ANYWAY.get(action) or KEY_FOR.get(action)
    return KEY_FOR.get(action)


def why_not_now(detail: ClaimDetail, key: Key, kind: Kind) -> str:
    """Why a key has nothing to do with a claim in this state; '' where it has."""
    if key is keys.RESPOND and detail.request is None:
        return "The payer doesn't ask for records."
    if key is keys.APPEAL and any(each.kind == "appeal" for each in detail.cases):
        return "It was appealed; there is one first appeal for a claim."
    if key is keys.APPEAL and instead_of_appeal(detail, kind):
        return NO_APPEAL
    if key is keys.APPEAL and detail.row.status == "paid" and detail.appeal is None:
        return "No line of it was denied, or the time for an appeal is over."
    if key is keys.REMITTANCE and detail.remittance is None:
        return "No remittance tells of it yet."
    states, sentence = _ONLY_IN.get(key, (frozenset({detail.row.status}), ""))
    return "" if detail.row.status in states else sentence


_ONLY_IN = {
    keys.CORRECT: (
        frozenset({"returned", "rejected"}),
        "It wasn't returned; r replaces a claim that was decided.",
    ),
    keys.REPLACE: (
        frozenset({"paid", "denied", "rejected"}),
        "Only a claim that was paid or denied is replaced; c corrects one that was returned.",
    ),
    keys.VOID: (frozenset({"paid"}), "Only a claim that was paid can be taken back."),
    keys.APPEAL: (
        frozenset({"denied", "paid"}),
        "Nothing was denied that could be appealed; a rejected claim is corrected and sent again.",
    ),
}
