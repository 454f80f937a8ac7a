"""All keys of a page, made from their declarations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tui.dispatch import Owner, bound
from tui.keys import TYPING, Keymap, shown
from tui.page import Page
from tui.text import EMPTY, Line, fit, line
from tui.widgets.page_view import PageView

if TYPE_CHECKING:
    from tui.keys import Key


class KeysPage(Page):
    """Every key that acts on the page this was opened from, by group."""

    title = "Keys"

    def __init__(self, owners: Iterable[Owner], keymap: Keymap) -> None:
        super().__init__(PageView(key_lines(owners, keymap)))


def key_lines(owners: Iterable[Owner], keymap: Keymap) -> tuple[Line, ...]:
    """A heading for each group, then a line for each key; one that does nothing just now says why."""
    groups: dict[str, list[Line]] = {}
    for owner, key in bound(owners):
        names = [shown(name) for name in keymap.keys_of(key) if name]
        if names:
            groups.setdefault(key.group, []).append(_line(names, key, owner.why_not(key)))
    lines: list[Line] = []
    for group, rows in sorted(groups.items(), key=lambda item: item[0] == TYPING):
        lines.extend([EMPTY] if lines else [])
        lines.append(line((group, "heading")))
        lines.extend(rows)
    return tuple(lines)


def _line(names: list[str], key: Key, why_not: str) -> Line:
    after = (f"  ({why_not})", "dim") if why_not else ("", "dim")
    return line((fit(", ".join(names), 24), "key"), (key.description, "value"), after)
