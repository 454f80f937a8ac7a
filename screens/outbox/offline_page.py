"""Working offline: whether there is a line, what works without one, what waits; one key switches."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from screens.listening import while_there
from screens.outbox.keys import TOGGLE
from screens.outbox.showing import offline_lines
from screens.reflow import ReflowView
from tui.page import Page

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from offline_cache.outbox.records import OutboxEntry
    from tui.keys import Key
    from tui.text import Line


class OfflinePage(Page):
    """Follows the line while it is on the screen."""

    title = "Working offline"
    KEYS: ClassVar[tuple[Key, ...]] = (TOGGLE,)

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._page = ReflowView(self._lines)
        desk.line.listen(while_there(self._changed))
        desk.outbox.listen(while_there(self._changed))
        super().__init__(self._page)

    def opened(self) -> None:
        """As it is now."""
        self._page.remake()

    def _changed(self, _entry: OutboxEntry | None = None) -> None:
        if self.in_sight:
            self._page.remake()

    def _lines(self, cells: int) -> tuple[Line, ...]:
        desk, current = self._desk, self._desk.current
        words = desk.line.words(current.portal.id if current else "")
        return tuple(offline_lines(words, desk.line.chosen, desk.outbox.counts.words, cells))

    def label(self, key: Key) -> str:
        """Which way it switches."""
        return "Go online" if self._desk.line.chosen else "Go offline"

    def action_toggle(self) -> None:
        """The other way."""
        if self._desk.line.chosen:
            self._desk.go_online()
            self.shell.say("You are online again: what waits goes out by itself.", "good")
        else:
            self._desk.go_offline()
            self.shell.say("You work offline: nothing leaves this computer.", "caution")
