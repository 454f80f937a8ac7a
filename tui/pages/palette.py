"""Everything that can be done on a page, as a list to search."""

from collections.abc import Sequence

from tui.dispatch import Bound, Owner, bound
from tui.keys import READING, TYPING, Keymap, shown
from tui.page import Page
from tui.text import Line, fit, line
from tui.widgets.record_list import RecordList


class PalettePage(Page):
    """The actions of the page this was opened from; Enter goes back there and does one."""

    title = "Actions"

    def __init__(self, owners: Sequence[Owner], keymap: Keymap) -> None:
        actions = [item for item in bound(owners, keymap) if item.key.group not in {READING, TYPING}]
        super().__init__(RecordList(actions, _row, chosen=self._do))

    def _do(self, action: Bound) -> None:
        if action.why_not:
            self.shell.say(action.why_not, "caution")
            return
        self.shell.back()
        action.act()


def _row(action: Bound) -> Line:
    why = action.why_not
    return line(
        (fit(shown(action.names[0]), 12), "key"),
        (action.key.description, "field-off" if why else "value"),
        (f"  ({why})" if why else "", "dim"),
    )
