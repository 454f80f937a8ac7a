"""`claimdeck codes`."""

from pathlib import Path

import pytest

from offline_cache.code_lists.release import installed
from offline_cache.desk import Desk
from offline_cache.store.code_index import Entry, Stamp, write_index
from screens.commands_codes import main


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    entries = (Entry("E119", "Type 2 diabetes\x1b[2J"), Entry("E11", "Diabetes", billable=False))
    write_index(tmp_path / "data" / "codes" / "icd.db", Stamp("icd", installed().version, "a test"), entries)
    return Desk(home=tmp_path)


def test_it_says_which_lists_there_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([], Desk(home=tmp_path)) == 0
    icd, hcpcs, reasons, remarks, cpt = capsys.readouterr().out.splitlines()
    assert icd.endswith("now with: claimdeck codes build")
    assert hcpcs.startswith("HCPCS procedures: 163 codes, a short list, built in.")
    assert reasons.startswith("Claim adjustment reasons (CARC): none")
    assert remarks.startswith("Remittance remarks (RARC): none")
    assert "AMA" in cpt


def test_codes_are_found_in_columns(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "icd", "e11"], desk) == 0
    assert main(["find", "hcpcs", "walker", "wheels"], desk) == 0
    assert capsys.readouterr().out.splitlines() == [
        "E11\tnot billable\tDiabetes",
        "E11.9\t\tType 2 diabetes·[2J",
        "E0143\t\tWalker, folding, with wheels",
    ]
    assert main(["find", "icd", "nothing"], desk) == 1
    assert capsys.readouterr().err.startswith("No code was found.")


def test_a_list_is_loaded(desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "rarc.csv"
    file.write_text("code,description,start date\nM1,Words,1/1/1997\n")
    assert main(["load", str(file)], desk) == 0
    assert capsys.readouterr().out == (
        "Loaded. Remittance remarks (RARC): 1 code, rarc.csv, loaded by you, as of 01/01/1997.\n"
    )
    assert main(["load", str(tmp_path)], desk) == 1
    assert capsys.readouterr().err.endswith("Check its name, and that you may read it.\n")
