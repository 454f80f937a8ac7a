"""The page for the patient, on the screen and to be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from screens.reflow import ReflowView
from screens.remittances import keys
from screens.remittances.patient_wording import TITLE, patient_lines
from screens.remittances.printing import print_for_patient
from screens.remittances.words import person
from tui.page import Page

if TYPE_CHECKING:
    from screens.remittances.one_claim import OneClaim
    from tui.keys import Key


class PatientPage(Page):
    """What the patient would want to know, without a code."""

    KEYS: ClassVar[tuple[Key, ...]] = (keys.PRINT_CLAIM,)
    title = TITLE

    def __init__(self, one: OneClaim) -> None:
        self._one = one
        self.subject = person(one.claim.patient)
        super().__init__(ReflowView(lambda cells: tuple(patient_lines(one, cells))))

    def action_print(self) -> None:
        """Text or PDF."""
        print_for_patient(self.shell, self._one)
