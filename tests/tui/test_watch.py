"""Stories about the session's time, on a clock in our hands."""

from datetime import timedelta

import pytest

from tests.tui.office import OfficeDesk, office
from tests.tui.story import story
from tui.app import ClaimdeckApp
from tui.guard import Guard
from tui.standing import minutes

pytestmark = pytest.mark.story


class Clock:
    """Seconds that pass when they are told to."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


async def signed_in(desk: OfficeDesk) -> tuple[ClaimdeckApp, Clock]:
    """The program with a session that begins now."""
    clock = Clock()
    app = office(desk)
    app.guard = Guard(clock=clock)
    return app, clock


async def test_time_left_is_shown_when_it_is_short_and_the_portal_decides_how_long():
    desk = OfficeDesk()
    app, clock = await signed_in(desk)
    async with story(app) as user:
        await app.session_watch.tick()
        user.sees_not("left")
        clock.now += 21 * 60
        desk.ends_in = timedelta(minutes=7, seconds=30)
        await app.session_watch.tick()
        await user.until_sees("7 min left")
        assert desk.asked_for_time == 1


async def test_keys_keep_the_session_alive_every_five_minutes_and_nothing_else_does():
    desk = OfficeDesk()
    app, clock = await signed_in(desk)
    async with story(app) as user:
        await app.session_watch.tick()
        clock.now += 6 * 60
        await user.resize(90, 30)
        await app.session_watch.tick()
        assert desk.kept_alive == 0
        await user.press("down")
        await app.session_watch.tick()
        await app.session_watch.tick()
        assert desk.kept_alive == 1


async def test_a_session_that_ended_meanwhile_leads_to_signing_in_and_back():
    desk = OfficeDesk()
    app, clock = await signed_in(desk)
    async with story(app) as user:
        await user.press("enter", *"smith")
        await app.session_watch.tick()
        clock.now += 29 * 60
        desk.ends_in = None
        await app.session_watch.tick()
        await user.until_sees("Sign in")
        desk.ends_in = timedelta(minutes=30)
        await user.press("enter")
        user.sees("SMITH")


def test_no_session_has_no_time():
    guard = Guard(clock=Clock())
    assert guard.time_left is None
    assert not guard.ends_soon
    assert not guard.owes_contact


@pytest.mark.parametrize(
    ("left", "words"), [(61, "1 min"), (59, "under 1 min"), (0, "under 1 min"), (540, "9 min")]
)
def test_minutes_are_whole(left: int, words: str):
    assert minutes(timedelta(seconds=left)) == words
