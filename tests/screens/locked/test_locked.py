"""Stories about the lock's own page, on a portal in memory."""

from pathlib import Path

import pytest

from tests.api_client.fake_portal import FakePortal
from tests.screens.on_portal import client, desk_at, key_in, reads, send, use_portal
from tests.tui.story import Story

pytestmark = pytest.mark.story


@pytest.fixture
def portal(monkeypatch: pytest.MonkeyPatch) -> FakePortal:
    made = FakePortal()
    use_portal(made, monkeypatch)
    return made


async def at_eligibility(user: Story) -> Story:
    """Sign in and key the start of an MBI."""
    await send(await key_in(user))
    await user.press("f2", *"elig", "enter")
    return await user.type("1eg4te5")


async def test_the_lock_opens_for_the_password_and_hides_until_then(portal: FakePortal, tmp_path: Path):
    desk = desk_at(tmp_path)
    async with client(desk) as user:
        await at_eligibility(user)
        before = user.cursor
        await user.press("ctrl+o")
        user.sees("Locked", "Password of frontdesk at Portal").sees_not("1EG4", "Eligibility")
        await user.type("wrong")
        await user.press("enter")
        await user.until_sees("That is not the password.")
        await user.type("correct horse battery")
        await user.press("enter")
        await user.until(lambda: not user.app.locked)
        user.sees("1EG4TE5", "Eligibility")
        assert user.cursor == before


async def test_five_wrong_passwords_sign_out_and_the_same_user_finds_everything_again(
    portal: FakePortal, tmp_path: Path
):
    desk = desk_at(tmp_path)
    async with client(desk) as user:
        await at_eligibility(user)
        await user.press("ctrl+o")
        for count in range(5):
            await user.type(f"wrong{count}")
            await user.press("enter")
            await user.until(lambda: not (user.app.curtain and user.app.curtain.requests.under_way))
        reads(user, "Five wrong passwords: you have been signed out.")
        user.sees_not("1EG4TE5", "Locked")
        await user.wait()
        await send(await key_in(user))
        user.sees("1EG4TE5")


async def test_the_demo_fills_its_password_in_again_after_a_wrong_one(
    portal: FakePortal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("screens.locked.page.lock_password", lambda _desk: "correct horse battery")
    async with client(desk_at(tmp_path)) as user:
        await at_eligibility(user)
        await user.press("ctrl+o", "ctrl+u", *"wrong", "enter")
        await user.until_sees("That is not the password.")
        await user.press("enter")
        await user.until(lambda: not user.app.locked)
        user.sees("1EG4TE5")
