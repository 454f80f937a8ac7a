"""A menu with two things on a row."""

from screens.columns import ColumnsView, Pair
from screens.menu import Item
from tui.text import line, plain
from tui.widgets.view import Press


def view(chosen: list[str]) -> ColumnsView:
    def item(key: str) -> Item:
        return Item(key, f"Place {key}", f"what {key} is for", lambda: chosen.append(key))

    made = ColumnsView(lambda _cells: (line("text"), Pair(item("a"), item("c")), Pair(item("b"))))
    made.resize(80, 10)
    made.fill()
    return made


def test_letters_choose_in_both_columns() -> None:
    chosen: list[str] = []
    made = view(chosen)
    assert made.take(Press("c", "c"))
    assert made.take(Press("b", "b"))
    assert chosen == ["c", "b"]


def test_the_cursor_goes_to_the_right_column_and_the_mark_with_it() -> None:
    chosen: list[str] = []
    made = view(chosen)
    made.action_right()
    row = plain(made.line_at(1))
    assert row.startswith("  ")
    assert row.index(">") == 40
    caret = made.caret()
    assert caret is not None
    assert (caret.x, caret.y) == (40, 1)
    assert "what c is for" in plain(made.help()[0])
    made.action_choose()
    made.action_line_down()
    made.action_choose()
    assert chosen == ["c", "b"]  # where the right column has nothing, the left item is meant


def test_a_reason_stands_where_the_words_would() -> None:
    pair = Pair(
        Item("a", "One", "", list, "Not today."), Item("b", "Two", "", list, "Not today.", brief=True)
    )
    made = ColumnsView(lambda _cells: (pair,))
    made.resize(80, 10)
    made.fill()
    row = plain(made.line_at(0))
    assert "(a) One  Not today." in row
    assert row.rstrip().endswith("(b) Two")
