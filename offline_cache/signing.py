"""Signing in and out, and the session in between."""

from __future__ import annotations

from collections.abc import Coroutine
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from api_client.errors import ChallengeExpired, PortalError
from offline_cache.recording import recorded, refusals
from offline_cache.store.owner import owner_at, owner_of

if TYPE_CHECKING:
    from datetime import datetime

    from api_client.records import Banner, Challenge, Passcode, SignedIn, TimeLeft
    from api_client.session import Session
    from offline_cache.asking import Asking
    from offline_cache.desk import Desk
    from offline_cache.store.owner import Owner


class SigningDesk:
    """One sign-in at a time: notice, user and password, code."""

    def __init__(self, desk: Desk, asking: Asking) -> None:
        self._desk = desk
        self._asking = asking
        self._sessions = asking.sessions
        self._portal_id = ""
        self._owner: Owner | None = None

    # In

    async def banner(self, portal_id: str) -> Banner:
        """The notice that must be accepted before signing in to this portal."""
        session = self._asking.session(portal_id)
        return await self._asking.call(session, session.banner())

    async def begin(self, portal_id: str, user: str, password: str) -> Challenge:
        """Give user and password, which accepts the notice last shown; raises a SignInRefused."""
        from offline_cache.either_password import begin

        desk, session = self._desk, self._asking.session(portal_id)
        desk.kept.begin()
        owner = owner_at(session.profile, user)
        with refusals(desk.kept.log, "sign-in", owner):
            begun = begin(session, self._desk.keeper(), user, password)
            challenge, accepted = await self._asking.call(session, begun)
        desk.passwords.outdated = (portal_id, password) if accepted != password else None
        self._portal_id, self._owner = portal_id, owner
        await desk.locking.prepare(accepted)
        return challenge

    async def send_passcode(self) -> Passcode:
        """Have the portal send a passcode for the sign-in under way."""
        session = self._under_way()
        return await self._asking.call(session, session.send_passcode())

    async def demo_passcode(self) -> str:
        """The passcode that the demo's portal sent for the sign-in under way; '' where there is none."""
        from api_client.demo import read_passcode

        session = self._under_way()
        if not session.profile.demo:
            return ""
        return await read_passcode(session.profile.url, session.profile.kind, session.user)

    async def finish(self, code: str) -> SignedIn:
        """Give the code; the portal is the current one after this. '' where it remembers a passcode.

        Whoever signs in while the desk is locked, or after another user, finds nothing of what was there.
        """
        desk, session, portal_id = self._desk, self._under_way(), self._portal_id
        before = session.signed_in or desk.ended
        self._desk.keeper().code_used(portal_id, code)
        with recorded(desk.kept.log, "sign-in", self._owner):
            signed_in = await self._asking.call(session, session.finish(code))
        await self._asking.call_off_outbox(portal_id)  # of an earlier session, whoever's that was
        if desk.locked or (before is not None and before.user != signed_in.user):
            await self._clear_for(portal_id)
        desk.ended = None
        desk.locking.renew(signed_in)
        await desk.kept.welcome(owner_of(signed_in))
        current = self._sessions.switch(portal_id)
        desk.inventory.signed_in(current)
        await self.welcome_outbox(owner_of(current), current.at)
        return current

    async def welcome_outbox(self, owner: Owner, told: datetime | None = None) -> None:
        """Send what waits for this user; where the store can't be read, it says so itself."""
        with suppress(PortalError):
            await self._desk.outbox.welcome(owner, told)

    # In between

    async def keep_alive(self, portal_id: str = "") -> TimeLeft:
        """Tell the portal (the current by default) that its user is there, in all of the user's windows."""
        session = self._asking.open_session(portal_id)
        return await self._asking.heed(session, session.keep_alive())

    async def time_left(self, portal_id: str = "") -> TimeLeft:
        """What the idle clock of the portal says, the current one by default; asking is no activity.

        It can be asked while the desk is locked, too.
        """
        session = self._asking.signed_in_session(portal_id)
        return await self._asking.heed(session, session.time_left())

    # Out

    def end_idle(self, portal_id: str) -> Coroutine[Any, Any, None]:
        """End a session here, now, as the portal would; what is given back tells it. See `Desk.ended`."""
        session = self._asking.signed_in_session(portal_id)
        signed_in = session.signed_in
        if session is self._sessions.current:
            self._desk.ended = signed_in
        if signed_in is not None:
            self._desk.kept.log.note("session ended, no key pressed", owner=owner_of(signed_in))
        return session.end()

    async def out(self) -> None:
        """End the current session, here at once and at the portal if it can be told; forgets the patients."""
        desk = self._desk
        await self._asking.call_off(self._sessions.chosen)
        desk.forget_seen()
        self._let_go(desk.owner)
        desk.ended = None
        await self._sessions.end()

    async def out_everywhere(self) -> None:
        """End every session, as at quitting."""
        desk = self._desk
        await self._asking.call_off()
        desk.forget_seen()
        for owner in desk.owners:
            self._let_go(owner)
        desk.kept.drafts.leave()
        desk.ended = None
        await self._sessions.end_all()

    # Below

    def _under_way(self) -> Session:
        session = self._sessions.found(self._portal_id)
        if session is None:
            raise ChallengeExpired
        return session

    async def _clear_for(self, portal_id: str) -> None:
        """Leave nothing of the one before to whoever signs in here."""
        if self._desk.locked:
            await self._asking.call_off_outbox()
            await self._sessions.end_all(but=portal_id)
        self._desk.forget_seen()  # at the lock, too: an answer can have come after it
        self._desk.kept.drafts.leave()

    def _let_go(self, owner: Owner | None) -> None:
        """Note that a user signs out, and put the user's drafts away."""
        if owner is not None:
            self._desk.kept.drafts.leave(owner)
            self._desk.kept.log.note("sign-out", owner=owner)
