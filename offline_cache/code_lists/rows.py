"""A line of a list of codes as its file has it, all text."""

from typing import NamedTuple


class Row(NamedTuple):
    """A code, its words and its days, in whatever form the file writes days."""

    code: str
    words: str
    added: str = ""
    changed: str = ""
    ended: str = ""
    continues: bool = False
    """Whether it goes on with the words of the code before."""
