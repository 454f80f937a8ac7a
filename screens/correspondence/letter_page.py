"""One letter, to read, to answer and to print."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from screens.correspondence import keys
from screens.correspondence.forms import FORMS
from screens.correspondence.printing import ask_how_to_print
from screens.printing import Document
from screens.printing.document import WIDTH
from screens.reflow import ReflowView, paragraph
from screens.words import days_left, long_day, span
from tui.page import Page
from tui.text import EMPTY, Line, fit, line

if TYPE_CHECKING:
    from api_client.correspondence.records import CaseKind, Letter
    from tui.keys import Key
    from tui.shell import Shell

_LABEL = 16
_ASKS_FOR: dict[str, CaseKind] = {
    "records-request": "records",
    "no-records": "appeal",
    "records-decision": "appeal",
}
"""What answers a letter; the next levels of appeal are for others than this payer."""
OpenClaim = Callable[["Shell", str], None]


def open_letter(shell: Shell, letter_id: str, open_claim: OpenClaim) -> None:
    """Ask for a letter and show it."""
    shell.request(
        shell.desk.correspondence.letter(letter_id),
        lambda letter: shell.open(LetterPage(letter, open_claim)),
        saying="Opening the letter.",
    )


class LetterPage(Page):
    """What has to be done by when stands first."""

    title = "Letter"
    KEYS: ClassVar[tuple[Key, ...]] = (keys.ANSWER, keys.CLAIM, keys.PRINT)

    def __init__(self, letter: Letter, open_claim: OpenClaim) -> None:
        self._letter, self._open_claim = letter, open_claim
        self.subject = letter.row.subject
        super().__init__(ReflowView(lambda _cells: ()))

    def opened(self) -> None:
        """Draw it for the day that it is at the portal."""
        today = self.desk.today()
        self.show(ReflowView(lambda cells: tuple(letter_lines(self._letter, today, cells))))

    def why_not(self, key: Key) -> str:
        """What this letter doesn't ask for."""
        row, current = self._letter.row, self.desk.current
        if key is keys.ANSWER and (row.kind not in _ASKS_FOR or row.act_by is None):
            return "Nothing is to be sent about it from here."
        if key is keys.ANSWER and current and "requests" not in current.user.services:
            return f"Your role here ({current.user.role}) doesn't include answering it."
        return ""

    def label(self, key: Key) -> str:
        """Answering stands in the key bar where there is something to answer."""
        return "" if self.why_not(key) else key.label

    def action_answer(self) -> None:
        """The form, with the claim in it."""
        form = FORMS[_ASKS_FOR[self._letter.row.kind]]
        self.desk.handing.draft(form, self._letter.row.claim_id)
        self.shell.go(form)

    def action_claim(self) -> None:
        """What became of the claim."""
        self._open_claim(self.shell, self._letter.row.claim_id)

    def action_print(self) -> None:
        """The letter as a page to keep."""
        document = letter_document(self._letter, self.desk.today(), self.subject)
        ask_how_to_print(self.shell, lambda: document, "letter")


def letter_lines(letter: Letter, today: date, cells: int) -> Iterator[Line]:
    """Until when to act, what it is about, then its words."""
    row = letter.row
    yield line((row.subject, "title"))
    if row.act_by is not None:
        yield from paragraph(
            f"Act by {long_day(row.act_by)}: {days_left(row.act_by, today)}.", cells, "caution"
        )
    yield EMPTY
    for label, text in facts(letter):
        yield line((fit(label, _LABEL), "label"), text)
    for text in letter.paragraphs:
        yield EMPTY
        yield from paragraph(text, cells)


def facts(letter: Letter) -> Iterator[tuple[str, str]]:
    """When it was written, about whom and what."""
    row = letter.row
    yield "Written", long_day(row.written_on)
    if letter.case:
        yield "Case", letter.case
    yield "Patient", f"{row.last_name}, {row.first_name}  {letter.member_id}"
    yield "Payer's number", row.control_number
    yield "Our number", letter.patient_control_number
    yield "Service", span(letter.service_from, letter.service_to)


def letter_document(letter: Letter, today: date, subject: str) -> Document:
    """The letter on paper."""
    skipped = len(tuple(facts(letter)))
    head = 2 if letter.row.act_by is None else 3
    lines = tuple(letter_lines(letter, today, WIDTH))
    return Document("letter", f"Letter: {subject}", tuple(facts(letter)), lines[head + skipped :])
