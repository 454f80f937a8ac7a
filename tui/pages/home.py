"""Home: the places to go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.page import Page
from tui.text import Line, fit, line
from tui.widgets.record_list import RecordList

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from tui.shell import Place


class HomePage(Page):
    """The list of places; Enter or the first letter goes there."""

    title = "Home"

    def __init__(self, desk: Desk, places: Sequence[Place]) -> None:
        self._desk = desk
        self._places = places
        super().__init__(RecordList(places, self._row, chosen=self._go, explain=self._explain))

    def _row(self, place: Place) -> Line:
        why = place.why_not(self._desk)
        if why:
            return line((fit(place.title, 26), "field-off"), (f"({why})", "dim"))
        return line((fit(place.title, 26), "label"), (place.words, "value"))

    def _explain(self, place: Place) -> tuple[Line, ...]:
        return (line(place.words),)

    def _go(self, place: Place) -> None:
        why = place.why_not(self._desk)
        if why:
            self.shell.say(why, "caution")
        else:
            self.shell.go(place.id)
