"""Takes what is asked into the right session, in one way for all, and heeds what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeVar

from api_client.errors import Locked, NotSignedIn, SessionEnded, WentElsewhere
from offline_cache.pending import Pending
from offline_cache.recording import recorded
from offline_cache.sessions import Sessions
from offline_cache.store.owner import owner_of

if TYPE_CHECKING:
    from api_client.session import Session
    from offline_cache.desk import Desk
    from offline_cache.store.owner import Owner

T = TypeVar("T")


class Asking:
    """The user can call off what goes through `call`; what goes through `heed` alone, nobody waits for."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.sessions = Sessions()
        self.pending = Pending()

    def session(self, portal_id: str) -> Session:
        """The portal's session, signed in or not, ready to be asked something."""
        desk = self._desk
        session = self.sessions.of(desk.profile(portal_id))
        session.transport.on_retry, session.transport.counted = desk.say_retry, desk.counted
        session.transport.watch = desk.line.of(portal_id)
        if desk.demo and session.profile.demo:
            session.clock.told_day(desk.demo.today)
        return session

    def open_session(self, portal_id: str = "") -> Session:
        """A portal's session, the current one by default; raises Locked or NotSignedIn."""
        if self._desk.locked:
            raise Locked
        return self.signed_in_session(portal_id)

    def signed_in_session(self, portal_id: str = "") -> Session:
        """The same also while it is locked."""
        session = self.sessions.found(portal_id) if portal_id else self.sessions.current
        if session is None or session.signed_in is None:
            raise NotSignedIn
        return session

    async def ask(
        self, work: Callable[[Session], Coroutine[Any, Any, T]], noted: str, owner: Owner | None
    ) -> T:
        """As `Desk.ask` has it."""
        session = self.open_session()
        if owner is not None and owner != self._desk.owner:
            raise WentElsewhere
        if not noted:
            return await self.asked(session, work(session))
        with recorded(self._desk.kept.log, noted, self._desk.owner):
            return await self.asked(session, work(session))

    async def asked(self, session: Session, work: Coroutine[Any, Any, T]) -> T:
        """The end of a session that the user has left for another one isn't the end of that one."""
        try:
            return await self.call(session, work)
        except SessionEnded as fault:
            if self.sessions.has_ended(session):
                raise
            sentence = f"The session with {session.profile.name} in which this was asked has ended."
            raise WentElsewhere(sentence, reference=fault.reference) from None

    async def call(self, session: Session, work: Coroutine[Any, Any, T]) -> T:
        """Do what the user waits for."""
        try:
            return await self.heed(session, self.pending.run(work))
        finally:
            self._desk.last_line = session.transport.last_line

    async def heed(self, session: Session, work: Coroutine[Any, Any, T]) -> T:
        """Do it, and note where the portal has ended the session."""
        before = session.signed_in
        try:
            return await work
        except SessionEnded:
            if self.sessions.has_ended(session):
                self._desk.ended = before or self._desk.ended
            if before is not None:
                self._desk.kept.log.note("session ended by the portal", owner=owner_of(before))
            raise

    async def call_off(self, portal_id: str = "") -> None:
        """Call off what is under way to a portal, or to any, so that no line is closed under it."""
        self.pending.cancel()
        await self.pending.idle()
        await self.call_off_outbox(portal_id)

    async def call_off_outbox(self, portal_id: str = "") -> None:
        """The same for what the outbox sends by itself."""
        if "outbox" in vars(self._desk):
            await self._desk.outbox.call_off(portal_id)

    # The line

    async def probe(self, portal_id: str) -> None:
        """Ask a portal for little, to see whether it answers."""
        session = self.sessions.found(portal_id)
        if session is not None:
            await session.reached()

    def may_probe(self, portal_id: str) -> bool | None:
        """Not while it is locked; None where nobody waits for this portal any more."""
        session = self.sessions.found(portal_id)
        if session is None or session.signed_in is None:
            return None
        return not self._desk.locked
