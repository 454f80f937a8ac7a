"""How each thing about a provider of ours is read: a value, or one sentence at the field."""

import re

from tui.forms import Kind, identifier_kind
from x12.identifiers import Unacceptable
from x12.identifiers.clia import parse_clia
from x12.identifiers.npi import parse_npi

_NAME = re.compile(r"[A-Z0-9][A-Z0-9 .,'&/()-]*")
_STATE = re.compile(r"[A-Z]{2}")
_TAXONOMY = re.compile(r"[0-9A-Z]{9}X")


def words(most: int) -> Kind:
    """A name, street or town in capital letters, as 837 carries it."""

    def parse(text: str) -> str:
        value = " ".join(text.split()).upper()
        if value and (len(value) > most or not _NAME.fullmatch(value)):
            raise Unacceptable(f"Use up to {most} letters, digits and . , ' & / ( ) -.")
        return value

    return Kind("name", parse, typed=str.upper)


def _digits(text: str, counts: tuple[int, ...], refusal: str) -> str:
    digits = "".join(sign for sign in text if sign not in " -().")
    if not (digits.isascii() and digits.isdecimal() and len(digits) in counts):
        raise Unacceptable(refusal)
    return digits


def _matching(pattern: re.Pattern[str], refusal: str) -> Kind:
    def parse(text: str) -> str:
        value = text.strip().upper()
        if not pattern.fullmatch(value):
            raise Unacceptable(refusal)
        return value

    return Kind("code", parse, typed=str.upper)


NPI = identifier_kind("NPI", parse_npi, 10)
TAX_ID = Kind("tax number", lambda text: _digits(text, (9,), "Key all nine digits."), hint="9 digits")
POSTAL = Kind("ZIP", lambda text: _digits(text, (5, 9), "Key the ZIP of 5 or 9 digits."), hint="ZIP+4")
PHONE = Kind("telephone", lambda text: _digits(text, (10,), "Key ten digits with the area code."))
STATE = _matching(_STATE, "Key the state's two letters.")
TAXONOMY = _matching(_TAXONOMY, "A taxonomy code has ten characters, the last one X, such as 261QP2300X.")
CLIA = identifier_kind("CLIA", parse_clia, 10)
