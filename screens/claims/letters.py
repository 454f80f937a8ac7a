"""What to send, by when and where, for those whose role doesn't let them send it from here. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from screens.appeals import time_over
from screens.claims.verdict import deadline, reason
from screens.claims.words import named
from screens.reflow import bullet, paragraph
from screens.words import days_left, long_day, span
from tui.text import EMPTY, Line, fit, line
from x12.codes.meaning import CodeList, words_of

if TYPE_CHECKING:
    from api_client.claims.detailed import ClaimDetail
    from api_client.profile import Kind
    from x12.adjustments import Adjustment

_WHERE = (
    "By letter or fax, or by somebody whose role at this portal includes it. It can't be sent from here now."
)
_FIRST_APPEAL = {
    "mac": "The first appeal is a redetermination (form CMS-20027, or a letter that says the same).",
    "mmis": "Follow the appeal rules on the remittance and in the state's provider manual.",
}


def appeal_lines(detail: ClaimDetail, kind: Kind, today: date, cells: int) -> Iterator[Line]:
    """How a denial is appealed."""
    last = deadline(detail, kind)
    by = f"Appeal by {long_day(last)}: {days_left(last, today)}." if last >= today else time_over(last)
    yield from paragraph(by, cells, "caution")
    yield from paragraph(_FIRST_APPEAL[kind], cells)
    yield from paragraph(f"Where: {_WHERE}", cells)
    yield EMPTY
    yield line(("What to put in", "heading"))
    yield from _claim(detail)
    yield from bullet(f"Why it was denied: {reason(detail)}", cells)
    for code in sorted({each.reason for each in _adjustments(detail)}):
        yield from bullet(f"Reason {code}: {words_of(CodeList.ADJUSTMENT_REASONS, code)}.", cells)
    yield from bullet("Why that is wrong, in a sentence or two, and which lines you want paid.", cells)
    yield from bullet("The records that show it: order, notes, results, for these dates of service.", cells)
    yield from bullet("Name and signature of who asks, and a copy of the remittance.", cells)
    yield EMPTY
    advice = "A mistake of ours (wrong code, date, modifier) needs no appeal: r replaces the claim."
    yield from paragraph(advice, cells, "dim")


def records_lines(detail: ClaimDetail, today: date, cells: int) -> Iterator[Line]:
    """How a request for records is answered."""
    request = detail.request
    if request is None:
        return
    yield from paragraph(f"Due {long_day(request.due)}: {days_left(request.due, today)}.", cells, "caution")
    yield from paragraph(request.text, cells)
    yield from paragraph(f"Where: {_WHERE}", cells)
    yield EMPTY
    yield line(("What to put in", "heading"))
    yield line((fit("Case", 16), "label"), request.case_id)
    yield from _claim(detail)
    yield from bullet("A copy of the request on top: it routes the records to the right desk.", cells)
    yield from bullet("Only records of these dates, each page with the patient's name, signed.", cells)
    yield from bullet("Proof of sending. The payer has up to 60 days to decide after that.", cells)
    yield EMPTY
    yield from paragraph("Without an answer in time the claim is denied.", cells, "stop")


def _claim(detail: ClaimDetail) -> Iterator[Line]:
    row = detail.row
    for label, text in (
        ("Payer's number", row.control_number),
        ("Our number", row.patient_control_number),
        ("Patient", f"{named(row)}  {row.member_id}"),
        ("Service", span(row.service_from, row.service_to)),
    ):
        yield line((fit(label, 16), "label"), text)


def _adjustments(detail: ClaimDetail) -> tuple[Adjustment, ...]:
    return (*detail.adjustments, *(each for row in detail.lines for each in row.adjustments))
