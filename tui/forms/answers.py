"""What a form says: the values of its fields by field id, and the rows of its tables."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from types import MappingProxyType

Rows = tuple["Answers", ...]
NO_ROWS: Mapping[str, Rows] = MappingProxyType({})
ZERO = Decimal("0.00")


class Answers(Mapping[str, object]):
    """Parsed values of the fields that are filled, acceptable and needed. Its repr shows ids only.

    A row of a table has its columns' values, its `number` on the screen (from 1), `whole`, the form outside
    its table, and where a value is proposed `above`, the row over it.
    """

    __slots__ = ("_above", "_rows", "_values", "_whole", "number")

    def __init__(
        self,
        values: Mapping[str, object] | None = None,
        rows: Mapping[str, Rows] = NO_ROWS,
        *,
        whole: "Answers | None" = None,
        above: "Answers | None" = None,
        number: int = 0,
    ) -> None:
        self._values = dict(values or {})
        self._rows = rows
        self._whole = whole
        self._above = above
        self.number = number

    def __getitem__(self, field_id: str) -> object:
        return self._values[field_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Answers):
            return self is other or (self._values == other._values and self._rows == other._rows)
        return super().__eq__(other)

    __hash__ = None  # type: ignore[assignment]  # a mapping, compared by what it holds

    def __repr__(self) -> str:
        return f"Answers({', '.join(self._values)})"

    def _peek(self, field_id: str) -> object:
        return self._values.get(field_id)

    def text(self, field_id: str) -> str:
        """The value as text; '' where the field isn't answered."""
        value = self._peek(field_id)
        return value if isinstance(value, str) else "" if value is None else str(value)

    def day(self, field_id: str) -> date | None:
        """The value of a date field; None where it isn't answered."""
        value = self._peek(field_id)
        return value if isinstance(value, date) else None

    def money(self, field_id: str) -> Decimal | None:
        """The value of a money field; None where it isn't answered."""
        value = self._peek(field_id)
        return value if isinstance(value, Decimal) else None

    def rows(self, table_id: str) -> Rows:
        """The rows of a table that hold something, in their order; () where the table isn't needed."""
        return self._rows.get(table_id, ())

    def total(self, table_id: str, column_id: str) -> Decimal:
        """The sum of a column of amounts."""
        return sum((row.money(column_id) or ZERO for row in self.rows(table_id)), ZERO)

    @property
    def whole(self) -> "Answers":
        """The form outside the table that this is a row of; the form itself elsewhere."""
        return self if self._whole is None else self._whole

    @property
    def above(self) -> "Answers":
        """The row over this one, for a column's `proposes`; an empty one for the first row."""
        return Answers() if self._above is None else self._above

    def under(self, above: "Answers") -> "Answers":
        """The same row, knowing the one above it."""
        return Answers(self._values, self._rows, whole=self._whole, above=above, number=self.number)


class Said(Answers):
    """Answers while they are being worked out, in the order of the form."""

    __slots__ = ()

    def forget(self, field_id: str) -> None:
        """The field isn't needed: it says nothing to what follows."""
        self._values.pop(field_id, None)

    def add(self, table_id: str, rows: Sequence[Answers]) -> None:
        """A table has been read."""
        self._rows = {**self._rows, table_id: tuple(rows)}
