"""Keeping the password where there is no keyring: the vault by passphrase, or this session only."""

from pathlib import Path

import pytest

from api_client.credentials.keeper import Keeper, service_of
from api_client.credentials.this_session import ThisSession
from api_client.errors import StoreLocked
from api_client.places import places
from offline_cache.desk import Desk
from tests.api_client.fake_portal import CODE, PASSWORD, PROFILE, FakePortal
from tests.screens.on_portal import client, desk_at, key_in, reads, send

pytestmark = pytest.mark.story
PASSPHRASE = "four words make one"


async def keep_in_vault(desk: Desk) -> None:
    async with client(desk) as user:
        await key_in(user)
        await user.type("v")
        await user.press("f9")
        user.sees("New passphrase", "It can't be recovered")
        await user.type("too short")
        await user.press("tab")
        user.sees("Use 12 characters or more")
        await user.press("shift+tab")
        await user.type(PASSPHRASE)
        await user.press("tab")
        await user.type(PASSPHRASE)
        await send(user)
        await user.wait()
        (await user.until_sees("The password is kept in the passphrase vault.")).sees("Home")


async def test_a_password_in_the_vault_is_filled_in_after_the_passphrase(
    desk: Desk, portal: FakePortal, tmp_path: Path
) -> None:
    await keep_in_vault(desk)
    assert PASSWORD.encode() not in b"".join(
        file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()
    )

    async with client(desk_at(tmp_path)) as user:
        await user.press("enter")
        await user.wait()
        user.sees("The password is kept in the passphrase vault.")
        await user.type("a wrong passphrase")
        await send(user)
        reads(user, "The vault doesn't open with this passphrase.")
        await user.type(PASSPHRASE)
        await send(user)
        await user.wait()
        user.sees("frontdesk", "*" * len(PASSWORD), "leave it where it is: the passphrase vault")
        await user.type(CODE)
        (await send(user)).sees("Home")


async def test_without_the_passphrase_the_password_is_typed(
    desk: Desk, portal: FakePortal, tmp_path: Path
) -> None:
    await keep_in_vault(desk)
    async with client(desk_at(tmp_path)) as user:
        await user.press("enter")
        await user.wait()
        await user.press("enter")
        user.sees("frontdesk")
        user.sees_not("***")
        await user.type(PASSWORD)
        await user.press("tab")
        await user.type(CODE)
        (await send(user)).sees("Home")


async def test_a_keyring_that_is_not_there_is_said_at_the_field(desk: Desk, portal: FakePortal) -> None:
    async with client(desk) as user:
        await key_in(user)
        await user.type("k")
        await send(user)
        await user.until_sees("Signed in, but the password was not kept: This computer has no")


class Keyring(ThisSession):
    """A system keyring in memory, which may be locked."""

    id = "keyring"
    words = "the keyring"
    locked = False

    def load(self, service: str, user: str) -> str | None:
        if self.locked:
            raise StoreLocked("The keyring is locked.")
        return super().load(service, user)


def desk_with(keyring: Keyring, home: Path) -> Desk:
    desk = Desk(home=home, keeper=Keeper(places(home), system=(keyring,)))
    desk.portals.add(PROFILE)
    return desk


async def keep_in(keyring: Keyring, home: Path) -> None:
    async with client(desk_with(keyring, home)) as user:
        await key_in(user)
        await user.type("k")
        await send(user)
        (await user.until_sees("The password is kept in the keyring.")).sees("Home")


async def test_a_password_in_the_keyring_is_filled_in_and_forgotten_when_asked(
    portal: FakePortal, tmp_path: Path
) -> None:
    keyring = Keyring()
    await keep_in(keyring, tmp_path)
    async with client(desk_with(keyring, tmp_path)) as user:
        await user.press("enter")
        await user.wait()
        user.sees("frontdesk", "*" * len(PASSWORD), "leave it where it is: the keyring")
        await user.type(CODE)
        await user.type("n")
        await send(user)
        (await user.until_sees("The password is no longer kept.")).sees("Home")
    async with client(desk_with(keyring, tmp_path)) as user:
        await user.press("enter")
        await user.wait()
        user.sees_not("***", "frontdesk")


async def test_a_changed_password_replaces_the_kept_one_where_it_lies(
    portal: FakePortal, tmp_path: Path
) -> None:
    keyring = Keyring()
    await keep_in(keyring, tmp_path)
    keyring.save(service_of(PROFILE), "frontdesk", "last month's")
    async with client(desk_with(keyring, tmp_path)) as user:
        await user.press("enter")
        await user.wait()
        await user.type(CODE)
        await send(user)
        reads(user, "User or password is wrong.")
        await user.type(PASSWORD)
        await user.press("tab")
        await user.type(CODE)
        await send(user)
        (await user.until_sees("The password is kept in the keyring.")).sees("Home")
    assert keyring.load(service_of(PROFILE), "frontdesk") == PASSWORD


async def test_notes_that_can_not_be_read_are_said_and_the_password_is_typed(
    desk: Desk, portal: FakePortal, tmp_path: Path
) -> None:
    (tmp_path / "passwords.toml").write_text("what?")
    (tmp_path / "passwords.toml").chmod(0o600)
    async with client(desk) as user:
        await user.press("enter")
        reads(user, "User", "so kept passwords are not looked for. Remove the file")


async def test_a_locked_keyring_lets_the_password_be_typed(portal: FakePortal, tmp_path: Path) -> None:
    keyring = Keyring()
    await keep_in(keyring, tmp_path)
    keyring.locked = True
    async with client(desk_with(keyring, tmp_path)) as user:
        await user.press("enter")
        await user.wait()
        reads(user, "frontdesk", "The keyring is locked. Unlock it and try again, or type the password.")
        await user.type(PASSWORD)
        await user.press("tab")
        await user.type(CODE)
        await send(user)
        user.sees("Home")


async def test_this_session_only_fills_it_in_until_the_program_ends(desk: Desk, portal: FakePortal) -> None:
    async with client(desk) as user:
        await key_in(user)
        await user.type("s")
        await send(user)
        await user.until_sees("kept for this session only")
        await user.press("s")
        await user.wait()
        await user.press("enter")
        await user.wait()
        user.sees("frontdesk", "*" * len(PASSWORD))
