"""A portal's JSON object, read field by field: each is there in the right form, or the answer is garbled."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from api_client.messages import Reply, garbled

T = TypeVar("T")


class Fields:
    """Typed access to one JSON object. Every method raises ServerFault for a field that is not as agreed."""

    __slots__ = ("_reply", "_values")

    def __init__(self, reply: Reply, values: Mapping[str, Any] | None = None) -> None:
        self._reply = reply
        self._values = reply.json() if values is None else values

    def text(self, key: str, default: str | None = None) -> str:
        """A string; `default` where the key is absent or null."""
        value = self._values.get(key)
        if value is None and default is not None:
            return default
        if not isinstance(value, str):
            raise garbled(self._reply)
        return value

    def seconds(self, key: str) -> timedelta:
        """A number of seconds, a century at most."""
        value = self._values.get(key)
        if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < 3.2e9:
            raise garbled(self._reply)
        return timedelta(seconds=value)

    def whole(self, key: str) -> int:
        """A whole number."""
        value = self._values.get(key)
        if isinstance(value, bool) or not isinstance(value, int):
            raise garbled(self._reply)
        return value

    def flag(self, key: str) -> bool:
        """True or false; false where the key is absent."""
        value = self._values.get(key, False)
        if not isinstance(value, bool):
            raise garbled(self._reply)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings; () where the key is absent."""
        values = self._values.get(key, [])
        if not isinstance(values, list) or not all(isinstance(each, str) for each in values):
            raise garbled(self._reply)
        return tuple(values)

    def wholes(self, key: str) -> tuple[int, ...]:
        """A list of whole numbers; () where the key is absent."""
        values = self._values.get(key, [])
        if not isinstance(values, list) or not all(type(each) is int for each in values):
            raise garbled(self._reply)
        return tuple(values)

    def inner(self, key: str) -> "Fields":
        """A nested object."""
        value = self._values.get(key)
        if not isinstance(value, dict):
            raise garbled(self._reply)
        return Fields(self._reply, value)

    def rows(self, key: str) -> tuple["Fields", ...]:
        """A list of objects; () where the key is absent."""
        values = self._values.get(key, [])
        if not isinstance(values, list) or not all(isinstance(each, dict) for each in values):
            raise garbled(self._reply)
        return tuple(Fields(self._reply, each) for each in values)

    def day(self, key: str) -> date:
        """An ISO date."""
        return self._parsed(key, date.fromisoformat)

    def instant(self, key: str) -> datetime:
        """An ISO date and time; without an offset it is this machine's."""
        return self._parsed(key, lambda text: datetime.fromisoformat(text).astimezone())

    def has(self, key: str) -> bool:
        """Whether the key is there and not null."""
        return self._values.get(key) is not None

    def names(self) -> tuple[str, ...]:
        """The keys that are there."""
        return tuple(self._values)

    def _parsed(self, key: str, parse: Callable[[str], T]) -> T:
        try:
            return parse(self.text(key))
        except (ValueError, OverflowError):
            raise garbled(self._reply) from None
