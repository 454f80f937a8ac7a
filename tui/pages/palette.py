"""Everything that can be done on a page, as a list to search."""

from __future__ import annotations

from collections.abc import Iterable

from tui.dispatch import Bound, Owner, act, bound
from tui.keys import READING, TYPING, Keymap
from tui.page import Page
from tui.text import Line, fit, line
from tui.widgets.record_list import RecordList


class PalettePage(Page):
    """The actions of the page this was opened from; Enter goes back there and does one."""

    title = "Actions"

    def __init__(self, owners: Iterable[Owner], keymap: Keymap) -> None:
        self._keymap = keymap
        actions = [
            (owner, key) for owner, key in bound(owners) if key.footer or key.group not in {READING, TYPING}
        ]
        super().__init__(RecordList(actions, self._row, chosen=self._do))

    def _row(self, action: Bound) -> Line:
        owner, key = action
        why = owner.why_not(key)
        style = "field-off" if why else "value"
        return line(
            (fit(self._keymap.shown(key), 12), "key"),
            (key.description, style),
            (f"  ({why})" if why else "", "dim"),
        )

    def _do(self, action: Bound) -> None:
        owner, key = action
        why = owner.why_not(key)
        if why:
            self.shell.say(why, "caution")
            return
        self.shell.back()
        act(owner, key)
