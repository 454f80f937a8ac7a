"""The portal inventory: what runs out first, then every portal."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from api_client.errors import PortalError
from screens.headed import HeadedList
from screens.inventory import keys, rows
from screens.inventory.edit_page import EditPage
from screens.inventory.entry_page import EntryPage
from screens.inventory.exporting import ask_how_to_export
from screens.inventory.lists_page import ChecklistsPage
from screens.inventory.past_page import PastReviewsPage
from screens.inventory.review_page import ReviewPage
from screens.reflow import paragraph
from screens.saying import said
from tui.page import Page
from tui.text import EMPTY, Line

if TYPE_CHECKING:
    from api_client.inventory.records import InventoryEntry
    from offline_cache.desk import Desk
    from tui.keys import Key


class InventoryPage(Page):
    """One row for each portal; Enter tells all about it."""

    title = "Portal inventory"
    KEYS: ClassVar[tuple[Key, ...]] = (keys.EDIT, keys.REVIEW, keys.PAST, keys.LISTS, keys.EXPORT)

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._list: HeadedList[InventoryEntry] = HeadedList(
            lambda entry: rows.row(entry, desk.today()),
            self._heads,
            chosen=lambda entry: self.shell.open(EntryPage(desk, entry.portal_id)),
            empty="No portal to show: add one under Portals.",
        )
        self._asked: set[str] = set()
        super().__init__(self._list)

    def opened(self) -> None:
        """Read the sheet; what the portal knows of the own account comes meanwhile, once for each portal."""
        self._fill()
        current = self._desk.current
        if current is not None and current.portal.id not in self._asked:
            self._asked.add(current.portal.id)
            self.shell.background(self._desk.account.look(), lambda _account: self._fill())

    def _fill(self) -> None:
        try:
            self._list.fill(self._desk.inventory.entries())
        except PortalError as error:
            self._list.fill(())
            self.shell.say(said(error), "stop")

    def _heads(self, cells: int) -> tuple[Line, ...]:
        inventory = self._desk.inventory
        try:
            return rows.heads(inventory.warnings(), inventory.next_review(), cells)
        except PortalError as error:
            return (*paragraph(error.sentence, cells, "stop"), *paragraph(error.next_action, cells), EMPTY)

    def why_not(self, key: Key) -> str:
        """Nothing is edited where nothing is."""
        if key in {keys.EDIT, keys.EXPORT} and self._list.record is None:
            return "There is no portal in the sheet."
        return ""

    def action_edit(self) -> None:
        """The form of the portal under the cursor."""
        entry = self._list.record
        if entry is not None:
            self.shell.open(EditPage(self._desk, entry))

    def action_review(self) -> None:
        """Go through the accounts."""
        self.shell.open(ReviewPage(self._desk))

    def action_past(self) -> None:
        """What was recorded."""
        self.shell.open(PastReviewsPage(self._desk))

    def action_lists(self) -> None:
        """Onboarding, off-boarding."""
        self.shell.open(ChecklistsPage(self._desk))

    def action_export(self) -> None:
        """Save the sheet."""
        ask_how_to_export(self.shell)
