"""From a key pressed to the thing that it does: the view is asked first, then the page, then the app."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

from tui.footer import Label

if TYPE_CHECKING:
    from tui.keys import Key, Keymap
    from tui.widgets.view import Press


class Owner(Protocol):
    """Something that keys belong to: it has a method `action_…` for each of them."""

    @property
    def KEYS(self) -> tuple[Key, ...]:  # noqa: N802 - a constant of its class
        """Its keys."""

    def why_not(self, key: Key) -> str:
        """Why a key does nothing just now, in one sentence; '' when it does."""

    def label(self, key: Key) -> str:
        """The word for a key in the key bar; '' leaves it out."""


Bound = tuple[Owner, "Key"]


def bound(owners: Iterable[Owner]) -> tuple[Bound, ...]:
    """Every key of the owners, first owner first."""
    return tuple((owner, key) for owner in owners for key in owner.KEYS)


def find(press: Press, owners: Iterable[Owner], keymap: Keymap) -> Bound | None:
    """What a key belongs to; None when it means nothing here."""
    for owner, key in bound(owners):
        if press.key in keymap.keys_of(key):
            return owner, key
    return None


def act(owner: Owner, key: Key) -> None:
    """Do what the key does."""
    getattr(owner, f"action_{key.action}")()


def labels(owners: Iterable[Owner], keymap: Keymap) -> tuple[Label, ...]:
    """What the footer may show, the page's own keys first."""
    view, page, everywhere = owners
    return tuple(
        Label(keymap.shown(key), word, not owner.why_not(key))
        for owner, key in bound((page, view, everywhere))
        if key.footer and keymap.shown(key) and (word := owner.label(key))
    )
