"""A list shows, finds and opens its records, however many there are."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from tests.tui.widgets.stage import Stage
from tui.text import line
from tui.widgets.record_list import RecordList

MOVES = st.lists(
    st.sampled_from(["up", "down", "f7", "f8", "home", "end", "pageup", "pagedown"]), max_size=20
)


def numbers(count: int, chosen=lambda _number: None) -> RecordList[int]:
    """A list of the first numbers."""
    return RecordList(range(count), lambda number: line(f"number {number}"), chosen=chosen)


@given(st.integers(0, 30), st.integers(1, 12), MOVES)
def test_the_cursor_is_always_on_a_row_that_is_shown(count: int, rows: int, moves: list[str]):
    view = numbers(count)
    stage = Stage(view, rows=rows)
    stage.press(*moves, "enter")
    if count:
        assert stage.marked == f"> number {view.record}"
    view.show(range(count // 2))
    stage.press(*moves, "enter")


def test_enter_opens_the_row_under_the_cursor():
    opened: list[int] = []
    Stage(numbers(30, opened.append)).press("down", "down", "enter", "end", "enter", "f7", "enter")
    assert opened == [2, 29, 19]


def test_the_filter_narrows_as_it_is_typed_and_esc_brings_all_back():
    stage = Stage(numbers(30)).press("slash", "2")
    assert stage.text.count("number") == 10
    stage.press("9")
    assert stage.marked == "> number 29"
    stage.press("escape")
    assert stage.marked == "> number 0"
    stage.press("slash", "x", "y")
    assert "No row holds 'xy'." in stage.text


def test_a_heading_stays_while_the_rows_scroll():
    listed = RecordList(
        range(50), lambda number: line(str(number)), chosen=print, heading=line(("Number", "heading"))
    )
    stage = Stage(listed, rows=5).press("end")
    assert stage.text.startswith("  Number\n")
    assert stage.marked == "> 49"


def test_only_what_is_shown_is_read():
    class Counted(Sequence):
        read = 0

        def __len__(self) -> int:
            return 1_000_000

        def __getitem__(self, index):
            self.read += 1
            return index

    records = Counted()
    stage = Stage(RecordList(records, lambda number: line(str(number)), chosen=print), rows=20)
    stage.press("f8", "end", "f7")
    assert stage.marked == "> 999979"
    assert records.read < 500


def test_an_empty_list_says_so_and_opens_nothing():
    stage = Stage(numbers(0)).press("enter", "down", "end")
    assert "Nothing here." in stage.text


def test_moving_by_one_row_draws_two_rows():
    stage = Stage(numbers(30))
    stage.repainted.clear()
    stage.press("down")
    assert stage.repainted == [(0, 1)]
