"""Home: who is where, what can be done, and the demo's people to try."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from api_client.errors import PortalError
from screens.menu import Item, MenuView, Row
from screens.trying import only_ssn, patient_of, row_of, tries
from tui.page import Page
from tui.text import EMPTY, Line, cut, line, plain

if TYPE_CHECKING:
    from api_client.demo import TryThis
    from api_client.records import SignedIn
    from offline_cache.desk import Desk
    from tui.shell import Place

_DIGITS = "123456789"


class HomePage(Page):
    """What can be done here, one key each; `letters` gives a place's key by its id."""

    title = "Home"

    def __init__(self, desk: Desk, places: Sequence[Place], letters: Mapping[str, str]) -> None:
        self._desk = desk
        self._places = places
        self._letters = letters
        self._menu = MenuView(self._rows)
        super().__init__(self._menu)

    def opened(self) -> None:
        """Show what can be done now."""
        current = self._desk.current
        self.subject = current.portal.name if current else ""
        self._menu.fill()

    def _rows(self, cells: int) -> tuple[Row, ...]:
        current = self._desk.current
        people = tries(self._desk.demo, current.portal.id) if current and current.portal.demo else ()
        return (
            *(who_and_where(current) if current else ()),
            self._runs_out(cells),
            *(self._place(place) for place in self._places if self._is_shown(place)),
            Item("t", "Theme", "dark, light, high contrast, no colour", self.shell.next_theme),
            Item("s", "Sign out", "ends the session; patients are forgotten", self.shell.sign_out),
            *((EMPTY, line(("Try these: all of them are invented", "heading"))) if people else ()),
            *(self._try(index, person) for index, person in enumerate(people)),
        )

    def _runs_out(self, cells: int) -> Line:
        """The first thing that will run out at a portal, in one row; blank where nothing does soon."""
        with suppress(PortalError):
            for due in self._desk.inventory.warnings():
                if due.kind != "review":
                    text = cut(f"{due.sentence} {due.next_action}", cells)
                    return line((text, "stop" if due.urgent else "caution"))
        return EMPTY

    def _is_shown(self, place: Place) -> bool:
        """Whether it has a row: it has a key, and drafts only where there are any."""
        return place.id in self._letters and (place.id != "drafts" or bool(self._desk.kept.drafts.all))

    def _place(self, place: Place) -> Item:
        letter, why_not = self._letters[place.id], place.why_not(self._desk)
        return Item(letter, place.title, place.words, self._going(place.id), why_not)

    def _going(self, place_id: str) -> Callable[[], None]:
        return lambda: self._go(place_id)

    def _go(self, place_id: str) -> None:
        self.shell.go(place_id)

    def _try(self, index: int, person: TryThis) -> Item:
        def chosen() -> None:
            ssn = only_ssn(person)
            if not ssn:
                self._desk.carry(patient_of(person))
            self.shell.go("eligibility")
            if ssn:
                self.shell.say(f"Key the SSN {ssn}: it isn't carried from screen to screen.")

        return Item(_DIGITS[index] if index < len(_DIGITS) else "", plain(row_of(person)), "", chosen)


def who_and_where(current: SignedIn) -> tuple[Line, ...]:
    """The user and role, and on whose behalf questions are asked."""
    provider = current.provider
    name = provider.name or current.portal.provider_name
    number = f", NPI {provider.npi}" if provider.npi else ""
    return (
        line(("User      ", "label"), f"{current.user.name}, {current.user.role}"),
        line(("Provider  ", "label"), f"{name}{number}"),
    )
