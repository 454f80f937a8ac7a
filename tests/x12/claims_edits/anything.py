"""Records with anything in their fields that their types allow, likely and unlikely."""

import types
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from random import Random
from typing import Any, Union, get_args, get_origin, get_type_hints

from x12.identifiers.listing import listed
from x12.parts import Kept

_CODES = listed(
    "A 11 13 1 7 P S 18 MB 30 435 472 434 82 X4 G1 E119 {x} a.b AA A0429 99999 0450 1999900008 * é"
)
_TEXTS = (*sorted(_CODES), "", "", " ", "\ud800", "1" * 60)
_AMOUNTS = tuple(map(Decimal, ("0", "1", "-1", "3", "1.005", "80", "123456789012345.99", "-99999999999")))
_DAYS = (date.min, date.max, date(2026, 6, 1), date(2026, 6, 20), date(2025, 6, 20), date(2024, 2, 29))


def anything(kind: Any, random: Random) -> Any:
    """A value of a type: a record, a tuple, a choice or something plain."""
    plain = {str: _TEXTS, bool: (True, False), int: range(-2, 15), date: _DAYS, Decimal: _AMOUNTS}
    if kind in plain:
        return random.choice(plain[kind])
    if kind is type(None):
        return None
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind), random)
    if get_origin(kind) in {Union, types.UnionType}:
        return anything(random.choice(get_args(kind)), random)
    if is_dataclass(kind):
        return kind(**{name: anything(hint, random) for name, hint in _hints(kind).items()})
    assert issubclass(kind, Enum)
    return random.choice(list(kind))


def _tuple(members: tuple[Any, ...], random: Random) -> tuple[Any, ...]:
    if members[-1] is Ellipsis:
        count = 0 if members[0] is Kept else random.choice((0, 1, 1, 2, 3))
        return tuple(anything(members[0], random) for _ in range(count))
    return tuple(anything(member, random) for member in members)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    """The fields with their types; what was kept of the wire is left out."""
    hints = get_type_hints(kind)
    return {each.name: hints[each.name] for each in fields(kind) if each.name != "kept"}
