"""Alt with a letter: most terminals send Esc and it, which Textual takes apart where it comes fast."""

from __future__ import annotations

from string import ascii_lowercase
from typing import Any, NamedTuple, cast


class _Named(NamedTuple):
    """A key that Textual has no name for."""

    value: str


def know_alt_letters() -> None:
    """Have Textual know them at once, and not as characters that are typed."""
    from textual._ansi_sequences import ANSI_SEQUENCES_KEYS

    known = cast("dict[str, Any]", ANSI_SEQUENCES_KEYS)
    for letter in ascii_lowercase:
        known.setdefault(f"\x1b{letter}", (_Named(f"alt+{letter}"),))
