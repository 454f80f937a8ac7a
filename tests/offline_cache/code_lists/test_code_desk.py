"""Codes as screens and edits ask for them, over a small list."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from offline_cache.code_lists import building
from offline_cache.code_lists.code_desk import CodeDesk
from offline_cache.code_lists.records import CodeFound
from offline_cache.code_lists.release import fiscal_year, installed
from offline_cache.desk import Desk
from offline_cache.store.code_index import Entry, Stamp, write_index
from tests.offline_cache.code_lists.test_index import ENTRIES
from tests.x12.claims_edits.bases import VISIT, diagnosis, served
from x12.claims.edits.codebook import Standing, State
from x12.claims.edits.context import usual_context
from x12.claims.edits.judging import edits_of

TODAY = date(2026, 6, 20)
THAT_YEAR, YEAR_AFTER = date(2026, 6, 1), date(2026, 10, 1)


@pytest.fixture
def codes(tmp_path: Path) -> CodeDesk:
    made = CodeDesk(tmp_path / "codes", lambda: TODAY)
    write_index(tmp_path / "codes" / "icd.db", Stamp("icd", installed().version, ""), ENTRIES)
    return made


def test_a_diagnosis_is_found_by_code_then_by_words(codes: CodeDesk) -> None:
    assert [each.code for each in codes.icd("e11")] == ["E11", "E119", "E1165", "E110"]
    assert [each.code for each in codes.icd("e11", limit=2)] == ["E11", "E119"]
    assert codes.icd("E11.") == codes.icd("e11")
    assert codes.icd("hypero") == (CodeFound("E110", ENTRIES[3].words),)
    assert codes.icd("diab type")[0] == CodeFound("E119", ENTRIES[0].words)
    assert codes.icd("e11")[0].billable is False
    assert codes.icd("") == codes.icd("  ") == codes.icd("*\"'") == ()
    assert codes.preparing == ""


def test_procedures_are_there_without_a_file(codes: CodeDesk) -> None:
    assert codes.hcpcs("g0463")[0].code == "G0463"
    assert {each.code for each in codes.hcpcs("walker")} == {"E0135", "E0143"}
    assert codes.hcpcs("flu vacc")[0].code == "G0008"
    assert [each.code for each in codes.hcpcs("E01", 3)] == ["E0100", "E0105", "E0114"]
    assert codes.meaning("hcpcs", "J3420").startswith("Vitamin B12")
    assert codes.known("hcpcs", "G0463") is True
    assert codes.known("hcpcs", "G9999") is None, "the short list doesn't say"
    assert codes.known("hcpcs", "99213") is None, "no list has CPT"


def test_a_loaded_list_says_when_a_code_was_valid(codes: CodeDesk, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(
        "hcpcs,long description,add dt,act eff dt,term dt\n"
        "G0008,Administration of influenza virus vaccine,19940101,20260401,\n"
        "G0464,Ended,20150101,20150101,20251231\n"
    )
    info = codes.load(file)
    assert (info.name, info.entries, info.version) == ("HCPCS procedures", 2, "list.csv")
    assert codes.procedure("G0464", date(2025, 12, 31)) == Standing(State.VALID)
    assert codes.procedure("G0464", date(2026, 1, 1)) == Standing(State.ENDED)
    assert codes.procedure("G0464", date(2014, 12, 31)) == Standing(State.NOT_YET)
    assert codes.procedure("G0463", THAT_YEAR) == Standing(State.UNLISTED)
    assert codes.procedure("G0463", date(2025, 6, 1)) == Standing(State.UNLISTED, sure=False)
    assert codes.procedure("99213", THAT_YEAR) == Standing(State.UNKNOWN)
    assert [each.billable for each in codes.hcpcs("G046")] == [False]
    assert codes.hcpcs("flu vacc")[0].code == "G0008", "found in everyday words, too"
    assert codes.known("hcpcs", "G0464", date(2025, 1, 1)) is True
    assert codes.known("hcpcs", "G0464", TODAY) is False


def test_reasons_are_what_the_user_has_loaded(codes: CodeDesk, tmp_path: Path) -> None:
    assert (codes.meaning("carc", "45"), codes.known("carc", "45")) == ("", None)
    file = tmp_path / "reasons.csv"
    file.write_text("code,description\n45,Over the fee schedule\n")
    codes.load(file)
    assert (codes.meaning("carc", "45"), codes.known("carc", "45")) == ("Over the fee schedule", True)
    assert codes.known("carc", "46") is False
    assert [(each.kind, each.entries) for each in codes.lists()] == [
        ("icd", 5),
        ("hcpcs", 163),
        ("carc", 1),
        ("rarc", 0),
    ]


def test_diagnoses_are_sure_for_the_year_of_the_release(codes: CodeDesk) -> None:
    release = installed()
    assert release.on is not None
    assert release.covers(THAT_YEAR) is (fiscal_year(THAT_YEAR) == fiscal_year(release.on))
    assert fiscal_year(date(2025, 9, 30)) == 2025
    assert fiscal_year(date(2025, 10, 1)) == 2026
    assert codes.diagnosis("E11.9", YEAR_AFTER) == Standing(State.VALID)
    assert codes.diagnosis("E11", release.on) == Standing(State.HEADING)
    assert codes.diagnosis("Z99", date(1999, 1, 1)) == Standing(State.UNLISTED, sure=False)
    assert codes.known("icd", "E119", release.on) is True
    assert codes.known("icd", "E11", release.on) is False
    assert codes.known("icd", "Z99", date(1999, 1, 1)) is None


def test_edits_ask_it(codes: CodeDesk) -> None:
    release = installed().on
    assert release is not None
    visit = diagnosis(1, "E11")(VISIT)
    for number in (1, 2, 3):
        visit = served(number, release)(visit)
    found = {each.rule: each for each in edits_of(visit, usual_context("mac", TODAY, codes))}
    assert found["diagnosis-heading"].place == "diagnoses.1.code"
    assert "E11," in found["diagnosis-heading"].sentence


def test_a_damaged_list_counts_as_none(
    codes: CodeDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "_PROGRAM", "offline_cache.code_lists.nothing")
    path = tmp_path / "codes" / "icd.db"
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    assert codes.icd("e11") == ()
    assert codes.diagnosis("E119", None) == Standing(State.UNKNOWN)
    assert codes.known("icd", "E119") is None
    assert codes.meaning("icd", "E119") == ""


async def test_a_list_that_can_not_be_made_is_said_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "_PROGRAM", "offline_cache.code_lists.nothing")
    codes = CodeDesk(tmp_path / "codes", lambda: TODAY)
    assert codes.icd("e11") == ()
    assert codes.preparing == "Preparing the list of diagnoses for its first use: 0 %."
    assert await codes.ready() is False
    assert codes.preparing == building.FAILED
    assert codes.icd("e11") == ()
    assert codes.preparing == building.FAILED, "and not tried at every key"


def test_the_desk_has_it_and_nothing_is_loaded_at_start(tmp_path: Path) -> None:
    assert Desk(home=tmp_path).codes.hcpcs("G0463")[0] == CodeFound(
        "G0463", "Hospital outpatient clinic visit"
    )
    code = (
        "import sys, offline_cache.desk; print([n for n in sys.modules if 'code_lists' in n or 'icd' in n])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_entry_without_words_is_harmless(tmp_path: Path) -> None:
    codes = CodeDesk(tmp_path, lambda: TODAY)
    write_index(tmp_path / "carc.db", Stamp("carc", "1", ""), [Entry("1", "")])
    assert codes.meaning("carc", "1") == ""
