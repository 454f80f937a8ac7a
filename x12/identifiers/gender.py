"""The gender that a payer matches on (DMG03)."""

from x12.identifiers import Unacceptable

_CODES = {"M": "M", "MALE": "M", "F": "F", "FEMALE": "F", "U": "U", "UNKNOWN": "U", "X": "U"}


def parse_gender(text: str) -> str:
    """`M`, `F` or `U` for unknown. Raises Unacceptable."""
    code = _CODES.get(text.strip().upper())
    if code is None:
        raise Unacceptable("Key M, F, or U where it is not known.")
    return code
