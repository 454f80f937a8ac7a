"""Which field of the form fills which field of the claim, declared with the field and used both ways."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from tui.forms import Field, Kind
from x12.claims.edits.places import edit_id, element_of
from x12.claims.records import ClaimKind


class Declaring:
    """Makes fields and remembers what each fills.

    A place is the record's field as the claim's edits name it, such as `insured.party.id_code`; `#` stands
    for the number of a row, as in `lines.#.procedure`.
    """

    def __init__(self, kind: ClaimKind) -> None:
        self.kind = kind
        self._places: dict[str, str] = {}

    def field(
        self, name: str, label: str, width: int, kind: Kind, *, place: str = "", **options: Any
    ) -> Field:
        """A field; its help ends with the element of the 837 that it fills."""
        made = Field(name, label, width, kind, **options)
        if not place:
            return made
        self._places[name] = place
        element = edit_id(element_of(place.replace("#", "1"), self.kind), self.kind)
        return replace(made, help=f"{made.help} (837: {element.partition('.')[2]})".strip())

    def column(self, table: str, name: str, *args: Any, place: str = "", **options: Any) -> Field:
        """A column of a table, whose cells are `table.row.name`."""
        made = self.field(f"{table}.#.{name}" if place else name, *args, place=place, **options)
        return replace(made, id=name)

    @property
    def places(self) -> Mapping[str, str]:
        """The place that each field fills, by field id; rows as `#`."""
        return MappingProxyType(dict(self._places))


_WITHIN = {"frequency": "facility"}
"""What a form without a field for it has within another: the type of bill says both."""


def field_at(place: str, places: Mapping[str, str]) -> str:
    """The id of the field that fills a place, its row taken over; '' where the form has none.

    What a place says beyond a field, such as which modifier of a procedure, is left out step by step; a
    list as a whole is at its first entry, a name without a field at the number that stands for it.
    """
    by_place = {filled: name for name, filled in places.items()}
    rest = place
    while rest:
        if name := by_place.get(rest):
            return name
        for filled, name in by_place.items():
            if numbers := _rows_in(filled, rest):
                return _numbered(name, numbers)
        rest = rest.rpartition(".")[0]
    if place in _WITHIN:
        return field_at(_WITHIN[place], places)
    party, _, name = place.rpartition(".")
    if name in {"name", "first_name"}:
        return field_at(f"{party}.id_code", places)
    first = next((name for name, filled in places.items() if filled.startswith(f"{place}.#")), "")
    return _numbered(first, ["1"])


def _rows_in(filled: str, place: str) -> list[str]:
    """The numbers that stand for the `#` of what a field fills; [] where the place is another."""
    declared, given = filled.split("."), place.split(".")
    if len(declared) != len(given):
        return []
    pairs = list(zip(declared, given, strict=True))
    fits = all(number.isdecimal() if sign == "#" else sign == number for sign, number in pairs)
    return [number for sign, number in pairs if sign == "#"] if fits else []


def _numbered(name: str, numbers: list[str]) -> str:
    for number in numbers:
        name = name.replace("#", number, 1)
    return name
