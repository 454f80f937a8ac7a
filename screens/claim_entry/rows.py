"""Which rows of the form's tables the entries of a claim's lists are made of, and back from entry to row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from screens.claim_entry.places import field_at

if TYPE_CHECKING:
    from tui.forms import Answers

_LISTS = {
    "lines": "line",
    "diagnoses": "dx",
    "institutional.condition_codes": "condition",
    "institutional.occurrences": "occurrence",
    "institutional.occurrence_spans": "span",
    "institutional.values": "value",
    "institutional.procedures": "procedure",
}
"""The table that each list of a claim is keyed in."""
_NEEDED = {
    "dx": ("code",),
    "reason": ("code",),
    "cause": ("code",),
    "condition": ("code",),
    "occurrence": ("code", "on"),
    "span": ("code", "from"),
    "value": ("code", "amount"),
    "procedure": ("code",),
}
"""What a row has to say before it makes an entry."""
_BEFORE = {"institutional.values": ("covered", "uncovered")}
"""Fields that make the first entries of a list, as far as they are answered."""
_AFTER = {
    "diagnoses": ("admitting", "reason", "cause"),
    "institutional.condition_codes": ("change",),
    "institutional.values": ("msp",),
}
"""Fields and tables that make the entries behind those of the list's own table."""


def complete(answers: Answers, table: str) -> tuple[Answers, ...]:
    """The rows of a table that make entries of the claim."""
    needed = _NEEDED.get(table, ())
    return tuple(row for row in answers.rows(table) if all(name in row for name in needed))


def field_of(place: str, answers: Answers, places: Mapping[str, str]) -> str:
    """The id of the field that filled a place of the claim built from these answers; '' where none did."""
    found = next((name for name in _LISTS if place.startswith(f"{name}.")), "")
    number, _, rest = place.removeprefix(f"{found}.").partition(".")
    if not found or not number.isdecimal():
        return field_at(place, places)
    sources = _sources(found, answers)
    at = int(number) - 1
    if not 0 <= at < len(sources):
        return field_at(place, places)
    source = sources[at]
    if isinstance(source, str):
        return f"{source}.poa" if source.startswith("cause.") and "present" in rest else _first(source)
    return field_at(f"{found}.{source}.{rest}".rstrip("."), places)


def _sources(name: str, answers: Answers) -> list[int | str]:
    """What made each entry of a list: the number of a row of its table, or another field or row."""
    made: list[int | str] = [field for field in _BEFORE.get(name, ()) if field in answers]
    made += [row.number for row in complete(answers, _LISTS[name])]
    for other in _AFTER.get(name, ()):
        rows = complete(answers, other)
        made += [f"{other}.{row.number}" for row in rows] if rows else [other] if other in answers else []
    return made


def _first(source: str) -> str:
    """The first column of a row, or the field itself."""
    return f"{source}.code" if "." in source else source
