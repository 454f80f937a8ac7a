"""Templates: what they keep, and a biller who uses one."""

import json

import pytest

from screens import registry
from screens.claim_entry.taking_over import without_patient
from tests.screens.claim_entry.conftest import SignIn
from tests.screens.claim_entry.hands import carried, key_claim, open_form, submit
from tests.screens.claim_entry.reference.paper import Hands, paper
from tests.screens.on_portal import client, reads

pytestmark = [pytest.mark.story, pytest.mark.socket]
PATIENT = ("last", "first", "member", "born", "street", "city", "zip", "number")


@pytest.mark.parametrize("name", ["office_visit", "outpatient", "msp"])
def test_a_template_holds_nothing_of_a_patient(name: str) -> None:
    hands = Hands(paper(name))
    hands.stage.press(*paper(name).strokes)
    texts = hands.state.draft()
    kept = without_patient(texts)
    said = json.dumps(dict(kept))
    assert "line.1.charge" in kept
    assert all(texts[each] not in said for each in PATIENT)
    assert not {each for each in kept if each.startswith("other")}
    assert "/26" not in said, "a day of service"


async def test_a_template_is_kept_used_renamed_and_dropped(sign_in: SignIn) -> None:
    desk = await sign_in()
    desk.sends_by_itself = True
    carried(desk, "original")
    async with client(desk, registry.home) as user:
        await open_form(user)
        await key_claim(user)
        await user.press("alt+t")
        await user.wait()
        user.sees("Claim templates", "No template yet.")
        await user.press("s", *"usual", "space", *"visit", "enter")
        await user.wait()
        user.sees("usual visit", "E11.9 I10 G0439 J1100", "Kept as 'usual visit'.")
        await user.press("f3")
        await submit(user)
        other = carried(desk, "original", 1)
        await user.press("n")
        user.sees(other.filed.last)
        await user.press("alt+t")
        await user.until_sees("usual visit")
        await user.press("enter")
        reads(user, "'usual visit': look it over.")
        user.sees(other.filed.last, "> Date of service", "1 E11.9")
        await user.press(*"t-2", "f9")
        await user.wait()
        user.sees("Accepted: $", other.filed.last)
        await user.press("n", "alt+t")
        await user.until_sees("usual visit")
        await user.press("r", *"wellness", "enter")
        (await user.wait()).sees("wellness", "Renamed.").sees_not("usual visit")
        await user.press("x", "y")
        (await user.wait()).sees("Dropped.", "No template yet.")
