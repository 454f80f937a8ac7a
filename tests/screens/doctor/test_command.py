"""`claimdeck doctor` as support staff run it."""

import json
from pathlib import Path

import pytest

from api_client.credentials.keeper import Keeper
from api_client.places import places
from offline_cache.desk import Desk
from screens.doctor import main
from tests.api_client.fake_portal import FakePortal
from tests.screens.on_portal import desk_at, use_portal


@pytest.fixture
def usual_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.mark.usefixtures("usual_terminal")
def test_a_healthy_computer_gives_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([], desk_at(tmp_path)) == 0
    shown = capsys.readouterr().out
    for area in ("Program", "Terminal", "Passwords", "Files", "Settings", "Clock", "Portals"):
        assert f"\n{area}\n" in f"\n{shown}"
    assert "claimdeck doctor --portals" in shown


@pytest.mark.usefixtures("usual_terminal")
def test_a_file_that_others_may_read_gives_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = desk_at(tmp_path)
    (tmp_path / "portals.toml").chmod(0o644)
    assert main([], desk) == 1
    assert "chmod 600" in capsys.readouterr().out


@pytest.mark.usefixtures("usual_terminal")
def test_a_file_of_portals_that_is_broken_gives_1_and_the_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "portals.toml").write_text("portal = 3")
    (tmp_path / "portals.toml").chmod(0o600)
    desk = Desk(home=tmp_path, keeper=Keeper(places(tmp_path), system=()))
    assert main([], desk) == 1
    assert "portals.toml" in capsys.readouterr().out


@pytest.mark.usefixtures("usual_terminal")
def test_portals_are_tried_only_when_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    portal = FakePortal()
    use_portal(portal, monkeypatch)
    assert main([], desk_at(tmp_path)) == 0
    assert not portal.requests
    assert main(["--portals", "--json"], desk_at(tmp_path)) == 0
    rows = json.loads(capsys.readouterr().out.partition("[\n")[2].join(("[", "")))
    assert any("Portal answers in" in row["says"] for row in rows)


@pytest.mark.usefixtures("usual_terminal")
def test_nothing_secret_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://someone:hush@proxy:8080")
    monkeypatch.setenv("SSLKEYLOGFILE", "/tmp/hush")
    main([], desk_at(tmp_path))
    assert "hush" not in capsys.readouterr().out
