"""Signing in with what is not an authenticator's code, and with a one-time password."""

import re

import pytest

from tests.screens.account.test_stories import NEW, old_password
from tests.screens.on_portal import reads
from tests.screens.users.conftest import As
from tests.screens.users.test_stories import fill_in, press, to_user
from tests.tui.story import Story

pytestmark = [pytest.mark.story, pytest.mark.socket]


async def to_form(user: Story) -> None:
    """Sign out, and up to the form again."""
    await press(user, "s", "2", "enter")


async def sign_in_by_hand(user: Story, user_id: str, password: str) -> None:
    """As somebody whom the demo doesn't fill in."""
    await to_form(user)
    await press(user, "ctrl+home", "ctrl+u")
    await user.type(user_id)
    await press(user, "tab", "ctrl+u")
    await user.type(password)


async def test_a_passcode_is_sent_and_then_counts_for_hours(signed_in_as: As) -> None:
    async with signed_in_as("biller") as user:
        await to_form(user)
        await press(user, "f5")
        reads(user, "Sent to b***@larkfield.example; the demo fills it in", "counts here for 8 hours")
        assert re.search(r"Code\s+[0-9]{8}\b", user.screen_text())
        await press(user, "f9")
        user.sees("Home")
        await to_form(user)
        await press(user, "f9")
        reads(user, "Home", "No code was asked: your passcode holds until")
        await press(user, "a")
        reads(user, "no code is asked here until")
        await press(user, "g")
        user.sees_not("no code is asked here until")


async def test_who_has_no_authenticator_is_sent_a_passcode_and_chooses_a_password(
    signed_in_as: As,
) -> None:
    async with signed_in_as("admin") as user:
        await press(user, "u", "n")
        await fill_in(user, "Nia", "Newly", "05171990", "1234")
        await press(user, "f9", "f9", "home", "space", "down", "down", "f9")
        rows = [row.split() for row in user.rows() if row.strip()]
        password = next(row[1] for row in rows if row[0] == "Password")
        created = re.search(r"Nia Newly is created as (\w+)", user.screen_text())
        assert created
        await press(user, "f3", "f3", "f3")
        await sign_in_by_hand(user, created[1], password)
        await press(user, "f9")
        reads(user, "Sent to n***@larkfield.example; the demo fills it in")
        await press(user, "enter")
        reads(user, "Change password", "You are signed in with a one-time password")


async def test_a_lapsed_recertification_is_said_at_every_place_it_closes(signed_in_as: As) -> None:
    async with signed_in_as("frontdesk") as user:
        await sign_in_by_hand(user, "plapsed", "plapsed-demo-pass")
        await press(user, "f5", "f9")
        reads(user, "In brackets: Not recertified in time: ask Account Administrator", "(e) Eligibility")


async def test_a_recovery_code_signs_in_once(signed_in_as: As) -> None:
    async with signed_in_as("biller") as user:
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
        reads(user, "Change password", "You are signed in with a one-time password: choose your own")
        await press(user, "f3", "m")
        user.sees("Your account", "Your own password comes first: p.")
        await press(user, "f3")
        reads(user, "In brackets: Your own password comes first: Your account.", "(e) Eligibility")
        await press(user, "a", "p")
        await user.type(shown.split()[1])
        await press(user, "tab")
        await user.type(NEW)
        await press(user, "tab")
        await user.type(NEW)
        await press(user, "f9")
        reads(user, "Home", "The password is changed.")
        user.sees_not("comes first")
        await press(user, "a")
        reads(user, "Your password is good until")
