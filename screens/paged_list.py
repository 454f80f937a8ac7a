"""A list of any length: only some pages of it are held, and it is narrowed where it is kept, as one types."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from api_client.errors import PortalError, WentElsewhere
from screens.headed import HeadedList, Heads
from screens.saying import said
from screens.window import Load, LoadPage, Slice, Window
from tui import keys
from tui.text import Line, line

if TYPE_CHECKING:
    from collections.abc import Coroutine

T = TypeVar("T")
_BEFORE_THE_EDGE = 30
"""Rows before the end of what is held at which more is asked for."""


class PagedList(HeadedList["T | None"], Generic[T]):
    """Rows come in pages from `load`. Until a row is here nothing of another one can be opened by mistake.

    `back` says how the rows that are shown come from the last one on, or None where they don't.
    """

    def __init__(
        self,
        row: Callable[[T], Line],
        heads: Heads,
        load: Load[T],
        *,
        chosen: Callable[[T], None],
        empty: str = "Nothing here.",
        explain: Callable[[T], tuple[Line, ...]] | None = None,
        back: Callable[[], LoadPage[T] | None] = lambda: None,
    ) -> None:
        super().__init__(
            lambda record: row(record) if record is not None else line(("...", "dim")),
            heads,
            chosen=lambda record: chosen(record) if record is not None else None,
            empty=empty,
            explain=lambda record: explain(record) if record is not None and explain else (),
        )
        self._load, self._back = load, back
        self._window: Window[T] = Window(Slice((), "", 0), lambda mark: load(self.filter, mark))
        self._stale = self._busy = self._opens = False
        self._stays = True
        self._version = 0
        """Of what is wanted: an answer to an older question is dropped."""

    @property
    def total(self) -> int:
        """How many rows there are, as far as they are counted."""
        return self._window.total

    @property
    def more(self) -> bool:
        """Whether there are more than that."""
        return self._window.more

    @property
    def record(self) -> T | None:
        """The record under the cursor; None also while it isn't here yet."""
        return None if self._stale else super().record

    def become(self, first: Slice[T], *, stays: bool = False) -> None:
        """Show other rows, from their first page on; with `stays` the cursor stays where it can."""
        words = self.filter
        self._window = Window(first, lambda mark: self._load(words, mark), self._back())
        self._records = self._all = self._window
        self._head = tuple(self._heads(self.width - 2))
        self._stale = False
        self.cursor = max(0, min(self.cursor if stays else 0, len(self._window) - 1))
        self.top = min(self.top, self.cursor) if stays else 0
        self.repaint()
        self._bring()
        self._open_what_waits()

    def reload(self, *, stays: bool = True) -> None:
        """Ask for the rows again; what is shown stays until they come."""
        self._stale, self._stays = True, stays
        self._version += 1
        self._work()

    def _apply(self, words: str, cursor: int) -> None:
        if words != self.filter:
            self.filter = words
            self.reload(stays=False)

    def _go(self, cursor: int) -> None:
        super()._go(cursor)
        self._bring()

    def action_choose(self) -> None:
        """Open the record under the cursor, once it is here."""
        self._opens = True
        self._open_what_waits()

    def why_not(self, key: keys.Key) -> str:
        """A record that is still to come will be opened."""
        if key is keys.CHOOSE and (self._stale or self._busy):
            return ""
        return super().why_not(key)

    def _open_what_waits(self) -> None:
        if self._opens and self.record is not None:
            self._opens = False
            super().action_choose()
        elif not (self._stale or self._busy):
            self._opens = False

    # -- asking ------------------------------------------------------------------------------------

    def _bring(self) -> None:
        """Ask for the rows that are in sight or close to it and aren't here."""
        if self._missing() is not None:
            self._work()

    def _missing(self) -> int | None:
        below = self.top + self._visible
        near = (*range(self.top, below), below, below + _BEFORE_THE_EDGE, self.top - 1)
        return next((each for each in near if each >= 0 and not self._window.has(each)), None)

    def _work(self) -> None:
        if not self._busy:
            self._busy = True
            self.shell.background(self._ask(), self._asked)

    def _ask(self) -> Coroutine[None, None, Slice[T] | PortalError | None]:
        """The first page of what is wanted now, or else the rows that are missing."""
        words, version, window, missing = self.filter, self._version, self._window, self._missing()

        async def ask() -> Slice[T] | PortalError | None:
            try:
                if self._stale:
                    first: Slice[T] = await self._load(words, "")
                    return first if version == self._version else None
                if missing is not None:
                    await window.bring(missing)
            except PortalError as error:
                return error
            return None

        return ask()

    def _asked(self, found: Slice[T] | PortalError | None) -> None:
        self._busy = False
        if isinstance(found, PortalError):
            self._stale = self._opens = False
            if not isinstance(found, WentElsewhere):  # there it says nothing of what is shown
                self.shell.say(said(found), "stop")
        elif found is not None:
            self.become(found, stays=self._stays)
        elif self._stale:
            self._work()
        else:
            self.repaint()
            self._bring()
            self._open_what_waits()
