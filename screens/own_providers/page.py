"""Our providers as a list: those that bill first, then the clinicians."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from api_client.errors import PortalError
from api_client.own_providers.records import BillingOffice, Clinician
from screens.own_providers.edit_page import ClinicianPage, OfficePage
from screens.saying import said
from tui import keys
from tui.page import Page
from tui.prompt import Prompt
from tui.text import Line, fit, line
from tui.widgets.record_list import RecordList

if TYPE_CHECKING:
    from offline_cache.desk import Desk

_GROUP = "Our providers"
ADD_OFFICE = keys.declare("own-providers.add-office", "b", "Who bills", "Add one that bills", group=_GROUP)
ADD_CLINICIAN = keys.declare("own-providers.add-clinician", "a", "Clinician", "Add a clinician", group=_GROUP)
REMOVE = keys.declare("own-providers.remove", "d", "Remove", "Forget the one under the cursor", group=_GROUP)


class OwnProvidersPage(Page):
    """Enter changes the one under the cursor."""

    title = "Our providers"
    passing = True
    KEYS: ClassVar[tuple[keys.Key, ...]] = (ADD_OFFICE, ADD_CLINICIAN, REMOVE)

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._list = RecordList[BillingOffice | Clinician](
            (),
            _row,
            chosen=self._change,
            heading=line((f"{fit('', 10)} {fit('NPI', 11)} {fit('Name', 34)} Place", "heading")),
            empty="Nobody yet. Press b to say who bills, a to add a clinician.",
        )
        super().__init__(self._list)

    def opened(self) -> None:
        """Show what is kept now; a damaged file says so."""
        try:
            known = self._desk.own_providers.all()
        except PortalError as error:
            self.shell.say(said(error), "stop")
            return
        self._list.show((*known.offices, *known.clinicians))

    def why_not(self, key: keys.Key) -> str:
        """Nothing to remove in an empty list."""
        return "There is nobody to remove." if key is REMOVE and self._list.record is None else ""

    def _change(self, provider: BillingOffice | Clinician) -> None:
        self.shell.open(
            OfficePage(self._desk, provider)
            if isinstance(provider, BillingOffice)
            else ClinicianPage(self._desk, provider)
        )

    def action_add_office(self) -> None:
        """A form for another one that bills."""
        self.shell.open(OfficePage(self._desk))

    def action_add_clinician(self) -> None:
        """A form for another clinician."""
        self.shell.open(ClinicianPage(self._desk))

    def action_remove(self) -> None:
        """Ask, then forget the one under the cursor."""
        provider = self._list.record
        if provider is not None:
            label = f"Remove {_name(provider)}: yes (y) or no (n)?"
            self.shell.ask(Prompt(label, lambda letter, _: self._remove(provider, letter), letters="yn"))

    def _remove(self, provider: BillingOffice | Clinician, letter: str) -> None:
        if letter != "y":
            return
        try:
            self._desk.own_providers.remove(provider)
        except PortalError as error:
            self.shell.say(said(error), "stop")
            return
        self.opened()
        self.shell.say(f"Removed {_name(provider)}.")


def _row(provider: BillingOffice | Clinician) -> Line:
    if isinstance(provider, BillingOffice):
        place = ", ".join(part for part in (provider.city, provider.state) if part)
        return line(f"{fit('bills', 10)} {fit(provider.npi, 11)} {fit(provider.name, 34)} {place}")
    usual = "usual" if provider.usual else ""
    return line(f"{fit('clinician', 10)} {fit(provider.npi, 11)} {fit(_name(provider), 34)} {usual}")


def _name(provider: BillingOffice | Clinician) -> str:
    if isinstance(provider, BillingOffice):
        return provider.name
    return ", ".join(part for part in (provider.last_name, provider.first_name) if part)
