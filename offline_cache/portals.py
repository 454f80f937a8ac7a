"""Portals as they come and go: the user's own, and the demo's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from api_client.errors import NotSignedIn, WorkingOffline
from offline_cache.store.owner import Owner

if TYPE_CHECKING:
    from api_client.demo import DemoGuide
    from api_client.profile import PortalProfile
    from api_client.profile_test import Tried
    from offline_cache.asking import Asking
    from offline_cache.desk import Desk


class PortalDesk:
    """What changes `Desk.profiles`, and the demo's clock."""

    def __init__(self, desk: Desk, asking: Asking) -> None:
        self._desk = desk
        self._asking = asking
        self._sessions = asking.sessions

    def add(self, profile: PortalProfile) -> None:
        """Save a portal, in place of one with the same id."""
        self._desk.book.add(profile)
        self._desk.kept.log.note("portal saved", owner=Owner(profile.id, ""))

    async def remove(self, portal_id: str) -> None:
        """Forget a portal and its session, then its kept password; raises a CredentialError if that stays."""
        profile = self._desk.profile(portal_id)
        await self._asking.call_off_outbox(portal_id)
        await self._sessions.end(portal_id)
        self._desk.book.remove(portal_id)
        self._desk.kept.log.note("portal removed", owner=Owner(portal_id, ""))
        await self._desk.keeper().forget(profile)

    async def test(self, profile: PortalProfile) -> Tried:
        """How a portal answers, without signing in; raises the PortalError that says why it doesn't."""
        from api_client.profile_test import try_portal

        if self._desk.line.chosen:
            raise WorkingOffline
        return await try_portal(profile)

    # The demo

    async def open_demo(self, url: str) -> DemoGuide:
        """Take the demo's two portals from a running bundled backend; they are never saved."""
        from api_client.demo import read_guide

        demo = self._desk.demo = await read_guide(url)
        self._desk.idle_clock.told_day(demo.today)
        return demo

    async def step_demo(self, days: int) -> date:
        """Move the demo's portals on by so many days; gives the day that it is there then."""
        from api_client.demo import step_clock

        desk = self._desk
        if desk.demo is None:
            raise NotSignedIn
        today = await self._asking.pending.run(step_clock(desk.demo.profiles[0].url, days))
        desk.demo = replace(desk.demo, today=today)
        desk.idle_clock.told_day(today)
        for session in filter(None, (self._sessions.found(each.id) for each in desk.demo.profiles)):
            session.clock.told_day(today)
        return today
