"""Keeps the portal's session and the clock on the screen in step; runs every few seconds."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from api_client.errors import PortalError, SessionEnded

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any

    from api_client.records import TimeLeft
    from tui.app import ClaimdeckApp

LAST_WORDS = 3.0
"""Seconds that signing out may take when the program ends; the session is forgotten here in any case."""


class Watch:
    """Tells the portal that the user works, asks for the time left when it is short, and notices the end."""

    def __init__(self, app: ClaimdeckApp) -> None:
        self._app = app
        self._portal = ""
        self._asking = False

    async def tick(self) -> None:
        """Look at the session once."""
        current = self._app.desk.current
        guard = self._app.guard
        if current is None:
            guard.finish()
            self._portal = ""
        elif current.portal.id != self._portal:
            self._portal = current.portal.id
            guard.begin(current.idle.end_after)
        elif guard.owes_contact:
            await self._ask(self._app.desk.keep_alive())
        elif guard.ends_soon:
            await self._ask(self._app.desk.time_left())
        self._app.settle()

    async def _ask(self, question: Coroutine[Any, Any, TimeLeft]) -> None:
        """The portal's clock decides; when it can't be asked, what is known here goes on."""
        if self._asking or self._app.requests.under_way:
            question.close()
            return
        self._asking = True
        try:
            self._app.guard.correct((await question).ends_in)
        except SessionEnded as error:
            self._app.session_ended()
            self._app.say(f"{error.sentence} {error.next_action}", "caution")
        except PortalError:
            return
        finally:
            self._asking = False


async def sign_off(app: ClaimdeckApp) -> None:
    """Sign out everywhere as far as the line allows; it doesn't keep the program from ending."""
    try:
        async with asyncio.timeout(LAST_WORDS):
            await app.desk.sign_out_everywhere()
    except (TimeoutError, PortalError):
        return
