"""The lists of codes that F4 shows on an institutional claim, and words for what is keyed."""

from collections.abc import Callable, Sequence
from functools import cache

from screens.claim_entry.codes import choices_of
from tui.forms import Answers, Choice
from tui.forms.choices import found
from x12.codes import bill_types
from x12.codes.meaning import CodeList, words_of
from x12.identifiers.type_of_bill import FACILITIES

_FREQUENCIES = "1234578"
_MOST = 50


@cache
def _bill_types() -> tuple[Choice, ...]:
    codes = (f"{each}{digit}" for each in sorted(FACILITIES) for digit in _FREQUENCIES)
    return tuple(Choice(code, bill_types.words(code)) for code in codes)


def find_bill_type(typed: str, _answers: Answers) -> Sequence[Choice]:
    """Types of bill by digits or words; a zero before them is left out."""
    return found(_bill_types(), typed.removeprefix("0"))[:_MOST]


def bill_type_words(value: object, _answers: Answers) -> str:
    """What a type of bill means."""
    return bill_types.words(str(value))


def finder(code_list: CodeList) -> Callable[[str, Answers], Sequence[Choice]]:
    """Looks codes of a list up; codes that aren't in it may be keyed all the same."""

    def find(typed: str, _answers: Answers) -> Sequence[Choice]:
        return found(choices_of(code_list), typed)[:_MOST]

    return find


def meaning(code_list: CodeList) -> Callable[[object, Answers], str]:
    """Words for a code of a list."""
    return lambda value, _answers: words_of(code_list, str(value))
