"""Our providers at 80x24: who bills and who treats, added, changed and removed by keys alone."""

from pathlib import Path

import pytest

from offline_cache.desk import Desk
from tests.api_client.fake_portal import FakePortal
from tests.screens.on_portal import client, desk_at, key_in, reads, send, use_portal
from tests.tui.story import Story
from x12.identifiers.npi import check_digit

pytestmark = pytest.mark.story
ORGANIZATION = "199999001" + check_digit("199999001")
PERSON = "199999002" + check_digit("199999002")


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Desk:
    use_portal(FakePortal(), monkeypatch)
    return desk_at(tmp_path)


async def _opened(user: Story) -> Story:
    await send(await key_in(user))
    await user.press("f2")
    await user.type("our prov")
    return await user.press("enter")


async def _key(user: Story, *texts: str) -> None:
    for text in texts:
        await user.type(text)
        await user.press("tab")


async def test_one_that_bills_is_added_and_kept_in_a_file(desk: Desk, tmp_path: Path) -> None:
    async with client(desk) as user:
        await _opened(user)
        user.sees("Nobody yet. Press b to say who bills")
        await user.press("b")
        await user.type(ORGANIZATION)
        await _key(user, "larkfield clinic", "99-0000001", "", "261QP2300X", "1 Main St", "Town", "ma")
        await _key(user, "01002-1234", "Front Desk", "(617) 555-0100")
        await user.press("f9")
        reads(user, f"bills {ORGANIZATION} LARKFIELD CLINIC", "TOWN, MA", "Saved.")
        (office,) = desk.own_providers.all().offices
        assert (office.tax_id, office.postal_code, office.phone) == ("990000001", "010021234", "6175550100")
        assert not office.tax_id_is_ssn


async def test_what_is_missing_or_wrong_is_said_at_its_field(desk: Desk) -> None:
    async with client(desk) as user:
        await _opened(user)
        await user.press("b")
        await user.type("1234567890")
        await user.press("f9")
        user.sees("check digit")
        await user.press("f3")
        assert not desk.own_providers.all().offices


async def test_a_clinician_is_added_changed_and_removed(desk: Desk) -> None:
    async with client(desk) as user:
        await _opened(user)
        await user.press("a")
        await user.type(PERSON)
        await _key(user, "sample", "ada")
        await user.press("f9")
        reads(user, f"clinician {PERSON} SAMPLE, ADA")
        await user.press("enter", "shift+tab")
        await user.type("anna")
        await user.press("f9")
        user.sees("Saved.")
        assert [each.first_name for each in desk.own_providers.all().clinicians] == ["ANNA"]
        await user.press("d", "y")
        user.sees("Removed SAMPLE")
        assert not desk.own_providers.all().clinicians
