"""The lists of codes that F4 shows on an institutional claim, and words for what is keyed. Codes that aren't
in them may be keyed all the same.
"""

from collections.abc import Callable
from functools import cache

from screens.claim_entry.codes import choices_of
from tui.forms import Answers, Choice
from x12.codes import bill_types
from x12.codes.meaning import CodeList, words_of
from x12.identifiers.type_of_bill import FACILITIES

_FREQUENCIES = "1234578"


@cache
def _bill_types() -> tuple[Choice, ...]:
    codes = (f"{each}{digit}" for each in sorted(FACILITIES) for digit in _FREQUENCIES)
    return tuple(Choice(code, bill_types.words(code)) for code in codes)


_choices_of = cache(choices_of)


def all_bill_types(_answers: Answers) -> tuple[Choice, ...]:
    """Every facility with the usual frequencies."""
    return _bill_types()


def bill_type_words(value: object, _answers: Answers) -> str:
    """What a type of bill means."""
    return bill_types.words(str(value))


def codes(code_list: CodeList) -> Callable[[Answers], tuple[Choice, ...]]:
    """The codes of a list, read when first shown."""
    return lambda _answers: _choices_of(code_list)


def meaning(code_list: CodeList) -> Callable[[object, Answers], str]:
    """Words for a code of a list."""
    return lambda value, _answers: words_of(code_list, str(value))
