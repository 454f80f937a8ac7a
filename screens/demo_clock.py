"""The demo's clock: steps the day on, so that claims move, are paid, drop off."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from screens.menu import Item, MenuView, Row, paragraph
from tui.page import Page
from tui.text import EMPTY, line

if TYPE_CHECKING:
    from offline_cache.desk import Desk

_STEPS = (
    ("1", 1, "The next day", "claims received today are judged on"),
    ("7", 7, "A week on", "the next payment day"),
    ("2", 14, "Two weeks on", "the payment floor of today's claims ends"),
    ("3", 30, "A month on", "returned claims and requests come close to their deadlines"),
)


class DemoClockPage(Page):
    """Only forward; both portals move."""

    title = "Demo clock"

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._menu = MenuView(self._rows)
        super().__init__(self._menu)

    def opened(self) -> None:
        """The day that it is there."""
        self._menu.fill()

    def _rows(self, cells: int) -> tuple[Row, ...]:
        return (
            line(
                ("At the demo's portals it is ", "label"), (f"{self._desk.today():%A, %m/%d/%Y}", "heading")
            ),
            EMPTY,
            *(Item(key, title, words, self._stepping(days)) for key, days, title, words in _STEPS),
            EMPTY,
            *paragraph("The clock goes forward only; a new demo begins with today.", cells, "dim"),
        )

    def _stepping(self, days: int) -> Callable[[], None]:
        return lambda: self.shell.request(
            self._desk.portals.step_demo(days), self._stepped, saying="Moving the demo on."
        )

    def _stepped(self, today: date) -> None:
        self._menu.update()
        self.shell.say(f"It is {today:%m/%d/%Y} now: look at the work queue and the claims.", "good")
