"""The form as the rows of a table see it."""

from collections.abc import Iterator

from tui.forms.answers import Answers, Rows

_MISSING = object()
_ROWS = "rows of "
_EVERYTHING = "everything"


class Outside(Answers):
    """Stands for the form around a table, and notes what the rows ask of it: they are read again only when
    an answer that they asked for is another one.
    """

    __slots__ = ("_asked", "_noting", "_stands_for")

    def __init__(self) -> None:
        super().__init__()
        self._stands_for = Answers()
        self._asked: dict[str, object] = {}
        self._noting = False

    def begin(self, answers: Answers) -> bool:
        """Stand for these answers and note what is asked; says whether all that was asked is as it was."""
        self._stands_for, self._noting = answers, True
        same = all(self._now(what) == value for what, value in self._asked.items())
        if not same:
            self._asked = {}
        return same

    def settle(self, answers: Answers) -> None:
        """All is read: stand for the whole."""
        self._stands_for, self._noting = answers, False

    def _now(self, what: str) -> object:
        if what == _EVERYTHING:
            return dict(self._stands_for)
        if what.startswith(_ROWS):
            return self._stands_for.rows(what.removeprefix(_ROWS))
        return self._stands_for.get(what, _MISSING)

    def _ask(self, what: str) -> object:
        value = self._now(what)
        if self._noting:
            self._asked[what] = value
        return value

    def __getitem__(self, field_id: str) -> object:
        value = self._ask(field_id)
        if value is _MISSING:
            raise KeyError(field_id)
        return value

    def __iter__(self) -> Iterator[str]:
        self._ask(_EVERYTHING)
        return iter(self._stands_for)

    def __len__(self) -> int:
        self._ask(_EVERYTHING)
        return len(self._stands_for)

    def _peek(self, field_id: str) -> object:
        value = self._ask(field_id)
        return None if value is _MISSING else value

    def rows(self, table_id: str) -> Rows:
        """The rows of another table."""
        self._ask(_ROWS + table_id)
        return self._stands_for.rows(table_id)
