"""What became of a claim that was just submitted, and one key for whatever comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol

from offline_cache.answer import segment_lines
from offline_cache.handed import HandedClaim, Why
from offline_cache.outbox.records import State
from screens.claim_entry import keys
from screens.claim_entry.receipt import receipt_lines, waiting_lines
from screens.raw import raw_lines
from screens.reflow import ReflowView
from tui.page import Page

if TYPE_CHECKING:
    from api_client.claims.records import ClaimReceipt
    from offline_cache.desk import Desk
    from offline_cache.outbox.records import OutboxEntry
    from tui.keys import Key
    from tui.text import Line
    from x12.claims.records import Claim


class Keyer(Protocol):
    """The entry form, to which a receipt leads back."""

    def next_claim(self) -> None:
        """The form, empty."""

    def correct(self, claim: HandedClaim) -> None:
        """The form, with this claim in it."""


_DECIDED = {
    "paid": "It is accepted as it is; once it is paid, 'Claims' replaces or voids it.",
    "suspended": "The payer has it and decides later; 'Claims' says what became of it.",
}
"""Why a claim with that outcome is not corrected."""


def _nothing() -> None:
    return None


def _unanswered(entry: OutboxEntry) -> str:
    """Why a claim without a receipt is not corrected here, and where something can be done about it."""
    if entry.state is State.ACCEPTED:
        return "The payer has it, but its receipt was lost; 'Claims' says what became of it."
    if entry.can_cancel:
        return "The payer has not answered yet; the outbox can take it back."
    if entry.can_edit:
        return "The payer doesn't have it; the outbox can edit it."
    return "The payer has not answered yet, and it has left, so it can't be taken back."


class ReceiptPage(Page):
    """The verdict first; where there is none yet, what the outbox does about it."""

    KEYS: ClassVar[tuple[Key, ...]] = (keys.NEXT, keys.CORRECT, keys.COPY, keys.RAW, keys.OUTBOX)

    def __init__(
        self, desk: Desk, entry: OutboxEntry, receipt: ClaimReceipt | None, claim: Claim, keyer: Keyer
    ) -> None:
        self._outbox = desk.outbox
        self._entry, self._receipt, self._claim, self._keyer = entry, receipt, claim, keyer
        self._title()
        self.subject = entry.label
        self._text = ReflowView(self._lines)
        super().__init__(self._text)
        self._deaf = self._outbox.listen(self._heard) if entry.is_open else _nothing

    def _title(self) -> None:
        self.title = "Claim submitted" if self._receipt else "Claim in the outbox"

    def _lines(self, cells: int) -> tuple[Line, ...]:
        if self._receipt is None:
            return tuple(waiting_lines(self._entry, self._outbox.words(self._entry), cells))
        return tuple(receipt_lines(self._receipt, cells))

    def _heard(self, entry: OutboxEntry) -> None:
        """What waited has gone a step on by itself."""
        if entry.id != self._entry.id:
            return
        self._entry = entry
        if not entry.is_open:
            self._deaf()
        if entry.state is State.ACCEPTED:
            self.shell.background(self._outbox.receipt(entry.id), self._answered)
        self._text.remake()

    def _answered(self, receipt: ClaimReceipt | None) -> None:
        """The payer's answer came while the page was open."""
        self._receipt = receipt
        self._title()
        self._text.remake()
        self.shell.settle()

    def why_not(self, key: Key) -> str:
        """Nothing to correct or to show before the payer has answered."""
        if key in {keys.CORRECT, keys.RAW} and self._receipt is None:
            return _unanswered(self._entry)
        if key is keys.CORRECT and self._receipt is not None:
            return _DECIDED.get(self._receipt.outcome, "")
        return ""

    def action_next(self) -> None:
        """The form for the next claim."""
        self._keyer.next_claim()

    def action_correct(self) -> None:
        """The claim in the form again, with the payer's edits at its fields."""
        receipt = self._receipt
        if receipt is not None:
            decided = receipt.outcome == "denied"
            why = Why.REPLACE if decided else Why.CORRECT
            self._keyer.correct(HandedClaim(self._claim, why, receipt.control_number, receipt.edits))

    def action_copy(self) -> None:
        """A new claim that begins as this one."""
        self._keyer.correct(HandedClaim(self._claim, Why.COPY))

    def action_raw(self) -> None:
        """The acknowledgment as it came."""
        if self._receipt is not None:
            self.shell.open(AcknowledgmentPage(self._receipt, self.subject))

    def action_outbox(self) -> None:
        """The list of everything submitted."""
        self.shell.go("outbox")


class AcknowledgmentPage(Page):
    """The 277CA, one segment a line."""

    title = "Acknowledgment (277CA)"

    def __init__(self, receipt: ClaimReceipt, subject: str) -> None:
        self._receipt = receipt
        self.subject = subject
        super().__init__(ReflowView(self._lines))

    def _lines(self, cells: int) -> tuple[Line, ...]:
        return tuple(raw_lines(segment_lines(self._receipt.acknowledgment), cells))
