"""Where passwords are kept: each place with what keeps it from working, and each kept password to forget."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from api_client.errors import PortalError
from screens.menu import Item, MenuView, Row, paragraph
from tui.page import Page
from tui.prompt import Prompt
from tui.text import EMPTY, Line, line, wrap

if TYPE_CHECKING:
    from api_client.credentials.records import Backend
    from api_client.profile import PortalProfile
    from offline_cache.desk import Desk

_KEYS = "123456789"


class KeepingPage(Page):
    """Looks at the places each time it is opened."""

    title = "Passwords"

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._places: tuple[Backend, ...] = ()
        self._menu = MenuView(self._rows)
        super().__init__(self._menu)

    def opened(self) -> None:
        """Show what is known, and look at the places meanwhile."""
        self._menu.fill()
        self.shell.background(self._desk.passwords.places(), self._know_places)

    def _know_places(self, places: tuple[Backend, ...]) -> None:
        self._places = places
        self._menu.fill()

    def _rows(self, cells: int) -> tuple[Row, ...]:
        return (*place_lines(self._places, cells), EMPTY, *self._kept())

    def _kept(self) -> tuple[Row, ...]:
        kept = self._users()
        if not kept:
            return (line("No password is kept."),)
        items = (
            Item(_KEYS[index] if index < len(_KEYS) else "", profile.name, user, self._asks(profile))
            for index, (profile, user) in enumerate(kept)
        )
        return (line(("Kept passwords; choose one to forget it", "heading")), *items)

    def _users(self) -> list[tuple[PortalProfile, str]]:
        try:
            found = [
                (each, self._desk.passwords.user(each.id)) for each in self._desk.profiles if not each.demo
            ]
        except PortalError:
            return []
        return [(profile, user) for profile, user in found if user]

    def _asks(self, profile: PortalProfile) -> Callable[[], None]:
        label = f"Forget the password for {profile.name}: yes (y) or no (n)?"
        prompt = Prompt(label, lambda letter, _picked: self._forget(profile, letter), letters="yn")
        return lambda: self.shell.ask(prompt)

    def _forget(self, profile: PortalProfile, letter: str) -> None:
        if letter == "y":
            self.shell.request(
                self._desk.passwords.forget(profile.id),
                lambda _nothing: self._forgotten(profile),
                saying="Removing the password.",
            )

    def _forgotten(self, profile: PortalProfile) -> None:
        self._menu.fill()
        self.shell.say(f"The password for {profile.name} is no longer kept.", "good")


def place_lines(places: Iterable[Backend], cells: int) -> tuple[Line, ...]:
    """Each place in the order of preference; one that doesn't work now with its reason and its cure."""
    lines: list[Line] = [EMPTY, line(("Where a password can be kept on this computer", "heading"))]
    for place in places:
        works = place.available or place.id == "vault"  # a vault opens with its passphrase at any time
        state, style = ("works", "good") if works else ("not now", "caution")
        lines.append(line((f"{state:<9}", style), place.words))
        for text in (place.reason, place.cure):
            lines.extend(line((f"         {row}", "dim")) for row in wrap(text, cells - 9) if text)
    if len(lines) == 2:
        lines.append(line(("Looking.", "dim")))
    lines.extend((EMPTY, *paragraph(_HOW, cells)))
    return tuple(lines)


_HOW = (
    "You choose at sign-in, in the field 'Keep password'. A password is never written in clear, and the "
    "one-time code is never kept."
)
