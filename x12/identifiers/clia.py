"""The CLIA number of a laboratory: 10 characters, the third a D (CMS)."""

import re

from x12.identifiers import Unacceptable

_CLIA = re.compile(r"[0-9]{2}D[0-9]{7}")


def parse_clia(text: str) -> str:
    """The number in capitals without blanks and dashes. Raises Unacceptable."""
    number = "".join(text.split()).replace("-", "").upper()
    if not _CLIA.fullmatch(number):
        raise Unacceptable("A CLIA number has 10 characters: 2 digits, D, 7 digits, such as 05D1234567.")
    return number
