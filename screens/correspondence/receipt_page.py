"""That the payer has it: the verdict first, then until when to wait, and the proof of sending to print."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from screens.correspondence import keys
from screens.correspondence.facts import named
from screens.correspondence.printing import ask_how_to_print
from screens.printing import Document
from screens.printing.document import WIDTH
from screens.reflow import ReflowView, paragraph
from screens.words import days_left, long_day, money, span
from tui.page import Page
from tui.text import EMPTY, Line, fit, line

if TYPE_CHECKING:
    from api_client.claims.detailed import ClaimDetail
    from api_client.correspondence.records import Case, CaseReceipt
    from tui.keys import Key

_WHAT = {"records": "the records", "appeal": "the appeal"}
_LABEL = 18


class ReceiptPage(Page):
    """Shows a receipt, and prints it."""

    KEYS: ClassVar[tuple[Key, ...]] = (keys.PROOF, keys.LETTERS)

    def __init__(self, receipt: CaseReceipt, detail: ClaimDetail) -> None:
        self._receipt, self._detail = receipt, detail
        self.title = "Records sent" if receipt.case.kind == "records" else "Appeal sent"
        self.subject = named(detail)
        super().__init__(ReflowView(lambda _cells: ()))

    def opened(self) -> None:
        """Draw it for the day that it is at the portal."""
        today = self.desk.today()
        self.show(ReflowView(lambda cells: tuple(receipt_lines(self._receipt, self._detail, today, cells))))

    def why_not(self, key: Key) -> str:
        """Not every role gets letters."""
        current = self.desk.current
        if key is keys.LETTERS and current and "messages" not in current.user.services:
            return f"Your role here ({current.user.role}) doesn't include letters."
        return ""

    def action_print(self) -> None:
        """The receipt as a page to keep."""
        document = self._document()
        ask_how_to_print(self.shell, lambda: document, "proof of sending")

    def action_letters(self) -> None:
        """The list of letters."""
        self.shell.go("letters")

    def _document(self) -> Document:
        current = self.desk.current
        user = f"{current.user.name} ({current.user.id})" if current else ""
        portal = current.portal.name if current else ""
        facts = (("Portal", portal), ("Sent by", user), *_facts(self._receipt, self._detail))
        body = tuple(receipt_lines(self._receipt, self._detail, self.desk.today(), WIDTH))[:1]
        return Document("proof-of-sending", "Proof of sending", facts, body)


def receipt_lines(receipt: CaseReceipt, detail: ClaimDetail, today: date, cells: int) -> Iterator[Line]:
    """The verdict, what to do next, what was sent about which claim."""
    case = receipt.case
    had = "had them already" if case.kind == "records" else "had it already"
    has = (
        f"The payer {had}, and took nothing in again"
        if receipt.was_there
        else f"The payer has {_WHAT[case.kind]}"
    )
    yield from paragraph(f"{has}: tracking number {case.tracking_number}.", cells, "good")
    yield from paragraph(_next(case, today), cells, "caution" if case.decided_on is None else "value")
    yield EMPTY
    for label, text in _facts(receipt, detail):
        yield line((fit(label, _LABEL), "label"), text)
    yield EMPTY
    yield from paragraph("p prints this as proof of sending; F3 goes back to where you were.", cells, "dim")


def _next(case: Case, today: date) -> str:
    if case.decided_on is not None:
        return f"It was decided {long_day(case.decided_on)}: {case.status}. The letter about it says more."
    by = f"{long_day(case.decision_by)} ({days_left(case.decision_by, today)})"
    return f"Wait for the decision, which comes as a letter by {by}. Nothing is to be done before that."


def _facts(receipt: CaseReceipt, detail: ClaimDetail) -> Iterator[tuple[str, str]]:
    case, row = receipt.case, detail.row
    at = receipt.received_at
    yield "Tracking number", case.tracking_number
    yield "Received", f"{long_day(case.received_on)}{f' {at.astimezone():%H:%M}' if at else ''}"
    yield "Files", str(case.attachments)
    yield "Decision by", long_day(case.decision_by)
    yield "Patient", f"{named(detail)}  {row.member_id}"
    yield "Payer's number", row.control_number
    yield "Our number", row.patient_control_number
    yield "Service", f"{span(row.service_from, row.service_to)}, {money(row.charge)}"
