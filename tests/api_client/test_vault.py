"""The passphrase vault: opens for its passphrase only, and tells damage from a wrong one."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from api_client.credentials import vault
from api_client.credentials.keeper import Keeper
from api_client.credentials.vault_store import VaultStore
from api_client.errors import CredentialError, Misconfigured, StoreLocked, VaultDamaged, WrongPassphrase
from api_client.places import places
from api_client.profile import new_profile

PASSPHRASE = "five randöm words in here"
PROFILE = new_profile("mac", "mac", "https://portal.example")
SEED = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the key derivation fast; its cost is not what is tested."""
    monkeypatch.setattr(vault, "MEMORY_KIB", 64)
    monkeypatch.setattr(vault, "PASSES", 1)


def opened(path: Path) -> VaultStore:
    store = VaultStore(path)
    store.open(PASSPHRASE)
    return store


def test_it_keeps_across_programs_and_shows_nothing(tmp_path: Path) -> None:
    path = tmp_path / "vault"
    opened(path).save("portal", "frontdesk", "s3cret-password")
    assert opened(path).load("portal", "frontdesk") == "s3cret-password"
    assert opened(path).load("portal", "biller") is None
    content = path.read_bytes()
    assert not any(each in content for each in (b"s3cret", b"frontdesk", b"portal"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert PASSPHRASE not in repr(vars(opened(path)))
    assert "key=" not in repr(vars(opened(path)))


def test_removing_and_saving_twice(tmp_path: Path) -> None:
    store = opened(tmp_path / "vault")
    store.save("portal", "a", "1")
    store.save("portal", "a", "2")
    assert store.load("portal", "a") == "2"
    store.remove("portal", "a")
    store.remove("portal", "a")
    assert store.load("portal", "a") is None


def test_two_programs_do_not_lose_each_others_passwords(tmp_path: Path) -> None:
    one, two = opened(tmp_path / "vault"), opened(tmp_path / "vault")
    one.save("p", "one", "1")
    two.save("p", "two", "2")
    assert (one.load("p", "two"), two.load("p", "one")) == ("2", "1")


def test_those_who_save_at_once_all_find_what_they_saved(tmp_path: Path) -> None:
    stores = [opened(tmp_path / "vault") for _ in range(4)]

    def save(at: int) -> None:
        for turn in range(8):
            stores[at % 4].save(f"portal {at}", f"user {turn}", f"secret {at} {turn}")

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(save, range(8)))
    kept = opened(tmp_path / "vault")
    assert all(kept.load(f"portal {at}", f"user {turn}") for at in range(8) for turn in range(8))


def test_the_same_content_never_looks_the_same(tmp_path: Path) -> None:
    store = opened(tmp_path / "vault")
    store.save("p", "u", "1")
    before = (tmp_path / "vault").read_bytes()
    store.save("p", "u", "1")
    assert (tmp_path / "vault").read_bytes() != before


def test_a_wrong_passphrase_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "vault"
    opened(path).save("p", "u", "1")
    before = path.read_bytes()
    with pytest.raises(WrongPassphrase, match="doesn't open"):
        VaultStore(path).open("another passphrase")
    assert path.read_bytes() == before


def test_a_vault_keeps_the_cost_that_it_was_made_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "vault"
    opened(path).save("p", "u", "1")
    monkeypatch.setattr(vault, "MEMORY_KIB", 128)
    monkeypatch.setattr(vault, "PASSES", 2)
    opened(path).save("p", "u", "2")
    assert opened(path).load("p", "u") == "2"


def test_any_damage_is_told_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "vault"
    store = opened(path)
    store.save("p", "u", "1")
    whole = path.read_bytes()
    damaged = [whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in range(len(whole))]
    for content in [*damaged, b"", whole[:-1], whole + b"x", b"x" * 500]:
        path.write_bytes(content)
        for work in (lambda: VaultStore(path).open(PASSPHRASE), lambda: store.save("p", "v", "2")):
            with pytest.raises(VaultDamaged):
                work()
        assert path.read_bytes() == content


def test_a_forged_head_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "vault"
    opened(path)
    monkeypatch.setattr(vault, "VERSION", 2)
    with pytest.raises(VaultDamaged, match="of version 1"):
        VaultStore(path).open(PASSPHRASE)
    monkeypatch.undo()
    vault.write_vault(path, vault.Opened(b"s" * 16, b"k" * 32, 2**31, 1, 4), {})
    with pytest.raises(VaultDamaged):
        VaultStore(path).open(PASSPHRASE)


def test_a_vault_made_anew_by_another_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "vault"
    store = opened(path)
    path.unlink()
    VaultStore(path).open("a different passphrase")
    with pytest.raises(WrongPassphrase):
        store.save("p", "u", "1")


def test_a_short_passphrase_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CredentialError, match="at least 12"):
        VaultStore(tmp_path / "vault").open("short")
    assert not (tmp_path / "vault").exists()


def test_it_is_locked_until_opened(tmp_path: Path) -> None:
    store = VaultStore(tmp_path / "vault")
    assert "none yet" in store.probe().reason
    store.open(PASSPHRASE)
    assert store.probe().available
    store.close()
    assert store.probe().reason == "It is locked."
    with pytest.raises(StoreLocked):
        store.load("p", "u")


async def test_the_keeper_uses_the_vault_it_was_told(tmp_path: Path) -> None:
    keeper = Keeper(places(tmp_path), system=())
    assert (await keeper.choose()).id == "session"
    await keeper.open_vault(PASSPHRASE)
    assert (await keeper.choose()).id == "vault"
    assert await keeper.keep(PROFILE, "u", "pw") == "The password is kept in the passphrase vault."
    again = Keeper(places(tmp_path), system=())
    with pytest.raises(StoreLocked, match="vault is locked"):
        await again.find(PROFILE)
    await again.open_vault(PASSPHRASE)
    found = await again.find(PROFILE)
    assert found is not None
    assert (found.password, found.code) == ("pw", None)


async def test_the_code_secret_lies_in_the_vault_only(tmp_path: Path) -> None:
    keeper = Keeper(places(tmp_path), system=())
    with pytest.raises(StoreLocked):
        await keeper.keep_code_secret(PROFILE, "u", SEED)
    await keeper.open_vault(PASSPHRASE)
    await keeper.keep(PROFILE, "u", "pw")
    await keeper.keep_code_secret(PROFILE, "u", SEED.lower())
    found = await keeper.find(PROFILE)
    assert found is not None
    assert found.code is not None
    keeper.code_used("mac", found.code.digits)
    following = await keeper.code(PROFILE, "u")
    assert following is not None
    assert following.digits != found.code.digits
    assert following.digits not in repr(found) + repr(following)
    await keeper.forget(PROFILE)
    assert await keeper.code(PROFILE, "u") is None


async def test_notes_that_are_not_ours_are_named(tmp_path: Path) -> None:
    (tmp_path / "passwords.toml").write_text("mac = 7")
    with pytest.raises(Misconfigured, match=r"passwords\.toml"):
        await Keeper(places(tmp_path), system=()).find(PROFILE)
