"""Our own short words for the codes that a payer sends; a code without a word is shown as itself.

Each module has one table and its `word(code)`.
"""

from collections.abc import Callable, Mapping

from x12.text import clean


def lookup(words: Mapping[str, str]) -> Callable[[str], str]:
    """A function that gives the word for a code, or the code where there is none."""

    def word(code: str) -> str:
        return words.get(code) or clean(code)

    return word
