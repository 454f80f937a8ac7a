"""While hands key into a form, what stands aside waits; once they rest it is there."""

import pytest

from tests.tui.claim import claim_office
from tests.tui.story import Story, story
from tests.tui.test_claim_form import HEAD, LINE, page
from tui.app import ClaimdeckApp
from tui.forms import Finding, Severity

pytestmark = pytest.mark.story
LONG = 30.0
"""Seconds that no test waits."""
SHORT = 0.02


async def busy_hands(user: Story, *keys: str) -> Story:
    """Press keys and look before hands rest."""
    rest = user.app.frame.rest
    rest._seconds = LONG
    await user.press(*keys)
    return user


async def resting(user: Story) -> Story:
    """Have hands rest from now on."""
    rest = user.app.frame.rest
    rest.end()
    rest._seconds = 0.0
    user.app.settle()
    return await user.press("left")


def office() -> ClaimdeckApp:
    """The program as its users have it, but for the time that is a rest."""
    return claim_office(rest=SHORT)


async def test_a_total_waits_for_a_rest_and_comes_by_itself():
    async with story(office()) as user:
        await user.press(*HEAD)
        await busy_hands(user, *LINE)
        user.sees("  1 05/17/24 99213    1  125.50    1", "> 2 05/17/24", "Total 0.00")
        await resting(user)
        user.sees("Total 125.50")
    async with story(office()) as user:
        await user.press(*HEAD, *LINE)
        await user.until_sees("Total 125.50")


async def test_keys_and_meanings_wait_for_a_rest():
    async with story(office()) as user:
        await user.press("end")
        shown = user.rows()[-1]
        await busy_hands(user, *HEAD[:-1])
        assert user.rows()[-1] == shown
        await resting(user)
        assert user.rows()[-1] != shown


async def test_what_is_wrong_does_not_wait():
    async with story(office()) as user:
        await busy_hands(user, "tab", "tab", "x", "tab")
        user.sees("Kind: Key one of")


async def test_another_page_is_there_at_once():
    async with story(office()) as user:
        await user.press(*HEAD)
        await busy_hands(user, *LINE, "f8")
        user.sees("Remarks", "4 Remarks").sees_not("Total")
        await user.press("f7")
        user.sees("Total 125.50")


async def test_findings_are_counted_at_a_rest():
    async with story(office()) as user:
        await user.press(*HEAD, *LINE)
        form = page(user).form
        form.become(form.state.attach([Finding("line.1.charge", "Too much.", Severity.RETURNED)]))
        await busy_hands(user, "up")
        user.sees("!125.50").sees_not("1 warning")
        await resting(user)
        user.sees("1 warning")


async def test_an_open_list_is_drawn_whole():
    async with story(office()) as user:
        await busy_hands(user, "tab", "tab", "f4")
        user.sees("> P  Professional", "Type a code or words")
        await user.press("escape")
        user.sees_not("> P  Professional", "Type a code or words")
