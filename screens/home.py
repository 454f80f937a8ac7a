"""Home: who is where, what wants somebody, what can be done, and the demo's people to try."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from api_client.errors import PortalError
from screens.columns import ColumnsView, Pair
from screens.menu import Item, Row
from screens.trying import only_ssn, patient_of, row_of, tries
from tui.page import Page
from tui.text import EMPTY, Line, cut, line, plain

if TYPE_CHECKING:
    from api_client.demo import TryThis
    from api_client.records import SignedIn
    from offline_cache.claims.queue import Queue
    from offline_cache.desk import Desk
    from tui.shell import Place, Shell

_DIGITS = "123456789"
_FEW = 3
"""Rows of the work queue that have room here."""
_SHARED = 3
"""So many places with one reason not to go there: it is said once."""
_FRESH = 300.0
"""Seconds for which what was asked about the work queue is not asked again."""
_ONLY_WHERE = {
    "drafts": lambda desk: bool(desk.kept.drafts.all),
    "demo-clock": lambda desk: desk.demo is not None,
}
"""Places that are shown only where there is something in them."""


class HomePage(Page):
    """What can be done here, one key each; `letters` gives a place's key by its id."""

    title = "Home"

    def __init__(
        self,
        desk: Desk,
        places: Sequence[Place],
        letters: Mapping[str, str],
        open_claim: Callable[[Shell, str], None],
    ) -> None:
        self._desk = desk
        self._places = places
        self._letters = letters
        self._open_claim = open_claim
        self._queue: Queue | None = None
        self._asked: tuple[str, date, float] | None = None
        """Which portal was asked about the work queue, as of which day, and when."""
        self._menu = ColumnsView(self._rows)
        super().__init__(self._menu)

    def opened(self) -> None:
        """Show what can be done now; what wants somebody comes meanwhile."""
        current = self._desk.current
        self.subject = current.portal.name if current else ""
        if current is not None and self._asked and self._asked[0] != current.portal.id:
            self._queue = None
        self._menu.fill()
        if current is not None and self._has_queue(current) and self._is_stale(current):
            self._asked = (current.portal.id, self._desk.today(), monotonic())
            self.shell.background(self._desk.claims.queue(_FEW), lambda found: self._found(current, found))

    def _is_stale(self, current: SignedIn) -> bool:
        if self._asked is None or self._queue is None:
            return True
        portal_id, day, at = self._asked
        return (portal_id, day) != (current.portal.id, self._desk.today()) or monotonic() - at > _FRESH

    def _found(self, asked: SignedIn, found: Queue) -> None:
        current = self._desk.current
        if current is not None and current.portal.id == asked.portal.id:
            self._queue = found
            self._menu.update()

    def _has_queue(self, current: SignedIn) -> bool:
        return "claim-status" in current.user.services and not current.must_change

    # -- rows ----------------------------------------------------------------------------------------

    def _rows(self, cells: int) -> tuple[Row | Pair, ...]:
        current = self._desk.current
        people = tries(self._desk.demo, current.portal.id) if current and current.portal.demo else ()
        return (
            *((who_and_where(current, cells),) if current else ()),
            self._runs_out(cells),
            *(self._wants_somebody(cells) if current and self._has_queue(current) else ()),
            *self._in_columns(cells),
            *((line(("Try these: all of them are invented", "heading")),) if people else ()),
            *(self._try(index, person) for index, person in enumerate(people)),
        )

    def _runs_out(self, cells: int) -> Line:
        """The first thing that will run out at a portal, in one row; blank where nothing does soon."""
        with suppress(PortalError):
            for due in self._desk.inventory.warnings():
                if due.kind != "review":
                    text = cut(f"{due.sentence} {due.next_action}", cells)
                    return line((text, "stop" if due.urgent else "caution"))
        return EMPTY

    def _wants_somebody(self, cells: int) -> Iterator[Row]:
        """As many rows whether they have come or not, so that nothing moves when they do."""
        from screens.tasks import claim_tasks, summary, task_row

        queue, today = self._queue, self._desk.today()
        words = summary(queue) if queue else ""
        style = "stop" if words else "dim"
        nothing = "Nothing wants you at this payer." if queue else ""
        yield line((cut(words or nothing, cells), style))
        tasks = list(claim_tasks(queue))[:_FEW] if queue else []
        for task in tasks:
            shown = plain(task_row(task, today, cells - 6))
            yield Item("", shown, "", partial(self._open_claim_here, task.claim))
        yield from (EMPTY for _ in range(_FEW - len(tasks)))

    def _open_claim_here(self, claim_id: str) -> None:
        self._open_claim(self.shell, claim_id)

    def _in_columns(self, cells: int) -> Iterator[Row | Pair]:
        """All that there is to do, down the left column, then down the right one; a common reason once."""
        places = [self._place(place) for place in self._places if self._is_shown(place)]
        shared = next((each for each, times in _reasons(places) if times >= _SHARED), "")
        yield line((cut(f"In brackets: {shared}", cells), "dim")) if shared else EMPTY
        items = [
            *(replace(each, brief=each.why_not == shared) for each in places),
            Item("t", "Theme", "dark, light, high contrast, no colour", self.shell.next_theme),
            Item("s", "Sign out", "ends the session; patients are forgotten", self.shell.sign_out),
        ]
        half = (len(items) + 1) // 2
        for index, left in enumerate(items[:half]):
            yield Pair(left, items[half + index] if half + index < len(items) else None)

    def _is_shown(self, place: Place) -> bool:
        """Whether it has a row: it has a key, and some only where there is anything in them."""
        shown = _ONLY_WHERE.get(place.id)
        return place.id in self._letters and (shown is None or shown(self._desk))

    def _place(self, place: Place) -> Item:
        letter, why_not = self._letters[place.id], place.why_not(self._desk)
        return Item(letter, place.title, place.words, self._going(place.id), why_not)

    def _going(self, place_id: str) -> Callable[[], None]:
        return lambda: self._go(place_id)

    def _go(self, place_id: str) -> None:
        self.shell.go(place_id)

    def _try(self, index: int, person: TryThis) -> Item:
        def chosen() -> None:
            ssn = only_ssn(person)
            if not ssn:
                self._desk.carry(patient_of(person))
            self.shell.go("eligibility")
            if ssn:
                self.shell.say(f"Key the SSN {ssn}: it isn't carried from screen to screen.")

        return Item(_DIGITS[index] if index < len(_DIGITS) else "", plain(row_of(person)), "", chosen)


def _reasons(places: Sequence[Item]) -> list[tuple[str, int]]:
    """Why places can't be gone to, the most common reason first."""
    return Counter(each.why_not for each in places if each.why_not).most_common()


def who_and_where(current: SignedIn, cells: int) -> Line:
    """The user and role, and on whose behalf questions are asked."""
    provider = current.provider
    name = provider.name or current.portal.provider_name
    number = f", NPI {provider.npi}" if provider.npi else ""
    return line((cut(f"{current.user.name} ({current.user.role}) for {name}{number}", cells), "label"))
