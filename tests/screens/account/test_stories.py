"""The own account at 80x24, on the real backend."""

import re
from pathlib import Path

import pyotp
import pytest

from tests.screens.on_portal import reads
from tests.screens.users.conftest import As
from tests.screens.users.test_stories import press
from tests.tui.story import Story

pytestmark = [pytest.mark.story, pytest.mark.socket]
NEW = "Larkspur in the rain 77"


def old_password(user: Story) -> str:
    demo, current = user.app.desk.demo, user.app.desk.current
    assert demo is not None
    assert current is not None
    here = (current.portal.id, current.user.id)
    return next(each.password for each in demo.users if (each.portal, each.user) == here)


def secret_on(user: Story) -> str:
    """The secret, read off the screen as a user would."""
    return "".join(re.findall(r"(?<= )[A-Z2-7]{4}(?= |$)", user.screen_text(), re.MULTILINE))


async def enroll(user: Story) -> str:
    """From the account's page to the recovery codes; gives the secret."""
    await press(user, "m")
    await user.type(old_password(user))
    await press(user, "enter")
    reads(user, "Scan this with your authenticator", "█")
    secret = secret_on(user)
    await user.type(pyotp.TOTP(secret).now())
    await press(user, "enter")
    return secret


async def test_the_password_is_changed_with_its_rules_in_sight(signed_in_as: As) -> None:
    async with signed_in_as("frontdesk") as user:
        await press(user, "a")
        reads(user, "Your password is good until", "Acts for", "The next password")
        old = old_password(user)
        await press(user, "p")
        await user.type(old)
        await press(user, "tab")
        await user.type("frontdesk")
        reads(user, "Leave your user id out of it.", "Use at least 12 characters.")
        await press(user, "ctrl+u")
        await user.type(NEW)
        await press(user, "tab")
        await user.type(NEW)
        reads(user, "Every rule that can be checked here is kept.")
        user.sees_not(NEW, old)
        await press(user, "f9")
        reads(user, "Your account", "changed on")
        assert old_password(user) == NEW


async def test_a_wrong_current_password_is_said_at_its_field(signed_in_as: As) -> None:
    async with signed_in_as("frontdesk") as user:
        await press(user, "a", "p")
        await user.type("not it")
        await press(user, "tab")
        await user.type(NEW)
        await press(user, "tab")
        await user.type(NEW)
        await press(user, "f9")
        user.sees("Not your current password.", "4 tries left before the account is locked.")
        assert user.app.current.title == "Change password"


async def test_an_authenticator_is_enrolled_from_the_screen(signed_in_as: As, tmp_path: Path) -> None:
    async with signed_in_as("frontdesk") as user:
        await press(user, "a")
        secret = await enroll(user)
        assert len(secret) == 32
        reads(user, "Recovery codes", "The authenticator is set up.", "they aren't told again")
        codes = re.findall(r"\b[A-Z2-9a-z]{4,6}-[A-Z2-9a-z]{4,6}\b", user.screen_text())
        assert len(codes) == 10
        await press(user, "f")
        user.sees("The demo fills codes in by itself.")
        await press(user, "s", "y")
        reads(user, "Print and delete it:")
        await press(user, "f3")
        user.sees("Your account").sees_not(codes[0])
    (saved,) = (tmp_path / "data" / "printed").iterdir()
    assert saved.stat().st_mode & 0o777 == 0o600


async def test_a_code_that_is_not_right_confirms_nothing(signed_in_as: As) -> None:
    async with signed_in_as("frontdesk") as user:
        await press(user, "a", "m")
        await user.type(old_password(user))
        await press(user, "enter")
        wrong = f"{(int(pyotp.TOTP(secret_on(user)).now()) + 1) % 1_000_000:06}"
        await user.type(wrong)
        await press(user, "enter")
        user.sees("Not accepted.", "Authenticator")


async def test_new_recovery_codes_are_covered_once_they_are_left(signed_in_as: As) -> None:
    async with signed_in_as("frontdesk") as user:
        await press(user, "a", "c")
        await user.type(old_password(user))
        await press(user, "enter")
        reads(user, "The earlier codes are void.")
        await press(user, "f2")
        await user.type("inventory")
        await press(user, "enter", "f3")
        user.sees("Covered, because this page was left.")
