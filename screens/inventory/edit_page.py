"""Editing one portal's line of the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api_client.errors import PortalError
from screens.inventory.form import changed, entry_form
from screens.saying import said
from tui.page import Page
from tui.widgets.form_view import FormView

if TYPE_CHECKING:
    from api_client.inventory.records import InventoryEntry
    from offline_cache.desk import Desk
    from tui.forms import Answers


class EditPage(Page):
    """Saves and leaves."""

    title = "Portal inventory: edit"

    def __init__(self, desk: Desk, entry: InventoryEntry) -> None:
        self._desk = desk
        self._portal_id = entry.portal_id
        self._form = FormView(entry_form(entry, desk.today), sent=self._sent)
        self.subject = entry.name
        super().__init__(self._form)

    @property
    def unsaved(self) -> str:
        """What is keyed and not saved."""
        return f"The line of {self.subject} is not saved." if self._form.state.dirty else ""

    def _sent(self, answers: Answers) -> None:
        try:
            self._desk.inventory.update(changed(self._desk.inventory.entry(self._portal_id), answers))
        except PortalError as error:
            self.shell.say(said(error), "stop")
            return
        self.shell.back()
        self.shell.say("Saved.", "good")
