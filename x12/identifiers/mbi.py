"""The Medicare Beneficiary Identifier: 11 characters, each of a fixed kind (CMS, Understanding the MBI)."""

from x12.identifiers import Unacceptable

LENGTH = 11
LETTERS = "ACDEFGHJKMNPQRTUVWXY"
"""The letters that an MBI uses; S, L, O, I, B and Z look too much like digits."""
_DIGITS = "0123456789"
_KINDS = {"c": _DIGITS[1:], "n": _DIGITS, "a": LETTERS, "an": LETTERS + _DIGITS}
_PATTERN = ("c", "a", "an", "n", "a", "an", "n", "a", "a", "n", "n")
_NAMES = {
    "c": "a digit from 1 to 9",
    "n": "a digit",
    "a": "a letter other than S, L, O, I, B or Z",
    "an": "a digit, or a letter other than S, L, O, I, B or Z",
}
_SEPARATORS = str.maketrans("", "", "- \t\u00a0\u2010\u2011\u2012\u2013\u2014")


def parse_mbi(text: str, *, allow_synthetic: bool = False) -> str:
    """The MBI as it is sent: 11 capital characters without dashes. Raises Unacceptable.

    A synthetic MBI has S in position 2, which no real one can have; only test data may.
    """
    mbi = text.translate(_SEPARATORS).upper()
    if not mbi:
        raise Unacceptable("Key the MBI from the red, white and blue Medicare card.")
    if _is_old_number(mbi):
        raise Unacceptable("This is a Medicare number of the old kind (HICN): ask for the new card's MBI.")
    if len(mbi) != LENGTH:
        raise Unacceptable(f"An MBI has 11 characters and this has {len(mbi)}: check it against the card.")
    for position, (character, kind) in enumerate(zip(mbi, _PATTERN, strict=True), start=1):
        synthetic = allow_synthetic and position == 2 and character == "S"
        if character not in _KINDS[kind] and not synthetic:
            raise Unacceptable(f"Character {position} of an MBI is {_NAMES[kind]}: check it on the card.")
    return mbi


def dashed(mbi: str) -> str:
    """The MBI as the card shows it, 4-3-4."""
    return f"{mbi[:4]}-{mbi[4:7]}-{mbi[7:]}"


def _is_old_number(text: str) -> bool:
    return 10 <= len(text) <= 11 and text[:9].isdigit() and text[9].isalpha()
