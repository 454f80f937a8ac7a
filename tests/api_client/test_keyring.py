"""The system's keyring as it is met: there, locked, gone, hanging, absent, or one that drops secrets."""

import asyncio
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from api_client.credentials.keeper import Keeper
from api_client.credentials.records import Backend
from api_client.credentials.secret_service import SecretService
from api_client.errors import CredentialError, StoreLocked, StoreUnavailable
from api_client.places import places
from api_client.profile import new_profile
from tests.api_client.secret_services import (
    Bus,
    gnome_keyring,
    hanging_service,
    lock_login_collection,
    private_bus,
)

pytestmark = [
    pytest.mark.keyring,
    pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's"),
]
PROFILE = new_profile("mac", "mac", "https://portal.example")
SECRET = "päss word\n=[]"


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bus]:
    with private_bus(tmp_path / "home", monkeypatch) as running:
        yield running


@pytest.fixture
def keyring(bus: Bus) -> Iterator[Bus]:
    with gnome_keyring():
        yield bus


def keeper(tmp_path: Path, seconds: float = 3.0) -> Keeper:
    return Keeper(places(tmp_path / "claimdeck"), system=[SecretService()], seconds=seconds)


async def first(tmp_path: Path, seconds: float = 3.0) -> Backend:
    return (await keeper(tmp_path, seconds).probe())[0]


async def test_a_working_keyring_keeps_finds_and_forgets(keyring: Bus, tmp_path: Path) -> None:
    said = await keeper(tmp_path).keep(PROFILE, "frontdesk", SECRET)
    assert said == "The password is kept in the Secret Service keyring."
    again = keeper(tmp_path)
    assert again.user(PROFILE) == "frontdesk"
    found = await again.find(PROFILE)
    assert found is not None
    assert (found.user, found.password, found.where) == ("frontdesk", SECRET, "the Secret Service keyring")
    assert SECRET not in repr(found)
    await again.forget(PROFILE)
    assert await again.find(PROFILE) is None
    assert SecretService().load("claimdeck https://portal.example/mac", "frontdesk") is None
    assert not any(b"p\xc3\xa4ss" in path.read_bytes() for path in _files(tmp_path))


def _files(root: Path) -> list[Path]:
    return [path for path in root.rglob("*") if path.is_file()]


async def test_another_user_takes_the_place_of_the_first(keyring: Bus, tmp_path: Path) -> None:
    keep = keeper(tmp_path)
    await keep.keep(PROFILE, "first", "one")
    await keep.keep(PROFILE, "second", "two")
    found = await keep.find(PROFILE)
    assert found is not None
    assert found.user == "second"
    assert SecretService().load("claimdeck https://portal.example/mac", "first") is None


async def test_a_password_is_not_offered_to_another_address(keyring: Bus, tmp_path: Path) -> None:
    keep = keeper(tmp_path)
    await keep.keep(PROFILE, "frontdesk", SECRET)
    elsewhere = new_profile("mac", "mac", "https://elsewhere.example")
    assert await keep.find(elsewhere) is None
    await keep.forget(elsewhere)
    assert SecretService().load("claimdeck https://portal.example/mac", "frontdesk") is None


async def test_the_demo_does_not_touch_a_real_portals_password(keyring: Bus, tmp_path: Path) -> None:
    keep = keeper(tmp_path)
    await keep.keep(PROFILE, "frontdesk", SECRET)
    demo = new_profile("mac", "mac", "http://127.0.0.1:40000", demo=True)
    await keep.keep(demo, "demo", "demo password")
    await keep.forget(demo)
    assert keep.user(demo) is None
    assert keep.user(PROFILE) == "frontdesk"


async def test_a_locked_keyring_is_told_without_prompting(keyring: Bus, tmp_path: Path) -> None:
    keep = keeper(tmp_path)
    await keep.keep(PROFILE, "frontdesk", SECRET)
    lock_login_collection()
    started = time.monotonic()
    place = await first(tmp_path)
    with pytest.raises(StoreLocked, match="keyring is locked") as caught:
        await keep.find(PROFILE)
    assert time.monotonic() - started < 2
    assert not place.available
    assert "--unlock" in place.cure
    assert caught.value.next_action
    assert (await keep.choose()).id == "session"
    with pytest.raises(StoreLocked):
        await keep.forget(PROFILE)
    assert keep.user(PROFILE) == "frontdesk"


