"""The answer to an inquiry: what it means first, and one key for whatever comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol

from screens.eligibility import keys
from screens.eligibility.showing.page import answer_lines
from screens.eligibility.showing.patient import name_words, number_words
from screens.raw import RawPage
from screens.reflow import ReflowView
from tui.page import Page

if TYPE_CHECKING:
    from screens.eligibility.modes import Mode
    from screens.eligibility.reading import Reading
    from tui.keys import Key
    from tui.text import Line


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


class AnswerPage(Page):
    """One answer; it is replaced in place when the same patient is asked about again."""

    KEYS: ClassVar[tuple[Key, ...]] = (
        keys.NEXT_PATIENT,
        keys.FEWER,
        keys.SPELLING,
        keys.EDIT,
        keys.AGAIN,
        keys.RAW,
        keys.PRINT,
        keys.LOOK_UP_FOUND,
    )

    def __init__(self, reading: Reading, asker: Asker) -> None:
        self._asker = asker
        self._reading = reading
        super().__init__(ReflowView(self._lines))
        self._name()

    def renew(self, reading: Reading) -> None:
        """Show another answer in the place of this one."""
        self._reading = reading
        self._name()
        self.show(ReflowView(self._lines))

    def _lines(self, cells: int) -> tuple[Line, ...]:
        return answer_lines(self._reading, cells)

    def _name(self) -> None:
        reading = self._reading
        self.title = "Not answered" if reading.refusals.rejects and not reading.verdicts else "Eligibility"
        patient = reading.asked.patient
        if patient is not None:
            about = (name_words(patient), number_words(patient, medicare=reading.medicare))
            self.subject = "  ".join(part for part in about if part)

    # -- keys --------------------------------------------------------------------------------------

    def why_not(self, key: Key) -> str:
        """Keys that have nothing to do with this answer."""
        reading = self._reading
        if key is keys.FEWER and self._asker.fewer(reading) is None:
            return (
                "No option with fewer fields is worth trying."
                if reading.refusals.rejects
                else "It was answered."
            )
        if key is keys.SPELLING and not self._asker.spelling(reading):
            return (
                "There is no other usual spelling to try." if reading.refusals.rejects else "It was answered."
            )
        if key is keys.AGAIN and reading.asked.inquiry is None:
            return "What was sent can't be read back."
        return self._asker.why_no_lookup() if key is keys.LOOK_UP_FOUND else ""

    def action_next_patient(self) -> None:
        """An empty form with the same dates."""
        self._asker.next_patient()

    def action_edit(self) -> None:
        """The form as it was sent, the cursor where it was refused."""
        self._asker.edit(self._reading)

    def action_again(self) -> None:
        """The same inquiry once more."""
        self._asker.again(self._reading)

    def action_fewer_fields(self) -> None:
        """The option that was suggested."""
        mode = self._asker.fewer(self._reading)
        if mode is not None:
            self._asker.ask_with(mode)

    def action_spelling(self) -> None:
        """The next usual spelling."""
        self._asker.ask_as(self._asker.spelling(self._reading))

    def action_answer_look_up(self) -> None:
        """To the MBI lookup, with what is known."""
        self._asker.look_up()

    def action_raw(self) -> None:
        """The X12 behind this page."""
        self.shell.open(RawPage(self._reading.asked.answer, self.subject))

    def action_print(self) -> None:
        """Ask in what form, then save."""
        self._asker.keep_page(self._reading)
