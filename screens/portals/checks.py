"""How each thing that describes a portal is read: a value, or one sentence at the field or option."""

import re
from pathlib import Path

from api_client.address import checked_url
from api_client.errors import Misconfigured
from x12.identifiers import Unacceptable

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,31}")
_CODE = re.compile(r"[A-Z0-9][A-Z0-9 -]*")
KINDS = {"mac": "Medicare (MAC)", "mmis": "Medicaid (MMIS)"}


def kind(text: str) -> str:
    """`mac` or `mmis`."""
    value = text.strip().lower()
    if value not in KINDS:
        raise Unacceptable("Key mac for a Medicare contractor or mmis for a state's Medicaid.")
    return value


def portal_id(text: str) -> str:
    """The short name that commands and files use; upper case is made lower."""
    value = text.strip().lower()
    if not _ID.fullmatch(value):
        raise Unacceptable("Use up to 32 letters, digits and dashes, such as ngs-ny.")
    return value


def address(text: str) -> str:
    """The address without a slash at its end: https anywhere, http to this machine only."""
    try:
        return checked_url(text)
    except Misconfigured as refusal:
        raise Unacceptable(f"{refusal.sentence} {refusal.next_action}") from None


def words(text: str) -> str:
    """A name as people write it, up to 60 characters, without what separates X12 elements."""
    value = " ".join(text.split())
    if len(value) > 60 or not value.isprintable() or any(sign in value for sign in "*~:^|"):
        raise Unacceptable("Use up to 60 characters, without * ~ : ^ and |.")
    return value


def npi(text: str) -> str:
    """Ten digits with the right check digit."""
    from x12.identifiers.npi import parse_npi

    return parse_npi(text)


def payer_code(text: str) -> str:
    """An identifier that a 270 carries, up to 80 letters and digits."""
    return _code(text, 80)


def interchange_code(text: str) -> str:
    """A sender or receiver of an interchange: up to 15 letters and digits (ISA06, ISA08)."""
    return _code(text, 15)


def authorities(text: str) -> str:
    """A readable file of certificates, as an absolute path."""
    path = Path(text.strip()).expanduser().absolute()
    try:
        with path.open("rb") as file:
            content = file.read(1_000_000)
    except OSError as error:
        raise Unacceptable(f"This file can't be read: {error.strerror}.") from None
    if b"BEGIN CERTIFICATE" not in content:
        raise Unacceptable("This file holds no certificate in PEM form.")
    return str(path)


def _code(text: str, most: int) -> str:
    value = " ".join(text.split()).upper()
    if len(value) > most or not _CODE.fullmatch(value):
        raise Unacceptable(f"Use up to {most} letters, digits, blanks and dashes.")
    return value
