"""The Social Security number: nine digits, some of which were never given out (SSA, POMS RM 10201.035)."""

from x12.identifiers import Unacceptable

LENGTH = 9
_SEPARATORS = str.maketrans("", "", "- .\t\u00a0\u2010\u2011\u2012\u2013")


def parse_ssn(text: str, *, allow_synthetic: bool = False) -> str:
    """The SSN as nine digits. Raises Unacceptable.

    Numbers from 900 up were never given out as SSNs; only test data may use them.
    """
    ssn = text.translate(_SEPARATORS)
    if not ssn:
        raise Unacceptable("Key the patient's own Social Security number, 9 digits.")
    if not (ssn.isascii() and ssn.isdigit()):
        raise Unacceptable("An SSN has digits only: take out the other characters.")
    if len(ssn) != LENGTH:
        raise Unacceptable(f"An SSN has 9 digits and this has {len(ssn)}: check it.")
    area, group, serial = ssn[:3], ssn[3:5], ssn[5:]
    if area >= "900" and not allow_synthetic:
        raise Unacceptable("No SSN starts with 9: this may be a taxpayer number (ITIN); ask for the SSN.")
    if area in {"000", "666"} or group == "00" or serial == "0000":
        raise Unacceptable("No SSN like this was ever given out: check the digits.")
    return ssn
