"""Where the user is, how they came here, and what is kept alive of it: one way through the pages a portal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from tui.trail import Trail

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from tui.page import Page
    from tui.shell import Place


@dataclass(slots=True)
class Way:
    """A user's way through one portal's pages; places are kept as they are left."""

    trail: Trail[Page]
    user: str = ""
    places: dict[str, Page] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Page]:
        return chain(self.trail, self.places.values())


class Navigation:
    """The way that is shown, and those of the other portals.

    A way is kept until its user signs out or another user signs in to its portal. While nobody is signed
    in, and when a session has ended, there is a door: the pages for signing in. The way behind it waits.
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
        self.here = ""
        """The portal whose way is shown, or waits behind the door."""
        self._desk = desk
        self._first = first
        self._home = home
        self._ways: dict[str, Way] = {}
        start = Trail((begin or first)(desk))
        self._door: Way | None = Way(start)
        if desk.current is not None:
            self.here = desk.current.portal.id
            self._ways[self.here] = Way(start, desk.current.user.id)
            self._door = None

    @property
    def current(self) -> Page:
        """The page that is shown and takes keys."""
        return self._way.trail.current

    @property
    def at_start(self) -> bool:
        """Whether there is nowhere to go back to."""
        return self._way.trail.at_start

    @property
    def at_door(self) -> bool:
        """Whether what is shown is for signing in."""
        return self._door is not None

    def waits(self, portal_id: str) -> bool:
        """Whether something of this portal is kept for its user to come back to."""
        return portal_id in self._ways

    def __iter__(self) -> Iterator[Page]:
        """Every page that is alive, each once."""
        ways = [*self._ways.values(), *([self._door] if self._door else [])]
        return iter(dict.fromkeys(chain.from_iterable(ways)))

    @property
    def _way(self) -> Way:
        return self._door or self._ways[self.here]

    def open(self, page: Page) -> None:
        """Go on to a page."""
        self._way.trail.open(page)

    def go(self, place_id: str) -> Page:
        """Go to a place, made at the first visit; raises KeyError where there is none of that id."""
        kept = self._way.places
        if place_id not in kept:
            places = {place.id: place for place in self.places}
            kept[place_id] = places[place_id].make(self._desk)
        self.open(kept[place_id])
        return kept[place_id]

    def back(self) -> None:
        """Go back to the page before."""
        self._way.trail.back()

    def session_ended(self) -> None:
        """Let the way wait, and begin with signing in."""
        self._door = Way(Trail(self._first(self._desk)))

    def signed_in(self) -> None:
        """Go on where the same user was at the current portal; home for anybody else."""
        if self.here in self._ways:
            self._ways[self.here].trail.forget(lambda page: page.passing)
        self._door = None
        self._go_on()

    def signed_out(self) -> None:
        """Forget every page of the portal; go on at another one that is signed in to, else begin anew."""
        self._ways.pop(self.here, None)
        if self._desk.current is not None:
            self._door = None
            self._go_on()
        else:
            self._ways.clear()
            self.here, self._door = "", Way(Trail(self._first(self._desk)))

    def _go_on(self) -> None:
        current = self._desk.current
        portal_id, user = (current.portal.id, current.user.id) if current else ("", "")
        way = self._ways.get(portal_id)
        if way is None or way.user != user:
            self._ways[portal_id] = Way(Trail(self._home(self._desk)), user)
        self.here = portal_id
