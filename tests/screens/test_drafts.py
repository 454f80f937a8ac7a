"""What is keyed comes back after a crash, a sign-out, a dropped line; old answers say that they are old."""

from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from api_client.credentials.keeper import Keeper
from api_client.places import places
from offline_cache.desk import Desk
from screens.eligibility.kept import age_words
from tests.api_client.fake_portal import CODE, PASSWORD, PROFILE, TOKEN, FakePortal
from tests.offline_cache.store.stores import System
from tests.screens.on_portal import client, key_in, reads, send, use_portal
from tests.tui.story import Story

pytestmark = pytest.mark.story


class Office:
    """A computer with a keyring, on which the program is started again and again."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.system = System()
        if not (home / "portals.toml").exists():
            self.desk().portals.add(PROFILE)

    def desk(self) -> Desk:
        """The desk of a new start of the program."""
        return Desk(home=self.home, keeper=Keeper(places(self.home), system=(self.system,)))


@pytest.fixture
def portal(monkeypatch: pytest.MonkeyPatch) -> FakePortal:
    made = FakePortal()
    use_portal(made, monkeypatch)
    return made


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


async def to_form(user: Story) -> Story:
    """Sign in and open the form."""
    await send(await key_in(user))
    await user.press("e")
    return await user.wait()


async def key(user: Story) -> None:
    """Key as far as the first name, whose field is not left."""
    await user.type("1eg4te5mk73")
    await user.type("example")
    await user.press("tab")
    await user.type("pa")


async def ask(user: Story) -> None:
    """Finish the form and send it."""
    await user.press("ctrl+a", "ctrl+k")
    await user.type("pat")
    await user.press("tab")
    await user.type("01021950")
    await user.press("f9")
    await user.wait()


async def test_a_crash_leaves_every_field_that_was_left(office: Office, portal: FakePortal) -> None:
    desk = office.desk()
    async with client(desk) as user:
        await to_form(user)
        await key(user)
        await desk.kept.standing()  # the store has done what it was given; no more than that happens here
        async with client(office.desk()) as again:
            await to_form(again)
            again.sees("1EG4-TE5-MK73", "EXAMPLE", "Resumed what you keyed at", "F12 starts afresh.")
            assert again.cursor == (16, 4)


async def test_sign_out_keeps_the_field_under_the_cursor_too(office: Office, portal: FakePortal) -> None:
    async with client(office.desk()) as user:
        await to_form(user)
        await key(user)
        await user.press("f10", "s")
        await user.wait()
        await to_form(user)
        user.sees("1EG4-TE5-MK73", "EXAMPLE", "PA", "Resumed what you keyed at")
        await user.press("f12")
        user.sees("An empty form.").sees_not("EXAMPLE")
        await user.press("f10", "s")
        await user.wait()
        await to_form(user)
        user.sees_not("EXAMPLE", "Resumed")


@pytest.mark.parametrize("leave", [("f3",), ("f2", *"claims", "enter")], ids=["F3", "F2"])
async def test_leaving_the_page_leaves_the_field(
    office: Office, portal: FakePortal, leave: tuple[str, ...]
) -> None:
    desk = office.desk()
    async with client(desk) as user:
        await to_form(user)
        await key(user)
        await user.press(*leave)
        (draft,) = desk.kept.drafts.all
        assert draft.texts["first"] == "PA"
        await user.press("f2", *"drafts", "enter")
        await user.wait()
        user.sees_not("Nothing is half keyed")


async def test_drafts_are_listed_opened_and_dropped(office: Office, portal: FakePortal) -> None:
    async with client(office.desk()) as user:
        await to_form(user)
        await key(user)
        await user.press("tab", "f3", "d")
        await user.until_sees("sealed on this computer")
        user.sees("Drafts", "Eligibility", "EXAMPLE, PA")
        await user.press("enter")
        user.sees("1EG4-TE5-MK73", "> Birth date")
        await user.press("f3", "f2", *"draf", "enter")
        await user.press("x", "y")
        user.sees("Nothing is half keyed.")


async def test_an_answered_form_is_no_draft_and_an_ssn_never_is(office: Office, portal: FakePortal) -> None:
    desk = office.desk()
    async with client(desk) as user:
        await to_form(user)
        await key(user)
        assert len(desk.kept.drafts.all) == 1
        await ask(user)
        user.sees("Eligibility: answer")
        assert desk.kept.drafts.all == ()
        await user.press("f3", "f3")
        user.sees("Home")
        assert desk.kept.drafts.all == (), "what was asked isn't half keyed when the form is left again"


async def test_an_old_answer_is_pointed_to_and_says_what_it_is(office: Office, portal: FakePortal) -> None:
    async with client(office.desk()) as user:
        await to_form(user)
        await key(user)
        await ask(user)
        user.sees("Eligibility: answer").sees_not("from this computer")
    async with client(office.desk()) as user:
        await to_form(user)
        await key(user)
        portal.instead("POST /x12", *[httpx.ConnectError("x")] * 3)
        await ask(user)
        await user.until_sees("F8 lists an answer")
        user.sees("This says nothing about the patient", "under a minute old")
        await user.press("f8")
        await user.until_sees("kept here")
        await user.press("enter")
        await user.until_sees("Eligibility: kept answer")
        reads(user, "(under a minute old), from this computer, not from the portal.")


async def test_patients_of_other_days_are_gone_to_by_name(office: Office, portal: FakePortal) -> None:
    async with client(office.desk()) as user:
        await to_form(user)
        await key(user)
        await ask(user)
    async with client(office.desk()) as user:
        await send(await key_in(user))
        await user.press("f2", *"exa")
        user.sees("EXAMPLE, PAT, answer of")
        await user.press("enter")
        await user.until_sees("Eligibility: kept answer")
        await user.press("f3", "f3", "f2", *"access", "enter")
        await user.until_sees("kept answer")
        user.sees("Access log", "frontdesk@mac", "sign-in", "eligibility asked", "answered")
        user.sees_not("EXAMPLE")
        await user.press("v")
        await user.until_sees("The access log is whole")


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (timedelta(seconds=-5), "under a minute old"),
        (timedelta(minutes=1), "1 minute old"),
        (timedelta(hours=23, minutes=59), "23 hours old"),
        (timedelta(days=3), "3 days old"),
    ],
)
def test_ages_are_said_in_their_largest_unit(age: timedelta, words: str) -> None:
    assert age_words(age) == words


async def test_a_day_leaves_no_name_in_any_file(office: Office, portal: FakePortal) -> None:
    desk = office.desk()
    async with client(desk) as user:
        await to_form(user)
        await key(user)
        await ask(user)
        user.sees("Eligibility: answer")
        await user.press("f5", "f3", "n")
        await key(user)
        await user.press("f10", "s")
        await user.wait()
    await desk.kept.standing()
    files = {path: path.read_bytes() for path in office.home.rglob("*") if path.is_file()}
    assert office.home / "data" / "store.db" in files
    planted = (b"EXAMPLE", b"1EG4", b"TE5MK73", b"1950", PASSWORD.encode(), CODE.encode(), TOKEN.encode())
    assert [(path.name, word) for path, held in files.items() for word in planted if word in held] == []
    desk.kept.close()


async def test_the_key_of_the_next_portal_drops_nothing_that_is_keyed(portal: FakePortal, office: Office):
    async with client(office.desk()) as user:
        await send(await key_in(user))
        await user.press("f2", *"elig", "enter")
        await user.type("1eg4te5")
        await user.press("ctrl+n")
        user.sees("1EG4TE5").sees_not("An empty form.")
