"""What the payer answered to a 276: each claim's status in words, with raw 276 and 277."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from screens.claims.keys import RAW
from screens.claims.texts_page import TextsPage
from screens.claims.words import explained_code, whose_move
from screens.reflow import ReflowView, paragraph
from screens.words import long_day, money, span
from tui.page import Page
from tui.text import EMPTY, Line, fit, line
from tui.widgets.page_view import Entry
from x12.status.words import explain

if TYPE_CHECKING:
    from offline_cache.answer import Answer
    from tui.keys import Key
    from x12.status.exchange import ClaimStatusReport
    from x12.status.records import ClaimStatus, LineStatus, Status

_LABEL = 16
_PLAIN = frozenset({"none", "wait"})


class AnswerPage(Page):
    """Status by status; F1 explains a code."""

    title = "Claim status (277)"
    KEYS: ClassVar[tuple[Key, ...]] = (RAW,)

    def __init__(self, answer: Answer[tuple[ClaimStatusReport, ...]], subject: str) -> None:
        self._answer = answer
        self.subject = subject
        super().__init__(ReflowView(self._lines, explained_code))

    def _lines(self, cells: int) -> tuple[Line | Entry, ...]:
        return tuple(report_lines(self._answer, cells))

    def action_raw(self) -> None:
        """Both ways."""
        texts = (("277 as received", self._answer.raw_received), ("276 as sent", self._answer.raw_sent))
        self.shell.open(TextsPage(texts, self.subject))


def report_lines(answer: Answer[tuple[ClaimStatusReport, ...]], cells: int) -> Iterator[Line | Entry]:
    """Each claim that was told of, its statuses and lines."""
    told = [each.claim for each in answer.value if each.claim is not None]
    for place, claim in enumerate(told):
        if place:
            yield EMPTY
        yield from _claim(claim, cells)
    yield EMPTY
    number = f" Portal's number {answer.transaction_ids[0]}." if answer.transaction_ids else ""
    yield from paragraph(f"As of {answer.as_of.astimezone():%m/%d/%Y %H:%M}.{number}", cells, "dim")


def _claim(claim: ClaimStatus, cells: int) -> Iterator[Line | Entry]:
    for status in claim.statuses:
        yield from _status(status, cells)
    days = claim.service_dates
    for label, text in (
        ("Payer's number", claim.control_number),
        ("Our number", claim.patient_control_number),
        ("Service", span(days.start, days.end) if days else ""),
    ):
        if text:
            yield line((fit(label, _LABEL), "label"), text)
    for each in claim.lines:
        yield _line(each)


def _status(status: Status, cells: int) -> Iterator[Line | Entry]:
    for code in status.codes:
        told = explain(code)
        style = "value" if told.action.value in _PLAIN else "caution"
        first, *more = paragraph(f"{told.words}.", cells, style)
        yield Entry(first, code=f"STC {code}")
        yield from more
        yield from paragraph(f"{whose_move(told)} {told.next_action}", cells)
        yield line((fit("Code", _LABEL), "label"), str(code))
    if status.effective:
        yield line((fit("Since", _LABEL), "label"), long_day(status.effective))
    if status.charge is not None:
        paid = f", paid {money(status.paid)}" if status.paid else ""
        yield line((fit("Charge", _LABEL), "label"), f"{money(status.charge)}{paid}")
    if status.check_number:
        yield line((fit("Payment", _LABEL), "label"), f"{status.check_number}, {long_day(status.paid_on)}")


def _line(each: LineStatus) -> Line:
    procedure = " ".join((each.procedure.code, *each.procedure.modifiers)) if each.procedure else ""
    charge = money(each.charge) if each.charge is not None else ""
    paid = f"paid {money(each.paid)}" if each.paid is not None else ""
    code = str(each.statuses[0].first) if each.statuses else ""
    number = each.reference("FJ")
    parts = "  ".join(part for part in (each.revenue_code, procedure, charge, paid, code) if part)
    return line((fit(f"Line {number}".strip(), _LABEL), "label"), parts)
