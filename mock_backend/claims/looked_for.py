"""What a word that is typed to find a claim may mean beside the start of a name or a number."""

import json
import re
from collections.abc import Iterator, Mapping

from x12.codes.meaning import CodeList, meanings_in

Part = tuple[str, tuple[object, ...]]
"""An SQL condition, and its values."""
_DAY = re.compile(r"(\d{1,2})/(\d{0,2})(?:(?<=\d)/(\d{0,4}))?")
_AMOUNT = re.compile(r"\$?(\d{1,7})(?:\.(\d{0,2}))?")
_CENTURY = range(2000, 2100)
_SHORTEST = 3
"""Letters from which on a word may be that of a state: fewer begin too many names."""


def _words_of_states() -> Mapping[str, tuple[str, ...]]:
    states = meanings_in(CodeList.CLAIM_STATES)
    return {slug: tuple(re.findall(r"[A-Z]{3,}", each.words.upper())) for slug, each in states.items()}


_STATES = _words_of_states()


def states_meant(word: str) -> tuple[str, ...]:
    """The states that a list shows with a word that begins so; in capitals."""
    if len(word) < _SHORTEST:
        return ()
    return tuple(slug for slug, words in _STATES.items() if any(each.startswith(word) for each in words))


def meant_by(word: str) -> Iterator[Part]:
    """The claims that a word finds by their day of receipt or service, or by their charge."""
    if day := _DAY.fullmatch(word):
        days = json.dumps([*_days(*day.groups())])
        for column in ("received_on", "from_date"):
            yield f"{column} IN (SELECT value FROM json_each(?))", (days,)  # noqa: S608 - our own names
    if amount := _AMOUNT.fullmatch(word.replace(",", "")):
        dollars, cents = amount.groups(default="")
        least, most = (int(dollars + cents.ljust(2, digit)) for digit in "09")
        yield "charge BETWEEN ? AND ?", (least, most)


def _days(month: str, day: str, year: str | None) -> Iterator[str]:
    """ISO days. What was typed last may go on: `11/2` also begins 11/20, `11/20/2` 11/20/26."""
    for each in _CENTURY:
        if year is None or str(each).startswith(year) or str(each)[2:].startswith(year):
            for number in range(1, 32):
                if number == int(day or 0) or (year is None and f"{number:02}".startswith(day)):
                    yield f"{each}-{month.rjust(2, '0')}-{number:02}"
