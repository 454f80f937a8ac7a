"""A biller has amounts keyed without a point: at once, and only for what is keyed from then on."""

import pytest

from screens import registry
from tests.screens.claim_entry.conftest import SignIn
from tests.screens.claim_entry.hands import carried, open_form
from tests.screens.on_portal import client, reads
from tests.tui.story import Story

pytestmark = [pytest.mark.story, pytest.mark.socket]


async def set_cents(user: Story, letter: str) -> None:
    """Go to the settings, say so, and come back to where the cursor was."""
    await user.press("f2", *"sett", "enter")
    user.sees("What you key", "Cents")
    while "> Cents" not in user.screen_text():
        await user.press("tab")
    await user.press(letter, "f9")
    reads(user, "Saved in")
    await user.press("f3")


async def test_amounts_keyed_without_a_point(sign_in: SignIn) -> None:
    desk = await sign_in()
    carried(desk, "original")
    async with client(desk, registry.home) as user:
        await open_form(user)
        await user.press("enter", *"E119", "enter", "f8", *"G0439", "enter", *"125")
        await set_cents(user, "y")
        user.sees("125").sees_not("1.25")
        await user.press("enter")
        user.sees("1 line, total charge 125.00")
        await user.press(*"J1100", "enter", *"12550", "f1")
        reads(user, "Charge: For all units", "the last two digits are cents ('Settings'): 12550 is 125.50.")
        await user.press("enter")
        user.sees("2 lines, total charge 250.50")
        await user.paste("G0444\t\t\t\t\t\t2000\t1\n")
        await set_cents(user, "n")
        user.sees("G0444", "20.00", "3 lines, total charge 270.50")
        await user.press("f7", "f7", "f8", "f8")
        user.sees("3 lines, total charge 270.50")
