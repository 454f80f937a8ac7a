"""Batches at 80x24, on the real backend. Each portal has one biller, whose code counts once."""

import asyncio
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from mock_backend.portals import PORTALS
from tests.mock_backend.claims.sending import interchange_of, office_visit, person
from tests.screens.batches.conftest import As
from tests.screens.on_portal import reads
from tests.tui.story import Story
from x12.claims.records import Claim

pytestmark = [pytest.mark.story, pytest.mark.socket]
MMIS = PORTALS["mmis"]
_COVERED = {"mac": "original", "mmis": "fee for service"}


def visits(count: int, portal: str = "mac") -> list[Claim]:
    return [
        office_visit(person(_COVERED[portal], n), portal=PORTALS[portal], patient_control_number=f"B{n}")
        for n in range(count)
    ]


async def press(user: Story, *keys: str) -> None:
    for key in keys:
        await (await user.press(key)).wait()


async def give(user: Story, path: Path) -> None:
    """A path where one is asked for."""
    await user.type(str(path))
    await press(user, "enter")


async def until_answered(user: Story) -> None:
    for _ in range(100):
        if "working on it" not in user.screen_text():
            return
        await asyncio.sleep(0.02)
        await press(user, "f5")


async def test_from_the_file_to_the_claim_that_was_rejected(signed_in: As, tmp_path: Path) -> None:
    path = tmp_path / "claims.837"
    bad = replace(office_visit(person("QMB")), charge=Decimal(7), patient_control_number="BAD")
    path.write_bytes(interchange_of(*visits(3), bad, sender="SOMEBODYELSE"))
    async with signed_in("mac", "biller") as user:
        await press(user, "f2", *"bat", "enter")
        reads(user, "0 files submitted", "None yet: s submits an 837 file.")
        await press(user, "s")
        await give(user, path)
        reads(user, "Not ready: the payer would reject the whole file (4 claims, $637.00).")
        reads(user, "ISA06: The sender isn't you. Send your submitter id, DEMOSUBMITTER")
        path.write_bytes(interchange_of(*visits(3), bad))
        await press(user, "f5")
        reads(user, "Not ready: 1 of 4 claims, $637.00, has errors.", "BAD  claim 4, segment 63 of the file")
        reads(user, "Nothing wrong: sender, receiver", "The claim's total is $7.00", "[X222.2300.CLM02]")
        await press(user, "f9")
        user.sees("It would be taken in without those claims. Submit anyway")
        await press(user, "y")
        user.sees("Submitted; its tracking number is")
        await until_answered(user)
        reads(
            user,
            "3 accepted, 1 rejected.",
            "> ! BAD",
            "something not valid: Charges",
            "The group was accepted.",
        )
        await press(user, "f1")
        reads(user, "A7:178", "Correct it and send the claim again.")
        await look_at_the_files(user, tmp_path / "out")
        await press(user, "enter")
        reads(user, "1 Patient", "F9 Submit", "MARTIN", "PHYLLIS")
        await press(user, "ctrl+g")
        reads(user, "Turned away, something not valid: Charges.")


async def look_at_the_files(user: Story, folder: Path) -> None:
    """Raw on the screen, and into a folder."""
    await press(user, "x")
    user.sees("TA1 as received", "ISA*00")
    await press(user, "x", "x")
    user.sees("277CA as received", "ST*277")
    await press(user, "f3", "w")
    await give(user, folder)
    reads(user, "3 files in")
    assert sorted(each.suffix for each in folder.iterdir()) == [".277ca", ".999", ".ta1"]


async def test_a_file_goes_once_and_is_listed(signed_in: As, tmp_path: Path) -> None:
    path, lost = tmp_path / "claims.837", tmp_path / "none.837"
    path.write_bytes(interchange_of(*visits(2, "mmis"), portal=MMIS))
    async with signed_in("mmis", "biller") as user:
        await press(user, "f2", *"bat", "enter", "s")
        await give(user, lost)
        reads(user, f"{lost} is not a file.")
        await press(user, "s")
        await give(user, path)
        reads(user, "Ready: 2 claims, $420.00.")
        await press(user, "f9", "f3", "f9")
        user.sees("It was submitted: ")
        await press(user, "f3", "s")
        await give(user, path)
        await press(user, "f9")
        user.sees("This very file was submitted before")
        await until_answered(user)
        await press(user, "f3", "f3")
        await user.until_sees("done")
        reads(user, "1 file submitted.", "TA1 999 277CA")
