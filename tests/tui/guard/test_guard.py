"""What is due when, for one session and for several."""

from datetime import timedelta

import pytest

from api_client.records import IdleLimits
from tests.tui.guard.hands import Clock, session
from tui.guard import Ends, Guard
from tui.guard.limits import OwnLimits, stricter
from tui.standing import alert_line, clock, minutes
from tui.text import plain

PORTAL = IdleLimits(timedelta(minutes=15), timedelta(minutes=28), timedelta(minutes=30))


@pytest.fixture
def now() -> Clock:
    return Clock()


@pytest.fixture
def guard(now: Clock) -> Guard:
    made = Guard(clock=now)
    made.follow([session("mac", "Medicare")])
    return made


def test_no_session_has_no_time(now: Clock):
    guard = Guard(clock=now)
    now.now += 86_400
    assert guard.time_left("mac") is None
    assert not guard.ends_soon("mac")
    assert guard.alert is None
    assert not guard.lock_due
    assert guard.owed == guard.doubtful == guard.over == ()


def test_it_locks_warns_and_ends_when_the_portal_says(now: Clock, guard: Guard):
    now.now += 15 * 60 - 1
    assert not guard.lock_due
    now.now += 1
    assert guard.lock_due
    now.now += 13 * 60 - 1
    assert guard.alert is None
    now.now += 1
    assert guard.alert == Ends("mac", timedelta(minutes=2))
    now.now += 120
    guard.asks("mac")
    assert guard.over == ("mac",)


def test_a_portal_is_asked_at_four_marks_and_never_between_them(now: Clock, guard: Guard):
    asked = []
    for second in range(30 * 60 + 60):
        if guard.doubtful:
            guard.asks("mac")
            asked.append(second)
        now.now += 1
    assert asked == [20 * 60, 28 * 60, 29 * 60, 30 * 60]


def test_the_portals_clock_decides_for_all_windows_of_its_user(now: Clock, guard: Guard):
    now.now += 30 * 60
    guard.asks("mac")
    guard.correct("mac", timedelta(minutes=12))
    assert guard.time_left("mac") == timedelta(minutes=12)
    assert guard.over == ()
    assert guard.lock_due, "nobody is at this window, wherever else its user works"


def test_work_is_told_every_five_minutes_and_a_failure_is_tried_again_after_a_while(now: Clock, guard: Guard):
    now.now += 4 * 60
    guard.key()
    assert guard.owed == ()
    now.now += 60
    assert guard.owed == ("mac",)
    guard.tries("mac")
    now.now += 14
    assert guard.owed == ()
    now.now += 1
    assert guard.owed == ("mac",)
    guard.contact("mac")
    assert guard.owed == ()


def test_who_works_on_a_line_that_is_down_is_not_thrown_out_here(now: Clock, guard: Guard):
    for _minute in range(31):
        now.now += 60
        guard.key()
    guard.asks("mac")
    assert guard.over == ()
    assert guard.alert == Ends("mac", timedelta(0), answered=True)
    assert guard.owed == ("mac",)


@pytest.mark.parametrize(
    ("own", "holds"),
    [
        (OwnLimits(), (15, 28, 30)),
        (OwnLimits(lock_after=timedelta(minutes=5)), (5, 28, 30)),
        (OwnLimits(lock_after=timedelta(minutes=40), end_after=timedelta(hours=4)), (15, 28, 30)),
        (OwnLimits(end_after=timedelta(minutes=10)), (10, 8, 10)),
        (OwnLimits(timedelta(minutes=1), timedelta(minutes=2)), (1, 1, 2)),
    ],
)
def test_own_limits_only_make_them_stricter(own: OwnLimits, holds: tuple[int, int, int]):
    lock, warn, end = (timedelta(minutes=minutes) for minutes in holds)
    assert stricter(PORTAL, own) == IdleLimits(lock, warn, end)


def test_own_limits_end_a_session_that_the_portal_would_keep(now: Clock, guard: Guard):
    guard.be_stricter(OwnLimits(end_after=timedelta(minutes=10)))
    now.now += 10 * 60
    guard.asks("mac")
    assert guard.over == ("mac",)


def test_each_portal_has_its_own_countdown_and_keys_count_for_all(now: Clock, guard: Guard):
    now.now += 25 * 60
    both = [session("mac", "Medicare"), session("mmis", "Medicaid")]
    guard.follow(both)
    assert guard.time_left("mac") == timedelta(minutes=5)
    assert guard.time_left("mmis") == timedelta(minutes=30)
    now.now += 4 * 60
    assert guard.alert == Ends("mac", timedelta(minutes=1), answered=True)
    guard.key()
    assert guard.owed == ("mac",)
    now.now += 60
    guard.key()
    assert guard.owed == ("mac", "mmis")
    guard.follow(both[1:])
    assert guard.time_left("mac") is None


@pytest.mark.parametrize(
    ("left", "words", "digits"),
    [(61, "1 min", "1:01"), (59, "under 1 min", "0:59"), (0, "under 1 min", "0:00"), (540, "9 min", "9:00")],
)
def test_time_is_said_in_whole_minutes_or_counted_down(left: int, words: str, digits: str):
    assert minutes(timedelta(seconds=left)) == words
    assert clock(timedelta(seconds=left)) == digits


def test_the_alert_changes_in_its_digits_only():
    one, other = (
        plain(alert_line("Medicare", Ends("mac", timedelta(seconds=left)), locked=False))
        for left in (119, 118)
    )
    assert sum(first != second for first, second in zip(one, other, strict=True)) == 1
