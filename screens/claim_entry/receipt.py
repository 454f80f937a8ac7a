"""What the payer said at once about a claim, as lines: the verdict, what to do, the money, the edits."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from screens.reflow import bullet, paragraph
from tui.text import EMPTY, Line, fit, line
from x12.codes.meaning import CodeList, Meaning, meaning_of, words_of

if TYPE_CHECKING:
    from api_client.claims.records import ClaimEdit, ClaimLine, ClaimReceipt
    from offline_cache.outbox.records import OutboxEntry
    from x12.adjustments import Adjustment

_STYLES = {"paid": "good", "suspended": "caution"}


def receipt_lines(receipt: ClaimReceipt, cells: int) -> Iterator[Line]:
    """The verdict line first, then what it rests on."""
    style = _STYLES.get(receipt.outcome, "stop")
    yield from paragraph(verdict(receipt), cells, style)
    if action := next_action(receipt):
        yield from paragraph(action, cells)
    yield EMPTY
    yield _pair("Payer's number", receipt.control_number)
    yield _pair("Our number", receipt.patient_control_number)
    yield _pair("Status", _status(receipt))
    if receipt.edits:
        yield EMPTY
        yield line(("What the payer found", "heading"))
        for edit in receipt.edits:
            yield from edit_lines(edit, cells)
    if receipt.outcome in {"paid", "denied"}:
        yield EMPTY
        yield from _money(receipt, cells)
    if receipt.sample_fees:
        yield EMPTY
        yield line(("Amounts are from a sample fee schedule.", "dim"))


def waiting_lines(entry: OutboxEntry, words: str, cells: int) -> Iterator[Line]:
    """A claim that the payer has not answered yet: where it is, and what happens by itself."""
    yield from paragraph(words, cells, "caution")
    if entry.sentence:
        yield from paragraph(entry.sentence, cells)
    if entry.next_action:
        yield from paragraph(entry.next_action, cells)
    yield EMPTY
    yield _pair("Our number", entry.patient_control_number)
    yield EMPTY
    for promise in (
        "It is kept in the outbox and goes by itself; nothing has to be keyed again.",
        "It is never sent twice: an answer that was lost is asked for first.",
        "n keys the next claim, o shows the outbox.",
    ):
        yield from bullet(promise, cells)


def verdict(receipt: ClaimReceipt) -> str:
    """One sentence that answers: what became of it?"""
    match receipt.outcome:
        case "paid":
            when = f" on {receipt.payment_expected_on:%m/%d/%Y}" if receipt.payment_expected_on else ""
            return f"Accepted: ${receipt.paid:.2f} of ${receipt.charge:.2f} will be paid{when}."
        case "denied":
            return f"Denied: nothing of ${receipt.charge:.2f} is paid."
        case "suspended":
            return "Accepted, and held for review: the payer decides later."
        case "returned":
            return f"Returned to you: {_first(receipt)}"
        case _:
            return f"Rejected: {_first(receipt)}"


def next_action(receipt: ClaimReceipt) -> str:
    """What to do about it; the first reason's own words where nothing was paid."""
    if receipt.errors:
        return receipt.errors[0].next_action
    reasons = [*receipt.adjustments, *(each for row in receipt.lines for each in row.adjustments)]
    if receipt.outcome == "denied" and reasons:
        return _reason(reasons[0]).next_action
    if receipt.outcome == "suspended":
        return meaning_of(CodeList.CLAIM_STATES, "suspended").next_action
    return _told(receipt).next_action if receipt.outcome in {"returned", "rejected"} else ""


def edit_lines(edit: ClaimEdit, cells: int) -> Iterator[Line]:
    """One edit: what is wrong and where."""
    where = f" (line {edit.line})" if edit.line else ""
    mark = "" if edit.severity == "error" else "Note: "
    yield from bullet(f"{mark}{edit.sentence}{where}  [{edit.id}]", cells)


def _first(receipt: ClaimReceipt) -> str:
    if receipt.errors:
        return receipt.errors[0].sentence
    told = _told(receipt)
    return f"{told.words}." if receipt.status_code and told.is_known else "it says no reason."


def _told(receipt: ClaimReceipt) -> Meaning:
    """Why the claim is in its state, by its status code."""
    return meaning_of(CodeList.STATUS_CODES, receipt.status_code)


def _status(receipt: ClaimReceipt) -> str:
    category = words_of(CodeList.STATUS_CATEGORIES, receipt.category)
    code = words_of(CodeList.STATUS_CODES, receipt.status_code)
    return f"{receipt.location}  {receipt.category}:{receipt.status_code} {category}; {code}"


def _money(receipt: ClaimReceipt, cells: int) -> Iterator[Line]:
    amounts = (
        ("Charged", receipt.charge),
        ("Allowed", receipt.allowed),
        ("Paid", receipt.paid),
        ("Patient owes", receipt.patient_responsibility),
    )
    for words, amount in amounts:
        yield _pair(words, f"{amount:>10.2f}")
    for each in receipt.adjustments:
        yield from _adjustment(each, cells)
    for row in receipt.lines:
        yield _line(row)
        for each in row.adjustments:
            yield from _adjustment(each, cells)
        for remark in row.remarks:
            yield from bullet(f"{remark} {words_of(CodeList.REMARKS, remark)}", cells)


def _line(row: ClaimLine) -> Line:
    amounts: tuple[Decimal, ...] = (row.charge, row.allowed, row.paid)
    shown = "".join(f"{amount:>11.2f}" for amount in amounts)
    return line((f"Line {row.number:<3}", "label"), fit(row.procedure, 18), shown)


def _adjustment(each: Adjustment, cells: int) -> Iterator[Line]:
    yield from bullet(f"{each.group}-{each.reason} {each.amount:.2f}  {_reason(each).words}", cells)


def _reason(each: Adjustment) -> Meaning:
    return meaning_of(CodeList.ADJUSTMENT_REASONS, each.reason)


def _pair(label: str, value: str) -> Line:
    return line((fit(label, 16), "label"), value)
