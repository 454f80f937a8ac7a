"""The biller at the demo's Medicare portal, at 80x24: listed, downloaded, read, explained, corrected."""

from pathlib import Path

import pytest

from screens import registry
from tests.screens.eligibility.conftest import SignIn
from tests.screens.on_portal import client, reads
from tests.tui.story import Story

pytestmark = [pytest.mark.story, pytest.mark.socket]


async def listed(user: Story) -> Story:
    await user.press("f2")
    await user.type("rem")
    await user.press("enter")
    await user.wait()
    return await user.until_sees("remittances listed")


async def test_from_the_list_to_the_claim_to_the_form_that_corrects_it(sign_in: SignIn) -> None:
    desk = await sign_in()
    async with client(desk, registry.home) as user:
        await listed(user)
        user.sees("not read yet (*)", "Check or EFT no.", "EFTM")
        await user.press("a")
        await user.wait()
        reads(user, "downloaded, verified.")
        await user.until_sees(" here")
        await user.press("a")
        await user.wait()
        reads(user, "Nothing is new")
        await user.press("n")
        await user.wait()
        user.sees("denied", "#", "Reason", "Amount")
        await user.press("f1")
        reads(user, "move.")
        await user.press("enter")
        await user.wait()
        user.sees("Claims found", "Why not all")
        await user.press("enter")
        await user.wait()
        user.sees("Claim payment", "Our number")
        await user.press("v")
        await user.wait()
        user.sees("Our claim", "What was decided", "Diagnoses", "Line 1", "Units")
        await user.press("f3", "e")
        await user.wait()
        reads(user, "Replace it (r), key it anew (n) or take it back (v)?")
        await user.press("r")
        await user.wait()
        assert user.app.navigation.current.title.endswith("claim")


async def test_a_search_with_the_payers_limits_and_files_in_a_folder(sign_in: SignIn, tmp_path: Path) -> None:
    desk = await sign_in()
    folder = tmp_path / "out"
    async with client(desk, registry.home) as user:
        await listed(user)
        await user.press("s")
        user.sees("Dates at most 45 days apart")
        await user.press("tab")
        await user.type("t-90")
        await user.press("tab")
        await user.type("t")
        await user.press("f9")
        await user.wait()
        user.sees("Ask for at most 45 days at a time.")
        await user.press("shift+tab", "ctrl+u")
        await user.type("t-30")
        await user.press("f9")
        await user.wait()
        user.sees("Remittances found", "found, paid ", "Older ones: key Paid from.")
        await user.press("slash")
        await user.type("no such payer")
        await user.until_sees("No row holds")
        await user.press("escape")
        await user.until_sees("EFTM")
        for words in ("2 remittances downloaded and saved to", "(2 of them there already)"):
            await user.press("home", "space", "space")
            user.sees("2 marked.", "x*")
            await user.press("w")
            await user.type(str(folder))
            await user.press("enter")
            await user.wait()
            reads(user, words)
    files = sorted(folder.iterdir())
    assert len(files) == 2
    assert all(each.stat().st_mode & 0o777 == 0o600 and each.suffix == ".835" for each in files)


async def test_what_was_read_what_is_forgotten_and_what_is_found(sign_in: SignIn) -> None:
    desk = await sign_in()
    async with client(desk, registry.home) as user:
        await listed(user)
        unread = await desk.remittances.unread_count()
        await user.press("enter")
        await user.wait()
        user.sees("by electronic transfer on", "Claims by status")
        await user.press("f3")
        await user.until_sees(f"{unread - 1} not read yet")
        user.sees(" here")
        await user.press("u")
        await user.until_sees(f"{unread} not read yet")
        await user.press("k", "y")
        await user.wait()
        reads(user, "It is off this computer.")
        second = (await desk.remittances.checks()).checks[1]
        desk.handing.remittance(second.remittance_id, second.check_number)
        user.app.go("remittances")
        await user.until_sees(f"number {second.check_number}.")
        await user.press("f3", "m")
        await user.wait()
        user.sees("Payments by month", "Paid")
        await user.press("f3", "c")
        await user.type("co-45")
        await user.until_sees("with 'co-45'")
        await user.press("enter", "enter")
        await user.wait()
        user.sees("Claim payment", "CO-45")
