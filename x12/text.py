"""Text from outside, made safe to show."""

import re

MASK = "\u00b7"
"""What stands for a character that can't be shown; one for one, so that lengths and positions stay."""

_UNSAFE = re.compile(
    "["
    "\x00-\x1f\x7f-\x9f"  # C0 with ESC, tab and line breaks; DEL; C1
    "\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"  # bidirectional, zero-width, line separators
    "\xad\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u180e\ufff9-\ufffb"  # other format characters
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u3164\ufe00-\ufe0f\uffa0"  # drawn as nothing
    "\ud800-\uf8ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff"  # lone surrogates, private use, tags
    "]"
)


def is_clean(text: str) -> bool:
    """Whether `clean` would leave the text as it is."""
    return (text.isascii() and text.isprintable()) or not _UNSAFE.search(text)


def clean(text: str) -> str:
    """Show each control, bidirectional, zero-width or format character as a middle dot."""
    if text.isascii() and text.isprintable():
        return text
    return _UNSAFE.sub(MASK, text)
