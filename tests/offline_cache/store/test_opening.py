"""Opening: sealed or not at all, the wrong key, damage, two programs, and the way out of each."""

import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from api_client.errors import Misconfigured
from api_client.places import places
from offline_cache.store import drafts, engine
from offline_cache.store.drafts import DraftKey
from offline_cache.store.engine import open_sealed
from offline_cache.store.errors import (
    NotSealed,
    StoreBusy,
    StoreDamaged,
    StoreTooNew,
    StoreUnwritable,
    WrongKey,
)
from offline_cache.store.migrations import STEPS, VERSION, version_of
from offline_cache.store.writer import Writer
from tests.crash.old_store import make_old_store
from tests.crash.work import FIELD, OWNER, draft
from tests.offline_cache.store.stores import FRONT_DESK, LAST, MBI, System, kept_at

KEY, OTHER = b"k" * 32, b"o" * 32


def test_the_file_is_sealed_for_its_owner_and_durable(tmp_path: Path) -> None:
    path = tmp_path / "data" / "store.db"
    with closing(open_sealed(path, KEY)) as connection:
        drafts.save(connection, draft(1))
        told = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "temp_store", "cipher_page_size")
        }
        assert told == {
            "journal_mode": "wal",
            "synchronous": 2,
            "foreign_keys": 1,
            "temp_store": 2,
            "cipher_page_size": "4096",
        }
        for beside in ("", "-wal", "-shm"):
            assert stat.S_IMODE(Path(f"{path}{beside}").stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    with closing(sqlite3.connect(path)) as plain, pytest.raises(sqlite3.DatabaseError):
        plain.execute("SELECT * FROM drafts")


def test_another_key_opens_nothing_and_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    open_sealed(path, KEY).close()
    before = path.read_bytes()
    with pytest.raises(WrongKey, match="another key") as caught:
        open_sealed(path, OTHER)
    assert "set-aside" in caught.value.next_action
    assert path.read_bytes() == before
    open_sealed(path, KEY).close()


def test_a_store_in_clear_or_a_short_key_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("CREATE TABLE drafts (x)")
    before = path.read_bytes()
    with pytest.raises(WrongKey):
        open_sealed(path, KEY)
    assert path.read_bytes() == before
    with pytest.raises(NotSealed, match="in clear"):
        engine.refuse_clear(path)
    with pytest.raises(NotSealed):
        open_sealed(tmp_path / "new.db", b"short")


def test_an_sqlite_that_does_not_encipher_is_not_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_connect", lambda name: sqlite3.connect(name, isolation_level=None))
    with pytest.raises(NotSealed, match="not be enciphered"):
        open_sealed(tmp_path / "store.db", KEY)
    assert (tmp_path / "store.db").read_bytes() == b""


def test_links_and_foreign_directories_are_refused(tmp_path: Path) -> None:
    (tmp_path / "real.db").touch()
    (tmp_path / "store.db").symlink_to(tmp_path / "real.db")
    with pytest.raises(Misconfigured, match="is a link"):
        open_sealed(tmp_path / "store.db", KEY)
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o777)
    with pytest.raises(Misconfigured, match="Other users may write"):
        open_sealed(shared / "store.db", KEY)


def filled(path: Path) -> None:
    """A store of many pages."""
    with closing(open_sealed(path, KEY)) as connection:
        for number in range(40):
            drafts.save(connection, draft(number))


def flip(path: Path, page: int) -> None:
    """Change one bit in a page."""
    content = bytearray(path.read_bytes())
    content[4096 * (page - 1) + 200] ^= 1
    path.write_bytes(content)


