"""A page of text scrolls, stops where there is something to open or explain, and opens it."""

from hypothesis import given
from hypothesis import strategies as st

from tests.tui.widgets.stage import Stage
from tui.text import line, plain
from tui.widgets.page_view import Entry, PageView

MOVES = st.lists(st.sampled_from(["up", "down", "f7", "f8", "home", "end"]), max_size=20)


def page(stops: set[int], count: int = 40, opened=None) -> PageView:
    """Numbered lines, some of which have a code and open."""
    opens = opened.append if opened is not None else lambda _number: None
    return PageView(
        [
            Entry(line(f"line {number}"), opens=lambda number=number: opens(number), code=str(number))
            if number in stops
            else line(f"line {number}")
            for number in range(count)
        ],
        explain=lambda code: (line(f"code {code}"),),
    )


@given(st.sets(st.integers(0, 25)), st.integers(0, 25), st.integers(1, 30), MOVES)
def test_a_page_of_any_length_takes_any_keys(stops: set[int], count: int, rows: int, moves: list[str]):
    view = page(stops, count, [])
    Stage(view, rows=rows).press(*moves, "enter", "up", "down")
    view.show([line("shorter")] * (count // 2))
    Stage(view, rows=rows + 3).press("up", *moves)


@given(st.sets(st.integers(0, 39)), st.integers(1, 15), MOVES)
def test_the_mark_is_only_ever_on_a_line_with_something_to_it(stops: set[int], rows: int, moves: list[str]):
    stage = Stage(page(stops), rows=rows).press(*moves)
    if stage.marked:
        assert int(stage.marked.removeprefix("> line ")) in stops


@given(st.sets(st.integers(0, 39)), st.integers(2, 15))
def test_every_line_can_be_read_and_every_stop_reached_with_the_down_key(stops: set[int], rows: int):
    stage = Stage(page(stops), rows=rows)
    seen, reached = set(), set()
    for _ in range(100):
        seen |= set(stage.text.replace(">", " ").split("\n"))
        reached.add(stage.marked.removeprefix("> line "))
        stage.press("down")
    assert {f"  line {number}" for number in range(40)} <= seen
    assert {str(stop) for stop in stops} <= reached


def test_enter_opens_and_f1_explains_the_marked_line():
    opened: list[int] = []
    stage = Stage(page({3, 7}, opened=opened)).press("down", "enter")
    assert opened == [7]
    assert [plain(shown) for shown in stage.view.help()] == ["code 7"]


def test_a_page_without_stops_has_no_cursor():
    stage = Stage(page(set()))
    assert stage.view.caret() is None
    assert stage.press("f8").text.startswith("  line 9")


def test_up_on_a_page_shorter_than_the_screen_stays_there():
    stage = Stage(page(set(), 3), rows=10).press("up")
    assert stage.text.startswith("  line 0")


def test_new_lines_keep_the_reader_where_they_were():
    view = page(set())
    stage = Stage(view).press("f8")
    view.show([line(f"other {number}") for number in range(40)])
    assert stage.text.startswith("  other 9")
    view.show([line("short")])
    assert stage.text.startswith("  short")


def test_a_page_that_has_more_lines_by_now_is_shown_anew():
    view = page({3})
    stage = Stage(view, rows=10)
    view.amend([line("one"), line("two")])
    assert len(view._entries) == 2
    view.amend([line(f"line {number}") for number in range(30)])
    assert stage.press("end") is not None
    assert len(view._entries) == 30
