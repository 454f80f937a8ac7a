"""Procedure codes and modifiers: HCPCS level II (CMS) and CPT (level I), by their form alone."""

import re

from x12.identifiers import Unacceptable

_LEVEL_II = re.compile(r"[A-V][0-9]{4}")
_CPT = re.compile(r"[0-9]{4}[0-9FTUMA]")
_MODIFIER = re.compile(r"[A-Z0-9]{2}")


def parse_procedure(text: str) -> str:
    """Five characters: a letter and four digits, or a CPT code of any category. Raises Unacceptable."""
    code = "".join(text.split()).upper()
    if not code:
        raise Unacceptable("Key a procedure code, such as G0463.")
    if len(code) != 5:
        raise Unacceptable("A procedure code has 5 characters: check its length.")
    if not (is_level_ii(code) or _CPT.fullmatch(code)):
        raise Unacceptable("A procedure code is a letter and 4 digits, or 5 digits: check it.")
    return code


def is_level_ii(code: str) -> bool:
    """Whether it has the form of a HCPCS level II code, which CMS lists; CPT codes are the AMA's."""
    return _LEVEL_II.fullmatch(code) is not None


def parse_modifier(text: str) -> str:
    """Two letters or digits. Raises Unacceptable."""
    modifier = text.strip().upper()
    if not _MODIFIER.fullmatch(modifier):
        raise Unacceptable("A modifier has 2 letters or digits, such as 25 or RT.")
    return modifier