async def test_a_bus_that_dies_is_told(keyring: Bus, tmp_path: Path) -> None:
    keep = keeper(tmp_path)
    await keep.keep(PROFILE, "frontdesk", SECRET)
    keyring.kill()
    with pytest.raises(StoreUnavailable, match="no D-Bus session") as caught:
        await keep.find(PROFILE)
    assert SECRET not in str(caught.value)
    assert (await keep.choose()).id == "session"


async def test_a_keyring_that_never_answers_costs_its_limit_only(bus: Bus, tmp_path: Path) -> None:
    with hanging_service():
        started = time.monotonic()
        place = await first(tmp_path, seconds=0.3)
        assert 0.25 < time.monotonic() - started < 2
    assert "didn't answer" in place.reason
    assert place.cure


def test_a_keyring_that_never_answers_does_not_stop_the_exit(bus: Bus, tmp_path: Path) -> None:
    code = (
        "import asyncio, pathlib\n"
        "from api_client.credentials.keeper import Keeper\n"
        "from api_client.places import places\n"
        f"keeper = Keeper(places(pathlib.Path({str(tmp_path)!r})), seconds=0.2)\n"
        "print(asyncio.run(keeper.choose()).id)\n"
    )
    with hanging_service():
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, timeout=20, check=True
        )
    assert (done.stdout.strip(), done.stderr) == ("session", "")


async def test_a_keyring_never_set_up_is_told(bus: Bus, tmp_path: Path) -> None:
    with gnome_keyring(unlocked=False):
        place = await first(tmp_path)
    assert "never been set up" in place.reason
    assert "--unlock" in place.cure


async def test_a_bus_without_a_keyring_is_told(bus: Bus, tmp_path: Path) -> None:
    place = await first(tmp_path)
    assert "No keyring service" in place.reason
    assert "vault" in place.cure


async def test_no_bus_at_all_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nothing")
    place = await first(tmp_path)
    assert "no D-Bus session" in place.reason
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    place = await first(tmp_path)
    assert not place.available
    keep = keeper(tmp_path)
    assert "this session only" in await keep.keep(PROFILE, "frontdesk", SECRET)
    found = await keep.find(PROFILE)
    assert found is not None
    assert found.password == SECRET
    assert keeper(tmp_path).user(PROFILE) == "frontdesk"
    assert await keeper(tmp_path).find(PROFILE) is None


async def test_variables_do_not_choose_the_back_end(
    keyring: Bus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setenv("KEYRING_PROPERTY_PREFERRED_COLLECTION", "/org/freedesktop/secrets/collection/session")
    monkeypatch.setenv("KEYRING_PROPERTY_SCHEME", "KeePassXC")
    backend = SecretService().backend()
    assert backend.scheme == "default"
    assert backend.preferred_collection == "/org/freedesktop/secrets/aliases/default"
    await keeper(tmp_path).keep(PROFILE, "frontdesk", SECRET)
    for name in (
        "PYTHON_KEYRING_BACKEND",
        "KEYRING_PROPERTY_PREFERRED_COLLECTION",
        "KEYRING_PROPERTY_SCHEME",
    ):
        monkeypatch.delenv(name)
    assert SecretService().load("claimdeck https://portal.example/mac", "frontdesk") == SECRET


class Dropping(SecretService):
    """Takes everything and keeps nothing, as keyring's null back end does."""

    def refuse_unusable(self) -> None:
        """Claim to work."""

    def backend(self) -> object:
        """keyring's own."""
        from keyring.backends.null import Keyring

        return Keyring()


async def test_a_store_that_drops_secrets_is_caught(tmp_path: Path) -> None:
    keep = Keeper(places(tmp_path), system=[Dropping()])
    with pytest.raises(StoreUnavailable, match="did not keep it"):
        await keep.keep(PROFILE, "frontdesk", SECRET)
    assert keep.user(PROFILE) is None


class Failing(Dropping):
    """Raises what keyring lets through."""

    def backend(self) -> object:
        """Fail as a socket does."""
        raise FileNotFoundError(2, f"secret {SECRET}")


async def test_what_a_library_raises_does_not_get_out(tmp_path: Path) -> None:
    with pytest.raises(CredentialError) as caught:
        await Keeper(places(tmp_path), system=[Failing()]).keep(PROFILE, "frontdesk", SECRET)
    assert SECRET not in str(caught.value)
    assert caught.value.__cause__ is None


async def test_an_unknown_place_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="'cloud'"):
        await keeper(tmp_path).keep(PROFILE, "frontdesk", SECRET, "cloud")


async def test_a_cancelled_wait_leaves_nothing_behind(bus: Bus, tmp_path: Path) -> None:
    with hanging_service():
        asking = asyncio.create_task(keeper(tmp_path).probe())
        await asyncio.sleep(0.05)
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
