"""Works the outbox off, a portal's entries one after the other, behind the user's own requests, never while
locked."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from api_client.errors import PortalError
from offline_cache.outbox.planning import due_at
from offline_cache.outbox.records import OutboxEntry
from offline_cache.outbox.sender import Call, Sender
from offline_cache.outbox.verdicts import stands_for_the_portal
from offline_cache.store.owner import Owner, owner_of

if TYPE_CHECKING:
    from api_client.session import Session
    from offline_cache.store.outgoing import Outgoing

_LONG_AGO = datetime.min.replace(tzinfo=UTC)
BREATH = timedelta(seconds=5)
"""How long a portal is left alone at least after it could not take a claim."""


@dataclass(frozen=True, slots=True)
class Ways:
    """What a pump may do, as the desk sees it."""

    session: "Callable[[str, bool], Session | None]"
    """The one that claims may go out by now: none while the desk is locked, or offline by choice; one
    whose line seems to be cut only where that is tried, too."""
    idle: Callable[[], Awaitable[None]]
    """Waits until no request of the user's own is under way."""
    own: Call
    """Makes a request that the user waits for and can call off."""
    behind: Call
    """Makes a request that nobody waits for."""


class Pump:
    """One portal's: at most one entry is on the line to it, and no other portal waits for that."""

    def __init__(
        self,
        portal_id: str,
        sender: Sender,
        outgoing: "Outgoing",
        ways: Ways,
        changed: Callable[[OutboxEntry], None],
    ) -> None:
        self.clock = sender.clock
        self.pause = _LONG_AGO
        """Until when the portal is left alone; long ago where it isn't."""
        self._portal_id = portal_id
        self._sender = sender
        self._outgoing = outgoing
        self._ways = ways
        self._changed = changed
        self._on_line = asyncio.Lock()
        self._woken = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def wake(self) -> None:
        """Look for work now; ends by itself when there is none that could be done some time."""
        self._woken.set()
        if self._task is None or self._task.done():
            with suppress(RuntimeError):  # there is no loop: a plain program looks on
                self._task = asyncio.get_running_loop().create_task(self._run())

    async def call_off(self) -> None:
        """Leave nothing on the line. What left is settled when its owner is there again."""
        while self._task is not None and not self._task.done():
            self._task.cancel()
            await asyncio.wait((self._task,))

    async def try_now(self, entry: OutboxEntry, *, again: bool = False) -> OutboxEntry | None:
        """Do an entry's next step while the user waits; None where it can't be done now.

        `again` tries it whatever is known of line and portal.
        """
        session = self._ways.session(self._portal_id, again)
        if session is None or _owner_of(session) != entry.owner:
            return None
        if entry.waits_for is not None or self._on_line.locked():
            return None
        now = self.clock.now()
        if not again and max(due_at(entry, now, session.profile.rules), self.pause) > now:
            return None
        return await self._step(session, entry, self._ways.own)

    async def _run(self) -> None:
        while True:
            self._woken.clear()
            wait: timedelta | None = BREATH
            with suppress(PortalError):  # the store is in trouble, which it says itself
                wait = await self._work()
            if wait is None and not self._woken.is_set():
                return
            with suppress(TimeoutError):
                async with asyncio.timeout(wait.total_seconds() if wait else 0):
                    await self._woken.wait()

    async def _work(self) -> timedelta | None:
        """Do all that is due; gives how long until the next is, None where nothing ever will be."""
        while True:
            session = self._ways.session(self._portal_id, False)
            owner = _owner_of(session) if session else None
            entries = await self._outgoing.to_send(owner) if owner else ()
            if session is None or not entries:
                return None
            entry, due = self._first(entries, session)
            now = self.clock.now()
            if due > now:
                return due - now
            await self._ways.idle()
            if await self._step(session, entry, self._ways.behind) is None:
                self.pause = self.clock.now() + BREATH

    def _first(self, entries: Sequence[OutboxEntry], session: "Session") -> tuple[OutboxEntry, datetime]:
        """The entry that is due first, and when."""
        now, rules = self.clock.now(), session.profile.rules
        found = [(each, max(self.pause, due_at(each, now, rules))) for each in entries]
        return min(found, key=lambda each: each[1])

    async def _step(self, session: "Session", entry: OutboxEntry, call: Call) -> OutboxEntry | None:
        async with self._on_line:
            after, error = await self._sender.turn(entry, session, call)
        if error is not None and stands_for_the_portal(error):
            now = self.clock.now()
            wish = after.next_at if after and after.next_at else now
            self.pause = max(wish, now + BREATH)
        if after is not None:
            self._changed(after)
        return after


def _owner_of(session: "Session") -> Owner | None:
    return owner_of(session.signed_in) if session.signed_in else None
