"""What keys send, as xterm and most others have it; scripts name them in angle brackets: 'SMITH<Tab>'."""

from __future__ import annotations

import re

_NAMED = {"Enter": "\r", "Tab": "\t", "Esc": "\x1b", "Backspace": "\x7f", "Ctrl+L": "\x0c", "Ctrl+P": "\x10"}
_NAMED |= {"Ctrl+O": "\x0f"}
_NAMED |= {"Up": "\x1b[A", "Down": "\x1b[B", "Right": "\x1b[C", "Left": "\x1b[D", "Shift+Tab": "\x1b[Z"}
_NAMED |= {"PageUp": "\x1b[5~", "PageDown": "\x1b[6~", "Home": "\x1b[H", "End": "\x1b[F"}
_NAMED |= {"F1": "\x1bOP", "F2": "\x1bOQ", "F3": "\x1bOR", "F4": "\x1bOS", "F5": "\x1b[15~", "F6": "\x1b[17~"}
_NAMED |= {"F7": "\x1b[18~", "F8": "\x1b[19~", "F9": "\x1b[20~", "F10": "\x1b[21~"}


def sequences(script: str) -> list[str]:
    """What each key of a script sends. Raises KeyError for a name that no key has."""
    return [_NAMED[name] if name else character for name, character in re.findall(r"<([^<>]+)>|(.)", script)]
