"""The National Provider Identifier: ten digits, the last a check digit (Luhn, over 80840 and the nine)."""

from x12.identifiers import Unacceptable

LENGTH = 10
_PREFIX_SUM = 24
"""What the prefix 80840, which cards carry before an NPI, adds to the Luhn sum."""
_SEPARATORS = str.maketrans("", "", "- \t\u00a0")


def parse_npi(text: str) -> str:
    """The NPI as ten digits. Raises Unacceptable."""
    npi = text.translate(_SEPARATORS)
    if not npi:
        raise Unacceptable("Key the provider's NPI, 10 digits.")
    if not (npi.isascii() and npi.isdigit()):
        raise Unacceptable("An NPI has digits only: take out the other characters.")
    if len(npi) != LENGTH:
        raise Unacceptable(f"An NPI has 10 digits and this has {len(npi)}: check it.")
    if npi[0] not in "12":
        raise Unacceptable("An NPI starts with 1 or 2: check the first digit.")
    if check_digit(npi[:9]) != npi[9]:
        raise Unacceptable("The check digit doesn't fit: a digit of this NPI is wrong or two are swapped.")
    return npi


def check_digit(first_nine: str) -> str:
    """The tenth digit that makes nine digits an NPI."""
    doubled = (sum(divmod(int(digit) * 2, 10)) for digit in first_nine[::-2])
    plain = (int(digit) for digit in first_nine[-2::-2])
    return str(-(_PREFIX_SUM + sum(doubled) + sum(plain)) % 10)
