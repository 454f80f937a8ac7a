"""`claimdeck audit` and `claimdeck store`, as support staff use them."""

import asyncio
import csv
import io
import json
import sys
from pathlib import Path

import pytest

from api_client.credentials.keeper import Keeper
from api_client.places import places
from offline_cache.desk import Desk
from offline_cache.store.drafts import DraftKey
from screens.access_log.exporting import harmless
from screens.commands_store import audit, store
from tests.offline_cache.store.stores import FRONT_DESK, LAST, MBI, PATIENT, System, answer, inquiry
from tests.offline_cache.store.test_access_log import tampered

DRAFT = DraftKey(FRONT_DESK, "eligibility")


class Computer:
    """One home with one keyring; each command is a program of its own."""

    def __init__(self, home: Path) -> None:
        self.home, self.system = home, System()

    def desk(self) -> Desk:
        """The next program's desk."""
        return Desk(home=self.home, keeper=Keeper(places(self.home), system=(self.system,)))


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    made = Computer(tmp_path)
    desk = made.desk()
    desk.kept.log.note("sign-in", owner=FRONT_DESK)
    desk.kept.log.note("=1+1", "done", FRONT_DESK, PATIENT)
    desk.kept.answers.keep(FRONT_DESK, inquiry(), PATIENT, answer(inquiry()))
    desk.kept.drafts.save(DRAFT, {"mbi": "1s00-a00-aa00", "last": LAST}, "last")
    desk.kept.close()
    return made


def type_in(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Give this on standard input."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def test_a_whole_log_is_verified_and_a_spoiled_one_named(
    computer: Computer, capsys: pytest.CaptureFixture[str]
) -> None:
    assert audit(["verify"], computer.desk()) == 0
    assert capsys.readouterr().out == "The access log is whole: 2 entries, each as it was written.\n"
    desk = computer.desk()
    asyncio.run(desk.kept._sealed.get(tampered))
    desk.kept.close()
    assert audit(["verify"], computer.desk()) == 1
    assert "not whole. Entry 2 (" in capsys.readouterr().err


def test_the_log_is_exported_without_a_patient_or_a_formula(
    computer: Computer, capsys: pytest.CaptureFixture[str]
) -> None:
    assert audit(["export"], computer.desk()) == 0
    text = capsys.readouterr().out
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["action"] for row in rows] == ["sign-in", "'=1+1"]
    assert rows[1]["record"]
    assert MBI not in text
    assert LAST not in text
    assert audit(["export", "--format", "json"], computer.desk()) == 0
    entries = json.loads(capsys.readouterr().out)
    assert [entry["action"] for entry in entries] == ["sign-in", "=1+1", "access log exported"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
def test_no_cell_is_a_formula(start: str) -> None:
    assert harmless(f"{start}1") == f"'{start}1"
    assert harmless("a=1") == "a=1"


def test_where_says_the_place_and_what_is_wrong(
    computer: Computer, capsys: pytest.CaptureFixture[str]
) -> None:
    assert store(["where"], computer.desk()) == 0
    said = capsys.readouterr().out
    assert str(places(computer.home).store) in said
    assert "Answers are kept 30 days, drafts 30 days, claims 400 days" in said
    computer.system._secrets.clear()
    assert store(["where"], computer.desk()) == 1
    assert "claimdeck store set-aside" in capsys.readouterr().err


def test_a_patient_is_forgotten_by_a_number_that_is_no_argument(
    computer: Computer, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, "\n")
    assert store(["forget"], computer.desk()) == 1
    type_in(monkeypatch, "1s00-a00-aa00\n")
    assert store(["forget"], computer.desk()) == 0
    assert "Forgotten: 1 answer and 1 draft." in capsys.readouterr().out
    type_in(monkeypatch, f"{MBI}\n")
    assert store(["forget"], computer.desk()) == 0
    assert "Forgotten: 0 answers and 0 drafts." in capsys.readouterr().out
    assert audit(["verify"], computer.desk()) == 0


def test_purge_keeps_what_is_young_unless_told(
    computer: Computer, capsys: pytest.CaptureFixture[str]
) -> None:
    assert store(["purge"], computer.desk()) == 0
    assert "0 answers and 0 drafts" in capsys.readouterr().out
    assert store(["purge", "--everything"], computer.desk()) == 0
    assert "1 answer and 1 draft" in capsys.readouterr().out
    assert audit(["verify"], computer.desk()) == 0


def test_destroy_asks_first(
    computer: Computer, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, "n\n")
    assert store(["destroy"], computer.desk()) == 1
    assert places(computer.home).store.exists()
    assert store(["destroy", "--yes"], computer.desk()) == 0
    assert not places(computer.home).store.exists()
    assert computer.system._secrets == {}
    assert "Destroyed." in capsys.readouterr().out


def test_set_aside_gives_the_new_name(computer: Computer, capsys: pytest.CaptureFixture[str]) -> None:
    assert store(["set-aside"], computer.desk()) == 0
    assert "store.db.aside-" in capsys.readouterr().out
    assert store(["set-aside"], computer.desk()) == 1
    assert "no store here yet" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["verify"], ["export"]])
def test_where_nothing_is_on_disk_no_log_is_called_whole(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    desk = Desk(home=tmp_path, keeper=Keeper(places(tmp_path), system=()))
    assert audit(arguments, desk) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "There is no store on this computer. Drafts and answers are kept in memory only" in told.err


def test_there_is_nothing_to_destroy_before_there_is_a_store(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk(home=tmp_path, keeper=Keeper(places(tmp_path), system=()))
    assert store(["destroy", "--yes"], desk) == 1
    assert "no store here yet" in capsys.readouterr().err
