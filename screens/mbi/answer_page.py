"""What a lookup found; one key carries it into the eligibility form."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from screens.mbi.showing import evidence, found_lines, not_found_lines
from screens.reflow import ReflowView
from tui.keys import declare
from tui.page import Page
from tui.text import EMPTY, Line
from tui.widgets.page_view import Entry

if TYPE_CHECKING:
    from api_client.records import MbiMatch, MbiQuestion
    from offline_cache.answer import Answer
    from tui.keys import Key

_GROUP = "MBI lookup"
CHECK = declare(
    "mbi.check", "e,f9", "Eligibility", "Check the eligibility of the patient found", group=_GROUP
)
NEXT = declare("mbi.next-patient", "n", "Next", "Look up the next patient", group=_GROUP)


class MbiAnswerPage(Page):
    """Found or not; what was keyed is still in the form, but for the SSN."""

    KEYS: ClassVar[tuple[Key, ...]] = (CHECK, NEXT)

    def __init__(
        self,
        answer: Answer[MbiMatch | None],
        question: MbiQuestion,
        portal: str,
        next_patient: Callable[[], None],
    ) -> None:
        self._answer = answer
        self._question = question
        self._portal = portal
        self._next_patient = next_patient
        self.title = "MBI found" if answer.value else "MBI not found"
        super().__init__(ReflowView(self._lines))

    def _lines(self, cells: int) -> tuple[Line | Entry, ...]:
        match = self._answer.value
        last = (EMPTY, evidence(self._answer, self._portal))
        if match is None:
            return (*not_found_lines(self._question, cells), *last)
        first, *others = found_lines(match)
        return (Entry(first, opens=self.action_check), *others, *last)

    def why_not(self, key: Key) -> str:
        """Nothing to check where nobody was found."""
        return "" if self._answer.value or key is not CHECK else "Nobody was found."

    def action_check(self) -> None:
        """To the eligibility form, which takes the patient found."""
        if self._answer.value is not None:
            self.shell.go("eligibility")

    def action_next_patient(self) -> None:
        """An empty form."""
        self._next_patient()
