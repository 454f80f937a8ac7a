"""Adding a portal."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from api_client.errors import PortalError
from screens.portals.form import portal_form
from screens.portals.traits import make_profile
from tui.page import Page
from tui.widgets.form_view import FormView

if TYPE_CHECKING:
    from api_client.profile import PortalProfile
    from offline_cache.desk import Desk
    from tui.forms import Answers


class AddPortalPage(Page):
    """Saves the portal, leaves, and hands it to `added`."""

    title = "Add a portal"

    def __init__(self, desk: Desk, added: Callable[[PortalProfile], None]) -> None:
        self._desk = desk
        self._added = added
        self._form = FormView(portal_form({profile.id for profile in desk.profiles}), sent=self._sent)
        super().__init__(self._form)

    @property
    def unsaved(self) -> str:
        """A portal that is typed and not saved."""
        return "The portal is not saved." if self._form.state.dirty else ""

    def _sent(self, answers: Answers) -> None:
        profile = make_profile({field: answers.text(field) for field in answers})
        try:
            self._desk.portals.add(profile)
        except PortalError as error:
            self.shell.say(f"{error.sentence} {error.next_action}", "stop")
            return
        self.shell.back()
        self._added(profile)
