"""From a key pressed to the thing that it does: the page is asked first, then its view, then the app."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from tui import keys
from tui.footer import Label

if TYPE_CHECKING:
    from tui.widgets.view import Press


class Owner(Protocol):
    """Something that keys belong to: it has a method `action_…` for each of them."""

    @property
    def KEYS(self) -> tuple[keys.Key, ...]:  # noqa: N802 - a constant of its class
        """Its keys."""

    def why_not(self, key: keys.Key) -> str:
        """Why a key does nothing just now, in one sentence; '' when it does."""

    def label(self, key: keys.Key) -> str:
        """The word for a key in the key bar; '' leaves it out."""


class Bound(NamedTuple):
    """A key, whose it is, and the names that stand for it here: those that nobody before it has taken."""

    owner: Owner
    key: keys.Key
    names: tuple[str, ...]

    @property
    def why_not(self) -> str:
        """Why it does nothing just now; '' when it does."""
        return self.owner.why_not(self.key)

    def act(self) -> None:
        """Do what the key does."""
        getattr(self.owner, f"action_{self.key.action}")()


class _Shared(NamedTuple):
    """A key, which of the owners has it, and its names."""

    whose: int
    key: keys.Key
    names: tuple[str, ...]


def bound(owners: Sequence[Owner], keymap: keys.Keymap) -> tuple[Bound, ...]:
    """Every key that acts here, first owner first."""
    shares = _shares(keymap, *(owner.KEYS for owner in owners))
    return tuple(Bound(owners[index], key, names) for index, key, names in shares)


@lru_cache
def _shares(keymap: keys.Keymap, *declared: tuple[keys.Key, ...]) -> tuple[_Shared, ...]:
    """How names are shared out among owners with these keys: the same for all pages of a kind."""
    taken: set[str] = set()
    found: list[_Shared] = []
    for index, theirs in enumerate(declared):
        for key in theirs:
            names = tuple(name for name in keymap.keys_of(key) if name and name not in taken)
            taken.update(names)
            if names:
                found.append(_Shared(index, key, names))
    return tuple(found)


def find(press: Press, owners: Iterable[Owner], keymap: keys.Keymap) -> Bound | None:
    """What a key belongs to; None when it means nothing here."""
    for owner in owners:
        for key in owner.KEYS:
            if press.key in keymap.keys_of(key):
                return Bound(owner, key, (press.key,))
    return None


def labels(owners: Sequence[Owner], keymap: keys.Keymap) -> tuple[Label, ...]:
    """What the key bar may show: the way back and what sends, the page's own keys, help, then the rest."""
    return tuple(
        Label(name, word, not owners[index].why_not(key))
        for index, key, name in _ranked(keymap, *(owner.KEYS for owner in owners))
        if (word := owners[index].label(key))
    )


@lru_cache
def _ranked(keymap: keys.Keymap, *declared: tuple[keys.Key, ...]) -> tuple[tuple[int, keys.Key, str], ...]:
    """Those of their keys that the key bar may show, and their printed names, the first ones first."""
    shown = sorted((item for item in _shares(keymap, *declared) if item.key.footer), key=_rank)
    return tuple((item.whose, item.key, keys.shown(item.names[0])) for item in shown)


def _rank(item: _Shared) -> int:
    if item.key in {keys.BACK, keys.SUBMIT}:
        return -1
    if item.key is keys.HELP:
        return 1
    if item.key.group == keys.EVERYWHERE:
        return 3
    return 2 if item.key.group in {keys.FORMS, keys.LINES, keys.READING} else 0
