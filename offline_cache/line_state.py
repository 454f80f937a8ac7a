"""Whether the portals can be reached: by the user's choice, and by what becomes of the requests."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime

from api_client.errors import PortalError, WorkingOffline

FIRST_PROBE, LONGEST_PROBE = 5.0, 300.0
"""Seconds between two looks whether a portal answers again; each pause is twice the one before."""
WORKS_OFFLINE = (
    "key claims: every draft is kept",
    "submit: the claim waits in the outbox and goes out by itself",
    "read and search what was answered before, each with its date",
    "print and save",
)
WAITS_FOR_LINE = (
    "new eligibility answers, claim status and remittances: only the payer knows them",
    "signing in, and changing users or passwords: the portal decides that",
)


class LineState:
    """One for all portals. `probe` asks one of them for little.

    `may_probe` says whether that may be now: False for not yet, None for not any more.
    """

    def __init__(
        self, probe: Callable[[str], Awaitable[None]], may_probe: Callable[[str], bool | None]
    ) -> None:
        self.chosen = False
        """Whether the user works offline by choice."""
        self._probe = probe
        self._may_probe = may_probe
        self._since: dict[str, datetime] = {}
        self._probing: dict[str, asyncio.Task[None]] = {}
        self._listeners: list[Callable[[], None]] = []

    def of(self, portal_id: str) -> PortalLine:
        """Who watches the requests to one portal."""
        return PortalLine(self, portal_id)

    def listen(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Have every change told; gives the way to stop that."""
        self._listeners.append(callback)
        return lambda: self._listeners.remove(callback)

    def off(self, portal_id: str) -> bool:
        """Whether a portal can't be reached now, or nothing may leave."""
        return self.chosen or portal_id in self._since

    def words(self, portal_id: str) -> str:
        """'Working offline', 'No line since 10:42'; '' where all is well."""
        if self.chosen:
            return "Working offline"
        since = self._since.get(portal_id)
        return f"No line since {since.astimezone():%H:%M}" if since else ""

    def choose(self, *, offline: bool) -> None:
        """Let nothing leave, or let things leave again."""
        if offline != self.chosen:
            self.chosen = offline
            self._since.clear()
            self._tell()

    def answered(self, portal_id: str) -> None:
        """A portal answers."""
        if self._since.pop(portal_id, None) is not None:
            self._tell()

    def lost(self, portal_id: str) -> None:
        """A request was lost: look from time to time whether the portal answers again."""
        if self.chosen or portal_id in self._since:
            return
        self._since[portal_id] = datetime.now(UTC)
        self._tell()
        self._begin_to_look(portal_id)

    def _begin_to_look(self, portal_id: str) -> None:
        """With short pauses, however long those of a look for an earlier loss have become."""
        before = self._probing.get(portal_id)
        if before is not None and before is asyncio.current_task():
            return  # it goes on by itself
        if before is not None:
            before.cancel()
        self._probing[portal_id] = asyncio.ensure_future(self._look(portal_id))

    async def _look(self, portal_id: str) -> None:
        pause = FIRST_PROBE
        while portal_id in self._since:
            await asyncio.sleep(pause)
            pause = min(LONGEST_PROBE, pause * 2)
            allowed = self._may_probe(portal_id)
            if allowed is None or self.chosen:
                return
            if allowed:
                with suppress(PortalError):
                    await self._probe(portal_id)

    def _tell(self) -> None:
        for each in tuple(self._listeners):
            each()


class PortalLine:
    """Follows the requests to one portal (`api_client.transport.Watch`)."""

    __slots__ = ("_line", "_portal_id")

    def __init__(self, line: LineState, portal_id: str) -> None:
        self._line = line
        self._portal_id = portal_id

    def leaving(self) -> None:
        """Raise WorkingOffline where nothing may leave."""
        if self._line.chosen:
            raise WorkingOffline

    def answered(self) -> None:
        """The portal answers."""
        self._line.answered(self._portal_id)

    def lost(self) -> None:
        """It didn't."""
        self._line.lost(self._portal_id)
