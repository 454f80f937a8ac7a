from hypothesis import given
from hypothesis import strategies as st

from benchmarks.terminal import Terminal
from tui.line.travel import travel

columns, rows = st.integers(0, 79), st.integers(0, 23)


@given(columns, rows, columns, rows, st.booleans())
def test_every_way_arrives_and_none_is_longer_than_the_address(x, y, to_x, to_y, straight) -> None:
    terminal = Terminal(80, 24)
    terminal.feed(f"\x1b[{y + 1};{x + 1}H" + travel(x, y, to_x, to_y, straight))
    assert terminal.place == (to_x, to_y)
    assert len(travel(x, y, to_x, to_y, straight)) <= len(f"\x1b[{to_y + 1};{to_x + 1}H")


@given(rows, columns, rows)
def test_after_the_last_column_no_way_trusts_the_column(y, to_x, to_y) -> None:
    terminal = Terminal(80, 24)
    terminal.feed(f"\x1b[{y + 1};80H#" + travel(None, y, to_x, to_y, True))
    assert terminal.place == (to_x, to_y)


def test_short_ways() -> None:
    assert travel(5, 3, 4, 3, True) == "\b"
    assert travel(5, 3, 0, 3, True) == "\r"
    assert travel(5, 3, 5, 4, True) == "\n"
    assert travel(5, 3, 5, 2, True) == "\x1bM"
    assert travel(None, None, 0, 0, False) == "\x1b[H"
