"""Drops variables that would write keys or secrets somewhere, run code in our place, or fix the size."""

import os
from collections.abc import MutableMapping

_PREFIXES = ("TEXTUAL_", "KEYRING_PROPERTY_")
_NAMES = (
    "TEXTUAL",
    "SSLKEYLOGFILE",
    "PYTHON_KEYRING_BACKEND",
    "PYTHONINSPECT",
    "PYTHONBREAKPOINT",
    "COLUMNS",  # some shells export the size they began with: a later change would never be seen
    "LINES",
)


def scrub(environment: MutableMapping[str, str] = os.environ) -> tuple[str, ...]:
    """Drop them; gives the names that were there. To be called before Textual is imported."""
    dropped = tuple(name for name in environment if name.startswith(_PREFIXES) or name in _NAMES)
    for name in dropped:
        del environment[name]
    return dropped
