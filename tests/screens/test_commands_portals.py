import json
from pathlib import Path

import pytest

from offline_cache.desk import Desk
from screens.commands_portals import main

ADD = ["add", "--kind", "mac", "--url", "https://portal.example.org/", "--id", "NGS-NY"]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(home=tmp_path)


def test_a_portal_is_added_listed_and_removed(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*ADD, "--provider-name", "Larkfield Family Practice"], desk) == 0
    assert main(["list"], desk) == 0
    assert "ngs-ny  mac   https://portal.example.org  ngs-ny" in capsys.readouterr().out
    assert main(["list", "--json"], desk) == 0
    row = json.loads(capsys.readouterr().out)[0]
    assert row["provider_name"] == "Larkfield Family Practice"
    assert row["rules"]["lock_minutes"] == 15
    assert main(["remove", "ngs-ny"], desk) == 0
    assert desk.profiles == ()


def test_every_option_that_can_not_be_used_is_named(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = ["add", "--kind", "mac", "--url", "http://portal.example.org", "--id", "no good"]
    assert main(wrong, desk) == 2
    complaints = capsys.readouterr().err.splitlines()
    assert [line.split(":")[0] for line in complaints] == ["--url", "--id"]
    assert desk.profiles == ()


def test_an_unknown_portal_is_one_sentence(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["test", "nowhere"], desk) == 1
    assert "There is no portal 'nowhere'" in capsys.readouterr().err


def test_with_no_portal_the_list_says_what_to_do(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list"], desk) == 0
    assert "claimdeck demo" in capsys.readouterr().out
    assert main(["test"], desk) == 1


def test_a_portal_that_does_not_answer_is_one_sentence(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["add", "--kind", "mmis", "--url", "http://127.0.0.1:9", "--id", "none"], desk) == 0
    assert main(["test"], desk) == 1
    assert "none: The portal can't be reached." in capsys.readouterr().err
