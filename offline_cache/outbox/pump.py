"""Works the outbox off: one entry after the other, behind the user's own requests, never while locked."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from api_client.errors import PortalError
from offline_cache.outbox.clock import OutboxClock
from offline_cache.outbox.planning import due_at
from offline_cache.outbox.records import OutboxEntry
from offline_cache.outbox.sender import Call, Sender
from offline_cache.outbox.verdicts import stands_for_the_portal
from offline_cache.store.owner import owner_of

if TYPE_CHECKING:
    from api_client.session import Session
    from offline_cache.store.outgoing import Outgoing

_LONG_AGO = datetime.min.replace(tzinfo=UTC)
BREATH = timedelta(seconds=5)
"""How long a portal is left alone at least after it could not take a claim."""


@dataclass(frozen=True, slots=True)
class Ways:
    """What the pump may do, as the desk sees it."""

    sessions: "Callable[[bool], tuple[Session, ...]]"
    """Those that claims may go out by now: none while the desk is locked, or offline by choice; those whose
    line seems to be cut only where that is tried, too."""
    idle: Callable[[], Awaitable[None]]
    """Waits until no request of the user's own is under way."""
    own: Call
    """Makes a request that the user waits for and can call off."""
    behind: Call
    """Makes a request that nobody waits for."""


class Pump:
    """At most one entry is on the line to one portal."""

    def __init__(
        self,
        sender: Sender,
        outgoing: "Outgoing",
        clock: OutboxClock,
        ways: Ways,
        changed: Callable[[OutboxEntry], None],
    ) -> None:
        self._sender = sender
        self._outgoing = outgoing
        self._clock = clock
        self._ways = ways
        self._changed = changed
        self._on_line: dict[str, asyncio.Lock] = {}
        self._not_before: dict[str, datetime] = {}
        self._woken = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def wake(self) -> None:
        """Look for work now; ends by itself when there is none that could be done some time."""
        self._woken.set()
        if self._task is None or self._task.done():
            with suppress(RuntimeError):  # there is no loop: a plain program looks on
                self._task = asyncio.get_running_loop().create_task(self._run())

    async def try_now(self, entry: OutboxEntry, *, again: bool = False) -> OutboxEntry | None:
        """Do an entry's next step while the user waits; None where it can't be done now.

        `again` tries it whatever is known of line and portal.
        """
        session = self._session_of(entry, cut=again)
        if session is None or entry.waits_for is not None or self._lock(session).locked():
            return None
        now = self._clock.now()
        if (
            not again
            and max(due_at(entry, now, session.profile.rules), self.pause_of(session.profile.id)) > now
        ):
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
            waiting = [each for session in self._ways.sessions(False) for each in await self._first(session)]
            if not waiting:
                return None
            session, entry, due = min(waiting, key=lambda each: each[2])
            now = self._clock.now()
            if due > now:
                return due - now
            await self._ways.idle()
            if await self._step(session, entry, self._ways.behind) is None:
                self._leave_alone(session, self._clock.now() + BREATH)

    async def _first(self, session: "Session") -> "list[tuple[Session, OutboxEntry, datetime]]":
        """The entry of this session's user that is due first, in a list; [] where there is none."""
        if session.signed_in is None:
            return []
        entries = await self._outgoing.to_send(owner_of(session.signed_in))
        now, pause = self._clock.now(), self.pause_of(session.profile.id)
        found = [(session, each, max(pause, due_at(each, now, session.profile.rules))) for each in entries]
        return [min(found, key=lambda each: each[2])] if found else []

    async def _step(self, session: "Session", entry: OutboxEntry, call: Call) -> OutboxEntry | None:
        async with self._lock(session):
            after, error = await self._sender.turn(entry, session, call)
        if error is not None and stands_for_the_portal(error):
            now = self._clock.now()
            wish = after.next_at if after and after.next_at else now
            self._leave_alone(session, max(wish, now + BREATH))
        if after is not None:
            self._changed(after)
        return after

    def _session_of(self, entry: OutboxEntry, *, cut: bool) -> "Session | None":
        for session in self._ways.sessions(cut):
            if session.signed_in is not None and owner_of(session.signed_in) == entry.owner:
                return session
        return None

    def _lock(self, session: "Session") -> asyncio.Lock:
        return self._on_line.setdefault(session.profile.id, asyncio.Lock())

    def pause_of(self, portal_id: str) -> datetime:
        """Until when a portal is left alone; long ago where it isn't."""
        return self._not_before.get(portal_id, _LONG_AGO)

    def _leave_alone(self, session: "Session", until: datetime) -> None:
        self._not_before[session.profile.id] = until
