"""A line being typed does what an editor's line does."""

from hypothesis import given
from hypothesis import strategies as st

from tui.typed import Typed

TEXT = st.text(alphabet="ab é漢", max_size=12)
MOVES = (Typed.left, Typed.right, Typed.home, Typed.end, Typed.word_left, Typed.word_right)
ERASURES = (Typed.backspace, Typed.delete, Typed.erase_word, Typed.erase_start, Typed.erase_end)


@st.composite
def typed_lines(draw: st.DrawFn) -> Typed:
    """Any text with the caret anywhere, fresh or not."""
    text = draw(TEXT)
    if text and draw(st.booleans()):
        return Typed.entered(text)
    return Typed(text, draw(st.integers(0, len(text))))


@given(typed_lines(), st.sampled_from(MOVES))
def test_moving_changes_no_text_and_stays_inside(before: Typed, move):
    after = move(before)
    assert after.text == before.text
    assert 0 <= after.caret <= len(after.text)


@given(typed_lines(), st.sampled_from(ERASURES))
def test_erasing_only_takes_away_and_stays_inside(before: Typed, erase):
    after = erase(before)
    assert len(after.text) <= len(before.text)
    assert 0 <= after.caret <= len(after.text)


@given(typed_lines(), st.characters())
def test_what_is_inserted_stands_before_the_caret(before: Typed, character: str):
    after = before.insert(character)
    assert after.text[: after.caret].endswith(character)
    assert len(after.text) == (1 if before.fresh else len(before.text) + 1)


@given(typed_lines())
def test_backspace_takes_an_insertion_back(before: Typed):
    if not before.fresh:
        assert before.insert("x").backspace() == before


def test_fresh_text_is_replaced_by_typing_and_kept_by_moving():
    fresh = Typed.entered("05/17/2024")
    assert fresh.insert("t").text == "t"
    assert fresh.right().insert("t").text == "05/17/2024t"
    assert fresh.home().insert("t").text == "t05/17/2024"


def test_words_are_walked_and_erased():
    line = Typed("de la cruz", 10)
    assert [line.word_left().caret, line.word_left().word_left().caret] == [6, 3]
    assert line.home().word_right().caret == 3
    assert line.erase_word().text == "de la "
