"""A page hears as long as it is there, and isn't kept for it."""

import gc
from weakref import ref

from screens.listening import while_there


class Page:
    """Notes what it hears."""

    def __init__(self, heard: list[str]) -> None:
        self._heard = heard

    def hear(self, word: str) -> None:
        self._heard.append(word)


def test_a_page_hears_until_it_is_forgotten() -> None:
    heard: list[str] = []
    page = Page(heard)
    tell = while_there(page.hear)
    tell("once")
    there = ref(page)
    del page
    gc.collect()
    tell("again")
    assert (heard, there()) == (["once"], None)
