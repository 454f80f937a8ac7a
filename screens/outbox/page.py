"""The list of what was submitted here, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from api_client.errors import PortalError
from screens.headed import HeadedList
from screens.listening import while_there
from screens.outbox import keys
from screens.outbox.acting import ON_ENTRY, Acting, why_not
from screens.outbox.entry_page import EntryPage, OpenClaim, show_texts
from screens.outbox.showing import ReceiptLines, heads, row
from screens.saying import said
from tui.page import Page
from tui.text import Line, line

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from offline_cache.outbox.records import OutboxEntry
    from tui.keys import Key


class OutboxPage(Page):
    """Follows every change while it is on the screen."""

    title = "Outbox"
    KEYS: ClassVar[tuple[Key, ...]] = (*ON_ENTRY, keys.CLAIM, keys.SENT, keys.OFFLINE)

    def __init__(self, desk: Desk, receipt_lines: ReceiptLines, open_claim: OpenClaim) -> None:
        self._desk = desk
        self._open_claim = open_claim
        self._acting = Acting(lambda: self.shell, lambda _entry: self._refresh())
        self._list: HeadedList[OutboxEntry] = HeadedList(
            lambda entry: row(entry, desk.outbox.words(entry)),
            self._heads,
            chosen=lambda entry: self.shell.open(EntryPage(desk, entry, receipt_lines, open_claim)),
            empty="Nothing was submitted here.",
            explain=lambda entry: (line(f"{desk.outbox.words(entry)}. {entry.next_action}".strip()),),
        )
        desk.outbox.listen(while_there(self._changed))
        desk.line.listen(while_there(self._changed))
        super().__init__(self._list)

    def opened(self) -> None:
        """Read it anew."""
        current = self._desk.current
        self.subject = current.portal.name if current else ""
        self._refresh()

    def _changed(self, _entry: OutboxEntry | None = None) -> None:
        if self.in_sight:
            self._refresh()

    def _refresh(self) -> None:
        self.shell.background(self._read(), self._show)

    async def _read(self) -> tuple[OutboxEntry, ...] | PortalError:
        try:
            return await self._desk.outbox.entries()
        except PortalError as error:
            return error

    def _show(self, found: tuple[OutboxEntry, ...] | PortalError) -> None:
        if isinstance(found, PortalError):
            self.shell.say(said(found), "stop")
        else:
            self._list.fill(found)

    def _heads(self, cells: int) -> tuple[Line, ...]:
        desk, current = self._desk, self._desk.current
        words = desk.line.words(current.portal.id if current else "")
        return tuple(heads(desk.outbox.counts.words, words, desk.outbox.keeps, cells))

    def why_not(self, key: Key) -> str:
        """What this entry can't do any more."""
        return why_not(self._list.record, key)

    def label(self, key: Key) -> str:
        """Hold turns into release."""
        entry = self._list.record
        return "Release" if key is keys.HOLD and entry is not None and entry.can_release else key.label

    # -- keys ----------------------------------------------------------------------------------------

    def action_hold(self) -> None:
        """Keep it back, or let it go."""
        if entry := self._list.record:
            self._acting.hold(entry)

    def action_cancel(self) -> None:
        """Take it back."""
        if entry := self._list.record:
            self._acting.cancel(entry)

    def action_edit(self) -> None:
        """Back into its form."""
        if entry := self._list.record:
            self._acting.edit(entry)

    def action_settle(self) -> None:
        """Find out now."""
        if entry := self._list.record:
            self._acting.settle(entry)

    def action_decide(self) -> None:
        """What the payer said."""
        if entry := self._list.record:
            self._acting.decide(entry)

    def action_claim(self) -> None:
        """The claim at the payer."""
        if entry := self._list.record:
            self._open_claim(self.shell, entry)

    def action_sent(self) -> None:
        """The texts."""
        if entry := self._list.record:
            show_texts(self.shell, entry)

    def action_offline(self) -> None:
        """What works without a line."""
        self.shell.go("offline")
