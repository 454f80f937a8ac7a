"""The rows around a view always fit, and say what they have to."""

from hypothesis import given
from hypothesis import strategies as st

from tui.footer import Label, footer
from tui.text import EMPTY, line, line_width, plain
from tui.widgets.bars import MOST_ROWS, status_rows, title_line

SENTENCES = st.text(alphabet="abc .漢", max_size=200)


@given(SENTENCES, SENTENCES, st.integers(10, 120))
def test_the_title_fills_its_row(left: str, right: str, cells: int):
    assert line_width(title_line(left, right, cells)) == cells


@given(SENTENCES, st.text(alphabet="xyz", max_size=15), st.integers(20, 100))
def test_the_status_line_fits_and_shows_what_stands(said: str, standing: str, cells: int):
    rows = status_rows(line((said, "stop")) if said else EMPTY, line(standing), cells)
    assert 1 <= len(rows) <= MOST_ROWS
    assert all(line_width(row) <= cells for row in rows)
    if len(rows) < MOST_ROWS:
        assert plain(rows[-1]).endswith(standing)


def test_a_sentence_that_leaves_no_room_gets_a_row_of_its_own():
    rows = status_rows(line("x" * 78), line("Medicare frontdesk"), 80)
    assert [plain(row).strip() for row in rows] == ["x" * 78, "Medicare frontdesk"]


@given(
    st.lists(
        st.builds(
            Label,
            st.sampled_from(["F1", "F10", "n", "Esc"]),
            st.sampled_from(["Help", "Go to"]),
            st.booleans(),
        )
    ).map(tuple),
    st.integers(0, 100),
)
def test_the_key_bar_fits_and_keeps_the_first(labels: tuple[Label, ...], cells: int):
    shown = footer(labels, cells)
    assert line_width(shown) <= cells
    if labels and line_width(labels[0].line()) <= cells:
        assert labels[0].word in plain(shown)


def test_keys_stand_in_the_order_of_the_keyboard_and_in_place_while_they_rest():
    labels = (Label("n", "Next"), Label("F10", "Leave"), Label("F9", "Send"), Label("F1", "Help"))
    acting = plain(footer(labels, 80))
    resting = plain(footer(tuple(Label(label.key, label.word, acts=False) for label in labels), 80))
    assert acting == " F1 Help  F9 Send  F10 Leave  n Next "
    assert resting == "(F1 Help)(F9 Send)(F10 Leave)(n Next)"
