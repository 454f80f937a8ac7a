"""The demo on the real backend process: a person who has never seen it, then everything that can go wrong."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from mock_backend.process import BackendProcess, start
from offline_cache.desk import Desk
from tests.backend_fixture import set_faults
from tests.screens.on_portal import client, desk_at, reads
from tests.tui.story import Story

SMALL = 50
"""People in the backend: enough for these stories, and it starts at once."""
pytestmark = [pytest.mark.story, pytest.mark.socket]


@pytest.fixture
def backend() -> Iterator[BackendProcess]:
    with start(scale=SMALL) as running:
        yield running


@pytest.fixture
async def desk(backend: BackendProcess, tmp_path: Path) -> Desk:
    made = desk_at(tmp_path)
    await made.portals.open_demo(backend.url)
    return made


async def to_form(user: Story, portal: str = "1") -> Story:
    """Choose a portal, accept its notice, and see the form filled in."""
    await user.press(portal)
    await user.wait()
    await user.press("enter")
    return await user.wait()


async def test_three_keys_lead_from_the_demo_to_home(desk: Desk) -> None:
    async with client(desk) as user:
        user.sees("Which portal?", "Demo Medicare (MAC)", "Demo Medicaid (MMIS)")
        reads(user, "every patient, number and amount is made up")
        await to_form(user)
        user.sees("biller", "Demo data, filled in: Enter signs in.", "Hospice")
        await user.press("enter")
        await user.wait()
        user.sees("Home", "Billing Office (biller)", "Passwords: this session only.")
        user.sees("Other insurer pays first")


async def test_signing_in_twice_within_one_code_does_not_wait(desk: Desk) -> None:
    async with client(desk) as user:
        for _ in range(2):
            await (await to_form(user)).press("enter")
            (await user.wait()).sees("Home")
            await user.press("s")
            (await user.wait()).sees("Which portal?")


async def test_another_demo_user_is_picked_from_the_list(desk: Desk) -> None:
    async with client(desk) as user:
        await to_form(user, "2")
        await user.press("ctrl+home", "f4", *"front", "enter")
        await user.wait()
        await user.press("f9")
        (await user.wait()).sees("Home", "Front Desk (front desk)", "Only Medicare portals")


async def test_five_wrong_passwords_lock_the_user(desk: Desk) -> None:
    async with client(desk) as user:
        await to_form(user, "2")
        await user.press("ctrl+home", *"admin")
        await user.wait()
        for left in (4, 3, 2, 1):
            await wrong_password(user)
            reads(user, f"User or password is wrong. {left} tr")
        await wrong_password(user)
        reads(user, "The portal has locked this user until", "ask your portal administrator")


async def wrong_password(user: Story) -> None:
    await user.press("ctrl+home", "tab", *"nonsense", "f9")
    await user.wait()


async def test_a_wrong_code_leaves_the_rest(desk: Desk) -> None:
    async with client(desk) as user:
        await to_form(user)
        await user.press(*"000000", "f9")
        await user.wait()
        reads(user, "The code is wrong. 4 tries left.", "biller", "*" * len("biller-demo-pass"))
        await user.press("f9")
        (await user.wait()).sees("Home")


@pytest.mark.parametrize("operation", ["banner", "sign-in", "code"])
async def test_after_every_fault_there_is_a_sentence_or_a_way_in(
    desk: Desk, backend: BackendProcess, operation: str
) -> None:
    users = [(portal, name) for portal in "12" for name in ("frontdesk", "biller", "admin")]
    kinds = ("delay", "drop-before", "drop-after", "500", "truncated", "garbled")
    async with client(desk) as user:
        for (portal, name), kind in zip(users, kinds, strict=True):  # a code signs a user in once
            set_faults(backend, {"operation": operation, "kind": kind, "times": 1, "seconds": 0.05})
            await to_form(user, portal)
            await user.press("ctrl+home", *name)
            await user.wait()
            await user.press("f9")
            await user.wait()
            for _ in range(3):
                await go_on(user)
            assert at_home(user), f"{kind}:\n{user.screen_text()}"
            await user.press("s")
            (await user.wait()).sees("Which portal?")


def at_home(user: Story) -> bool:
    return user.rows()[0].startswith(" Home ")


async def go_on(user: Story) -> None:
    """Where the user isn't in yet there is a sentence with what to do; do it."""
    shown = " ".join(user.screen_text().split())
    assert "Traceback" not in shown
    assert "coverage" not in shown
    if not at_home(user):
        assert any(words in shown for words in ("tries again", "F9 fills in the next one")), shown
        await user.press("f9")
        await user.wait()


async def test_the_portal_goes_down_and_comes_back(backend: BackendProcess, desk: Desk) -> None:
    async with client(desk) as user:
        await to_form(user)
        os.kill(backend.pid, signal.SIGKILL)
        backend.stop()
        await user.press("enter")
        await user.wait()
        reads(user, "The portal can't be reached.", "tries again; what you typed is kept.")
        with start(scale=SMALL, port=int(backend.url.rpartition(":")[2])):
            await user.press("f9")
            (await user.wait()).sees("Home")
