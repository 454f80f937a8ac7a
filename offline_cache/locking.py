"""The lock: hides what is known until its user is back."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from api_client.errors import AccountLocked, NotSignedIn, SessionEnded
from offline_cache.lock import Lock
from offline_cache.recording import refusals
from offline_cache.store.owner import owner_at

if TYPE_CHECKING:
    from api_client.records import SignedIn
    from offline_cache.asking import Asking
    from offline_cache.desk import Desk


class LockDesk:
    """It opens for the password of the one who signed in last, or for a code of the current portal."""

    def __init__(self, desk: Desk, asking: Asking) -> None:
        self._desk = desk
        self._asking = asking
        self._sessions = asking.sessions
        self.of: SignedIn | None = None
        """Whose password opens it: the one's who signed in last."""
        self._lock: Lock | None = None
        self._next: Lock | None = None

    @property
    def locked(self) -> bool:
        """Whether `lock` was called and `unlock` not yet."""
        return self._lock is not None and self._lock.locked

    def lock(self) -> None:
        """Forget patients and answers, and refuse every question until `unlock`."""
        self._desk.forget_seen()
        if self._lock is not None:
            self._lock.locked = True
            self._desk.kept.drafts.leave()
            self._desk.kept.log.note("lock", owner=self._desk.owner)

    async def unlock(self, password: str) -> bool:
        """Whether the password opened the lock; five wrong ones end every session (SessionEnded)."""
        lock = self._lock
        if lock is None or await asyncio.to_thread(lock.opens, password):
            await self._opened()
            return True
        self._desk.kept.log.note("unlock", "wrong password", self._desk.owner)
        if lock.worn_out:
            await self._give_up()
            raise SessionEnded("Five wrong passwords: you have been signed out.")
        return False

    async def unlock_with_code(self, code: str) -> None:
        """Open the lock with a code of the current portal, which alone can tell whether it is right.

        Raises WrongCode and its like, AccountLocked (signed out everywhere), SessionEnded, or a LineFault.
        """
        from api_client.account.own import reauthenticate

        session = self._sessions.current
        if session is None:
            raise NotSignedIn
        try:
            with refusals(self._desk.kept.log, "unlock", owner_at(session.profile, session.user)):
                await self._asking.call(session, reauthenticate(session, code))
        except AccountLocked:
            await self._give_up()
            raise
        self._desk.keeper().code_used(session.profile.id, code)
        await self._opened()

    # What it opens for

    async def prepare(self, password: str) -> None:
        """Make the lock that holds once this password's user is signed in."""
        self._next = await asyncio.to_thread(Lock, password)

    def renew(self, signed_in: SignedIn) -> None:
        """Somebody has signed in: from now on the lock is theirs, and open."""
        self._lock, self.of = self._next, signed_in

    async def password_changed(self, signed_in: SignedIn, password: str) -> None:
        """From now on it opens for the new password."""
        self._lock, self.of = await asyncio.to_thread(Lock, password), signed_in

    # Below

    async def _give_up(self) -> None:
        """Sign out whoever can't show who it is."""
        self._sessions.forget_remembered()
        await self._desk.signing.out_everywhere()
        await self._opened()

    async def _opened(self) -> None:
        if self._lock is not None:
            self._lock.locked = False
            self._desk.kept.log.note("unlock", owner=self._desk.owner)
        for owner in self._desk.owners:
            await self._desk.kept.welcome(owner)
            await self._desk.signing.welcome_outbox(owner)
