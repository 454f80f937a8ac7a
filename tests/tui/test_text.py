"""Text is measured in cells, cut with a mark, wrapped without loss, and can't drive the terminal."""

from hypothesis import given
from hypothesis import strategies as st

from tui.text import cut, fit, line, line_width, plain, width, wrap, wrap_line

WORDS = st.text(alphabet="ab é漢字-", max_size=60)
HOSTILE = st.text(alphabet="\x1b[]0;m\x07\x9b\u202e\u200b\x00\n\tab[/red]", max_size=30)


@given(WORDS, st.integers(0, 40))
def test_text_fits_exactly(text: str, cells: int):
    assert width(fit(text, cells)) == cells
    assert width(cut(text, cells)) <= cells


@given(WORDS, st.integers(2, 40))
def test_wrapping_loses_no_character_and_keeps_to_the_width(text: str, cells: int):
    rows = wrap(text, cells)
    assert all(width(row) <= cells for row in rows)
    assert "".join(rows).replace(" ", "") == text.replace(" ", "")


@given(st.lists(st.tuples(WORDS, st.sampled_from(["value", "good"])), max_size=6), st.integers(4, 40))
def test_a_line_wraps_with_its_styles(parts: list[tuple[str, str]], cells: int):
    shown = line(*parts)
    rows = wrap_line(shown, cells, indent=2)
    assert all(line_width(row) <= cells for row in rows)
    if all(width(word) <= cells - 2 for word in plain(shown).split(" ")):
        assert "".join(map(plain, rows)).replace(" ", "") == plain(shown).replace(" ", "")


@given(HOSTILE)
def test_nothing_shown_can_drive_the_terminal(text: str):
    shown = plain(line(text, (text, "good")))
    assert shown.isprintable()
    assert len(shown) == 2 * len(text)


def test_brackets_are_text():
    assert plain(line("Adj [CO-45] [/b]")) == "Adj [CO-45] [/b]"
