"""The sessions with every portal, and which of them questions go to."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from api_client.errors import NotSignedIn
from api_client.profile import PortalProfile
from api_client.remembered import Remembered

if TYPE_CHECKING:
    from api_client.records import SignedIn
    from api_client.session import Session


class Sessions:
    """One session object for each portal that was asked anything, signed in or not."""

    __slots__ = ("_all", "_current", "_remembered", "_replaced")

    def __init__(self) -> None:
        self._all: dict[str, Session] = {}
        self._current = ""
        self._remembered: dict[str, Remembered] = {}
        self._replaced: list[Session] = []
        """Those of profiles that have changed, whose connections are still to be closed."""

    @property
    def current(self) -> Session | None:
        """The one that questions go to, while it is signed in."""
        session = self._all.get(self._current)
        return session if session and session.signed_in else None

    @property
    def chosen(self) -> str:
        """The portal that questions go to, signed in there or not any more; '' for none."""
        return self._current

    @property
    def signed_in(self) -> tuple[SignedIn, ...]:
        """Every open one, oldest first."""
        return tuple(each.signed_in for each in self._all.values() if each.signed_in)

    def has_ended(self, session: Session) -> bool:
        """Whether it is the one that questions went to last, and nobody is signed in to it any more."""
        return session.signed_in is None and self._all.get(self._current) is session

    def found(self, portal_id: str) -> Session | None:
        """The portal's session object, if there is one."""
        return self._all.get(portal_id)

    def of(self, profile: PortalProfile) -> Session:
        """The portal's session object; a new one where the profile has changed since."""
        from api_client.session import open_session

        session = self._all.get(profile.id)
        if session is None or (session.signed_in is None and session.profile != profile):
            if session is not None:
                self._replaced.append(session)
            session = self._all[profile.id] = open_session(profile)
            session.remembered = self.remembered(profile.id)
        return session

    def remembered(self, portal_id: str) -> Remembered:
        """The passcodes that the portal remembers for this program, whatever becomes of its sessions."""
        return self._remembered.setdefault(portal_id, Remembered())

    def forget_remembered(self) -> None:
        """Be asked for passcodes again everywhere."""
        for each in self._remembered.values():
            each.forget()

    def forget_known(self) -> None:
        """Drop the answers that are kept for being asked for again."""
        for each in self._all.values():
            each.known.forget()

    def switch(self, portal_id: str) -> SignedIn:
        """Make another open session the current one; raises NotSignedIn where there is none."""
        session = self._all.get(portal_id)
        if session is None or session.signed_in is None:
            raise NotSignedIn
        self._current = portal_id
        return session.signed_in

    def password_changed(self, signed_in: SignedIn) -> None:
        """The portal no longer insists on a new password."""
        session = self._all.get(signed_in.portal.id)
        if session is not None and session.signed_in is not None:
            session.signed_in = replace(session.signed_in, must_change="")

    async def end(self, portal_id: str = "") -> None:
        """End one session, the current one unless told otherwise; another open one becomes the current."""
        session = self._all.pop(portal_id or self._current, None)
        if self._current not in self._all:
            self._current = next((key for key, each in self._all.items() if each.signed_in), "")
        try:
            if session is not None:
                await session.close()
        finally:
            await self._close_replaced()

    async def end_all(self, *, but: str = "") -> None:
        """End every session here at once, then tell the portals, all at the same time."""
        ending = [self._all.pop(portal_id) for portal_id in tuple(self._all) if portal_id != but]
        try:
            await asyncio.gather(*(session.close() for session in ending))
        finally:
            await self._close_replaced()

    async def _close_replaced(self) -> None:
        while self._replaced:
            await self._replaced.pop().transport.close()
