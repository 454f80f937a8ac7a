import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from x12.text import MASK, clean, is_clean

UNSAFE_CATEGORIES = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def test_every_character_of_an_unsafe_category_is_masked() -> None:
    unsafe = [c for c in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(c) in UNSAFE_CATEGORIES]
    assert clean("".join(unsafe)) == MASK * len(unsafe)


def test_letters_digits_and_marks_of_every_script_are_kept() -> None:
    shown = [
        c
        for c in map(chr, range(sys.maxunicode + 1))
        if unicodedata.category(c)[0] in "LNPS" and c not in "\u115f\u1160\u3164\uffa0"
    ]
    text = "".join(shown)
    assert clean(text) == text


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b]52;c;ZXZpbA==\x07", "·]52;c;ZXZpbA==·"),
        ("\x9b31mRED", "·31mRED"),
        ("SMITH\u202eNHOJ", "SMITH·NHOJ"),
        ("line\r\nbreak\tand tab", "line··break·and tab"),
        ("ZE\u200bRO", "ZE·RO"),
        ("half\ud83d", "half·"),
        ("[bold]not markup here[/bold]", "[bold]not markup here[/bold]"),
        ("NUÑEZ", "NUÑEZ"),
        ("Nguyễn 王小明 Ἀριστο", "Nguyễn 王小明 Ἀριστο"),
        ("", ""),
    ],
)
def test_hostile_text_is_shown_as_text(hostile: str, shown: str) -> None:
    assert clean(hostile) == shown


@given(st.text(st.characters()))
def test_cleaning_keeps_the_length_and_settles_at_once(text: str) -> None:
    once = clean(text)
    assert len(once) == len(text)
    assert clean(once) == once
    assert is_clean(once)
    assert is_clean(text) == (once == text)
