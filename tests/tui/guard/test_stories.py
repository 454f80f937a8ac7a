"""Stories about the sessions' time, on a clock in our hands."""

from datetime import timedelta
from types import SimpleNamespace

import pytest

from api_client.errors import SessionEnded, Unreachable
from tests.tui.guard.hands import pass_time, session, signed_in
from tests.tui.office import OfficeDesk
from tests.tui.story import story
from tui.guard.limits import OwnLimits

pytestmark = pytest.mark.story


def unlocked_desk() -> OfficeDesk:
    """A desk whose portal never asks for a lock before the end."""
    desk = OfficeDesk()
    desk.current.idle = type(desk.current.idle)(
        timedelta(minutes=30), timedelta(minutes=28), timedelta(minutes=30)
    )
    return desk


async def test_time_left_is_shown_when_it_is_short_and_the_portal_decides_how_long():
    desk = unlocked_desk()
    app, clock = signed_in(desk)
    async with story(app) as user:
        await pass_time(user, clock, minutes=19)
        user.sees_not("left")
        desk.ends_in = timedelta(minutes=7, seconds=30)
        await pass_time(user, clock, minutes=2)
        user.sees("7 min left")
        assert desk.asked_for_time == 1


async def test_keys_keep_the_session_alive_every_five_minutes_and_nothing_else_does():
    desk = OfficeDesk()
    app, clock = signed_in(desk)
    async with story(app) as user:
        await pass_time(user, clock, minutes=6)
        await user.resize(90, 30)
        await pass_time(user, clock, seconds=1)
        assert desk.kept_alive == 0
        await user.press("down")
        await pass_time(user, clock, seconds=1)
        await pass_time(user, clock, seconds=1)
        assert desk.kept_alive == 1


async def test_any_key_answers_the_alert_and_what_is_typed_goes_into_the_field():
    desk = unlocked_desk()
    app, clock = signed_in(desk)
    async with story(app) as user:
        await user.press("enter", *"smi")
        desk.ends_in = timedelta(minutes=2)
        await pass_time(user, clock, minutes=28)
        user.sees("2:00 left at Medicare. Press any key to stay signed in.", "SMI")
        desk.ends_in = timedelta(seconds=119)
        await pass_time(user, clock, seconds=1)
        user.sees("1:59 left")
        await user.press("t")
        await user.until(lambda: desk.kept_alive == 1)
        user.sees("SMIT", "Patient").sees_not("left at")


@pytest.mark.parametrize("key", ["enter", "escape", "f9", "f3"])
async def test_a_key_that_would_set_something_off_only_answers_the_alert(key: str):
    desk = unlocked_desk()
    app, clock = signed_in(desk)
    async with story(app) as user:
        await user.press("enter", *"smi")
        desk.ends_in = timedelta(minutes=2)
        await pass_time(user, clock, minutes=28)
        before = user.cursor
        await user.press(key)
        await user.until(lambda: desk.kept_alive == 1)
        user.sees("SMI", "Patient").sees_not("left at")
        assert user.cursor == before
        assert not desk.line.asked


async def test_after_the_end_signing_in_leads_back_to_the_same_field():
    desk = unlocked_desk()
    app, clock = signed_in(desk)
    async with story(app) as user:
        await user.press("enter", *"smith", "tab", *"jo")
        before = user.cursor
        desk.ends_in = timedelta(0)
        await pass_time(user, clock, minutes=30)
        await user.until_sees("Sign in")
        user.sees("no key was pressed").sees_not("SMITH")
        await user.press("enter", "n")
        user.sees("SMITH", "JON")
        assert before is not None
        assert user.cursor == (before[0] + 1, before[1])


async def test_a_session_that_the_portal_ended_leads_to_signing_in_and_back():
    desk = unlocked_desk()
    app, clock = signed_in(desk)
    async with story(app) as user:
        await user.press("enter", *"smith")
        desk.ends_in = None
        await pass_time(user, clock, minutes=29)
        await user.until_sees("Sign in")
        desk.ends_in = timedelta(minutes=30)
        await user.press("enter")
        user.sees("SMITH")


async def test_while_the_user_works_in_another_window_the_session_goes_on():
    desk = unlocked_desk()
    app, clock = signed_in(desk)
    async with story(app) as user:
        desk.ends_in = timedelta(minutes=29)
        await pass_time(user, clock, minutes=30)
        user.sees_not("Sign in", "left")
        assert desk.kept_alive == 0


async def test_a_portal_that_cannot_be_told_is_named_and_nobody_is_thrown_out():
    desk = unlocked_desk()

    async def no_line(_portal_id: str = "") -> object:
        raise Unreachable("No connection.")

    desk.signing.keep_alive = desk.signing.time_left = no_line  # type: ignore[method-assign]
    app, clock = signed_in(desk)
    async with story(app) as user:
        await user.press("enter")
        for _ in range(4):
            await pass_time(user, clock, minutes=7, seconds=15)
            await user.press("a")
        user.sees("1:00 left at Medicare. Telling the portal that you are here.", "AAAA")
        await pass_time(user, clock, minutes=2)
        user.sees("0:00 left at Medicare", "AAAA")


async def test_own_limits_end_the_session_earlier():
    desk = OfficeDesk()
    app, clock = signed_in(desk, OwnLimits(end_after=timedelta(minutes=4)))
    async with story(app) as user:
        desk.ends_in = timedelta(minutes=26)
        await pass_time(user, clock, minutes=2)
        user.sees("2:00 left at Medicare")
        await pass_time(user, clock, minutes=2)
        await user.until_sees("Sign in")


async def test_each_portal_keeps_its_pages_and_one_key_goes_round():
    desk = OfficeDesk()
    desk.others = (session("mmis", "Medicaid"),)
    app, _clock = signed_in(desk)
    async with story(app) as user:
        await user.press("enter", *"smith")
        await user.press("ctrl+n")
        user.sees("Home", "Medicaid frontdesk").sees_not("SMITH")
        await user.press("enter", *"jones")
        await user.press("ctrl+n")
        user.sees("SMITH", "Medicare frontdesk").sees_not("JONES")
        await user.press("ctrl+n", "x")
        user.sees("JONESX")


async def test_one_portal_alone_has_no_next_one():
    app, _clock = signed_in(OfficeDesk())
    async with story(app) as user:
        await user.press("ctrl+n")
        user.sees("There is no other portal")


async def test_a_portal_in_the_background_ends_without_a_page_of_its_own():
    desk = unlocked_desk()
    desk.others = (session("mmis", "Medicaid"),)
    app, clock = signed_in(desk)

    async def left(portal_id: str = "") -> object:
        if portal_id == "mmis":
            desk.others = ()
            raise SessionEnded
        return SimpleNamespace(ends_in=timedelta(minutes=30))

    desk.signing.time_left = desk.signing.keep_alive = left  # type: ignore[method-assign]
    async with story(app) as user:
        await user.press("enter", *"smith")
        app.guard.correct("mmis", timedelta(minutes=11))
        await pass_time(user, clock, minutes=2)
        user.sees("Medicaid", "SMITH", "Patient")
