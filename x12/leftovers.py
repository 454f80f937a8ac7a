"""Everything in a record that its fields could not hold, so that it can be shown as it came."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from x12.parts import Kept


def leftovers(record: object) -> tuple[Kept, ...]:
    """Every kept segment of the record at any level, in the order in which it stood on the wire."""
    return tuple(sorted(_walk(record), key=lambda kept: kept.position))


def _walk(value: object) -> Iterator[Kept]:
    if isinstance(value, Kept):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _walk(item)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _walk(getattr(value, each.name))
