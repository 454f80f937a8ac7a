"""Keeps sessions, screen and portals in step: locks, warns, tells a portal that the user works, ends.

It looks once a second, before each key, and when the program goes on after having been stopped.
"""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

from api_client.errors import PortalError, SessionEnded
from tui.guard.countdown import OVER
from tui.standing import alert_line, ended_words
from tui.text import EMPTY, Line
from tui.widgets.view import Press

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any

    from api_client.records import TimeLeft
    from tui.app import ClaimdeckApp
    from tui.guard import Ends
    from tui.stage import Typed

LAST_WORDS = 3.0
"""Seconds that signing out may take when the program ends; the session is forgotten here in any case."""
BELLS = (timedelta(days=1), timedelta(seconds=30))
"""The bell rings as an alert begins, and once more when so much is left."""
_ANSWERS = {"enter", "escape", *(f"f{number}" for number in range(1, 25))}
"""Keys that would set something off; the one that answers an alert does only that."""


class Watch:
    """Does what the guard says is due."""

    def __init__(self, app: ClaimdeckApp) -> None:
        self._app = app
        self._talking = False
        self._rung = 0
        self._shown: tuple[Line, Line] = (EMPTY, EMPTY)

    # -- keys --------------------------------------------------------------------------------------

    def lets_through(self, typed: Typed) -> bool:
        """Take note of a key; whether it goes on to the page.

        A key on a screen that should be hidden by now does nothing: the page it was meant for is gone. While
        an alert is on any key is its answer, and what is typed goes on into the field; Enter, Esc and the
        function keys only answer. Keys at the lock are nobody's until it is open, so they keep nothing up.
        """
        app, guard = self._app, self._app.guard
        if app.locked:
            return True
        guard.follow(app.desk.signed_in)
        alert = guard.alert
        if guard.lock_due or (alert is not None and alert.left == OVER and not alert.answered):
            self.look()
            return False
        guard.key()
        if alert is None or alert.answered:
            return True
        self.look()
        return not (isinstance(typed, Press) and typed.key in _ANSWERS)

    # -- every second ------------------------------------------------------------------------------

    def look(self) -> None:
        """Do what is due now, and show what has changed."""
        app, guard = self._app, self._app.guard
        guard.follow(app.desk.signed_in)
        if guard.lock_due:
            app.lock()
        self._ring(guard.alert)
        if self._something_to_tell and not (self._talking or app.requests.under_way):
            self._talking = True
            app.start_worker(self._talk(), "watch")
        shown = (self.banner, app.standing)
        if shown != self._shown:
            self._shown = shown
            app.settle()

    @property
    def banner(self) -> Line:
        """The alert, in words; empty while there is none."""
        alert = self._app.guard.alert
        if alert is None:
            return EMPTY
        return alert_line(self._name(alert.portal_id), alert, locked=self._app.locked)

    def _ring(self, alert: Ends | None) -> None:
        due = 0 if alert is None else sum(alert.left <= mark for mark in BELLS)
        if due > self._rung:
            self._app.bell()
        self._rung = due

    @property
    def _something_to_tell(self) -> bool:
        guard = self._app.guard
        return bool(guard.doubtful or guard.over or (guard.owed and not self._app.locked))

    # -- portals -----------------------------------------------------------------------------------

    async def _talk(self) -> None:
        """Tell and ask each portal what is due; a line that fails leaves it at what is known here."""
        guard, desk = self._app.guard, self._app.desk
        try:
            for portal_id in guard.owed if not self._app.locked else ():
                guard.tries(portal_id)
                await self._ask(portal_id, desk.signing.keep_alive(portal_id))
            for portal_id in guard.doubtful:
                guard.asks(portal_id)
                await self._ask(portal_id, desk.signing.time_left(portal_id))
            for portal_id in guard.over:
                self._end(portal_id)
        finally:
            self._talking = False
        self._app.settle()

    async def _ask(self, portal_id: str, question: Coroutine[Any, Any, TimeLeft]) -> None:
        name, here = self._name(portal_id), self._is_here(portal_id)
        try:
            left = await question
        except SessionEnded as error:
            self._ended(f"{name}: {error.sentence} {error.next_action}", here)
        except PortalError:
            return
        else:
            self._app.guard.correct(portal_id, left.ends_in)

    def _end(self, portal_id: str) -> None:
        """Nobody pressed a key for as long as may be: end the session here at once, and at the portal."""
        here = self._is_here(portal_id)
        sentence = ended_words(self._name(portal_id))
        telling = self._app.desk.signing.end_idle(portal_id)
        self._ended(sentence, here)
        self._app.background(telling)

    def _ended(self, sentence: str, here: bool) -> None:
        self._app.guard.follow(self._app.desk.signed_in)
        if here:
            self._app.session_ended(sentence)
        else:
            self._app.say(sentence, "caution")

    def _is_here(self, portal_id: str) -> bool:
        return portal_id == self._app.navigation.here and not self._app.navigation.at_door

    def _name(self, portal_id: str) -> str:
        signed_in = self._app.desk.signed_in
        return next((each.portal.name for each in signed_in if each.portal.id == portal_id), portal_id)


async def sign_off(app: ClaimdeckApp) -> None:
    """Sign out everywhere as far as the line allows; it doesn't keep the program from ending."""
    try:
        async with asyncio.timeout(LAST_WORDS):
            await app.desk.signing.out_everywhere()
    except (TimeoutError, PortalError):
        return
