"""The rows of a long list of which only some are held: pages that follow one another by a mark."""

from collections import OrderedDict
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")
PAGE = 100
"""Rows that are asked for at a time."""
_HELD = 8
"""Pages that are held at a time; more of those that are so small that they would not fill a screen."""


@dataclass(frozen=True, slots=True)
class Slice(Generic[T]):
    """Rows that follow one another; `next` leads to more, '' at the end."""

    rows: tuple[T, ...]
    next: str
    total: int
    more: bool = False
    """Whether there are more than `total`."""


Load = Callable[[str, str], Coroutine[Any, Any, Slice[T]]]
"""Gives the rows that hold some words, after a mark."""
LoadPage = Callable[[str], Coroutine[Any, Any, Slice[T]]]
"""Gives the rows after a mark."""


class Window(Sequence["T | None"]):
    """A row is None until its page is here. `load` gives the page after a mark.

    `back` gives the same rows from the last one on, so that the end is as near as the start.
    """

    def __init__(self, first: Slice[T], load: LoadPage[T], back: LoadPage[T] | None = None) -> None:
        self._load, self._load_back = load, back
        self._behind: Window[T] | None = None
        """The rows from the last one on, once one of them is wanted."""
        self._marks = [""]
        self._pages: OrderedDict[int, tuple[T, ...]] = OrderedDict()
        self._size = max(1, len(first.rows)) if first.next else PAGE
        self.total, self.more = first.total, first.more
        self._known = 0
        self._put(0, first)

    def __len__(self) -> int:
        return self._known if self._is_walked else max(self._known + 1, self.total)

    @overload
    def __getitem__(self, index: int) -> T | None: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T | None]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T | None] | None:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        page, row = divmod(index, self._size)
        rows = self._pages.get(page, ())
        if row >= len(rows) and self._behind is not None:
            return self._behind[len(self) - 1 - index]
        return rows[row] if row < len(rows) else None

    def has(self, index: int) -> bool:
        """Whether there is nothing to wait for at an index."""
        if index >= len(self) or index // self._size in self._pages:
            return True
        return self._behind is not None and self._behind.has(len(self) - 1 - index)

    async def bring(self, index: int) -> None:
        """Have the page of a row here; the pages before it are walked through, but not held."""
        from_the_end = len(self) - 1 - index
        if self._load_back is not None and from_the_end < index - self._known:
            self._behind = self._behind or Window(await self._load_back(""), self._load_back)
            await self._behind.bring(from_the_end)
            return
        page = index // self._size
        while len(self._marks) <= page and not self._is_walked:
            last = len(self._marks) - 1
            self._put(last, await self._load(self._marks[last]))
        there = page == 0 or (page < len(self._marks) and self._marks[page] != "")
        if there and page not in self._pages:
            self._put(page, await self._load(self._marks[page]))

    @property
    def _is_walked(self) -> bool:
        return self._marks[-1] == "" and len(self._marks) > 1

    def _put(self, page: int, found: Slice[T]) -> None:
        self._pages[page] = found.rows
        self._pages.move_to_end(page)
        while len(self._pages) > max(_HELD, _HELD * PAGE // self._size):
            self._pages.popitem(last=False)
        if page == len(self._marks) - 1:
            self._marks.append(found.next)
            self._known += len(found.rows)
