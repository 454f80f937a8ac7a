"""The whole client on a portal in memory, at 80x24."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from api_client import profile_test
from api_client import session as session_module
from api_client.credentials.keeper import Keeper
from api_client.places import places
from api_client.profile import PortalProfile
from offline_cache.desk import Desk
from screens import registry
from tests.api_client.fake_portal import CODE, PASSWORD, PROFILE, FakePortal, session_with
from tests.tui.story import Story, story
from tui.app import ClaimdeckApp
from tui.page import Page


def use_portal(portal: FakePortal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every session of every profile talk to this portal."""

    def open_session(profile: PortalProfile) -> session_module.Session:
        return session_with(portal, profile)

    monkeypatch.setattr(session_module, "open_session", open_session)
    monkeypatch.setattr(profile_test, "open_session", open_session)


def desk_at(home: Path, *profiles: PortalProfile) -> Desk:
    """A desk without a system keyring; by default it knows one portal."""
    desk = Desk(home=home, keeper=Keeper(places(home), system=()))
    for profile in profiles or (PROFILE,):
        desk.portals.add(profile)
    return desk


@asynccontextmanager
async def client(
    desk: Desk, begin: Callable[[Desk], Page] | None = None, *, wait: bool = True
) -> AsyncIterator[Story]:
    """The app as the command line builds it, begun and, if it comes to an end by itself, waited for."""
    app = ClaimdeckApp(
        desk,
        first=registry.first,
        home=registry.home,
        places=registry.PLACES,
        finders=registry.finders(desk),
        begin=begin,
        lock_page=registry.locked,
    )
    async with story(app) as user:
        if wait:
            await user.wait()
        try:
            yield user
        finally:
            await desk.signing.out_everywhere()


async def key_in(user: Story, password: str = PASSWORD, code: str = CODE) -> Story:
    """From the notice: accept it and fill the form, up to the field that sends."""
    await user.press("enter")
    await user.type("frontdesk")
    await user.press("tab")
    await user.type(password)
    await user.press("tab")
    await user.type(code)
    return user


async def send(user: Story) -> Story:
    """Send the form and wait for what comes."""
    await user.press("f9")
    return await user.wait()


def reads(user: Story, *sentences: str) -> None:
    """Hold that sentences are on the screen, wherever their lines break: a long path even inside a word."""
    shown = "".join(user.screen_text().split())
    for sentence in sentences:
        assert "".join(sentence.split()) in shown, f"{sentence!r} is not on the screen:\n{user.screen_text()}"
