"""The portal inventory at 80x24, by keys alone."""

import csv
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from offline_cache.desk import Desk
from tests.api_client.fake_portal import FakePortal
from tests.api_client.wires import problem
from tests.screens.on_portal import client, desk_at, key_in, reads, send, use_portal

pytestmark = pytest.mark.story


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Desk:
    portal = FakePortal()
    portal.instead("GET /account", *(problem("not-allowed", 403) for _ in range(9)))
    use_portal(portal, monkeypatch)
    return desk_at(tmp_path)


async def test_a_sign_in_is_written_down_and_a_line_is_edited(desk: Desk) -> None:
    async with client(desk) as user:
        await send(await key_in(user))
        await user.press("i")
        reads(user, "The quarterly review of portal access is due now.", "Portal Payer Last sign-in")
        user.sees(f"{desk.today():%m/%d/%Y}")
        await user.press("e")
        await user.type("Pat Example 617-555-0100")
        await user.press("f9")
        user.sees("Saved.")
        await user.press("enter")
        reads(
            user,
            "Nothing runs out soon here.",
            "Administrator Pat Example 617-555-0100",
            "30 idle days: sign in by",
        )
        assert desk.inventory.entry("mac").administrator == "Pat Example 617-555-0100"


async def test_what_runs_out_stands_first(desk: Desk) -> None:
    async with client(desk) as user:
        await send(await key_in(user))
        entry = desk.inventory.entry("mac")
        desk.inventory.update(replace(entry, password_expires_on=desk.today() + timedelta(days=2)))
        await user.press("i")
        reads(user, "Your password at Portal runs out in 2 days. Change it under Your account.")


async def test_a_review_is_resumed_and_its_result_recorded(desk: Desk) -> None:
    async with client(desk) as user:
        await send(await key_in(user))
        await user.press("i", "v")
        reads(user, "0 of 1 looked at.", "open Portal frontdesk last in")
        await user.press("f9")
        user.sees("1 of 1 are still open.")
        await user.press("g", "enter")
        user.sees("Say it in a few words")
        await user.press("g")
        await user.type("new phone")
        await user.press("enter")
        reads(user, "All are looked at.", "flag Portal frontdesk new phone")
        await user.press("f3", "v")
        reads(user, "All are looked at.", "flag Portal frontdesk new phone")
        await user.press("f9")
        user.sees("The review is recorded.")
        await user.press("p")
        user.sees("Front Desk (frontdesk)")
        await user.press("enter")
        reads(user, "mac/frontdesk flag: new phone", "Found right none")
        (review,) = desk.inventory.reviews()
        assert (review.on, review.flagged[0].words) == (desk.today(), "flag: new phone")


async def test_a_checklist_is_begun_ticked_and_gone_on_with(desk: Desk) -> None:
    async with client(desk) as user:
        await send(await key_in(user))
        await user.press("i", "c", "a")
        await user.type("Pat Example")
        await user.press("enter")
        reads(user, "A new colleague", "Pat Example", "0 of 9 done.")
        await user.press("enter", "space", "f3")
        reads(user, "1 under way.", "A new colleague: Pat Example 2 of 9 done")
        await user.press("1", "up", "enter", "f9")
        reads(user, "Closed; what was not done stays marked open.", "closed", "1 of 9 done")
        (run,) = desk.inventory.runs()
        assert (run.subject, run.done, run.ended) == ("Pat Example", ("services",), desk.today())


async def test_the_sheet_is_saved_for_its_user_alone(desk: Desk, tmp_path: Path) -> None:
    async with client(desk) as user:
        await send(await key_in(user))
        desk.inventory.update(replace(desk.inventory.entry("mac"), notes="=HYPERLINK(1)"))
        await user.press("i", "x", "c")
        reads(user, "Saved, for you alone to read:")
        await user.press("x", "j")
    saved = sorted((tmp_path / "data" / "printed").iterdir())
    assert [path.suffix for path in saved] == [".csv", ".json"]
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in saved)
    _, cells = csv.reader(saved[0].read_text().splitlines())
    assert cells[0] == "Portal"
    assert cells[-1] == "'=HYPERLINK(1)"


async def test_a_damaged_sheet_is_explained_and_left_alone(desk: Desk, tmp_path: Path) -> None:
    desk.places.inventory.write_text("not TOML")
    async with client(desk) as user:
        await send(await key_in(user))
        await user.press("i")
        reads(user, "can't be read, so the portal inventory is not shown.", "move it away to start a new one")
        await user.press("v", "f3", "p", "f3", "c")
        reads(user, "can't be read")
    assert desk.places.inventory.read_text() == "not TOML"
