"""The last wall for text: what may stand in a cell, and how it looks where only ASCII may be drawn."""

from __future__ import annotations

from rich.cells import cell_len

MARK = "·"
UNSAFE = "\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff"
"""Control, C1 and bidi characters, line separators and lone surrogates, as in [ ] of a regular expression."""

_ASCII = {
    "─━╌╍┄┅┈┉═╴╶╸╺▔▁": "-",
    "│┃╎╏┆┇┊┋║╵╷╹╻▏▕▌▐": "|",
    "┌┍┎┏┐┑┒┓└┕┖┗┘┙┚┛├┤┬┴┼╒╓╔╕╖╗╘╙╚╛╜╝╠╣╦╩╬╭╮╯╰┝┞┟┠┡┢┣┥┦┧┨┩┪┫╞╟╡╢╤╥╧╨╪╫": "+",
    "█▇▆▅▓▒■▪": "#",
    "░□▫": ".",
    "•·●∙◆": "*",
    "→▶►▸❯›": ">",
    "←◀◄◂❮‹": "<",
    "↑▲△": "^",
    "↓▼▽": "v",
    "✓✔": "+",
    "✗✘×": "x",
    "–—‐‑−": "-",
    "‘’": "'",
    "“”": '"',
    "…": "~",
    "\xa0": " ",
}
_TO_ASCII = {ord(character): plain for group, plain in _ASCII.items() for character in group}


def unsafe_mark(text: str) -> str:
    """What stands for an unsafe character: a mark, or nothing where it was laid out as having no width."""
    return MARK if cell_len(text) else ""


def in_ascii(text: str) -> str:
    """Lines, arrows, bullets and typographic marks in ASCII, cell for cell; letters stay as they are."""
    return text if text.isascii() else text.translate(_TO_ASCII)
