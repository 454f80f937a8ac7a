"""Any 835 from disk at 80x24, without a portal: summary, claims, one claim, what F1 says, what is saved."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from offline_cache.desk import Desk
from offline_cache.remittances import files_on_disk
from offline_cache.remittances import opening as disk_opening
from screens.remittances.file_page import FilePage
from tests.screens.on_portal import client, reads
from tests.screens.remittances.samples import DENIED, PAID, claim, file_in, line, remittance
from tests.tui.story import Story
from tui.page import Page

pytestmark = pytest.mark.story


def opening(path: Path) -> Callable[[Desk], Page]:
    return lambda desk: FilePage(desk, path)


async def read(user: Story) -> Story:
    await user.until(lambda: user.rows()[0].startswith(" Remittance "))
    return await user.wait()


def printed(desk: Desk) -> Path:
    (path,) = desk.places.printed.iterdir()
    return path


async def test_the_summary_comes_first_and_leads_to_claims(desk: Desk, tmp_path: Path) -> None:
    async with client(desk, opening(file_in(tmp_path))) as user:
        await read(user)
        user.sees("SAMPLE CLINIC, NPI 1999900017")
        user.sees("46.25 by electronic transfer on 06/06/2025", "It balances", "Billed", "180.00")
        user.sees("off: CO", "Paid for claims", "Beside the claims", "Patients owe")
        await user.press("end")
        user.sees("+1.25", "L6", "raises the payment", "-5.00", "WO", "lowers the payment", "for ICNPCN9")
        await user.press("c")
        await user.wait()
        user.sees("4 claims, as in the file", "EXAMPLE, PAT", "DENIALS, PAT", "CO-16 N290")
        await user.press("slash")
        await user.type("deni")
        await user.until_sees("1 claim, with 'deni'")
        user.sees_not("EXAMPLE")
        await user.press("enter", "enter")
        await user.until_sees("Nothing is paid of 80.00")
        await user.press("f3")
        user.sees("1 claim, with 'deni'")


async def test_f1_on_a_code_says_whose_move_it_is(desk: Desk, tmp_path: Path) -> None:
    async with client(desk, opening(file_in(tmp_path))) as user:
        await read(user)
        await user.press("d")
        await user.wait()
        user.sees("1 claim: denied, wholly or in a line")
        await user.press("f1")
        reads(user, "PCN2, payer's ICNPCN2", "CO-16 Something is missing or wrong")
        await user.press("enter")
        await user.wait()
        user.sees("an appeal ended on 10/09/2025", "Status 4: denied", "1. CO-16")
        await user.press("down", "f1")
        reads(user, "CO-16:", "The provider bears it.", "Your move.", "Its remark code says what")
        await user.press("down", "f1")
        reads(user, "N290:", "Your move.")
        await user.press("x")
        await user.wait()
        user.sees("CLP*PCN2*4*80", "LQ*HE*N290")


async def test_a_reversal_leads_to_what_replaces_it(desk: Desk, tmp_path: Path) -> None:
    async with client(desk, opening(file_in(tmp_path))) as user:
        await read(user)
        await user.press("c")
        await user.wait()
        await user.press("down", "down", "enter")
        await user.wait()
        user.sees("Taken back: -40.00.", "look at what replaces it")
        await user.press("end")
        user.sees("Other decisions on this claim", "30.00")
        await user.press("enter")
        await user.wait()
        user.sees("Paid 30.00 of 50.00.")


async def test_sorting_turns_and_gives_way_to_a_filter(desk: Desk, tmp_path: Path) -> None:
    async with client(desk, opening(file_in(tmp_path))) as user:
        await read(user)
        await user.press("c")
        await user.wait()
        await user.press("s")
        await user.until_sees("by patient")
        assert "DENIALS" in user.rows()[3]
        await user.press("r")
        await user.until_sees("turned")
        assert "TURNED" in user.rows()[3]
        await user.press("d")
        await user.until_sees("denied, wholly or in a line")
        await user.press("s")
        user.sees("clear the filter")


async def test_the_page_for_the_patient_is_in_plain_words(desk: Desk, tmp_path: Path) -> None:
    async with client(desk, opening(file_in(tmp_path, remittance(PAID)))) as user:
        await read(user)
        await user.press("c")
        await user.wait()
        await user.press("enter")
        await user.wait()
        await user.press("b")
        user.sees("What your insurance decided", "This is not a bill.", "$60.00", "Approved").sees_not(
            "CO-45"
        )
        await user.press("p", "t")
        await user.wait()
        user.sees("Saved, for you alone to read")
        text = printed(desk).read_text()
        assert "You may be billed: $15.00." in text
        assert "EXAMPLE" not in printed(desk).name


async def test_all_claims_are_printed_with_names_hidden(desk: Desk, tmp_path: Path) -> None:
    async with client(desk, opening(file_in(tmp_path))) as user:
        await read(user)
        await user.press("p")
        user.sees("Print the summary (s), all claims (a), or the denied ones (d)?")
        await user.press("a", "x")
        await user.wait()
        user.sees("Saved, for you alone to read")
        path = printed(desk)
        assert path.stat().st_mode & 0o777 == 0o600
        text = path.read_text()
        assert "EXAMPLE" not in text
        assert text.count("PCN") >= 4
        assert "Something is missing or wrong" in text


async def test_the_next_payer_gets_one_claim(desk: Desk, tmp_path: Path) -> None:
    async with client(desk, opening(file_in(tmp_path))) as user:
        await read(user)
        await user.press("c")
        await user.wait()
        await user.press("enter")
        await user.wait()
        await user.press("n", "t")
        await user.wait()
        text = printed(desk).read_text()
        assert "EXAMPLE, PAT" in text
        assert "DENIALS" not in text
        await user.press("e")
        user.sees("Sign in to the payer's portal first.")


async def test_what_does_not_balance_is_said_first_and_where(desk: Desk, tmp_path: Path) -> None:
    off = claim("PCN7", line("100", "70", ("CO-45", "25")))
    async with client(desk, opening(file_in(tmp_path, remittance(off, DENIED, off="3")))) as user:
        await read(user)
        user.sees("! It doesn't balance: 3 findings")
        await user.press("end")
        reads(user, "Line 1: $100.00 charged less adjustments of $25.00 leaves $75.00, but $70.00 is paid.")
        reads(user, "(segment", "SVC)")


async def test_head_and_end_of_the_page_count_what_is_wrong_alike(desk: Desk, tmp_path: Path) -> None:
    odd = replace(DENIED, patient_responsibility=Decimal(5))
    cut = remittance(odd).partition(b"~SE*")[0] + b"~"
    async with client(desk, opening(file_in(tmp_path, cut))) as user:
        await read(user)
        (head,) = (row for row in user.screen_text().splitlines() if "It doesn't balance: " in row)
        counts = head.partition("balance: ")[2].partition(" at the end")[0]
        assert "finding and 1 note" in counts
        await user.press("end")
        reads(user, f"{counts}: what doesn't add up")


async def test_a_file_with_several_checks_lists_them(desk: Desk, tmp_path: Path) -> None:
    both = remittance(check="EFT1") + remittance(PAID, check="EFT2")
    async with client(desk, opening(file_in(tmp_path, both))) as user:
        await user.until_sees("2 in this file")
        user.sees("EFT1", "EFT2", "SAMPLE PAYER")
        await user.press("down", "enter")
        await user.wait()
        user.sees("number EFT2.")


@pytest.mark.parametrize("content", [b"not X12 at all", b"PK\x03\x04 zipped"])
async def test_what_is_no_remittance_is_told_with_what_to_do(
    desk: Desk, tmp_path: Path, content: bytes
) -> None:
    async with client(desk, opening(file_in(tmp_path, content))) as user:
        await user.until_sees("Read it again")
        reads(
            user, "then open the 835 in it" if content.startswith(b"PK") else "This file holds no remittance"
        )


async def test_a_path_that_is_not_there_is_told(desk: Desk, tmp_path: Path) -> None:
    async with client(desk, opening(tmp_path / "nowhere.835")) as user:
        await user.until_sees("can't be read")


async def test_what_went_wrong_can_be_tried_again(desk: Desk, tmp_path: Path) -> None:
    async with client(desk, opening(tmp_path / "june.835")) as user:
        await user.until_sees("Read it again")
        file_in(tmp_path)
        await user.press("enter")
        await read(user)
        user.sees("46.25 by electronic transfer")


async def test_a_large_file_is_shown_while_it_is_read_and_can_be_stopped(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()

    def held_up(path: Path) -> Iterator[bytes]:
        for number, block in enumerate(files_on_disk.blocks_of(path)):
            assert not number or gate.wait(10)
            yield block

    monkeypatch.setattr(disk_opening, "blocks_of", held_up)
    many = (claim(f"PCN{number}", line("100", "60", ("CO-45", "40"))) for number in range(1000))
    async with client(desk, opening(file_in(tmp_path, remittance(*many))), wait=False) as user:
        await user.until_sees("c opens them")
        await user.press("c")
        await user.until_sees("so far")
        user.sees("EXAMPLE, PAT")
        await user.press("f3", "escape")
        gate.set()
        await user.until_sees("Stopped.")
        user.sees("Read it again")
        await user.press("enter")
        await read(user)
        user.sees("1,000 claims")


async def test_the_file_is_written_out_as_it_came(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    async with client(desk, opening(file_in(tmp_path))) as user:
        await read(user)
        for words in ("Saved and verified", "Already there, and the same"):
            await user.press("w")
            await user.type(str(folder))
            await user.press("enter")
            await user.wait()
            reads(user, words)
    (path,) = folder.iterdir()
    assert path.read_bytes() == remittance()
