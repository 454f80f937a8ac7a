"""Claim status at 80x24, on the real backend. Each portal has one biller, whose code counts once."""

import pytest

from tests.screens.claims.conftest import As, press
from tests.screens.on_portal import reads
from tests.tui.story import Story

pytestmark = [pytest.mark.story, pytest.mark.socket]


async def test_from_the_list_to_the_fix(signed_in: As) -> None:
    async with signed_in("mac", "biller") as user:
        await press(user, "l")
        reads(user, "60 claims, by day received", "Received Patient Service Charge Left State")
        await filter_and_sort(user)
        await press(user, "n")
        reads(user, "that want somebody, by deadline")
        while "Returned to you" not in under_cursor(user):
            await user.press("down")
        await press(user, "enter")
        reads(
            user, "Correct and resubmit.", "What the payer found", "History", "T B9997 Returned to you (RTP)"
        )
        await press(user, "down", "f1")
        reads(user, "Your move.")
        await look_at_the_evidence(user)
        await press(user, "f5")
        user.sees("Nothing has changed.")
        await press(user, "c")
        reads(user, "1 Patient", "F9 Submit")


async def filter_and_sort(user: Story) -> None:
    """As one types; and back."""
    name = under_cursor(user).split()[3].rstrip(",")[:4]
    await press(user, "slash", *name.lower())
    await user.until_sees(f"holding '{name.lower()}'")
    shown = [row for row in user.rows() if "/25 " in row]
    assert shown
    assert all(name in row for row in shown)
    await press(user, "escape")
    await user.until_sees("60 claims, by")
    await press(user, "o")
    reads(user, "by day of service")
    await press(user, "t")
    reads(user, "by day of service, turned round")


async def look_at_the_evidence(user: Story) -> None:
    """What was sent, what the payer says now, and all of it raw."""
    await press(user, "s")
    reads(user, "What was sent", "Billed by", "Diagnoses", "Lines")
    await press(user, "f3", "i")
    reads(user, "Claim status (277)", "Your move.")
    await press(user, "x")
    user.sees("ST*277", "277 as received")
    await press(user, "x")
    user.sees("ST*276", "276 as sent")
    await press(user, "f3", "f3", "x")
    user.sees("837 as sent", "GS*HC")
    await press(user, "f3")


async def test_the_payers_window_and_what_is_followed(signed_in: As) -> None:
    async with signed_in("mmis", "biller") as user:
        await press(user, "l", "s", "down", "down")
        await user.type("ROBINSON")
        await press(user, "f9")
        user.sees("Search by control number, or by member ID with")
        assert user.app.current.title == "Search claims"
        await press(user, "f3", "s", *["down"] * 10)
        await user.type("S")
        await press(user, "f9", "w")
        user.sees("You follow this claim")
        await press(user, "f")
        await user.until_sees("None is due today.")
        await user.app.desk.portals.step_demo(14)
        await press(user, "f3", "f")
        await user.until_sees("1 of 1 due")
        await press(user, "u")
        await user.until_sees("changed: ")
        reads(user, "1 of 1 asked about: 1 changed.")
        await press(user, "enter")
        reads(user, "History")
        await press(user, "f3", "w")
        await user.until_sees("You follow no claim")


def under_cursor(user: Story) -> str:
    """The row that the cursor is on."""
    return next(row for row in user.rows() if row.startswith(">"))
