"""Everything that a portal wrote, made safe to show before anyone sees it."""

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from x12.text import clean

T = TypeVar("T")


def cleaned(value: T) -> T:
    """Give the value with each string in it clean, inside lists, tuples, dicts and frozen records too."""
    result: T = _cleaned(value)
    return result


def _cleaned(value: Any) -> Any:
    match value:
        case str():
            return clean(value)
        case dict():
            return {_cleaned(key): _cleaned(each) for key, each in value.items()}
        case list():
            return [_cleaned(each) for each in value]
        case tuple():
            return _cleaned_tuple(value)
        case _ if is_dataclass(value) and not isinstance(value, type):
            return _cleaned_record(value)
    return value


def _cleaned_tuple(value: tuple[Any, ...]) -> Any:
    items = [_cleaned(each) for each in value]
    return value if all(new is old for new, old in zip(items, value, strict=True)) else type(value)(items)


def _cleaned_record(record: Any) -> Any:
    changes = {}
    for each in fields(record):
        old = getattr(record, each.name)
        new = _cleaned(old)
        if new is not old and each.init:
            changes[each.name] = new
    return replace(record, **changes) if changes else record
