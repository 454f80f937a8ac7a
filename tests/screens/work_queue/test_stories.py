"""From the home page to the fix, through the outbox, at 80x24 on the real backend."""

import pytest

from tests.screens.claims.conftest import As, press
from tests.screens.on_portal import reads
from tests.tui.story import Story

pytestmark = [pytest.mark.story, pytest.mark.socket]


async def test_what_wants_somebody_leads_to_the_fix_and_the_outbox(signed_in: As) -> None:
    async with signed_in("mac", "biller") as user:
        await user.until_sees(" returned, ")
        assert "Sign out" in user.screen_text()
        assert "Try these" in user.screen_text()
        await press(user, "q")
        reads(user, "Left Who Service Charge What to do")
        while not ("returned" in under_cursor(user) and "245.00" in under_cursor(user)):
            await user.press("down")
        await press(user, "c")
        assert user.app.current.title == "Professional claim"
        await press(user, "ctrl+b")
        reads(user, "You work offline: nothing leaves this computer.")
        await press(user, "f9")
        reads(user, "waits for the line", "Working offline, 1 to send")
        await hold_and_look(user)
        await press(user, "o", "enter")
        reads(user, "You are online again")
        await user.until(lambda: user.app.desk.outbox.counts.words == "")
        await press(user, "f3")
        await user.until_sees("Nothing waits.")
        await press(user, "enter")
        await user.until_sees("The payer's receipt")
        await press(user, "c")
        reads(user, "Claim", "Payer's number", "History")


async def hold_and_look(user: Story) -> None:
    """In the outbox: kept back, looked at, let go."""
    await press(user, "o")
    await user.until_sees("waits for the line")
    await press(user, "s")
    user.sees("It isn't in doubt where it is.")
    await press(user, "h")
    await user.until_sees("1 held.")
    reads(user, "Held: it stays here until you release it.")
    await press(user, "delete", "n", "x")
    user.sees("837 as sent", "ST*837")
    await press(user, "f3", "h")
    await user.until_sees("1 to send.")


async def test_the_demos_days_go_by(signed_in: As) -> None:
    async with signed_in("mmis", "biller") as user:
        await user.until_sees("returned")
        await press(user, "k")
        reads(user, "Friday, 11/21/2025")
        await press(user, "7")
        reads(user, "Friday, 11/28/2025", "It is 11/28/2025 now")
        assert user.app.desk.today().isoformat() == "2025-11-28"


def under_cursor(user: Story) -> str:
    """The row that the cursor is on."""
    return next(row for row in user.rows() if row.startswith(">"))
