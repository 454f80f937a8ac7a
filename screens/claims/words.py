"""Claims in words: who, when, how much, what state, whose move."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tui.text import Line, fit, line
from x12.codes.actions import Action, Mover
from x12.codes.meaning import CodeList, Meaning, meaning_of
from x12.status.records import StatusCode
from x12.status.words import explain

if TYPE_CHECKING:
    from api_client.claims.listed import ListedClaim, Order

_NAME = 18
_STYLES = {
    "paid": "good",
    "payment-floor": "good",
    "returned": "stop",
    "additional-documentation": "stop",
    "denied": "stop",
    "rejected": "stop",
    "suspended": "caution",
}
_MOVERS = {
    Mover.PROVIDER: "Your move.",
    Mover.PAYER: "The payer's move.",
    Mover.PATIENT: "The patient's move.",
    Mover.NOBODY: "Nobody has to act.",
}
_UNDECIDED = (Action.NONE, Action.LOOK_UP)


def heading() -> Line:
    """The names of a list's columns."""
    names = f"{fit('Received', 9)}{fit('Patient', _NAME + 1)}{fit('Service', 9)}"
    return line((f"  {names}{'Charge':>9}  Left State", "heading"))


def row(claim: ListedClaim, today: date, order: Order = "received") -> Line:
    """One claim in a list: its sign, received, patient, first day of service, charge, days left, state."""
    until = claim.appeal_by if order == "appeal_by" else claim.act_by
    state = meaning_of(CodeList.CLAIM_STATES, claim.status)
    style = style_of(claim.status)
    return line(
        (f"{state.symbol} ", style),
        f"{short_day(claim.received_on)} {fit(named(claim), _NAME)} {short_day(claim.service_from)} ",
        f"{claim.charge:>9,.2f}  ",
        (f"{left_short(until, today):>4} ", "caution"),
        (state.words, style),
    )


def left_short(until: date | None, today: date) -> str:
    """`56d`, `now` on the last day, `-3d` when it is over; '' without a deadline."""
    if until is None:
        return ""
    left = (until - today).days
    return f"{left}d" if left else "now"


def style_of(status: str) -> str:
    """The style of a state's words; the words say it, too."""
    return _STYLES.get(status, "value")


def short_day(on: date | None) -> str:
    """`11/20/26`, in as many cells where there is none."""
    return f"{on:%m/%d/%y}" if on else " " * 8


def named(claim: ListedClaim) -> str:
    """The patient of a claim, for a title."""
    return ", ".join(part for part in (claim.last_name, claim.first_name) if part)


def code_of(claim: ListedClaim) -> StatusCode:
    """The status code that was told last."""
    return StatusCode(claim.category, claim.status_code, claim.entity)


def what_to_do(claim: ListedClaim) -> Meaning:
    """The state and what to do about it; for a denial its reason says that better than its state."""
    state = meaning_of(CodeList.CLAIM_STATES, claim.status)
    if claim.status not in {"denied", "rejected"}:
        return state
    told = explain(code_of(claim))
    return state if told.action in _UNDECIDED or not told.is_known else told


def whose_move(meaning: Meaning) -> str:
    """`Your move.`"""
    return _MOVERS[meaning.mover]


def explained(meaning: Meaning) -> tuple[Line, ...]:
    """What F1 says of a code: its words, whose move it is, what to do."""
    words = meaning.words[:1].upper() + meaning.words[1:]
    code = f"{meaning.code}: " if meaning.code else ""
    return (line(f"{code}{words}. {whose_move(meaning)} {meaning.next_action}".strip()),)


def explained_claim(claim: ListedClaim) -> tuple[Line, ...]:
    """What F1 says of a row: its state, then the payer's code for it."""
    state, told = what_to_do(claim), explain(code_of(claim))
    return (line(f"{state.words}. {whose_move(state)} {state.next_action} ({told.code} {told.words})"),)


def explained_code(code: str) -> tuple[Line, ...]:
    """What F1 says of a line's code: `CARC CO-45`, `RARC N130`, `STC A7:562:82`, `FISS T B9997`."""
    kind, _, rest = code.partition(" ")
    if kind == "STC":
        return explained(explain(StatusCode(*rest.split(":")[:3])))
    if kind == "CARC":
        group, _, reason = rest.partition("-")
        return (*explained(_of_group(group, reason)),)
    lists = {"RARC": CodeList.REMARKS, "FISS": CodeList.FISS_LOCATIONS}
    return explained(meaning_of(lists[kind], rest)) if kind in lists else ()


def _of_group(group: str, reason: str) -> Meaning:
    """A reason as its group has it: who bears the amount, and never the patient for CO and PI."""
    from dataclasses import replace

    of_group = meaning_of(CodeList.ADJUSTMENT_GROUPS, group)
    found = meaning_of(CodeList.ADJUSTMENT_REASONS, reason)
    words = f"{found.words}; {of_group.words}"
    patient_pays = found.action is Action.BILL_PATIENT and group in {"CO", "PI"}
    chosen = of_group if patient_pays or found.action is Action.NONE else found
    return replace(chosen, code=f"{group}-{reason}", words=words)
