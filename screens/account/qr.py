"""A QR code drawn in characters, two modules to a cell, so that modules are square."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

QUIET = 2
"""Light modules around the code: fewer than the standard's four, which cameras accept, to fit 24 rows."""
_USUAL = {"algorithm": "SHA1", "digits": "6", "period": "30"}
_LABEL = 16
_HALVES = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def drawn(uri: str, cells: int, rows: int) -> tuple[str, ...]:
    """The rows of the code for a one-time-code secret (otpauth), or () where it doesn't fit.

    Where the whole address is too long for the space, what authenticators take for granted is left out.
    """
    for candidate in shorter(uri):
        picture = _drawn(candidate)
        if len(picture) <= rows and len(picture[0]) <= cells:
            return picture
    return ()


def shorter(uri: str) -> Iterator[str]:
    """The address; then without what is usual; then with a short label. The secret stays as it is."""
    yield uri
    parts = urlsplit(uri)
    told = [(key, value) for key, value in parse_qsl(parts.query) if _USUAL.get(key) != value]
    label = unquote(parts.path.lstrip("/"))
    yield f"otpauth://{parts.netloc}/{quote(label)}?{urlencode(told)}"
    needed = [(key, value) for key, value in told if key != "issuer"]
    yield f"otpauth://{parts.netloc}/{quote(label[-_LABEL:])}?{urlencode(needed)}"
    yield f"otpauth://{parts.netloc}/{quote(label.rpartition(':')[2][:_LABEL])}?{urlencode(needed)}"


def _drawn(text: str) -> tuple[str, ...]:
    import segno

    code = segno.make(text, micro=False, error="l", boost_error=False)
    modules = [tuple(row) for row in code.matrix_iter(border=QUIET)]
    if len(modules) % 2:
        modules.append((0,) * len(modules[0]))
    pairs = zip(modules[::2], modules[1::2], strict=True)
    return tuple(
        "".join(_HALVES[bool(above), bool(below)] for above, below in zip(upper, lower, strict=True))
        for upper, lower in pairs
    )


def in_fours(secret: str) -> str:
    """The secret in groups of four, as it is easiest to key."""
    compact = "".join(secret.split())
    return " ".join(compact[start : start + 4] for start in range(0, len(compact), 4))
