"""Where the user is, how they came here, and what is kept alive of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from tui.trail import Trail

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from tui.page import Page
    from tui.shell import Place


class Navigation:
    """The way through the pages.

    Places are kept as they are left until someone signs out or another user signs in; others are forgotten
    when the user goes back from them. The end of a session puts the way aside for the same user's return.
    """

    def __init__(
        self,
        desk: Desk,
        first: Callable[[Desk], Page],
        home: Callable[[Desk], Page],
        places: Sequence[Place],
        begin: Callable[[Desk], Page] | None = None,
    ) -> None:
        self.places = tuple(places)
        self._desk = desk
        self._first = first
        self._home = home
        self._kept: dict[str, Page] = {}
        self._aside: Trail[Page] | None = None
        self._user = self._signed_in_user()
        self._trail: Trail[Page] = Trail((begin or first)(desk))

    @property
    def current(self) -> Page:
        """The page that is shown and takes keys."""
        return self._trail.current

    @property
    def at_start(self) -> bool:
        """Whether there is nowhere to go back to."""
        return self._trail.at_start

    def __iter__(self) -> Iterator[Page]:
        """Every page that is alive, each once."""
        alive = (*self._trail, *self._kept.values(), *(self._aside or ()))
        return iter(dict.fromkeys(alive))

    def open(self, page: Page) -> None:
        """Go on to a page."""
        self._trail.open(page)

    def go(self, place_id: str) -> Page:
        """Go to a place, made at the first visit; raises KeyError where there is none of that id."""
        if place_id not in self._kept:
            places = {place.id: place for place in self.places}
            self._kept[place_id] = places[place_id].make(self._desk)
        self._trail.open(self._kept[place_id])
        return self._kept[place_id]

    def back(self) -> None:
        """Go back to the page before."""
        self._trail.back()

    def session_ended(self) -> None:
        """Put the way aside and begin with signing in."""
        if self._aside is None:
            self._aside = self._trail
        self._trail = Trail(self._first(self._desk))

    def signed_in(self) -> None:
        """Go on where the same user's session ended; home for anybody else."""
        user = self._signed_in_user()
        if user != self._user:
            self._forget()
        self._user = user
        if self._aside is not None:
            self._trail, self._aside = self._aside, None
        else:
            self._trail = Trail(self._home(self._desk))

    def signed_out(self) -> None:
        """Forget every page and begin anew."""
        self._forget()
        self._trail = Trail(self._first(self._desk))

    def _forget(self) -> None:
        self._kept.clear()
        self._aside = None

    def _signed_in_user(self) -> str:
        return self._desk.current.user.id if self._desk.current else ""
