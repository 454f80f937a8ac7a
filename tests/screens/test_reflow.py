"""Laying text out for a width: nothing is lost, nothing is too wide, the reader stays in place."""

from hypothesis import given, settings
from hypothesis import strategies as st

from screens.reflow import ReflowView, bullet, paragraph
from tests.drawing import drawn
from tui.text import line, line_width, plain, wrap_line
from x12.text import clean

TEXT = st.text(max_size=80)
STYLES = st.sampled_from(("value", "dim", "good"))


def without_blanks(text: str) -> str:
    return "".join(text.split(" "))


@settings(max_examples=drawn(150), deadline=None)
@given(st.lists(st.tuples(TEXT, STYLES), max_size=4), st.integers(8, 60), st.integers(0, 4))
def test_a_wrapped_line_loses_only_blanks(spans: list[tuple[str, str]], cells: int, indent: int) -> None:
    rows = wrap_line(line(*spans), cells, indent)
    assert all(line_width(row) <= cells for row in rows)
    shown = "".join(plain(row) for row in rows)
    assert without_blanks(shown) == without_blanks("".join(clean(text) for text, _ in spans))
    assert all(plain(row).startswith(" " * indent) for row in rows[1:])


def test_words_stay_whole_where_they_fit() -> None:
    assert [plain(row) for row in paragraph("one two three four", 9)] == ["one two", "three", "four"]
    assert [plain(row) for row in bullet("one two three", 9)] == ["- one two", "  three"]


def test_a_word_wider_than_the_row_goes_on_in_the_next() -> None:
    assert [plain(row) for row in paragraph("abcdefghij", 4)] == ["abcd", "efgh", "ij"]


def test_a_page_is_laid_out_for_the_width_it_gets() -> None:
    widths: list[int] = []

    def making(cells: int) -> tuple[tuple[object, ...], ...]:
        widths.append(cells)
        return paragraph("word " * 40, cells)  # type: ignore[return-value]

    view = ReflowView(making)  # type: ignore[arg-type]
    view.resize(40, 10)
    view.resize(40, 10)
    assert widths == [78, 38]
    assert all(line_width(view.line_at(row)) <= 40 for row in range(10))
