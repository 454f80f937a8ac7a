"""The way here: which pages were opened on which, so that going back finds everything as it was."""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Trail(Generic[T]):
    """Pages in the order they were come to. It never becomes empty: the first one stays."""

    def __init__(self, first: T) -> None:
        self._pages = [first]

    @property
    def current(self) -> T:
        """The page that is shown."""
        return self._pages[-1]

    def open(self, page: T) -> None:
        """Go on to a page; one that is on the way already is moved to the front instead of standing there
        twice.
        """
        if page in self._pages:
            self._pages.remove(page)
        self._pages.append(page)

    def back(self) -> T:
        """Leave the current page and return it; the first page is never left."""
        return self._pages.pop() if len(self._pages) > 1 else self._pages[0]

    def forget(self, unwanted: Callable[[T], bool]) -> None:
        """Take pages out of the way behind and in front, all but the first one."""
        self._pages[1:] = [page for page in self._pages[1:] if not unwanted(page)]

    @property
    def at_start(self) -> bool:
        """Whether there is nowhere to go back to."""
        return len(self._pages) == 1

    def __iter__(self) -> Iterator[T]:
        return iter(self._pages)

    def __contains__(self, page: object) -> bool:
        return page in self._pages
