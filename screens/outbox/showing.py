"""Entries of the outbox as rows and pages. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from offline_cache.line_state import WAITS_FOR_LINE, WORKS_OFFLINE
from offline_cache.outbox.records import State
from offline_cache.outbox.words import SYMBOLS
from screens.reflow import bullet, paragraph
from tui.text import EMPTY, Line, fit, line

if TYPE_CHECKING:
    from api_client.claims.records import ClaimReceipt
    from offline_cache.outbox.records import OutboxEntry

ReceiptLines = Callable[["ClaimReceipt", int], Iterator[Line]]
STYLES = {
    State.ACCEPTED: "good",
    State.REJECTED: "stop",
    State.UNKNOWN: "caution",
    State.HELD: "caution",
    State.CANCELLED: "dim",
}


def row(entry: OutboxEntry, words: str) -> Line:
    """Sign, when it was submitted, whom it is about, where it is."""
    style = STYLES.get(entry.state, "value")
    return line(
        (f"{SYMBOLS[entry.state]} ", style),
        f"{_moment(entry.created_at)}  {fit(entry.label, 34)} ",
        (words, style),
    )


def heading() -> Line:
    """The names of the columns."""
    return line((f"  {fit('Submitted', 13)}{fit('Claim', 35)}Where it is", "heading"))


def heads(counts: str, line_words: str, keeps: str, cells: int) -> Iterator[Line]:
    """What waits, whether there is a line, whether entries last."""
    if line_words:
        yield from paragraph(f"{line_words}: what waits here goes out by itself later.", cells, "caution")
    yield line((f"{counts}." if counts else "Nothing waits.", "caution" if counts else "good"))
    if keeps:
        yield from paragraph(keeps, cells, "caution")
    yield EMPTY
    yield heading()


def entry_lines(
    entry: OutboxEntry,
    words: str,
    receipt: ClaimReceipt | None,
    receipt_lines: ReceiptLines,
    cells: int,
) -> Iterator[Line]:
    """All about one entry; the payer's receipt below it."""
    yield from paragraph(words[:1].upper() + words[1:], cells, STYLES.get(entry.state, "value"))
    for sentence in (entry.sentence, entry.next_action):
        if sentence:
            yield from paragraph(sentence, cells)
    yield EMPTY
    for label, text in _facts(entry):
        if text:
            yield line((fit(label, 16), "label"), text)
    if receipt is not None:
        yield EMPTY
        yield line(("The payer's receipt", "heading"))
        yield from receipt_lines(receipt, cells)


def _facts(entry: OutboxEntry) -> Iterator[tuple[str, str]]:
    yield "Claim", entry.label
    yield "Our number", entry.patient_control_number
    yield "Payer's number", entry.control_number
    yield "Portal, user", f"{entry.owner.portal_id}, {entry.owner.user}"
    yield "Submitted", _moment(entry.created_at)
    yield "Last sent", _moment(entry.last_sent_at) if entry.last_sent_at else "not yet"
    yield "Tries", str(entry.tries)
    yield "Answered", _moment(entry.answered_at) if entry.answered_at else ""
    yield "Reference", entry.reference


def offline_lines(words: str, chosen: bool, counts: str, cells: int) -> Iterator[Line]:
    """Whether there is a line, what works without one, what waits."""
    yield from paragraph(f"{words or 'Online'}.", cells, "caution" if words else "good")
    if chosen:
        yield from paragraph("Nothing leaves this computer until you go online again: Enter.", cells)
    elif words:
        yield from paragraph("It is tried again by itself; you can work on meanwhile.", cells)
    else:
        yield from paragraph("Enter lets nothing leave this computer from now on.", cells)
    if counts:
        yield from paragraph(f"In the outbox: {counts}.", cells)
    for title, sentences in (("Works offline", WORKS_OFFLINE), ("Waits for the line", WAITS_FOR_LINE)):
        yield EMPTY
        yield line((title, "heading"))
        for sentence in sentences:
            yield from bullet(sentence, cells)


def _moment(at: datetime) -> str:
    return f"{at.astimezone():%m/%d %H:%M}"
