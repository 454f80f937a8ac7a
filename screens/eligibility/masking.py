"""A record without what tells who the patient is, for a page that may be seen by others."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from typing import Any, TypeVar

from x12.eligibility.records import Member
from x12.identifiers.masking import masked

R = TypeVar("R")
DOTS = "•••"
_SHORTEST = 2
"""A single letter is no one's name wherever else it stands."""


@dataclass(frozen=True, slots=True)
class Mask:
    """Hides some people's names, numbers and dates of birth wherever they stand in a text."""

    pattern: re.Pattern[str] | None
    numbers: frozenset[str]

    def text(self, text: str) -> str:
        """The text with each of them as dots: of a number the last four are left, of a name the initial."""
        return self.pattern.sub(self._hidden, text) if self.pattern else text

    def _hidden(self, found: re.Match[str]) -> str:
        shown = found[0]
        if _compact(shown) in self.numbers:
            return masked(shown)
        return DOTS if shown[0].isdigit() else shown[0] + DOTS

    def record(self, record: R) -> R:
        """The record with every text in it masked."""
        whole: R = _masked(record, self)
        return whole


def mask_of(members: Iterable[Member | None]) -> Mask:
    """A mask for these people, as they were asked about and as they were answered."""
    known = [member for member in members if member is not None]
    numbers = {number for member in known for number in _numbers(member)}
    dates = {text for member in known if member.birth_date for text in _forms(member.birth_date)}
    names = {name for member in known for name in _names(member) if len(name) >= _SHORTEST}
    spelt = [re.escape(text) for text in sorted({*names, *dates}, key=len, reverse=True)]
    spelt += ["[- ]?".join(map(re.escape, number)) for number in sorted(numbers, key=len, reverse=True)]
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(spelt)})(?!\w)", re.IGNORECASE) if spelt else None
    return Mask(pattern, frozenset(map(_compact, numbers)))


def _names(member: Member) -> Iterator[str]:
    party = member.party
    yield from (party.name, party.first_name, party.middle_name)
    yield from (word for name in (party.name, party.first_name) for word in name.split())


def _numbers(member: Member) -> Iterator[str]:
    kinds = {"SY", "3H", "Q4", "1W", "F6", "NQ", "HJ"}
    found = (member.member_id, *(each.number for each in member.party.references if each.qualifier in kinds))
    yield from (_compact(number) for number in found if len(_compact(number)) > _SHORTEST)


def _forms(born: date) -> Iterator[str]:
    """The ways in which a date of birth may be written in a message or a segment."""
    yield from (
        f"{born:{form}}" for form in ("%Y%m%d", "%m%d%Y", "%Y-%m-%d", "%m/%d/%Y", "%m-%d-%Y", "%m/%d/%y")
    )
    yield f"{born.month}/{born.day}/{born.year}"


def _compact(text: str) -> str:
    return "".join(character for character in text.upper() if character.isalnum())


def _masked(value: Any, mask: Mask) -> Any:
    if isinstance(value, str):
        return mask.text(value)
    if isinstance(value, tuple):
        made = (_masked(item, mask) for item in value)
        return type(value)(made)
    if is_dataclass(value) and not isinstance(value, type):
        changes = {each.name: _masked(getattr(value, each.name), mask) for each in fields(value) if each.init}
        return replace(value, **changes)
    return value
