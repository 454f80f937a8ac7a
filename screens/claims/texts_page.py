"""The texts of a claim as they went over the line, one segment a row; one key goes on to the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from offline_cache.answer import segment_lines
from screens.claims.keys import OTHER_TEXT
from screens.raw import raw_lines
from screens.reflow import ReflowView
from tui.keys import Key
from tui.page import Page
from tui.text import Line, line


class TextsPage(Page):
    """Shows the first of the texts, each a title and X12."""

    KEYS: ClassVar[tuple[Key, ...]] = (OTHER_TEXT,)

    def __init__(self, texts: Sequence[tuple[str, str]], subject: str = "") -> None:
        self._texts = [(title, text) for title, text in texts if text]
        self._at = 0
        self.subject = subject
        super().__init__(ReflowView(self._lines))
        self._name()

    def _lines(self, cells: int) -> tuple[Line, ...]:
        if not self._texts:
            return (line(("Nothing was kept of this.", "dim")),)
        return tuple(raw_lines(segment_lines(self._texts[self._at][1]), cells))

    def _name(self) -> None:
        self.title = self._texts[self._at][0] if self._texts else "X12"

    def label(self, key: Key) -> str:
        """The title of the next one."""
        if key is OTHER_TEXT and len(self._texts) > 1:
            return self._texts[(self._at + 1) % len(self._texts)][0].partition(" ")[0]
        return key.label

    def why_not(self, key: Key) -> str:
        """There may be only one."""
        return "This is all there is." if key is OTHER_TEXT and len(self._texts) < 2 else ""

    def action_other_text(self) -> None:
        """The next one, from its first line."""
        self._at = (self._at + 1) % len(self._texts)
        self._name()
        self.show(ReflowView(self._lines))
