"""What a form says: the values of its fields, by field id."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal


class Answers(Mapping[str, object]):
    """Parsed values of the fields that are filled, acceptable and needed. Its repr shows ids only."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, object] | None = None) -> None:
        self._values = dict(values or {})

    def __getitem__(self, field_id: str) -> object:
        return self._values[field_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"Answers({', '.join(self._values)})"

    def text(self, field_id: str) -> str:
        """The value as text; '' where the field isn't answered."""
        value = self._values.get(field_id, "")
        return value if isinstance(value, str) else str(value)

    def day(self, field_id: str) -> date | None:
        """The value of a date field; None where it isn't answered."""
        value = self._values.get(field_id)
        return value if isinstance(value, date) else None

    def money(self, field_id: str) -> Decimal | None:
        """The value of a money field; None where it isn't answered."""
        value = self._values.get(field_id)
        return value if isinstance(value, Decimal) else None
