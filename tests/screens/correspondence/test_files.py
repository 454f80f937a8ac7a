"""The list of files that F4 opens, and paths as people key them."""

import os
from pathlib import Path

import pytest

from api_client.correspondence.records import Limits
from screens.correspondence.files import files_table, listed, path_of


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "scans" / "deeper").mkdir(parents=True)
    (tmp_path / ".hidden").mkdir()
    for at, name in enumerate(
        ("a.pdf", "b.TIF", "c.txt", "scans/d.tiff", "scans/deeper/e.pdf", ".hidden/f.pdf", ".g.pdf")
    ):
        path = tmp_path / name
        path.write_bytes(b"")
        os.utime(path, (at, at))
    return tmp_path


def codes(typed: str) -> list[str]:
    return [each.code for each in listed(typed)]


def test_the_newest_come_first_from_home_and_one_level_below(home: Path) -> None:
    assert codes("") == ["~/scans/d.tiff", "~/b.TIF", "~/a.pdf"]
    assert codes("B.") == ["~/b.TIF"]
    assert codes("~/scans") == ["~/scans/deeper/e.pdf", "~/scans/d.tiff"]
    assert codes(f"{home}/scans/D.t") == ["~/scans/d.tiff"]
    assert codes("/nowhere/at/all") == []


def test_paths_may_be_quoted_and_begin_at_home(home: Path) -> None:
    for typed in ("~/a.pdf", "  ~/a.pdf ", "'~/a.pdf'", '"~/a.pdf"'):
        assert path_of(typed) == home / "a.pdf"


def test_a_name_that_cant_be_shown_is_not_listed(home: Path) -> None:
    for name in ("x\x1b[31m.pdf", "x\u202e.pdf", os.fsdecode(b"x\xff.pdf")):
        try:
            (home / name).write_bytes(b"")
        except (OSError, UnicodeError):
            continue  # here no file can have such a name
    assert codes("~/x") == []


def test_paths_that_lead_nowhere_list_nothing(home: Path) -> None:
    (home / "seen.pdf").write_bytes(b"")
    for typed in ("~nobody-of-that-name/a.pdf", f"{home}/{'a' * 300}", f"{home}/a\0b"):
        assert codes(typed) == []
        assert path_of(typed).name


@pytest.mark.parametrize(("largest", "words"), [(40 << 20, "up to 40 MB"), (1 << 19, "up to 0.5 MB")])
def test_the_heading_says_how_large_a_file_may_be(largest: int, words: str) -> None:
    table = files_table(Limits(("application/pdf",), largest, largest, 5), 3, needed=True)
    assert words in table.columns[0].heading