def test_one_flipped_bit_is_named_by_its_page(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "store.db"
    filled(path)
    flip(path, 30)
    before = path.read_bytes()
    writer = Writer(lambda: open_sealed(path, KEY))
    with pytest.raises(StoreDamaged, match="damaged at page 30") as caught:
        writer.put(lambda connection: drafts.drafts_of(connection, OWNER)).result()
    writer.close()
    assert "set-aside" in caught.value.next_action
    assert path.read_bytes() == before
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("version", range(VERSION))
def test_a_store_of_every_earlier_version_is_brought_up_to_date(tmp_path: Path, version: int) -> None:
    path, fresh = tmp_path / "store.db", tmp_path / "fresh.db"
    make_old_store(path, KEY, version)
    with closing(open_sealed(path, KEY)) as old, closing(open_sealed(fresh, KEY)) as new:
        assert version_of(old) == VERSION == len(STEPS)
        tables = "SELECT type, name, sql FROM sqlite_master ORDER BY name"
        assert old.execute(tables).fetchall() == new.execute(tables).fetchall()
        there = [each.key.record for each in drafts.drafts_of(old, OWNER)]
        assert sorted(there) == (["0", "1"] if version else [])


def test_a_newer_store_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with closing(open_sealed(path, KEY)) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(StoreTooNew, match="newer Claimdeck"):
        open_sealed(path, KEY)


def test_two_programs_write_to_one_store(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    code = (
        "import sys; from pathlib import Path; from tests.crash import work;"
        "[work.save(Path(sys.argv[1]), bytes.fromhex(sys.argv[2])) for _ in range(5)]"
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(path), KEY.hex()], stdout=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    said = [each.communicate(timeout=60)[0].split() for each in running]
    assert [each.returncode for each in running] == [0, 0]
    assert all(words.count("fault") == 0 and len(words) == 35 for words in said)
    with closing(open_sealed(path, KEY)) as connection:
        assert len(drafts.drafts_of(connection, OWNER)) == 6


def test_a_store_that_another_window_holds_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    path = tmp_path / "store.db"
    writer = Writer(lambda: open_sealed(path, KEY))
    writer.put(lambda connection: drafts.save(connection, draft(0))).result()
    with closing(open_sealed(path, KEY)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreBusy, match="Another Claimdeck window"):
            writer.put(lambda connection: drafts.save(connection, draft(1))).result()
        other.execute("ROLLBACK")
    writer.put(lambda connection: drafts.save(connection, draft(1))).result()
    assert len(writer.put(lambda connection: drafts.drafts_of(connection, OWNER)).result()) == 2
    writer.close()


def test_work_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    writer = Writer(lambda: open_sealed(tmp_path / "store.db", KEY))

    def half(connection: engine.Connection) -> None:
        drafts.save(connection, draft(0))
        raise dbapi2.OperationalError(LAST)

    with pytest.raises(StoreUnwritable) as caught:
        writer.put(half).result()
    assert LAST not in f"{caught.value} {caught.value.__cause__}"
    assert writer.put(lambda connection: drafts.drafts_of(connection, OWNER)).result() == ()
    writer.close()


async def test_the_key_is_made_once_and_found_again(tmp_path: Path) -> None:
    system, key = System(), DraftKey(FRONT_DESK, "eligibility")
    first = kept_at(tmp_path, system)
    first.drafts.save(key, {"mbi": MBI}, "mbi")
    assert (await first.standing()).on_disk
    first.close()
    note = places(tmp_path).store_note.read_text()
    assert not any(secret in note for secret in system._secrets.values())
    again = kept_at(tmp_path, system)
    await again.welcome(FRONT_DESK)
    found = again.drafts.of(key)
    assert found is not None
    assert found.texts == {"mbi": MBI}
    assert MBI not in repr(found)
    again.close()


async def test_without_a_keyring_nothing_is_written_and_it_says_so(tmp_path: Path) -> None:
    kept = kept_at(tmp_path)
    kept.drafts.save(DraftKey(FRONT_DESK, "eligibility"), {"mbi": MBI}, "mbi")
    standing = await kept.standing()
    assert not standing.on_disk
    assert standing.sentence.startswith("Drafts and answers are kept in memory only")
    assert standing.trouble is None
    kept.close()
    assert list(tmp_path.iterdir()) == []


async def test_a_policy_keeps_everything_off_the_disk(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("[store]\non_disk = false\n")
    kept = kept_at(tmp_path, System())
    assert "the settings say so" in (await kept.standing()).sentence
    kept.close()
    assert [path.name for path in tmp_path.rglob("*")] == ["settings.toml"]


@pytest.mark.parametrize(
    "text",
    ["[store]\nanswer_days = -1", "[store]\non_disk = 3", "store = 1", "x", "[store]\ndraft_days=true"],
)
async def test_settings_that_cannot_be_read_keep_nothing_on_disk(tmp_path: Path, text: str) -> None:
    (tmp_path / "settings.toml").write_text(text)
    kept = kept_at(tmp_path, System())
    standing = await kept.standing()
    assert isinstance(standing.trouble, Misconfigured)
    assert str(tmp_path / "settings.toml") in standing.trouble.sentence
    assert not standing.on_disk
    kept.close()


async def test_a_lost_key_a_damaged_page_and_a_foreign_key_say_what_to_do(tmp_path: Path) -> None:
    system = System()
    kept = kept_at(tmp_path, system)
    kept.drafts.save(DraftKey(FRONT_DESK, "eligibility"), {"mbi": MBI}, "mbi")
    kept.close()
    store = places(tmp_path).store
    secrets, sealed = dict(system._secrets), store.read_bytes()
    for spoil, says in (
        (system._secrets.clear, "key is not where it was kept"),
        (lambda: system._secrets.update(dict.fromkeys(secrets, OTHER.hex())), "key is not where it was kept"),
        (lambda: flip(store, 1), "damaged at page 1"),
        (places(tmp_path).store_note.unlink, "Nothing says where the key"),
    ):
        system._secrets.update(secrets)
        store.write_bytes(sealed)
        spoil()  # type: ignore[operator]
        before = store.read_bytes()
        said: list[str] = []
        late = kept_at(tmp_path, system, said=said)
        late.drafts.save(DraftKey(FRONT_DESK, "eligibility"), {}, "")
        standing = await late.standing()
        late.close()
        assert standing.trouble is not None
        assert says in standing.trouble.sentence
        assert "set-aside" in standing.trouble.next_action
        assert not standing.on_disk
        assert store.read_bytes() == before


async def test_set_aside_begins_anew_and_deletes_nothing(tmp_path: Path) -> None:
    system, key = System(), DraftKey(FRONT_DESK, "eligibility")
    kept = kept_at(tmp_path, system)
    kept.drafts.save(key, {"mbi": MBI}, "mbi")
    kept.close()
    old, where = places(tmp_path).store.read_bytes(), await kept_at(tmp_path, system).set_aside()
    assert where is not None
    assert where.read_bytes() == old
    fresh = kept_at(tmp_path, system)
    await fresh.welcome(FRONT_DESK)
    assert fresh.drafts.all == ()
    assert (await fresh.standing()).on_disk
    assert (await fresh.log.verify()).problem == ""
    fresh.close()


async def test_destroying_the_key_destroys_the_store(tmp_path: Path) -> None:
    system, key = System(), DraftKey(FRONT_DESK, "eligibility")
    kept = kept_at(tmp_path, system)
    kept.drafts.save(key, {"mbi": MBI}, "mbi")
    kept.log.note("sign-in")
    await kept.standing()
    await kept.destroy()
    assert system._secrets == {}
    assert [path.name for path in tmp_path.rglob("*")] == ["data"]
    await kept.welcome(FRONT_DESK)
    assert kept.drafts.all == ()
    kept.close()


async def test_what_memory_held_moves_along_when_the_vault_opens(tmp_path: Path) -> None:
    where = places(tmp_path)
    from api_client.credentials.keeper import Keeper
    from offline_cache.store.kept import Kept

    def started() -> tuple[Kept, Keeper]:
        keeper = Keeper(where, system=())
        return Kept(where, lambda: keeper, lambda _: None), keeper

    kept, keeper = started()
    key = DraftKey(FRONT_DESK, "eligibility")
    kept.drafts.save(key, {FIELD: "kept"}, FIELD)
    assert not (await kept.standing()).on_disk
    await keeper.open_vault("four random words here")
    kept.reopen()
    assert (await kept.standing()).on_disk
    kept.log.note("sign-in")
    assert (await kept.log.verify()).problem == ""
    kept.close()
    assert where.log_head.exists()
    shut, _ = started()
    standing = await shut.standing()
    assert not standing.on_disk
    assert "vault is locked" in standing.sentence
    shut.close()
    late, keeper = started()
    await keeper.open_vault("four random words here")
    await late.welcome(FRONT_DESK)
    found = late.drafts.of(key)
    assert found is not None
    assert found.texts == {FIELD: "kept"}
    late.close()


def test_the_engine_loads_at_its_first_use() -> None:
    code = "import sys, offline_cache.desk; print([n for n in ('sqlcipher3', 'tomllib') if n in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert "sqlcipher3" not in done.stdout
