"""Editing one of our providers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api_client.errors import PortalError
from screens.own_providers.forms import clinician_form, clinician_of, office_form, office_of
from screens.saying import said
from tui.page import Page
from tui.widgets.form_view import FormView

if TYPE_CHECKING:
    from api_client.own_providers.records import BillingOffice, Clinician
    from offline_cache.desk import Desk
    from tui.forms import Answers


class _EditPage(Page):
    """Saves and leaves."""

    def __init__(self, desk: Desk, form: FormView) -> None:
        self._desk = desk
        self._form = form
        super().__init__(form)

    @property
    def unsaved(self) -> str:
        """What is keyed and not saved."""
        return "What you keyed is not saved." if self._form.state.dirty else ""

    def keep(self, provider: BillingOffice | Clinician) -> None:
        """Save it, in place of the one with the same NPI."""
        try:
            self._desk.own_providers.put(provider)
        except PortalError as error:
            self.shell.say(said(error), "stop")
            return
        self.shell.back()
        self.shell.say("Saved.", "good")


class OfficePage(_EditPage):
    """An organization that bills."""

    title = "Our providers: who bills"

    def __init__(self, desk: Desk, office: BillingOffice | None = None) -> None:
        portals = tuple(each.id for each in desk.profiles)
        super().__init__(desk, FormView(office_form(office, portals), sent=self._sent))

    def _sent(self, answers: Answers) -> None:
        self.keep(office_of(answers))


class ClinicianPage(_EditPage):
    """A clinician."""

    title = "Our providers: clinician"

    def __init__(self, desk: Desk, clinician: Clinician | None = None) -> None:
        super().__init__(desk, FormView(clinician_form(clinician), sent=self._sent))

    def _sent(self, answers: Answers) -> None:
        self.keep(clinician_of(answers))
