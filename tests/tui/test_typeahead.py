"""Keys keep their order, wait while they are held, and are never played twice."""

from hypothesis import given
from hypothesis import strategies as st

from tui.trail import Trail
from tui.typeahead import TypeAhead


@given(st.lists(st.sampled_from(["key", "hold", "release"]), max_size=40))
def test_every_key_is_played_once_and_in_order(steps: list[str]):
    played: list[int] = []
    keys: TypeAhead[int] = TypeAhead(played.append)
    fed = 0
    for step in steps:
        if step == "key":
            keys.feed(fed)
            fed += 1
        elif step == "hold":
            keys.hold()
        else:
            keys.release()
    keys.release()
    assert played == list(range(fed))


def test_a_key_that_holds_keeps_those_behind_it():
    played: list[str] = []

    def play(key: str) -> None:
        played.append(key)
        if key == "send":
            keys.hold()

    keys: TypeAhead[str] = TypeAhead(play)
    for key in ("a", "send", "b", "c"):
        keys.feed(key)
    assert played == ["a", "send"]
    assert keys.drop() == 2
    keys.feed("d")
    assert played == ["a", "send", "d"]


def test_a_key_that_a_key_presses_comes_after_those_that_wait():
    played: list[str] = []

    def play(key: str) -> None:
        played.append(key)
        if key == "macro":
            keys.feed("made")

    keys: TypeAhead[str] = TypeAhead(play)
    keys.hold()
    for key in ("macro", "b"):
        keys.feed(key)
    keys.release()
    assert played == ["macro", "b", "made"]


@given(st.lists(st.one_of(st.integers(0, 5), st.none()), max_size=30))
def test_the_trail_is_never_empty_and_holds_no_page_twice(steps: list[int | None]):
    trail = Trail(0)
    for step in steps:
        if step is None:
            trail.back()
        else:
            trail.open(step)
            assert trail.current == step
        pages = list(trail)
        assert pages
        assert len(pages) == len(set(pages))
