"""The file of a list: written whole, read quickly, and harmless where it is damaged."""

from datetime import date
from pathlib import Path

import pytest

from offline_cache.code_lists.shelf import Shelf
from offline_cache.store.code_index import CodeIndex, Entry, ListUnusable, Stamp, write_index

STAMP = Stamp("icd", "May 2026", "a test", date(2026, 5, 1))
ENTRIES = (
    Entry("E119", "Type 2 diabetes mellitus without complications", said="sugar", common=True),
    Entry("E1165", "Type 2 diabetes mellitus with hyperglycemia", common=True),
    Entry("E11", "Type 2 diabetes mellitus", billable=False),
    Entry("E110", "Type 2 diabetes mellitus with hyperosmolarity", "coma; diabètes"),
    Entry("J1100", "Dexamethasone", added=date(2001, 1, 1), ended=date(2025, 12, 31)),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "codes" / "icd.db"


def written(path: Path) -> CodeIndex:
    write_index(path, STAMP, ENTRIES)
    return CodeIndex(path)


def codes(entries: object) -> list[str]:
    return [entry.code for entry in entries]  # type: ignore[attr-defined]


def test_what_was_written_is_read(path: Path) -> None:
    index = written(path)
    assert index.stamp == Stamp("icd", "May 2026", "a test", date(2026, 5, 1), 5)
    assert index.find("J1100") == ENTRIES[4]
    assert index.find("J110") is None
    assert path.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in path.parent.iterdir()] == ["icd.db"]


def test_codes_are_found_by_their_start_the_common_ones_first(path: Path) -> None:
    index = written(path)
    assert codes(index.starting("E11", 9)) == ["E119", "E1165", "E11", "E110", "E1165", "E119"]
    assert codes(index.starting("E110", 9)) == ["E110"]
    assert codes(index.starting("Z", 9)) == []


def test_words_are_found_by_their_starts_in_any_order(path: Path) -> None:
    index = written(path)
    assert codes(index.holding(["mell", "typ"], 9))[:3] == ["E119", "E1165", "E11"]
    assert codes(index.holding(["sugar"], 9)) == ["E119", "E119", "E119"]
    assert codes(index.holding(["suga"], 9)) == ["E119", "E119"]
    assert codes(index.holding(["coma"], 9)) == ["E110"]
    assert codes(index.holding(["typ"], 2))[:2] == ["E119", "E1165"]
    assert codes(index.holding(["nothing"], 9)) == []


def test_a_list_takes_the_place_of_an_open_one(path: Path) -> None:
    shelf = Shelf(path.parent)
    assert shelf.index("icd") is None
    write_index(path, STAMP, ENTRIES)
    first = shelf.index("icd")
    assert first is not None
    assert shelf.index("icd") is first
    write_index(path, Stamp("icd", "June 2026", "a test"), ENTRIES[:1])
    second = shelf.index("icd")
    assert second is not None
    assert (second.stamp.version, second.stamp.entries) == ("June 2026", 1)
    shelf.close()


@pytest.mark.parametrize(
    "content", [b"", b"not a database at all" * 400, b"SQLite format 3\0" + b"\0" * 4096]
)
def test_a_file_of_something_else_is_no_list(path: Path, content: bytes) -> None:
    path.parent.mkdir(mode=0o700)
    path.write_bytes(content)
    with pytest.raises(ListUnusable) as unusable:
        CodeIndex(path)
    assert "claimdeck codes build" in unusable.value.next_action
    assert Shelf(path.parent).index("icd") is None


def test_what_can_not_be_written_leaves_the_earlier_list(path: Path) -> None:
    written(path).close()

    def breaking() -> object:
        yield ENTRIES[0]
        yield ENTRIES[0]  # the same code once more, which a list can't have

    with pytest.raises(ListUnusable):
        write_index(path, STAMP, breaking())  # type: ignore[arg-type]
    assert CodeIndex(path).stamp.entries == 5
    assert [each.name for each in path.parent.iterdir()] == ["icd.db"]


def test_progress_is_told(path: Path) -> None:
    told: list[int] = []
    write_index(path, STAMP, (Entry(f"A{n:04}", "word") for n in range(4500)), told.append)
    assert told == [2000, 4000, 4500]
