"""Going to a portal by its name, and round with one key; each keeps its pages."""

from dataclasses import replace
from pathlib import Path

import pytest

from screens.sign_in.choose_page import ChoosePortalPage
from tests.api_client.fake_portal import PROFILE, FakePortal
from tests.screens.on_portal import client, desk_at, key_in, send, use_portal

pytestmark = pytest.mark.story


async def test_a_portal_is_gone_to_by_name_and_found_as_it_was_left(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    use_portal(FakePortal(), monkeypatch)
    other = replace(PROFILE, id="other", name="Other")
    async with client(desk_at(tmp_path, PROFILE, other)) as user:
        await user.press("1")
        await user.wait()
        await send(await key_in(user))
        await user.press("f2", *"elig", "enter")
        await user.type("1eg4")
        await user.press("f2", *"othe", "enter")
        await user.wait()
        user.sees("Terms of use", "Other")
        await send(await key_in(user))
        user.sees("Home", "Other Front Desk")
        await user.press("ctrl+n")
        user.sees("1EG4", "Portal Front Desk")
        await user.press("f2", *"othe", "enter")
        user.sees("Home", "Other Front Desk")
        await user.press("ctrl+n", "t", "e")
        user.sees("1EG4TE")


async def test_the_page_of_portals_says_which_are_signed_in_and_for_how_long(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    use_portal(FakePortal(), monkeypatch)
    desk = desk_at(tmp_path, PROFILE, replace(PROFILE, id="other", name="Other"))
    async with client(desk) as user:
        await user.press("1")
        await user.wait()
        await send(await key_in(user))
        user.app.open(ChoosePortalPage(desk))
        user.app.settle()
        await user.until_sees("min left without a key")
        await desk.signing.end_idle("mac")
        user.app.back()
        user.app.open(ChoosePortalPage(desk))
        user.app.settle()
        await user.until_sees("the session ended; what you keyed waits")
