"""A password change at a real backend, with the line cut at the worst moments."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

from api_client.credentials.keeper import Keeper
from api_client.credentials.notes import read_notes
from api_client.credentials.totp import code_now
from api_client.errors import (
    InvalidRequest,
    OutcomeUnknown,
    PasswordChangeRequired,
    StoreLocked,
    WrongCredentials,
)
from api_client.places import places
from api_client.profile import new_profile
from mock_backend.access.accounts import DemoUser
from mock_backend.portals import MMIS
from mock_backend.process import BackendProcess, start
from offline_cache import either_password
from offline_cache.desk import Desk

pytestmark = pytest.mark.socket
OLD, NEW = "biller-demo-pass", "kestrels over the hills"


@pytest.fixture
def backend() -> Iterator[BackendProcess]:
    with start(scale=20) as running:
        yield running


@pytest.fixture
async def desk(backend: BackendProcess, tmp_path: Path) -> AsyncIterator[Desk]:
    """A user's own portal, no demo, with the old password kept in the vault."""
    made = Desk(home=tmp_path, keeper=keeper(tmp_path))
    made.portals.add(new_profile("own", "mmis", backend.url))
    await made.passwords.open_vault("a passphrase of some length")
    await made.passwords.keep("own", "biller", OLD, "vault")
    await sign_in(made, OLD)
    yield made
    await made.signing.out_everywhere()


def keeper(home: Path) -> Keeper:
    return Keeper(places(home), system=())


async def sign_in(desk: Desk, password: str) -> None:
    await desk.signing.banner("own")
    await desk.signing.begin("own", "biller", password)
    code = code_now(DemoUser("biller", "", "").totp_secret(MMIS), used=USED)
    USED.add(code.digits)
    await desk.signing.finish(code.digits)


USED: set[str] = set()


@pytest.fixture(autouse=True)
def no_code_is_used() -> None:
    """Each test has a backend of its own."""
    USED.clear()


def fault(backend: BackendProcess, *switches: tuple[str, str, int]) -> None:
    faults = [{"operation": name, "kind": kind, "times": times} for name, kind, times in switches]
    httpx.put(f"{backend.url}/faults", json={"faults": faults}).raise_for_status()


async def kept(desk: Desk) -> str:
    saved = await desk.passwords.saved("own")
    assert saved is not None
    return saved.password


def changing(home: Path) -> bool:
    return read_notes(places(home).passwords)["own"].changing


async def test_both_sides_change_together(desk: Desk, tmp_path: Path) -> None:
    said = await desk.account.change_password(OLD, NEW)
    assert said == "The password is changed, here and at the portal."
    assert (await kept(desk), changing(tmp_path)) == (NEW, False)
    desk.locking.lock()
    assert not await desk.locking.unlock(OLD)
    assert await desk.locking.unlock(NEW)


async def test_a_refused_one_changes_neither(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(InvalidRequest) as caught:
        await desk.account.change_password(OLD, "short")
    assert [each.field for each in caught.value.fields] == ["new_password"]
    with pytest.raises(WrongCredentials):
        await desk.account.change_password("not the old one", NEW)
    assert (await kept(desk), changing(tmp_path)) == (OLD, False)


@pytest.mark.parametrize("kind", ["drop-before", "drop-after"])
async def test_a_dropped_line_is_settled_by_asking_the_portal(
    desk: Desk, backend: BackendProcess, tmp_path: Path, kind: str
) -> None:
    fault(backend, ("password", kind, 1))
    if kind == "drop-after":
        await desk.account.change_password(OLD, NEW)
        assert (await kept(desk), changing(tmp_path)) == (NEW, False)
    else:
        with pytest.raises(OutcomeUnknown, match="nobody knows yet"):
            await desk.account.change_password(OLD, NEW)
        assert (await kept(desk), changing(tmp_path)) == (OLD, True)


@pytest.mark.parametrize("kind", ["drop-before", "drop-after", "500", "503"])
async def test_what_stayed_unknown_is_settled_at_the_next_sign_in(
    desk: Desk, backend: BackendProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """The portal can't be asked either, the program ends, and the user signs in with what was kept."""

    async def nobody_knows(*_: object) -> bool:
        return False

    monkeypatch.setattr(either_password, "_has_changed", nobody_knows)
    fault(backend, ("password", kind, 1))
    with pytest.raises(OutcomeUnknown, match="nobody knows yet") as caught:
        await desk.account.change_password(OLD, NEW)
    assert "Both passwords are kept" in caught.value.next_action
    assert (await kept(desk), changing(tmp_path)) == (OLD, True)
    await desk.signing.out()
    again = Desk(home=tmp_path, keeper=keeper(tmp_path))
    await again.passwords.open_vault("a passphrase of some length")
    await sign_in(again, OLD)
    await again.passwords.keep("own", "biller", OLD, "vault")
    await again.signing.out_everywhere()
    works = NEW if kind == "drop-after" else OLD
    assert (await kept(again), changing(tmp_path)) == (works, False)


async def test_a_password_typed_anew_settles_it_too(
    desk: Desk, backend: BackendProcess, tmp_path: Path
) -> None:
    fault(backend, ("password", "drop-before", 1))
    with pytest.raises(OutcomeUnknown):
        await desk.account.change_password(OLD, NEW)
    await sign_in(desk, NEW)
    assert (await kept(desk), changing(tmp_path)) == (OLD, False)


async def test_a_wrong_guess_is_not_answered_with_what_is_kept(desk: Desk, backend: BackendProcess) -> None:
    fault(backend, ("password", "drop-before", 1))
    with pytest.raises(OutcomeUnknown):
        await desk.account.change_password(OLD, NEW)
    with pytest.raises(WrongCredentials, match="4 tries"):
        await sign_in(desk, "somebody's guess")


async def test_a_locked_place_stops_it_before_the_portal_is_told(
    desk: Desk, backend: BackendProcess, tmp_path: Path
) -> None:
    locked = Desk(home=tmp_path, keeper=keeper(tmp_path))
    await sign_in(locked, OLD)
    with pytest.raises(StoreLocked):
        await locked.account.change_password(OLD, NEW)
    signs_in = (await locked.account.look()).sign_ins
    await locked.signing.out_everywhere()
    assert all(each.ok for each in signs_in)
    assert await kept(desk) == OLD


async def test_who_has_to_change_can_do_nothing_else_and_then_everything(
    desk: Desk, backend: BackendProcess
) -> None:
    desk.portals.add(new_profile("admin", "mmis", backend.url))
    await desk.signing.banner("admin")
    await desk.signing.begin("admin", "admin", "admin-demo-pass")
    await desk.signing.finish(code_now(DemoUser("admin", "", "").totp_secret(MMIS)).digits)
    told = await desk.users.reset_password("biller")
    await sign_in(desk, told.password)
    assert desk.current is not None
    assert desk.current.must_change == "temporary"
    with pytest.raises(PasswordChangeRequired, match="new password"):
        await desk.users.all()
    await desk.account.change_password(told.password, NEW)
    assert desk.current.must_change == ""
