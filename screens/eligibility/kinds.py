"""How the fields of an inquiry are read and shown: forgiving in what is keyed, strict in what is sent."""

import re
from collections.abc import Callable
from datetime import date
from functools import partial

from tui.forms import Kind, date_kind, identifier_kind
from x12.identifiers import Unacceptable, mbi, ssn
from x12.identifiers.dates import parse_birth_date, parse_date
from x12.identifiers.member_id import MASSHEALTH, parse_member_id
from x12.identifiers.names import LONGEST_FIRST, LONGEST_LAST, parse_name

Today = Callable[[], date]
AGENCY_ID_LENGTH = 8
MOST_CODES = 10
_SERVICE_TYPE = re.compile(r"[A-Z0-9]{1,2}")
_PROCEDURE = re.compile(r"[A-Z0-9]{5}")


def mbi_kind(*, synthetic: bool) -> Kind:
    """An MBI with or without dashes, in any case; test systems have MBIs that no real person can have."""
    return identifier_kind("MBI", partial(mbi.parse_mbi, allow_synthetic=synthetic), mbi.LENGTH, mbi.dashed)


def member_id_kind() -> Kind:
    """A program's member ID."""
    return identifier_kind("member ID", parse_member_id, MASSHEALTH.length)


def name_kind(what: str) -> Kind:
    """A last or first name: capitals, without accents and marks, as payers store names."""
    longest = LONGEST_LAST if what == "last name" else LONGEST_FIRST
    return Kind("name", partial(parse_name, what=what, longest=longest), typed=str.upper, hint="letters")


def birth_date_kind(today: Today) -> Kind:
    """A date of birth; a year of two digits is never in the future."""
    return date_kind(lambda text: parse_birth_date(text, today()))


def service_date_kind(today: Today) -> Kind:
    """A date of service."""
    return date_kind(lambda text: parse_date(text, today()))


def ssn_or_agency_id_kind(*, synthetic: bool) -> Kind:
    """Nine digits of an SSN or eight of another agency's number; dots on the screen, kept nowhere."""

    def parse(text: str) -> str:
        digits = "".join(character for character in text if character.isalnum())
        if len(digits) == AGENCY_ID_LENGTH and digits.isdigit():
            return digits
        try:
            return ssn.parse_ssn(text, allow_synthetic=synthetic)
        except Unacceptable as refusal:
            if len(digits) == ssn.LENGTH:
                raise
            raise Unacceptable("Key the 9 digits of an SSN or the 8 of an agency ID.") from refusal

    return Kind("SSN or agency ID", parse, full=_is_full_ssn, secret=True, hint="9 or 8 digits")


def _is_full_ssn(text: str) -> bool:
    return sum(character.isdigit() for character in text) == ssn.LENGTH


def codes_kind(what: str, pattern: re.Pattern[str], example: str) -> Kind:
    """Several codes, parted by blanks or commas; the value is the codes with a blank between."""

    def parse(text: str) -> str:
        codes = tuple(dict.fromkeys(text.upper().replace(",", " ").split()))
        if not all(pattern.fullmatch(code) for code in codes):
            raise Unacceptable(f"Key {what} with blanks between, such as {example}.")
        if len(codes) > MOST_CODES:
            raise Unacceptable(f"At most {MOST_CODES} at a time: ask for the others afterwards.")
        return " ".join(codes)

    return Kind(what, parse, typed=str.upper, hint=example)


SERVICE_TYPES = codes_kind("service types", _SERVICE_TYPE, "30 42 AG")
PROCEDURES = codes_kind("HCPCS codes", _PROCEDURE, "G0438 77067")
