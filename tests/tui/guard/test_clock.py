"""Idle time goes on while the computer sleeps, and nobody turns it back."""

import pytest

from tui.guard.clock import IdleClock


class Hands:
    """Two clocks."""

    steady = 50.0
    wall = 1_000_000.0


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def clock(hands: Hands) -> IdleClock:
    return IdleClock(steady=lambda: hands.steady, wall=lambda: hands.wall)


def test_it_counts_what_the_steady_clock_counts(hands: Hands, clock: IdleClock):
    hands.steady += 7
    hands.wall += 7
    assert clock() == 7


def test_a_jump_of_the_wall_clock_is_sleep_that_the_steady_one_missed(hands: Hands, clock: IdleClock):
    hands.steady += 1
    hands.wall += 3600
    assert clock() == 3600


def test_sleep_that_both_clocks_saw_counts_once(hands: Hands, clock: IdleClock):
    hands.steady += 3600
    hands.wall += 3600
    assert clock() == 3600


def test_a_wall_clock_that_drifts_or_is_set_back_changes_nothing(hands: Hands, clock: IdleClock):
    for _ in range(100):
        hands.steady += 1
        hands.wall += 2
        clock()
    hands.wall -= 86_400
    hands.steady += 1
    assert clock() == 101


def test_the_computers_own_clocks_run_forward():
    clock = IdleClock()
    assert 0 <= clock() <= clock() < 5


def test_a_day_ahead_and_back_again_locks_early_and_never_late(hands: Hands, clock: IdleClock):
    hands.wall += 86_400
    assert clock() == 86_400
    hands.wall -= 86_400
    hands.steady += 60
    assert clock() == 86_460


def test_a_steady_clock_that_stands_still_leaves_the_wall_clock_to_tell(hands: Hands, clock: IdleClock):
    for _ in range(3):
        hands.wall += 600
        clock()
    assert clock() == 1800
