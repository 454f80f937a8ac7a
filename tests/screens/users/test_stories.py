"""Users and roles at 80x24, on the real backend."""

import pytest

from tests.screens.on_portal import reads
from tests.screens.users.conftest import As
from tests.tui.story import Story

pytestmark = [pytest.mark.story, pytest.mark.socket]


async def press(user: Story, *keys: str) -> Story:
    """Press keys, and wait for what the portal says to them."""
    for key in keys:
        await (await user.press(key)).wait()
    return user


async def fill_in(user: Story, first: str, last: str, born: str, ssn: str) -> None:
    """A person, up to the last field."""
    for text, ends in (
        (first, 2),
        (last, 1),
        (born, 0),
        (ssn, 0),
        ("02139", 1),
        ("new@larkfield.example", 1),
    ):
        await user.type(text)
        await press(user, *["tab"] * ends)
    await user.type("617-555-0100")


async def to_user(user: Story, user_id: str) -> None:
    """From the list to one user's page."""
    await press(user, "slash")
    await user.type(user_id)
    await press(user, "enter", "enter")


async def test_who_may_not_manage_users_is_told_whom_to_ask(signed_in_as: As) -> None:
    async with signed_in_as("frontdesk") as user:
        await press(user, "u")
        reads(user, "Not in your role (front desk): ask")
        assert user.app.current.title == "Home"


async def test_a_user_is_created_and_the_password_told_once(signed_in_as: As) -> None:
    async with signed_in_as("admin") as user:
        await press(user, "u", "n")
        await fill_in(user, "Nia", "Newly", "05171990", "1234")
        await press(user, "f9", "f9")
        reads(user, "Roles and NPIs", "Nia Newly")
        assert user.app.current.title == "Roles and NPIs"
        await press(user, "home", "space", "down", "down", "f9")
        reads(user, "One-time password", "Nia Newly is created as", "Hand it to Nia Newly in person")
        password = next(row.split()[1] for row in user.rows() if row.strip().startswith("Password"))
        await press(user, "f2")
        await user.type("inventory")
        await press(user, "enter", "f3")
        user.sees("Covered, because this page was left.").sees_not(password)
        await press(user, "v")
        user.sees(password)
        await press(user, "f3")
        user.sees("Users and roles", "Nia Newly").sees_not(password)


async def test_nobody_gets_a_second_id(signed_in_as: As) -> None:
    async with signed_in_as("admin") as user:
        await press(user, "u", "n")
        await fill_in(user, "dana", "gone", "02171970", "0008")
        await press(user, "f9", "home", "space", "f9")
        user.sees("This person is dgone already. Open dgone: yes (y), no (n)?")
        await press(user, "y")
        reads(user, "Deactivated; reactivate it if the person is back.", "d Reactivate")


async def test_keeping_a_user_out_takes_the_id_typed(signed_in_as: As) -> None:
    async with signed_in_as("admin") as user:
        await press(user, "u")
        await to_user(user, "oidle")
        reads(user, "Idle 29 days, 1 left.", "Next: A sign-in keeps it")
        await press(user, "d")
        user.sees("Type oidle to keep the user out:")
        await user.type("other")
        await press(user, "enter")
        user.sees("Nothing was done: that isn't the user id.")
        await press(user, "d")
        await user.type("oidle")
        await press(user, "enter")
        user.sees("Kept out from now on; open sessions end.")
        await press(user, "d")
        await user.type("oidle")
        await press(user, "enter")
        user.sees("oidle may sign in again.", "Recertify by")


async def test_a_reset_unlocks(signed_in_as: As) -> None:
    async with signed_in_as("admin") as user:
        await press(user, "u", "enter", "r", "y")
        reads(user, "The password is reset.", "User llocked")
        await press(user, "f3")
        reads(user, "Active.", "Lou Locked")


async def test_what_is_due_is_confirmed_one_key_each(signed_in_as: As) -> None:
    async with signed_in_as("admin") as user:
        await press(user, "u", "c")
        reads(user, "1 of them lapsed: that access is ended.", "plapsed")
        await press(user, "c")
        user.sees("plapsed has ").sees_not("of them lapsed")
        await press(user, "c")
        user.sees("rbackup has ")


async def test_roles_are_ticked_and_sent(signed_in_as: As) -> None:
    async with signed_in_as("admin") as user:
        await press(user, "u")
        await to_user(user, "llocked")
        await press(user, "a", "end", "space")
        user.sees("Only the primary user and the backup have it")
        await press(user, "home", "space", "f9")
        reads(user, "Without an NPI nothing can be asked", "Give at least one NPI of your organization")
        await press(user, "space", "down", "down", "down", "space", "f9")
        user.sees("Saved.")
        reads(user, "Roles Portal services, Claims submission and status NPIs 1999900016")


async def test_another_backup_is_appointed(signed_in_as: As) -> None:
    async with signed_in_as("admin") as user:
        await press(user, "u")
        await to_user(user, "biller")
        await press(user, "b", "y")
        user.sees("biller is the backup now")
        reads(user, "Billing Office, backup of")
        await press(user, "f3", "slash", "ctrl+u", "enter")
        reads(user, "rbackup Robin Backup recertify by")
        assert "rbackup" in user.screen_text()
        assert not any("rbackup" in row and "backup" in row.split()[-1] for row in user.rows())


async def test_a_billing_services_user_is_linked_and_unlinked(signed_in_as: As) -> None:
    async with signed_in_as("admin") as user:
        await press(user, "u", "k")
        await user.type("nobody")
        await press(user, "enter", "home", "space", "f9")
        assert user.app.current.title == "Link a user"
        await press(user, "ctrl+u")
        await user.type("bservice")
        await press(user, "enter", "home", "space", "f9")
        user.sees("Billie Service of Northgate Billing Service may work here now.")
        await to_user(user, "bservice")
        await press(user, "r")
        user.sees("Only Northgate Billing Service can do that")
        await press(user, "d")
        await user.type("bservice")
        await press(user, "enter")
        user.sees("bservice may not work here any more.")


async def test_a_person_is_corrected_and_history_tells_it(signed_in_as: As) -> None:
    async with signed_in_as("admin") as user:
        await press(user, "u")
        await to_user(user, "llocked")
        await press(user, "u", "end")
        await press(user, "ctrl+end", "ctrl+u")
        await user.type("617-555-0199")
        await press(user, "f9")
        user.sees("Saved.", "617-555-0199")
        await press(user, "h")
        user.sees("User: history", "What was done", "admin")
