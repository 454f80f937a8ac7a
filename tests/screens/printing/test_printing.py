"""Printed pages: nothing wider than the paper, nothing lost, nobody else can read them."""

import os
import stat
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from screens.printing import FORMATS, Document, NotKept, keep, paged, rendered
from screens.printing.paging import ROWS
from screens.printing.pdf import printable
from tests.screens.printing.pdf_text import pdf_text
from tui.text import line, plain

NOON = datetime(2026, 11, 21, 15, 30, 12, tzinfo=UTC)
HOSTILE = "\x1b]52;c;ZXZpbA==\x07[red]\u202egnp.exe[/x]\x9b31m"


def document(rows: int = 3, *, text: str = "Part B active") -> Document:
    body = tuple(
        line((f"Group {index}", "heading")) if index % 7 == 0 else line(f"{text} {index}")
        for index in range(rows)
    )
    facts = (("Asked by", "Front Desk (frontdesk)"), ("Portal's number", "T-" + "0123456789" * 12))
    return Document("eligibility", "Medicare eligibility", facts, body, "Not a promise of payment.")


def test_a_page_says_its_title_facts_lines_and_closing_note() -> None:
    text = rendered(document(), "txt").decode()
    for part in (
        "Medicare eligibility",
        "Front Desk (frontdesk)",
        "Part B active 2",
        "Not a promise of payment.",
    ):
        assert part in text


@pytest.mark.parametrize("kind", FORMATS)
def test_no_line_is_wider_than_the_paper_and_nothing_is_lost(kind: str) -> None:
    content = rendered(document(200, text="word " * 40), kind)  # type: ignore[arg-type]
    text = content.decode() if kind == "txt" else pdf_text(content)
    assert max(len(each) for each in text.replace("\f", "\n").split("\n")) <= 80
    assert text.count("word") == 40 * sum(1 for index in range(200) if index % 7)
    assert "".join(text.split()).count("0123456789") == 12


@pytest.mark.parametrize("kind", FORMATS)
def test_pages_are_numbered(kind: str) -> None:
    content = rendered(document(150), kind)  # type: ignore[arg-type]
    text = content.decode() if kind == "txt" else pdf_text(content)
    for number in (1, 2, 3):
        assert f"Page {number} of 3" in text


@pytest.mark.parametrize("rows", [0, 1, 50, 51, 52, 53, 54, 55, 112, 113])
def test_pages_are_full_but_never_too_long_and_keep_every_line(rows: int) -> None:
    pages = paged(document(rows))
    assert all(len(page.lines) == ROWS for page in pages)
    shown = "\n".join(plain(each) for page in pages for each in page.lines)
    assert all(f" {index}\n" in f"{shown}\n".replace(" \n", "\n") for index in range(rows))


def test_a_heading_never_stands_alone_at_the_foot() -> None:
    for rows in range(52, 75):
        for page in paged(document(rows))[:-1]:
            body = [each for each in page.lines[:-1] if plain(each).strip()]
            assert body[-1][0].style != "heading"


@pytest.mark.parametrize("kind", FORMATS)
def test_hostile_text_is_printed_as_text(kind: str) -> None:
    content = rendered(document(text=HOSTILE), kind)  # type: ignore[arg-type]
    text = content.decode() if kind == "txt" else pdf_text(content)
    assert "[red]" in text
    assert "[/x]" in text
    assert not any(character in text for character in "\x1b\x07\x9b\u202e")


def test_letters_outside_the_pdf_font_fold_or_become_question_marks() -> None:
    assert printable("Đorđe Nguyễn 李 – “x”") == "?or?e Nguyen ? – “x”"


def test_a_pdf_tells_nothing_in_its_properties() -> None:
    content = rendered(document(text="SECRETNAME"), "pdf")
    assert b"SECRETNAME" not in content.partition(b"stream")[0]
    assert b"Medicare eligibility" in content


def test_a_kept_page_is_private_and_its_name_says_only_what_and_when(tmp_path: Path) -> None:
    path = keep(b"page", tmp_path / "new" / "folder", "eligibility", "pdf", NOON)
    assert path.name == "eligibility-2026-11-21-153012.pdf"
    assert path.read_bytes() == b"page"
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_page_never_overwrites_another_nor_follows_a_link(tmp_path: Path) -> None:
    first = keep(b"one", tmp_path, "eligibility", "txt", NOON)
    second = keep(b"two", tmp_path, "eligibility", "txt", NOON)
    target = tmp_path / "target"
    (tmp_path / "eligibility-2026-11-21-153012-3.txt").symlink_to(target)
    third = keep(b"three", tmp_path, "eligibility", "txt", NOON)
    assert (first.read_bytes(), second.read_bytes(), third.read_bytes()) == (b"one", b"two", b"three")
    assert not target.exists()
    assert second.name == "eligibility-2026-11-21-153012-2.txt"


def test_a_folder_that_is_a_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("x")
    with pytest.raises(NotKept) as refusal:
        keep(b"page", tmp_path / "taken", "eligibility", "txt", NOON)
    assert str(tmp_path / "taken") in refusal.value.sentence
    assert refusal.value.next_action


def test_a_full_disk_leaves_no_half_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NotKept, match="no space left"):
        keep(b"page", tmp_path, "eligibility", "txt", NOON)
    assert list(tmp_path.iterdir()) == []
