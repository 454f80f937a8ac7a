"""`claimdeck inventory`."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from screens.commands_inventory import main
from tests.screens.on_portal import desk_at


def test_what_runs_out_is_listed_before_the_portals(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    desk = desk_at(tmp_path)
    late = desk.today() - timedelta(days=25)
    desk.inventory.update(replace(desk.inventory.entry("mac"), last_sign_in=late, user="\x1b[2Jfront"))
    assert main(["list"], desk) == 0
    review, warning, portal = capsys.readouterr().out.splitlines()
    assert (
        warning
        == "! Portal disables accounts not used for 30 days: yours in 5 days. Sign in once to keep it."
    )
    assert review.startswith("! The quarterly review")
    assert portal.startswith("mac\tPortal\t")
    assert "\x1b" not in portal


def test_the_sheet_is_exported_as_csv_and_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    desk = desk_at(tmp_path)
    assert main(["export"], desk) == 0
    assert capsys.readouterr().out.startswith("Portal,Payer,Address,")
    assert main(["export", "--format", "json"], desk) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["portal_id"], row["last_sign_in"], row["disabled_after"]) == ("mac", None, None)


def test_a_saved_sheet_is_private(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["export", "--save"], desk_at(tmp_path)) == 0
    path = Path(capsys.readouterr().out.strip())
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent == tmp_path / "data" / "printed"


def test_a_damaged_sheet_gives_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    desk = desk_at(tmp_path)
    desk.places.inventory.write_text("[portal")
    assert main(["list"], desk) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "can't be read" in told.err
