"""Home: what can be done, one key each."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from offline_cache.patients import Patient
from tests.api_client.fake_portal import PROFILE, FakePortal
from tests.api_client.wires import problem
from tests.screens.on_portal import client, desk_at, key_in, reads, send, use_portal

pytestmark = pytest.mark.story


@pytest.fixture
def portal(monkeypatch: pytest.MonkeyPatch) -> FakePortal:
    made = FakePortal()
    use_portal(made, monkeypatch)
    return made


async def test_what_the_role_does_not_include_says_so(portal: FakePortal, tmp_path: Path) -> None:
    async with client(desk_at(tmp_path)) as user:
        await send(await key_in(user))
        reads(user, "In brackets: Your role here (front desk) doesn't include it.", "(m) MBI lookup")
        reads(user, "(p) Patients None asked about yet.")
        await user.press("m")
        user.sees("Your role here (front desk) doesn't include it.")
        assert user.app.current.title == "Home"


async def test_one_key_leads_to_a_place_and_back(portal: FakePortal, tmp_path: Path) -> None:
    async with client(desk_at(tmp_path)) as user:
        await send(await key_in(user))
        await user.press("w")
        await user.until_sees("this session only; it is forgotten")
        reads(user, "Passwords", "No password is kept.")
        await user.press("f3", "o")
        reads(user, "Short name", "mac Portal frontdesk, this one")


async def test_home_is_gone_to_by_its_name_and_f3_comes_back(portal: FakePortal, tmp_path: Path) -> None:
    async with client(desk_at(tmp_path)) as user:
        await send(await key_in(user))
        await user.press("w", "f2", *"hom")
        user.sees("> Home")
        await user.press("enter")
        user.sees("(m) MBI lookup", "w  Passwords", "F3 Back")
        await user.press("f3")
        assert user.app.current.title == "Passwords"


async def test_signing_out_ends_the_session_at_the_portal(portal: FakePortal, tmp_path: Path) -> None:
    desk = desk_at(tmp_path)
    async with client(desk) as user:
        await send(await key_in(user))
        await user.press("s")
        await user.wait()
        user.sees("Sign in", "Be good.")
        assert desk.current is None
    assert any(request.method == "DELETE" for request in portal.requests)


async def test_a_patient_is_found_by_the_start_of_the_name(portal: FakePortal, tmp_path: Path) -> None:
    desk = desk_at(tmp_path)
    async with client(desk) as user:
        await send(await key_in(user))
        desk.carry(Patient("EXAMPLE", "PAT", mbi="1S00A00AA00"))
        desk.carry(Patient("OTHER", "PAT", member_id="100200300"))
        await user.press("f2", *"exam")
        user.sees("EXAMPLE, PAT 1S00A00AA00")
        await user.press("escape", "w", "f3", "p")
        reads(user, "Patients of this session", "OTHER, PAT", "100200300", "EXAMPLE, PAT")


async def test_portals_are_tested_and_removed_with_a_question(portal: FakePortal, tmp_path: Path) -> None:
    other = replace(PROFILE, id="other", url="http://127.0.0.1:9", name="Other")
    desk = desk_at(tmp_path, PROFILE, other)
    async with client(desk) as user:
        await user.press("1")
        await user.wait()
        await send(await key_in(user))
        portal.instead("GET /session/banner", *(problem("maintenance", 503) for _ in range(3)))
        await user.press("o", "down", "t")
        await user.wait()
        reads(user, "The portal is not available now.")
        await user.press("t")
        await user.wait()
        reads(user, "Other answers in")
        await user.press("d", "n")
        user.sees("Other")
        await user.press("d", "y")
        await user.wait()
        user.sees("Removed other.")
        assert [profile.id for profile in desk.profiles] == ["mac"]


async def test_another_portal_opens_beside_the_first(portal: FakePortal, tmp_path: Path) -> None:
    desk = desk_at(tmp_path, PROFILE, replace(PROFILE, id="other", name="Other"))
    async with client(desk) as user:
        await user.press("1")
        await user.wait()
        await send(await key_in(user))
        await user.press("o", "down", "enter")
        await user.wait()
        await send(await key_in(user))
        user.sees("Home")
        await user.press("o")
        reads(user, "Portal frontdesk, open", "Other frontdesk, this one")
        await user.press("home", "enter")
        user.sees("Home")
        assert desk.current is not None
        assert desk.current.portal.id == "mac"


async def test_what_runs_out_soon_is_said_before_what_can_be_done(portal: FakePortal, tmp_path: Path) -> None:
    desk = desk_at(tmp_path)
    async with client(desk) as user:
        await send(await key_in(user))
        entry = desk.inventory.entry("mac")
        desk.inventory.update(replace(entry, password_expires_on=desk.today() + timedelta(days=3)))
        await user.press("w", "f3")
        user.sees("Your password at Portal runs out in 3 days. Change it under Your account.")
        desk.places.inventory.write_text("not TOML")
        await user.press("w", "f3")
        user.sees("Home").sees_not("runs out in 3 days")
