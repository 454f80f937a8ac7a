"""All keys of a page, made from their declarations."""

from collections.abc import Iterable

from tui.dispatch import Bound, Owner, bound
from tui.keys import TYPING, Keymap, shown
from tui.page import Page
from tui.text import EMPTY, Line, fit, line
from tui.widgets.page_view import PageView


class KeysPage(Page):
    """Every key that acts on the page this was opened from, by group."""

    title = "Keys"

    def __init__(self, owners: Iterable[Owner], keymap: Keymap) -> None:
        super().__init__(PageView(key_lines(owners, keymap)))


def key_lines(owners: Iterable[Owner], keymap: Keymap) -> tuple[Line, ...]:
    """A heading for each group, then a line for each key; one that does nothing just now says why."""
    groups: dict[str, list[Line]] = {}
    for item in bound(owners, keymap):
        groups.setdefault(item.key.group, []).append(_line(item))
    lines: list[Line] = []
    for group, rows in sorted(groups.items(), key=lambda entry: entry[0] == TYPING):
        lines.extend([EMPTY] if lines else [])
        lines.append(line((group, "heading")))
        lines.extend(rows)
    return tuple(lines)


def _line(item: Bound) -> Line:
    names = ", ".join(shown(name) for name in item.names)
    after = f"  ({item.why_not})" if item.why_not else ""
    return line((fit(names, 24), "key"), (item.key.description, "value"), (after, "dim"))
