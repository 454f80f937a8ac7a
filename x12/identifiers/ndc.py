"""The National Drug Code: 11 digits on a claim, 5-4-2, whatever the package shows (FDA, CMS)."""

import re

from x12.identifiers import Unacceptable

_PARTS = re.compile(r"([0-9]{4,5})-([0-9]{3,4})-([0-9]{1,2})")
_SHORT_ONE = {(4, 4, 2), (5, 3, 2), (5, 4, 1), (5, 4, 2)}
"""Packages show 10 digits: one of the three parts is a digit short."""


def parse_ndc(text: str) -> str:
    """The code as 11 digits; a 10-digit one needs its dashes, which say where the zero goes.

    Raises Unacceptable.
    """
    code = "".join(text.split())
    parts = _PARTS.fullmatch(code)
    if parts and tuple(map(len, parts.groups())) in _SHORT_ONE:
        labeler, product, package = parts.groups()
        return f"{labeler:0>5}{product:0>4}{package:0>2}"
    digits = code.replace("-", "")
    if not digits:
        raise Unacceptable("Key the NDC from the package, 11 digits or with its dashes.")
    if not (digits.isascii() and digits.isdigit()):
        raise Unacceptable("An NDC has digits only: take out the other characters.")
    if len(digits) == 10:
        raise Unacceptable("Key this NDC with its dashes: they say where the eleventh digit goes.")
    if len(digits) != 11 or "-" in code:
        raise Unacceptable(f"An NDC has 11 digits, 5-4-2, and this has {len(digits)}: check it.")
    return digits


def dashed(ndc: str) -> str:
    """The code as 5-4-2."""
    return f"{ndc[:5]}-{ndc[5:9]}-{ndc[9:]}"
