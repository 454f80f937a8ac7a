"""What a status code of STC says in plain words, and what to do about it."""

from dataclasses import replace

from x12.codes import entities
from x12.codes.actions import Action
from x12.codes.meaning import CodeList, Meaning, meaning_of
from x12.status.records import StatusCode
from x12.text import clean

_OPEN = frozenset({"A3", "A6", "A7", "A8", "F0", "F2", "F4", "F5"})
"""Categories under which the second component says best what there is to do."""


def explain(status: StatusCode) -> Meaning:
    """All components as one meaning; its words are such as `Finished, denied: Not eligible (patient)`."""
    category = meaning_of(CodeList.STATUS_CATEGORIES, status.category)
    words, reason = category.words, _reason_words(status)
    if reason.lower() not in words.lower():
        words = f"{words}: {reason}"
    if status.entity:
        words = f"{words} ({entities.word(status.entity)})"
    return replace(_decider(category, status), code=clean(str(status)), words=words)


def _decider(category: Meaning, status: StatusCode) -> Meaning:
    """The component whose action counts."""
    if category.code not in _OPEN or not status.code or status.code_list:
        return category
    reason = meaning_of(CodeList.STATUS_CODES, status.code)
    return category if reason.action is Action.NONE or not reason.is_known else reason


def _reason_words(status: StatusCode) -> str:
    if not status.code:
        return ""
    if status.code_list:
        return clean(f"{status.code_list} {status.code}")
    return meaning_of(CodeList.STATUS_CODES, status.code).words
