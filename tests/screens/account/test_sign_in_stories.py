"""Signing in with what is not an authenticator's code, and with a one-time password."""

import re

import pytest

from tests.screens.account.test_stories import NEW, old_password
from tests.screens.on_portal import reads
from tests.screens.users.conftest import As
from tests.screens.users.test_stories import press, to_user
from tests.tui.story import Story

pytestmark = [pytest.mark.story, pytest.mark.socket]


async def to_form(user: Story) -> None:
    """Sign out, and up to the form again."""
    await press(user, "s", "2", "enter")


async def test_a_passcode_is_sent_and_then_counts_for_hours(signed_in_as: As) -> None:
    async with signed_in_as("frontdesk") as user:
        await to_form(user)
        await press(user, "f5")
        reads(user, "Sent to f***@larkfield.example; type it within 10 minutes.", "counts here for 8 hours")
        found = re.search(r"it is\s+([0-9]{8})", user.screen_text())
        assert found
        await user.type(found[1])
        await press(user, "f9")
        user.sees("Home")
        await press(user, "a")
        reads(user, "no code is asked here until")
        await press(user, "g")
        user.sees_not("no code is asked here until")


async def test_a_recovery_code_signs_in_once(signed_in_as: As) -> None:
    async with signed_in_as("frontdesk") as user:
        await press(user, "a", "c")
        await user.type(old_password(user))
        await press(user, "enter")
        found = re.search(r"[a-z0-9]{5}-[a-z0-9]{5}", user.screen_text())
        assert found
        await press(user, "f3", "f3")
        await to_form(user)
        await press(user, "ctrl+end", "ctrl+u")
        await user.type(found[0])
        await press(user, "f9")
        user.sees("Home")
        await press(user, "a")
        reads(user, "Recovery codes 9 left")


async def test_a_one_time_password_leads_to_ones_own_first(signed_in_as: As) -> None:
    async with signed_in_as("admin") as user:
        await press(user, "u")
        await to_user(user, "biller")
        await press(user, "r", "y")
        shown = next(row for row in user.rows() if row.strip().startswith("Password"))
        await press(user, "f3", "f3", "f3")
        await to_form(user)
        await press(user, "ctrl+home", "f4")
        await user.type("biller")
        await press(user, "enter", "ctrl+home", "tab", "ctrl+u")
        await user.type(shown.split()[1])
        await press(user, "f9")
        reads(user, "Your account", "You are signed in with a one-time password.")
        await press(user, "m")
        user.sees("Your own password comes first: p.")
        await press(user, "p")
        await user.type(shown.split()[1])
        await press(user, "tab")
        await user.type(NEW)
        await press(user, "tab")
        await user.type(NEW)
        await press(user, "f9")
        reads(user, "Your password is good until")
