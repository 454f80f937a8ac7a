"""Lists that the user loads."""

import zipfile
from datetime import date
from pathlib import Path

import pytest

from offline_cache.code_lists.user_files import ListUnreadable, read_list
from tests.samples import SHARED

CMS_SAMPLE = SHARED / "code_sets" / "hcpcs_level_2.csv"


def fixed(code: str, words: str, record: str, added: str = "", changed: str = "", ended: str = "") -> str:
    """A line of CMS's file of 320 columns."""
    code = f"{code:>5}"
    return f"{code}00100{record}{words:<80}{'SHORT':<28}{'':149}{added:8}{changed:8}{ended:8}{'':28}"


FIXED = "\n".join(
    (
        fixed("A1", "Dressing for one wound", "7", "19900101", "19900101"),
        fixed("G0463", "Hospital outpatient clinic visit for", "3", "20140101", "20140101"),
        fixed("G0463", "assessment and   management", "4"),
        fixed("G9999", "Something\x1b[2J that ended", "3", "20200101", "20261001", "20251231"),
    )
)


def put(folder: Path, name: str, content: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(content.encode(encoding))
    return path


def test_cms_fixed_columns(tmp_path: Path) -> None:
    read = read_list(put(tmp_path, "HCPC2026_OCT_ANWEB.txt", FIXED))
    assert read.kind == "hcpcs"
    assert (read.stamp.version, read.stamp.as_of) == ("HCPC2026_OCT_ANWEB.txt", date(2026, 10, 1))
    visit, gone = read.entries
    assert visit.code == "G0463"
    assert visit.words == "Hospital outpatient clinic visit for assessment and management"
    assert (visit.added, visit.ended, visit.common) == (date(2014, 1, 1), None, True)
    assert "clinic" in visit.said
    assert (gone.code, gone.ended) == ("G9999", date(2025, 12, 31))
    assert "\x1b" not in gone.words


def test_cms_zip_and_old_encodings(tmp_path: Path) -> None:
    path = tmp_path / "cms.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("proc_notes.txt", "notes")
        archive.writestr(
            "folder/HCPC2026_OCT_ANWEB.txt", FIXED.replace("Dressing", "Dréssing").encode("cp1252")
        )
    assert read_list(path).stamp.version == "HCPC2026_OCT_ANWEB.txt"


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (
            "HCPC,SEQNUM,RECID,LONG DESCRIPTION,SHORT DESCRIPTION,ADD DT,ACT EFF DT,TERM DT",
            "G0463,0010,3,Clinic visit,Visit,20140101,20140101,20261231",
        ),
        ("code;description;start date;modified;stop date", "G0463;Clinic visit;1/1/2014;;12/31/2026"),
        ("\ufeffHCPCS Code\tDescription\tAdd Dt\tTerm Dt", "g0463\tClinic visit\t2014-01-01\t2026-12-31"),
    ],
)  # fmt: skip
def test_csv_by_the_names_of_its_columns(tmp_path: Path, header: str, row: str) -> None:
    (entry,) = read_list(put(tmp_path, "list.csv", f"{header}\n{row}\n")).entries
    assert (entry.code, entry.words) == ("G0463", "Clinic visit")
    assert (entry.added, entry.ended) == (date(2014, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(("kind", "codes"), [("carc", "1 45 B7 P12"), ("rarc", "M1 MA01 N130")])
def test_reasons_and_remarks_are_told_apart_by_their_codes(tmp_path: Path, kind: str, codes: str) -> None:
    rows = "".join(f'{code},"Words of the payer, quoted",1/1/1995,,\n' for code in codes.split())
    read = read_list(put(tmp_path, "list.csv", f"Code,Description,Start Date,Modified,Stop Date\n{rows}"))
    assert read.kind == kind
    assert sorted(entry.code for entry in read.entries) == sorted(codes.split())
    assert read.entries[0].words == "Words of the payer, quoted"


def test_the_kind_can_be_given(tmp_path: Path) -> None:
    path = put(tmp_path, "list.csv", "code,description\n1,one\nM1,two\n")
    assert [entry.code for entry in read_list(path, "rarc").entries] == ["M1"]


@pytest.mark.parametrize(
    "content",
    ["", "code,description\n", "name,words\nG0463,visit\n", "code,description\n????,x\n", "\0\0\0", '"' * 9],
)
def test_anything_else_is_refused_in_a_sentence(tmp_path: Path, content: str) -> None:
    with pytest.raises(ListUnreadable) as refused:
        read_list(put(tmp_path, "list.csv", content))
    assert refused.value.sentence
    assert refused.value.next_action


def test_files_that_can_not_be_read_are_refused(tmp_path: Path) -> None:
    (tmp_path / "broken.zip").write_bytes(b"PK\x05\x06" + b"\0" * 18)
    for path in (tmp_path / "none.csv", tmp_path, tmp_path / "broken.zip"):
        with pytest.raises(ListUnreadable):
            read_list(path)


@pytest.mark.skipif(not CMS_SAMPLE.exists(), reason=f"no {CMS_SAMPLE}")
def test_a_whole_list_is_read() -> None:
    read = read_list(CMS_SAMPLE)
    codes = {entry.code for entry in read.entries}
    assert len(codes) == len(read.entries) > 7000
    assert {"G0463", "J1100", "A0428", "E0143"} <= codes
    assert all(entry.words for entry in read.entries)
