"""The access log: a chain that shows what was changed or cut off, and tells nobody who a patient is."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from api_client.places import places
from offline_cache.patients import Patient
from offline_cache.store.access_log import Head, append, head_of, log_key, record_of, verify
from offline_cache.store.anchor import FileAnchor
from offline_cache.store.engine import Connection, open_in_memory
from offline_cache.store.putting_away import _BESIDE
from tests.offline_cache.store.stores import ENTRY, FRONT_DESK, LAST, MBI, PATIENT, System, kept_at

KEY = log_key(b"k" * 32)


def log_of(count: int) -> tuple[Connection, Head]:
    """A log of so many entries, and its head."""
    connection = open_in_memory()
    for number in range(count):
        append(connection, KEY, replace(ENTRY, outcome=str(number)))
    connection.execute("DROP TRIGGER access_log_not_changed")
    connection.execute("DROP TRIGGER access_log_not_cut")
    return connection, head_of(connection)


def test_a_whole_log_is_whole() -> None:
    connection, head = log_of(5)
    assert verify(connection, KEY, head).problem == ""
    assert verify(connection, KEY, head).entries == 5
    empty, none = log_of(0)
    assert verify(empty, KEY, none).problem == ""


def test_a_crash_between_an_entry_and_its_note_is_no_tampering() -> None:
    connection, head = log_of(5)
    append(connection, KEY, ENTRY)
    assert verify(connection, KEY, head).problem == ""


@pytest.mark.parametrize(
    ("tamper", "says"),
    [
        ("UPDATE access_log SET user = 'other' WHERE number = 3", "Entry 3 (2025"),
        ("UPDATE access_log SET outcome = '' WHERE number = 1", "Entry 1 (2025"),
        ("UPDATE access_log SET link = zeroblob(32) WHERE number = 5", "Entry 5 (2025"),
        ("DELETE FROM access_log WHERE number = 3", "Entry 3 is missing: entry 4 follows."),
        ("DELETE FROM access_log WHERE number = 1", "Entry 1 is missing: entry 2 follows."),
        ("DELETE FROM access_log WHERE number > 3", "entries 4 to 5 are missing."),
        ("DELETE FROM access_log", "entries 1 to 5 are missing."),
        (
            "UPDATE access_log SET number = number + 1 WHERE number = 5",
            "Entry 5 is missing: entry 6 follows.",
        ),
    ],
)
def test_what_was_tampered_with_is_named(tamper: str, says: str) -> None:
    connection, head = log_of(5)
    connection.execute(tamper)
    assert says in verify(connection, KEY, head).problem


def test_a_log_written_again_with_another_end_or_another_key_is_noticed() -> None:
    connection, head = log_of(5)
    assert "noted apart" in verify(connection, KEY, replace(head, link=b"x" * 32)).problem
    assert "Entry 1 " in verify(connection, log_key(b"o" * 32), head).problem
    assert "note of how far" in verify(connection, KEY, None).problem


def test_the_log_only_grows() -> None:
    connection = open_in_memory()
    append(connection, KEY, ENTRY)
    for statement in ("UPDATE access_log SET user = ''", "DELETE FROM access_log"):
        with pytest.raises(Exception, match="only grows"):
            connection.execute(statement)


def test_a_patient_is_a_keyed_digest() -> None:
    assert record_of(KEY, PATIENT) == record_of(KEY, Patient(mbi=MBI))
    assert record_of(KEY, PATIENT) != record_of(log_key(b"o" * 32), PATIENT)
    assert record_of(KEY, Patient()) == ""
    assert record_of(KEY, Patient(LAST, "", date(1950, 1, 2))) != record_of(KEY, Patient(LAST))


def test_the_note_in_a_file_is_sealed(tmp_path: Path) -> None:
    anchor, head = FileAnchor(tmp_path / "head", KEY), Head(7, b"7" * 32)
    assert anchor.load() is None
    anchor.save(head)
    assert anchor.load() == head
    assert FileAnchor(tmp_path / "head", b"other").load() is None
    text = (tmp_path / "head").read_text()
    for spoiled in (text.replace("7 ", "3 ", 1), "", "x", "7", "a b c", text[:-4]):
        (tmp_path / "head").write_text(spoiled)
        assert anchor.load() is None


async def test_the_head_lies_beside_the_key_and_an_older_store_put_back_is_noticed(tmp_path: Path) -> None:
    system = System()
    kept = kept_at(tmp_path, system)
    for _ in range(3):
        kept.log.note("sign-in", owner=FRONT_DESK)
    kept.close()
    path = places(tmp_path).store
    files = [Path(f"{path}{beside}") for beside in _BESIDE]
    older = {file: file.read_bytes() for file in files if file.exists()}
    kept = kept_at(tmp_path, system)
    kept.log.note("eligibility answer", "answered", FRONT_DESK, PATIENT)
    kept.close()
    for file, content in older.items():
        file.write_bytes(content)
    late = kept_at(tmp_path, system)
    late.log.note("sign-in", owner=FRONT_DESK)  # which must not make up for what is missing
    verified = await late.log.verify()
    assert "Entry 4 is not the one that was noted apart." in verified.problem
    late.close()


async def test_two_windows_write_one_chain(tmp_path: Path) -> None:
    system = System()
    one, two = kept_at(tmp_path, system), kept_at(tmp_path, system)
    for _ in range(5):
        one.log.note("sign-in", owner=FRONT_DESK)
        two.log.note("sign-out", owner=FRONT_DESK)
        await one.standing()
        await two.standing()
    verified = await one.log.verify()
    assert (verified.entries, verified.problem) == (10, "")
    assert len(await two.log.entries(4)) == 4
    one.close()
    two.close()


def tampered(connection: Connection) -> None:
    """Change an entry as somebody with the key could."""
    connection.execute("DROP TRIGGER access_log_not_changed")
    connection.execute("UPDATE access_log SET user = 'nobody' WHERE number = 2")


async def test_the_head_is_noted_now_and_then_and_at_the_end(tmp_path: Path) -> None:
    system = System()
    kept = kept_at(tmp_path, system)
    for _ in range(5):
        kept.log.note("sign-in", owner=FRONT_DESK)
    await kept.standing()
    noted = [text for text in system._secrets.values() if " " in text]
    assert [text.split()[0] for text in noted] == ["1"]
    kept.close()
    noted = [text for text in system._secrets.values() if " " in text]
    assert [text.split()[0] for text in noted] == ["5"]
