"""Private files: whole or not at all, ours or not used."""

import os
import stat
from pathlib import Path

import pytest

from api_client.errors import Misconfigured
from api_client.files import make_private_directory, read_private, remove_private, write_private
from api_client.places import places


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_file_is_the_owners_alone_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write_private(tmp_path / "a" / "b" / "c", b"one")
        write_private(tmp_path / "a" / "b" / "c", b"two")
    finally:
        os.umask(before)
    assert read_private(tmp_path / "a" / "b" / "c") == b"two"
    assert mode(tmp_path / "a" / "b" / "c") == 0o600
    assert mode(tmp_path / "a") == mode(tmp_path / "a" / "b") == 0o700
    assert [each.name for each in (tmp_path / "a" / "b").iterdir()] == ["c"]


def test_there_is_nothing_yet(tmp_path: Path) -> None:
    assert read_private(tmp_path / "no" / "such") is None
    remove_private(tmp_path / "no" / "such")


def test_a_link_is_neither_read_nor_written(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"x")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with pytest.raises(Misconfigured, match="link"):
        read_private(tmp_path / "link")
    with pytest.raises(Misconfigured, match="is a link"):
        write_private(tmp_path / "link", b"y")
    assert (tmp_path / "real").read_bytes() == b"x"


@pytest.mark.parametrize("bits", [0o620, 0o602])
def test_what_others_may_write_is_not_used(tmp_path: Path, bits: int) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"x")
    path.chmod(bits)
    with pytest.raises(Misconfigured, match="Other users may write") as caught:
        read_private(path)
    assert "chmod go-w" in caught.value.next_action
    (tmp_path / "d").mkdir()
    (tmp_path / "d").chmod(0o777)
    with pytest.raises(Misconfigured, match="Other users may write"):
        write_private(tmp_path / "d" / "f", b"x")


def test_what_belongs_to_others_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "f").write_bytes(b"x")
    (tmp_path / "f").chmod(0o600)
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    with pytest.raises(Misconfigured, match="belongs to another user"):
        read_private(tmp_path / "f")
    with pytest.raises(Misconfigured, match="belongs to another user"):
        make_private_directory(tmp_path)


def test_a_directory_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match="is not a file"):
        read_private(tmp_path)
    (tmp_path / "f").write_bytes(b"")
    with pytest.raises(Misconfigured, match="is not a directory"):
        write_private(tmp_path / "f" / "g", b"x")


def test_a_failed_write_leaves_the_old_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "f"
    write_private(path, b"old")

    def no_space(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_space)
    with pytest.raises(Misconfigured, match="No space left"):
        write_private(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_claimdeck_home_moves_every_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMDECK_HOME", str(tmp_path))
    found = places()
    assert all(path.is_relative_to(tmp_path) for path in (found.portals, found.passwords, found.vault))
    monkeypatch.delenv("CLAIMDECK_HOME")
    assert not places().portals.is_relative_to(tmp_path)
    assert places(tmp_path / "x").config == tmp_path / "x"
