"""One claim of a remittance on the screen, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from screens.raw import raw_lines
from screens.reflow import ReflowView
from screens.remittances import keys
from screens.remittances.beside_page import open_beside
from screens.remittances.claim_lines import claim_lines
from screens.remittances.correcting import begin_again, why_not_again
from screens.remittances.explaining import explain
from screens.remittances.opening import open_claim
from screens.remittances.patient_page import PatientPage
from screens.remittances.printing import ask_how_to_print_claim, print_for_next_payer
from screens.remittances.whence import of_check
from screens.remittances.words import person
from tui.page import Page

if TYPE_CHECKING:
    from offline_cache.remittances.records import FoundClaim
    from screens.remittances.one_claim import OneClaim
    from tui.keys import Key
    from tui.text import Line
    from tui.widgets.page_view import Entry


class ClaimPage(Page):
    """F1 on a code says what it means here, whose move it is and what to do."""

    KEYS: ClassVar[tuple[Key, ...]] = (
        keys.CORRECT,
        keys.PATIENT,
        keys.NEXT_PAYER,
        keys.BESIDE,
        keys.PRINT_CLAIM,
        keys.RAW,
    )
    title = "Claim payment"

    def __init__(self, one: OneClaim, today: date) -> None:
        self._one = one
        self._today = today
        self.subject = person(one.claim.patient)
        super().__init__(ReflowView(self._lines, explain))

    def _lines(self, cells: int) -> tuple[Line | Entry, ...]:
        return tuple(claim_lines(self._one, self._today, cells, self._opens))

    def _opens(self, found: FoundClaim) -> Callable[[], None]:
        return lambda: open_claim(self.shell, of_check(self.desk, found.check), found.row)

    def why_not(self, key: Key) -> str:
        """What there is nothing to do about."""
        if key is keys.CORRECT:
            return why_not_again(self.desk, self._one)
        if key is keys.BESIDE and self._one.claim.patient_control_number in ("", "0"):
            return "The payer gives no number of ours, so that our claim can't be found."
        return ""

    def action_correct(self) -> None:
        """To the entry form, filled with what was sent."""
        begin_again(self.shell, self._one)

    def action_patient(self) -> None:
        """In plain words."""
        self.shell.open(PatientPage(self._one))

    def action_next_payer(self) -> None:
        """This claim alone."""
        print_for_next_payer(self.shell, self._one)

    def action_beside(self) -> None:
        """What was sent beside what was decided."""
        open_beside(self.shell, self._one)

    def action_print(self) -> None:
        """Text or PDF, with the patient's name or without."""
        ask_how_to_print_claim(self.shell, self._one)

    def action_raw(self) -> None:
        """As it came."""
        self.shell.request(
            self.desk.remittances.claim_text(self._one.row.id),
            lambda segments: self.shell.open(RawClaimPage(segments)),
            saying="Reading.",
        )


class RawClaimPage(Page):
    """The segments of one claim."""

    title = "835: one claim as it came"

    def __init__(self, segments: tuple[str, ...]) -> None:
        super().__init__(ReflowView(lambda cells: tuple(raw_lines(segments, cells))))
