"""What is typed into a lookup."""

import pytest

from offline_cache.code_lists.typed import start_of_code, words_of


@pytest.mark.parametrize(
    ("typed", "code"),
    [("e", "E"), ("e11.", "E11"), ("E11.9", "E119"), (" s72.001a", "S72001A"), ("g0463", "G0463")],
)
def test_the_start_of_a_code_is_known(typed: str, code: str) -> None:
    assert start_of_code(typed) == code


@pytest.mark.parametrize("typed", ["", "ch", "chest", "2", "e11 x", "é1", "99213", "E1199999X"])
def test_other_text_is_words(typed: str) -> None:
    assert start_of_code(typed) == ""


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Chest pain", ("chest", "pain")),
        ("covid-19", ("covid", "19")),
        ("diabetes with", ("diabetes",)),
        ("of", ("of",)),
        ("Ménière", ("meniere",)),
        ('a" OR *:^(NEAR', ("near",)),
        ("...", ()),
        ("x " * 20 + "y", ("x", "y")),
        (" ".join(map(str, range(20))), tuple(map(str, range(8)))),
    ],
)
def test_words_are_plain_and_few(typed: str, words: tuple[str, ...]) -> None:
    assert words_of(typed) == words
