"""Which portal to sign in to, where there are several: one key each."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from api_client.errors import PortalError
from screens.menu import Item, MenuView, Row, paragraph
from screens.sign_in.notice_page import NoticePage
from screens.sign_in.portal_words import answer_words, locked_words
from tui.page import Page
from tui.standing import minutes
from tui.text import EMPTY, line

if TYPE_CHECKING:
    from api_client.profile import PortalProfile
    from offline_cache.desk import Desk

_KEYS = "123456789"
LINGER = 1.0
"""Seconds on the page before portals are asked: who knows where to go has gone, and the page is painted."""


class ChoosePortalPage(Page):
    """The portals; each has a session of its own."""

    title = "Sign in"
    passing = True

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._menu = MenuView(self._rows)
        super().__init__(self._menu)

    def opened(self) -> None:
        """Show which of them have a session now; whoever stays is told which of the others are up."""
        self._menu.fill()
        if len(self._profiles) > 1:
            self.shell.background(asyncio.sleep(LINGER), lambda _nothing: self._ask_each())

    @property
    def _profiles(self) -> tuple[PortalProfile, ...]:
        demo = self._desk.demo
        return demo.profiles if demo else self._desk.profiles

    def _ask_each(self) -> None:
        if self.shell.current is not self:
            return
        for profile in self._profiles:
            if not self._is_open(profile) and self._desk.heard_of.ask_now(profile.id):
                self.shell.background(self._ask(profile), lambda _nothing: self._heard())

    async def _ask(self, profile: PortalProfile) -> None:
        refusal = None
        try:
            await self._desk.portals.test(profile)
        except PortalError as error:
            refusal = error
        self._desk.heard_of.answered(profile.id, refusal)

    def _heard(self) -> None:
        if self.in_sight:
            self._menu.update()

    def _rows(self, cells: int) -> tuple[Row, ...]:
        demo = self._desk.demo
        rows = portal_rows(self._profiles, self._state, self._choose)
        return (*rows, EMPTY, *paragraph(demo.notice, cells, "caution")) if demo else rows

    def _choose(self, profile: PortalProfile) -> None:
        if self._is_open(profile):
            self._desk.switch(profile.id)
            self.shell.signed_in()
        else:
            self.shell.open(NoticePage(self._desk, profile))

    def _is_open(self, profile: PortalProfile) -> bool:
        return any(each.portal.id == profile.id for each in self._desk.signed_in)

    def _state(self, profile: PortalProfile) -> str:
        """Signed in and for how long, ended with something kept, locked, up or not, or just where it is."""
        if self._is_open(profile):
            left = self.shell.time_left(profile.id)
            return f"signed in, {minutes(left)} left without a key" if left else "signed in"
        if self.shell.waits(profile.id):
            return "the session ended; what you keyed waits"
        locked = self._desk.heard_of.locked_user(profile.id, self._desk.now())
        if locked is not None:
            return locked_words(locked)
        heard = self._desk.heard_of.last(profile.id)
        return answer_words(heard.refusal) if heard else profile.url


def portal_rows(
    profiles: Sequence[PortalProfile],
    state: Callable[[PortalProfile], str],
    chosen: Callable[[PortalProfile], None],
) -> tuple[Row, ...]:
    """The portals, numbered as far as there are digits; those after the ninth are opened with Enter."""
    rows: list[Row] = [EMPTY, line(("Which portal?", "heading")), EMPTY]
    for index, profile in enumerate(profiles):
        key = _KEYS[index] if index < len(_KEYS) else ""
        rows.append(Item(key, profile.name, state(profile), _choice(chosen, profile)))
    return tuple(rows)


def _choice(chosen: Callable[[PortalProfile], None], profile: PortalProfile) -> Callable[[], None]:
    return lambda: chosen(profile)
