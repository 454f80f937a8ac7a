"""ICD-10-CM diagnoses and ICD-10-PCS procedures: their form alone (CDC, CMS official guidelines)."""

import re

from x12.identifiers import Unacceptable

_CM = re.compile(r"[A-Z][0-9][0-9A-Z](?:[0-9A-Z]{1,4})?")
_PCS = re.compile(r"[0-9A-HJ-NP-Z]{7}")
_SEPARATORS = str.maketrans("", "", ". \t\u00a0")


def parse_diagnosis(text: str) -> str:
    """An ICD-10-CM code in capitals without its point. Raises Unacceptable."""
    code = text.translate(_SEPARATORS).upper()
    if not code:
        raise Unacceptable("Key an ICD-10-CM code, such as E11.9.")
    if not 3 <= len(code) <= 7:
        raise Unacceptable("An ICD-10-CM code has 3 to 7 characters: check its length.")
    if not _CM.fullmatch(code):
        raise Unacceptable("An ICD-10-CM code is a letter, a digit, then letters or digits, as E11.9.")
    return code


def parse_inpatient_procedure(text: str) -> str:
    """An ICD-10-PCS code, seven characters without the letters I and O. Raises Unacceptable."""
    code = text.translate(_SEPARATORS).upper()
    if not _PCS.fullmatch(code):
        raise Unacceptable("An ICD-10-PCS code has 7 digits or letters, never I or O: check it.")
    return code


def dotted(code: str) -> str:
    """A diagnosis as people read it, with the point after its third character."""
    return f"{code[:3]}.{code[3:]}" if len(code) > 3 else code
