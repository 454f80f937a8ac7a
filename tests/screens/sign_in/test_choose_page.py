"""The page of portals says which are up, and whom one has locked."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from api_client.errors import NotAvailable, PortalError, ServerFault, TimedOut, TooMany, Unreachable
from offline_cache.heard import PAUSE, HeardOf
from screens.sign_in import choose_page
from screens.sign_in.portal_words import answer_words
from tests.api_client.fake_portal import PROFILE, FakePortal
from tests.api_client.wires import problem
from tests.screens.on_portal import client, desk_at, key_in, send
from tests.tui.story import Story

BANNER = "GET /session/banner"
OTHER = replace(PROFILE, id="other", name="Other")
HALF_PAST = datetime(2025, 6, 2, 14, 30).astimezone()


@pytest.mark.parametrize(
    ("refusal", "words"),
    [
        (None, "answers"),
        (TooMany(), "answers"),
        (Unreachable(), "does not answer"),
        (TimedOut(45), "does not answer"),
        (NotAvailable(retry_at=HALF_PAST), "closed until 14:30"),
        (NotAvailable(), "closed just now"),
        (ServerFault("The portal has a fault."), "The portal has a fault."),
    ],
)
def test_how_a_portal_answers_in_words(refusal: PortalError | None, words: str) -> None:
    assert answer_words(refusal) == words


def test_a_portal_is_asked_once_a_minute_at_most() -> None:
    clock = iter([5.0, 5.0 + PAUSE - 1, 5.0 + PAUSE])
    heard_of = HeardOf(lambda: next(clock))
    assert [heard_of.ask_now("mac") for _ in range(3)] == [True, False, True]


def test_a_lock_is_over_when_its_time_has_come() -> None:
    heard_of = HeardOf()
    heard_of.locked("mac", "frontdesk", HALF_PAST)
    assert heard_of.locked_user("mac", HALF_PAST) is None
    assert heard_of.locked_user("other", HALF_PAST - timedelta(minutes=1)) is None
    locked = heard_of.locked_user("mac", HALF_PAST - timedelta(minutes=1))
    assert locked is not None
    assert locked.user == "frontdesk"
    heard_of.let_in("mac")
    assert heard_of.locked_user("mac", HALF_PAST - timedelta(minutes=1)) is None


def row_of(user: Story, name: str) -> str:
    return next(row for row in user.rows() if f"  {name} " in row)


@pytest.mark.story
async def test_a_portal_that_was_down_answers_when_it_is_asked_again(
    portal: FakePortal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choose_page, "LINGER", 0)
    portal.instead(BANNER, *[httpx.ConnectError("no") for _ in range(6)])
    desk = desk_at(tmp_path, PROFILE, OTHER)
    monotonic = 0.0
    desk.heard_of = HeardOf(lambda: monotonic)
    async with client(desk) as user:
        await user.until(lambda: user.screen_text().count("does not answer") == 2)
        portal.answers.clear()
        monotonic = PAUSE
        await user.press("1")
        await user.wait()
        await user.press("f3")
        await user.until(lambda: "answers" in row_of(user, "Other"))
        user.sees_not("does not answer")


@pytest.mark.story
async def test_one_portal_alone_is_not_asked(
    portal: FakePortal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choose_page, "LINGER", 0)
    desk = desk_at(tmp_path)
    async with client(desk, choose_page.ChoosePortalPage) as user:
        user.sees("https://portal.example")
    assert portal.requests == []


@pytest.mark.story
async def test_whom_a_portal_has_locked_stands_beside_it(portal: FakePortal, tmp_path: Path) -> None:
    until = datetime.now(UTC) + timedelta(minutes=50)
    portal.instead("POST /session", problem("locked", 423, unlock_at=until.isoformat()))
    async with client(desk_at(tmp_path, PROFILE, OTHER)) as user:
        await user.press("2")
        await user.wait()
        await send(await key_in(user))
        await user.press("f3")
        await user.press("f3")
        assert f"frontdesk is locked until {until.astimezone():%H:%M}" in row_of(user, "Other")
        assert "locked" not in row_of(user, "Portal")
