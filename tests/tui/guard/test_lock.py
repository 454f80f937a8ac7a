"""Stories about the lock: it hides everything whatever is open, and gives it back as it was."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from tests.tui.guard.hands import pass_time, session, signed_in
from tests.tui.office import OfficeDesk
from tests.tui.story import Story, story

pytestmark = pytest.mark.story


def hides_everything(user: Story) -> None:
    """Hold that nothing but the lock is on the screen."""
    user.sees("Locked", "Word").sees_not("SMITH", "Patient", "frontdesk", "Medicare", "Last name")


async def unlock(user: Story, *ahead: str) -> None:
    """Type the word, and what follows it without waiting."""
    await user.press(*"open", "enter", *ahead)
    await user.until(lambda: not user.app.locked)


@pytest.mark.parametrize(
    "what",
    [
        (),
        ("tab", "tab", "tab", "f4"),
        ("f2", *"se"),
        ("f1", "f1"),
        ("ctrl+p",),
        ("f10",),
    ],
    ids=["form", "value list", "go to", "help", "actions", "leave"],
)
async def test_whatever_is_open_is_hidden_and_comes_back_as_it_was(what: Sequence[str]):
    app, clock = signed_in(OfficeDesk())
    async with story(app) as user:
        await user.press("enter", *"smith", *what)
        before, at = user.rows(), user.cursor
        await pass_time(user, clock, minutes=15)
        hides_everything(user)
        await unlock(user)
        assert user.rows() == before
        assert user.cursor == at


async def test_a_key_locks_at_once_and_what_is_typed_ahead_reaches_the_field():
    app, _clock = signed_in(OfficeDesk())
    async with story(app) as user:
        await user.press("enter", *"smi", "ctrl+o")
        hides_everything(user)
        await unlock(user, *"th", "tab", *"jo")
        user.sees("SMITH", "JO")


async def test_a_request_goes_on_behind_the_lock_and_its_answer_stays_hidden():
    desk = OfficeDesk()
    app, clock = signed_in(desk)
    async with story(app) as user:
        await user.press("enter", *"smith", "f9", "n")
        user.sees("Asking Medicare")
        await pass_time(user, clock, minutes=15)
        hides_everything(user)
        desk.line.free.set()
        await user.until(lambda: not app.requests.under_way)
        hides_everything(user)
        await unlock(user)
        user.sees("SMITH", "Patient")  # the key typed ahead went from the answer to the next patient


async def test_an_answer_that_came_behind_the_lock_is_shown_after_it():
    desk = OfficeDesk()
    app, _clock = signed_in(desk)
    async with story(app) as user:
        await user.press("enter", *"smith", "f9", "ctrl+o")
        user.sees("Asking Medicare")
        desk.line.free.set()
        await user.until(lambda: app.locked)
        user.sees("Locked").sees_not("Part A and B", "SMITH")
        await unlock(user)
        user.sees("Part A and B active.")


async def test_a_key_on_a_screen_that_should_be_hidden_by_now_only_hides_it():
    app, clock = signed_in(OfficeDesk())
    async with story(app) as user:
        await user.press("enter", *"smith")
        clock.now += 3600  # the computer slept, and nothing has looked yet
        await user.press("f9")
        await user.until(lambda: app.curtain is None or app.locked)
        user.sees_not("SMITH", "Asking")


async def test_after_a_long_sleep_the_session_is_over_and_everything_kept():
    desk = OfficeDesk()
    app, clock = signed_in(desk)
    async with story(app) as user:
        await user.press("enter", *"smith")
        desk.ends_in = None
        await pass_time(user, clock, hours=8)
        await user.until_sees("Sign in")
        user.sees_not("SMITH", "Locked")
        desk.ends_in = timedelta(minutes=30)
        await user.press("enter", "x")
        user.sees("SMITHX")


async def test_wrong_words_are_told_and_too_many_sign_out():
    desk = OfficeDesk()
    app, _clock = signed_in(desk)
    async with story(app) as user:
        await user.press("enter", *"smith", "ctrl+o", *"shut", "enter")
        await user.until_sees("Wrong word.")
        hides_everything(user)
        await user.type("too often")
        await user.press("enter")
        await user.until_sees("Sign in")
        user.sees("Five wrong passwords").sees_not("SMITH")


async def test_keys_at_the_lock_keep_no_session_up():
    desk = OfficeDesk()
    app, clock = signed_in(desk)
    async with story(app) as user:
        await pass_time(user, clock, minutes=15)
        desk.ends_in = timedelta(minutes=2)
        await pass_time(user, clock, minutes=13)
        user.sees("2:00 left at Medicare. Open the lock to stay signed in.", "Word")
        await user.press(*"shut")
        desk.ends_in = timedelta(0)
        await pass_time(user, clock, minutes=2)
        await user.until_sees("Sign in")
        assert desk.kept_alive == 0


async def test_opening_the_lock_tells_the_portal():
    desk = OfficeDesk()
    app, clock = signed_in(desk)
    async with story(app) as user:
        desk.ends_in = timedelta(minutes=10)
        await pass_time(user, clock, minutes=20)
        await unlock(user)
        await user.until(lambda: desk.kept_alive == 1)


async def test_the_lock_covers_every_portal_and_stays_while_one_of_them_ends():
    desk = OfficeDesk()
    desk.others = (session("mmis", "Medicaid"),)
    app, clock = signed_in(desk)
    async with story(app) as user:
        await user.press("enter", *"smith", "ctrl+o")
        app.guard.correct("mac", timedelta(minutes=3))
        desk.ends_in = None
        await pass_time(user, clock, minutes=3)
        hides_everything(user)
        assert [each.portal.id for each in desk.signed_in] == ["mmis"]
        await unlock(user)
        user.sees("Sign in")


async def test_signing_out_at_the_lock_forgets_everything():
    desk = OfficeDesk()
    app, _clock = signed_in(desk)
    async with story(app) as user:
        await user.press("enter", *"smith", "ctrl+o", "f10", "s")
        await user.until_sees("Sign in")
        assert desk.signed_out == 1
        desk.current = desk.next_session
        await user.press("enter")
        user.sees("Home").sees_not("SMITH")


async def test_the_size_of_the_terminal_changes_behind_the_lock():
    app, _clock = signed_in(OfficeDesk())
    async with story(app) as user:
        await user.press("enter", *"smith", "ctrl+o")
        await user.resize(60, 18)
        hides_everything(user)
        await unlock(user)
        user.sees("SMITH")


async def test_before_signing_in_there_is_nothing_to_lock():
    desk = OfficeDesk()
    app, clock = signed_in(desk)
    desk.current = None
    async with story(app) as user:
        await user.press("ctrl+o")
        user.sees("nothing to lock")
        await pass_time(user, clock, hours=3)
        user.sees_not("Locked")
