"""How old an answer is, whatever was done to this computer's clock meanwhile."""

from datetime import timedelta

import pytest

from screens.eligibility.kept import age_words


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (timedelta(seconds=-30), "under a minute old"),
        (timedelta(seconds=59), "under a minute old"),
        (timedelta(minutes=1), "1 minute old"),
        (timedelta(hours=23, minutes=59), "23 hours old"),
        (timedelta(days=1), "1 day old"),
        (timedelta(days=-1), "of unknown age: the clock was set back"),
        (timedelta(minutes=-2), "of unknown age: the clock was set back"),
    ],
)
def test_an_answer_is_never_newer_than_is_known(age: timedelta, words: str):
    assert age_words(age) == words
