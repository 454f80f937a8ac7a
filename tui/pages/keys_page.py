"""All keys of a page, made from their declarations."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from tui.dispatch import Bound, Owner, bound
from tui.keys import TYPING, Keymap, shown
from tui.page import Page
from tui.text import EMPTY, Line, fit, line
from tui.widgets.page_view import PageView

_NAMES = 24
_REASON = 50
"""Cells for a key's names, and for why it does nothing just now, in a row of 80."""


class KeysPage(Page):
    """Every key that acts on the page this was opened from, by group."""

    title = "Keys"

    def __init__(self, owners: Sequence[Owner], keymap: Keymap) -> None:
        super().__init__(PageView(key_lines(owners, keymap)))


def key_lines(owners: Sequence[Owner], keymap: Keymap) -> tuple[Line, ...]:
    """A heading for each group, then a line for each key; one that does nothing just now says why."""
    groups: dict[str, list[Line]] = {}
    for item in bound(owners, keymap):
        groups.setdefault(item.key.group, []).extend(_lines(item))
    lines: list[Line] = []
    for group, rows in sorted(groups.items(), key=lambda entry: entry[0] == TYPING):
        lines.extend([EMPTY] if lines else [])
        lines.append(line((group, "heading")))
        lines.extend(rows)
    return tuple(lines)


def _lines(item: Bound) -> Iterator[Line]:
    names = ", ".join(shown(name) for name in item.names)
    yield line((fit(names, _NAMES), "key"), (item.key.description, "value"))
    for part in wrap(item.why_not, _REASON):
        yield line((" " * (_NAMES + 2) + part, "dim"))
