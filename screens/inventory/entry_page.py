"""All that the sheet has about one portal."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from api_client.errors import PortalError
from screens.inventory.edit_page import EditPage
from screens.inventory.keys import EDIT
from screens.inventory.rows import details
from screens.reflow import ReflowView
from tui.page import Page
from tui.text import Line, line

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from tui.keys import Key


class EntryPage(Page):
    """Warnings first, then every fact."""

    title = "Portal inventory: portal"
    KEYS: ClassVar[tuple[Key, ...]] = (EDIT,)

    def __init__(self, desk: Desk, portal_id: str) -> None:
        self._desk = desk
        self._portal_id = portal_id
        self._lines = ReflowView(self._make)
        super().__init__(self._lines)

    def opened(self) -> None:
        """Show what is kept now."""
        self._lines.remake()

    def _make(self, cells: int) -> tuple[Line, ...]:
        inventory = self._desk.inventory
        try:
            entry = inventory.entry(self._portal_id)
            found = [each for each in inventory.warnings() if each.portal_id == self._portal_id]
        except PortalError as error:
            return (line((error.sentence, "stop")), line(error.next_action))
        self.subject = entry.name
        return details(entry, found, self._desk.today(), cells)

    def action_edit(self) -> None:
        """The form of this portal."""
        self.shell.open(EditPage(self._desk, self._desk.inventory.entry(self._portal_id)))
