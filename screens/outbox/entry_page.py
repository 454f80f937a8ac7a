"""One entry of the outbox: where it is, what the payer said, the texts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from offline_cache.answer import segment_lines
from screens.outbox import keys
from screens.outbox.acting import ON_ENTRY, Acting, why_not
from screens.outbox.showing import ReceiptLines, entry_lines
from screens.raw import raw_lines
from screens.reflow import ReflowView
from tui.page import Page
from tui.text import EMPTY, Line, line

if TYPE_CHECKING:
    from api_client.claims.records import ClaimReceipt
    from offline_cache.desk import Desk
    from offline_cache.outbox.records import OutboxEntry
    from tui.keys import Key
    from tui.shell import Shell

OpenClaim = Callable[["Shell", "OutboxEntry"], None]


def show_texts(shell: Shell, entry: OutboxEntry) -> None:
    """The 837, and the acknowledgment where one has come."""

    async def read() -> tuple[str, ClaimReceipt | None]:
        return await shell.desk.outbox.sent(entry.id), await shell.desk.outbox.receipt(entry.id)

    def then(found: tuple[str, ClaimReceipt | None]) -> None:
        sent, receipt = found
        shell.open(SentPage(entry.label, sent, receipt.acknowledgment if receipt else ""))

    shell.request(read(), then, saying="Opening it.")


class EntryPage(Page):
    """The state first."""

    title = "Outbox entry"
    KEYS: ClassVar[tuple[Key, ...]] = (*ON_ENTRY, keys.CLAIM, keys.SENT)

    def __init__(
        self, desk: Desk, entry: OutboxEntry, receipt_lines: ReceiptLines, open_claim: OpenClaim
    ) -> None:
        self._desk = desk
        self._entry = entry
        self._receipt: ClaimReceipt | None = None
        self._receipt_lines = receipt_lines
        self._open_claim = open_claim
        self._acting = Acting(lambda: self.shell, self._become)
        self._page = ReflowView(self._lines)
        self.subject = entry.label
        super().__init__(self._page)

    def opened(self) -> None:
        """Read it anew, and its receipt."""
        self.shell.background(self._read(), self._show)

    async def _read(self) -> tuple[OutboxEntry | None, ClaimReceipt | None]:
        entry = await self._desk.outbox.entry(self._entry.id)
        return entry, await self._desk.outbox.receipt(entry.id) if entry else None

    def _show(self, found: tuple[OutboxEntry | None, ClaimReceipt | None]) -> None:
        entry, self._receipt = found
        self._entry = entry or self._entry
        self._page.remake()

    def _become(self, entry: OutboxEntry) -> None:
        self._entry = entry
        self.opened()

    def _lines(self, cells: int) -> tuple[Line, ...]:
        words = self._desk.outbox.words(self._entry)
        return tuple(entry_lines(self._entry, words, self._receipt, self._receipt_lines, cells))

    def why_not(self, key: Key) -> str:
        """What it can't do any more."""
        return why_not(self._entry, key)

    def label(self, key: Key) -> str:
        """Only what can be done stands in the key bar."""
        if self.why_not(key):
            return ""
        return "Release" if key is keys.HOLD and self._entry.can_release else key.label

    def action_hold(self) -> None:
        """Keep it back, or let it go."""
        self._acting.hold(self._entry)

    def action_cancel(self) -> None:
        """Take it back."""
        self._acting.cancel(self._entry)

    def action_edit(self) -> None:
        """Back into its form."""
        self._acting.edit(self._entry)

    def action_settle(self) -> None:
        """Find out now."""
        self._acting.settle(self._entry)

    def action_decide(self) -> None:
        """What the payer said."""
        self._acting.decide(self._entry)

    def action_claim(self) -> None:
        """The claim at the payer."""
        self._open_claim(self.shell, self._entry)

    def action_sent(self) -> None:
        """The texts."""
        show_texts(self.shell, self._entry)


class SentPage(Page):
    """The 837, then the 277CA, one segment a line."""

    title = "837 and 277CA"

    def __init__(self, subject: str, sent: str, acknowledgment: str) -> None:
        self._texts = (("837 as sent", sent), ("277CA as received", acknowledgment))
        self.subject = subject
        super().__init__(ReflowView(self._lines))

    def _lines(self, cells: int) -> tuple[Line, ...]:
        lines: list[Line] = []
        for title, text in self._texts:
            if text:
                heading = line((title, "heading"))
                lines += [*([EMPTY] if lines else []), heading, *raw_lines(segment_lines(text), cells)]
        return tuple(lines)
