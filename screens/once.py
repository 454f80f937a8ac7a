"""What a portal tells once: shown on one page, covered when that is left, forgotten on going back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from screens.menu import paragraph
from screens.reflow import ReflowView
from tui import keys
from tui.page import Page
from tui.text import EMPTY

if TYPE_CHECKING:
    from tui.text import Line

UNCOVER = keys.declare("once.uncover", "v", "View", "Show it again, until you go back", group="Shown once")


class OncePage(Page):
    """`making` gives the lines that hold the secret; its repr and the log never see them."""

    KEYS: ClassVar[tuple[keys.Key, ...]] = (UNCOVER,)

    def __init__(self, title: str, subject: str, making: Callable[[int], Sequence[Line]]) -> None:
        self.title = title
        self.subject = subject
        self._making = making
        self._covered = False
        self._seen = False
        self._lines = ReflowView(self._make)
        super().__init__(self._lines)

    def opened(self) -> None:
        """Show it the first time, cover it whenever somebody comes back to it."""
        self._covered = self._seen
        self._seen = True
        self._lines.remake()

    def _make(self, cells: int) -> Sequence[Line]:
        if self._covered:
            return (EMPTY, *paragraph(_COVERED, cells))
        return self._making(cells)

    def why_not(self, key: keys.Key) -> str:
        """What is shown need not be uncovered."""
        return "It is shown." if key is UNCOVER and not self._covered else ""

    def label(self, key: keys.Key) -> str:
        """The key is named where it does something."""
        return "" if key is UNCOVER and not self._covered else key.label

    def action_uncover(self) -> None:
        """Show it again."""
        self._covered = False
        self._lines.remake()


_COVERED = (
    "Covered, because this page was left. v shows it again; F3 goes back, and then it is gone for good."
)
