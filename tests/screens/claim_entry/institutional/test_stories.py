"""A hospital's biller keys a visit and a stay at 80x24 against the bundled backend."""

import pytest

from offline_cache.desk import Desk
from screens.claim_entry.page import ClaimEntryPage
from tests.screens.claim_entry.conftest import SignIn
from tests.screens.claim_entry.hands import carried, submit
from tests.screens.on_portal import client
from tests.tui.story import Story
from x12.claims.records import ClaimKind

pytestmark = [pytest.mark.story, pytest.mark.socket]


def _page(desk: Desk) -> ClaimEntryPage:
    return ClaimEntryPage(desk, ClaimKind.INSTITUTIONAL)


async def _key(user: Story, keys: str) -> None:
    """Type words; `<enter>` is a key's name."""
    for word in keys.split():
        await user.press(*([word[1:-1]] if word.startswith("<") else word))


async def test_a_visit_of_a_carried_patient(sign_in: SignIn) -> None:
    desk = await sign_in()
    person = carried(desk, "original")
    async with client(desk, _page) as user:
        user.sees("Type of bill", "> From")
        await _key(user, "t-9 <enter> <ctrl+f> 2 <ctrl+f> 3")
        user.sees("Revenue lines")
        await _key(user, "0510 G0463 250 <enter> 0250 12.35 <enter> <enter> i10 <enter> <enter>")
        user.sees("I10")
        await submit(user)
        user.sees("Claim submitted", person.filed.last, "262.35")


async def test_a_stay_is_sent_with_its_days(sign_in: SignIn) -> None:
    desk = await sign_in()
    carried(desk, "original")
    async with client(desk, _page) as user:
        await _key(user, "<shift+tab> 111 t-9 <enter> t-6 <enter>")
        await _key(user, "<ctrl+f> 2 <enter> 09 <enter> 1 11 <enter> <f8>")
        await _key(user, "0120 900 <enter> <enter> j189 <enter> y <enter> <enter> <f9>")
        await user.wait()
        user.sees("Claim submitted")
        sent = await desk.outbox.sent((await desk.outbox.entries())[0].id)
        assert "HI*BE:80:::3" in sent
