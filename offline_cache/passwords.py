"""Passwords that are kept for the user, and where they can be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offline_cache.recording import recorded
from offline_cache.store.owner import owner_at

if TYPE_CHECKING:
    from api_client.credentials.records import Backend, SavedSignIn
    from offline_cache.desk import Desk


class PasswordDesk:
    """One password for each portal, kept only where the user wants it. Raises CredentialErrors."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.outdated: tuple[str, str] | None = None
        """Portal and password that was typed, where the portal took another one after a change."""

    def user(self, portal_id: str) -> str | None:
        """Who signed in here last and had it kept; not a secret."""
        return self._desk.keeper().user(self._desk.profile(portal_id))

    async def saved(self, portal_id: str, demo_user: str = "") -> SavedSignIn | None:
        """User and password to fill in: a demo user's, or the kept ones; raises a CredentialError."""
        return await self._desk.keeper().find(self._desk.profile(portal_id), self._desk.demo, demo_user)

    async def keep(self, portal_id: str, user: str, password: str, where: str | None = None) -> str:
        """Keep a password in `where` (a Backend's id), else in the best place; says in a sentence where."""
        profile = self._desk.profile(portal_id)
        if (portal_id, password) == self.outdated and (saved := await self._desk.keeper().find(profile)):
            password = saved.password  # the one that signed in, after a change that was never settled
        with recorded(self._desk.kept.log, "password kept", owner_at(profile, user)):
            return await self._desk.keeper().keep(profile, user, password, where)

    async def forget(self, portal_id: str) -> None:
        """Remove a kept password, if there is one."""
        profile = self._desk.profile(portal_id)
        with recorded(self._desk.kept.log, "password forgotten", owner_at(profile, "")):
            await self._desk.keeper().forget(profile)

    async def places(self) -> tuple[Backend, ...]:
        """Where a password could be kept on this machine, best first, with reason and cure where it can't."""
        return await self._desk.keeper().probe()

    async def open_vault(self, passphrase: str) -> None:
        """Open the passphrase vault, or make it where there is none."""
        await self._desk.keeper().open_vault(passphrase)
        self._desk.kept.reopen()
