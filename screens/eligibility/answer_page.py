"""The answer to an inquiry: what it means first, and one key for whatever comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol

from screens.eligibility import keys
from screens.eligibility.noting import note
from screens.eligibility.showing.page import answer_lines
from screens.eligibility.showing.patient import name_words, number_words
from screens.raw import RawPage
from screens.reflow import ReflowView
from tui.page import Page
from tui.widgets.view import View

if TYPE_CHECKING:
    from offline_cache.answer import Answer
    from screens.eligibility.modes import Mode
    from screens.eligibility.reading import Reading
    from tui.keys import Key
    from tui.text import Line
    from x12.eligibility.records import EligibilityResponse


class Asker(Protocol):
    """Who asked: the inquiry form, to which an answer leads back."""

    def next_patient(self) -> None:
        """Show the form for the next patient."""

    def edit(self, reading: Reading) -> None:
        """Show the form as it was sent."""

    def again(self, reading: Reading) -> None:
        """Ask the same again."""

    def fewer(self, reading: Reading) -> Mode | None:
        """The option with fewer fields that is worth trying; None where there is none."""

    def ask_with(self, mode: Mode) -> None:
        """Ask by that option."""

    def spelling(self, reading: Reading) -> str:
        """The next usual spelling of the last name that wasn't sent; '' where there is none."""

    def ask_as(self, last_name: str) -> None:
        """Ask with the last name spelled so."""

    def look_up(self) -> None:
        """Look the patient's MBI up."""

    def why_no_lookup(self) -> str:
        """Why the MBI can't be looked up here; '' when it can."""

    def keep_page(self, reading: Reading) -> None:
        """Save the page to a file."""

    def show_kept(self, answer: Answer[EligibilityResponse]) -> None:
        """Show an answer from the store."""


class AnswerPage(Page):
    """One answer. `answer_page` makes the page of the right kind."""

    def __init__(self, reading: Reading, asker: Asker) -> None:
        self._asker = asker
        self._reading = reading
        super().__init__(View())
        self.view = ReflowView(self._lines)
        patient = reading.asked.patient
        if patient is not None:
            about = (name_words(patient), number_words(patient, medicare=reading.medicare))
            self.subject = "  ".join(part for part in about if part)

        if reading.asked.answer.source == "store":
            self.title = "Eligibility: kept answer"

    def _lines(self, cells: int) -> tuple[Line, ...]:
        return answer_lines(self._reading, cells)

    # -- keys --------------------------------------------------------------------------------------

    def why_not(self, key: Key) -> str:
        """Keys that have nothing to do with this answer."""
        if key is keys.AGAIN and self._reading.asked.inquiry is None:
            return "What was sent can't be read back."
        return ""

    def action_next_patient(self) -> None:
        """An empty form with the same dates."""
        self._asker.next_patient()

    def action_edit(self) -> None:
        """The form as it was sent, the cursor where it was refused."""
        self._asker.edit(self._reading)

    def action_again(self) -> None:
        """The same inquiry once more."""
        self._asker.again(self._reading)

    def action_raw(self) -> None:
        """The X12 behind this page."""
        note(self.desk, self._reading, "X12 viewed", "shown")
        self.shell.open(RawPage(self._reading.asked.answer, self.subject))

    def action_print(self) -> None:
        """Ask in what form, then save."""
        self._asker.keep_page(self._reading)


class AnsweredPage(AnswerPage):
    """The payer answered: what it means, then every group."""

    title = "Eligibility: answer"
    KEYS: ClassVar[tuple[Key, ...]] = (keys.NEXT_PATIENT, keys.RAW, keys.PRINT, keys.EDIT, keys.AGAIN)


def answer_page(reading: Reading, asker: Asker) -> AnswerPage:
    """The page for an answer, or for a refusal."""
    if reading.verdicts or not reading.refusals.rejects:
        return AnsweredPage(reading, asker)
    from screens.eligibility.refused_page import RefusedPage

    return RefusedPage(reading, asker)
