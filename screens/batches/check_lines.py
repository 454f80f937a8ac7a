"""What a file holds and what is wrong with it, before it goes. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from screens.batches.words import counted, money, verdict, wrong_words
from screens.reflow import bullet, paragraph
from tui.text import EMPTY, Line, line
from x12.claims.edits.edit import Severity

if TYPE_CHECKING:
    from offline_cache.batches.records import BatchCheck, FlawedClaim

_LABEL = 9


def check_lines(check: BatchCheck, sent_as: str, cells: int) -> Iterator[Line]:
    """The verdict first, then the file, then its claims."""
    sentence, style = verdict(check)
    if sent_as:
        sentence, style = f"Submitted; its tracking number is {sent_as}.", "good"
    yield from paragraph(sentence, cells, style)
    yield EMPTY
    yield _fact("File", f"{check.name}  {check.size:,} bytes")
    yield _fact("Claims", f"{check.claims:,}")
    yield _fact("Charge", money(check.charge))
    yield EMPTY
    yield line(("Envelope and structure", "heading"))
    if not check.wrong:
        yield line(("Nothing wrong: sender, receiver, production, control numbers, counts.", "good"))
    for wrong in check.wrong:
        yield from bullet(wrong_words(wrong), cells)
    yield EMPTY
    yield from _claims(check, cells)


def _claims(check: BatchCheck, cells: int) -> Iterator[Line]:
    yield line(("Claims with something to look at", "heading"))
    if not check.flawed:
        yield line(("None." if check.claims else "There is no claim to look at.", "dim"))
    for flawed in check.flawed:
        yield from _flawed(flawed, cells)
    warned = sum(not each.has_error for each in check.flawed)
    hidden = check.claims_with_errors - (len(check.flawed) - warned)
    if hidden > 0:
        yield line((f"And {counted(hidden)} more with errors.", "dim"))


def _flawed(claim: FlawedClaim, cells: int) -> Iterator[Line]:
    style = "stop" if claim.has_error else "caution"
    place = f"  claim {claim.number:,}, segment {claim.segment:,} of the file"
    yield line(
        ("! " if claim.has_error else "? ", style), (claim.patient_control_number, style), (place, "dim")
    )
    for sentence in claim.unread:
        yield from bullet(sentence, cells)
    for edit in claim.edits:
        warning = "" if edit.severity is Severity.ERROR else "Warning: "
        yield from bullet(f"{warning}{edit.sentence} {edit.next_action} [{edit.id}]", cells)


def _fact(label: str, text: str) -> Line:
    return line((f"{label:<{_LABEL}}", "label"), text)
