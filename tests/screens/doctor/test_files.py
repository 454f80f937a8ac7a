import os
from pathlib import Path

import pytest

from screens.doctor.files import files
from screens.doctor.finding import Finding

posix = pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's")


def look_at(path: Path) -> tuple[Finding, ...]:
    return files((("your portals", path),)).findings


def test_what_is_not_made_yet_is_well(tmp_path: Path) -> None:
    findings = look_at(tmp_path / "new" / "portals.toml")
    assert [finding.state for finding in findings] == ["ok", "ok"]
    assert "not made yet" in findings[0].says
    assert not (tmp_path / "new").exists()


@posix
def test_a_file_for_its_owner_alone_is_well(tmp_path: Path) -> None:
    path = tmp_path / "portals.toml"
    path.touch(0o600)
    assert "for you alone" in look_at(path)[0].says


@posix
def test_a_file_that_others_may_read_comes_with_the_command_that_cures_it(tmp_path: Path) -> None:
    path = tmp_path / "portals.toml"
    path.touch()
    path.chmod(0o644)
    finding = look_at(path)[0]
    assert (finding.state, finding.cure) == ("wrong", f"Run: chmod 600 '{path}'")


@posix
def test_a_link_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "portals.toml"
    path.symlink_to("/etc/passwd")
    assert look_at(path)[0].state == "wrong"


@posix
def test_a_directory_that_others_may_write_to_is_wrong(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    home.chmod(0o777)
    finding = look_at(home / "portals.toml")[1]
    assert finding.state == "wrong"
    assert "chmod go-w" in finding.cure


def test_each_directory_is_looked_at_once(tmp_path: Path) -> None:
    section = files((("portals", tmp_path / "a"), ("vault", tmp_path / "b")))
    assert len(section.findings) == 3
