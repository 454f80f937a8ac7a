"""Numbers for synthetic people: each comes from a counter and leads back to it, and none was ever issued."""

import hashlib
from functools import lru_cache
from math import gcd, prod

from x12.identifiers.mbi import LETTERS
from x12.identifiers.npi import check_digit

DIGITS = "0123456789"
EITHER = LETTERS + DIGITS

_MBI = ("1", "S", EITHER, DIGITS, LETTERS, EITHER, DIGITS, LETTERS, LETTERS, DIGITS, DIGITS)
"""S in the second place marks a synthetic MBI: CMS never issues it."""
_MEMBER_ID = ("1", "0", "0", *[DIGITS] * 9)
_SSN = ("9", DIGITS, DIGITS, "01234", "123456789", DIGITS, DIGITS, DIGITS, "123456789")
"""The Social Security Administration issues no number that starts with 9."""
_AGENCY_ID = ("7", *[DIGITS] * 7)
_STRIDE = 6_180_339_887


class Numbering:
    """A reversible way from a counter to an identifier of fixed shape, different for each seed."""

    def __init__(self, places: tuple[str, ...], seed: int) -> None:
        self._places = places
        self._capacity = prod(len(place) for place in places)
        self._stride = next(n for n in range(_STRIDE, _STRIDE + 1000) if gcd(n, self._capacity) == 1)
        self._shift = int.from_bytes(hashlib.sha256(f"{seed}:{places}".encode()).digest()) % self._capacity

    def number(self, counter: int) -> str:
        """The identifier of a counter; unique for as many counters as the shape has identifiers."""
        value = (counter * self._stride + self._shift) % self._capacity
        signs = []
        for place in reversed(self._places):
            value, sign = divmod(value, len(place))
            signs.append(place[sign])
        return "".join(reversed(signs))

    def counter(self, number: str) -> int | None:
        """The counter that an identifier was made from; None if it does not have the shape."""
        if len(number) != len(self._places):
            return None
        value = 0
        for sign, place in zip(number, self._places, strict=True):
            digit = place.find(sign)
            if digit < 0:
                return None
            value = value * len(place) + digit
        return (value - self._shift) * pow(self._stride, -1, self._capacity) % self._capacity


@lru_cache(maxsize=8)
def mbis(seed: int) -> Numbering:
    """Medicare Beneficiary Identifiers; each person has two, the second for before it was replaced."""
    return Numbering(_MBI, seed)


@lru_cache(maxsize=8)
def member_ids(seed: int) -> Numbering:
    """Twelve-digit member numbers of the Medicaid program."""
    return Numbering(_MEMBER_ID, seed)


@lru_cache(maxsize=8)
def ssns(seed: int) -> Numbering:
    """Nine digits in the place of a Social Security number."""
    return Numbering(_SSN, seed)


@lru_cache(maxsize=8)
def agency_ids(seed: int) -> Numbering:
    """Eight-digit numbers that another state agency knows a member by."""
    return Numbering(_AGENCY_ID, seed)


def npi(counter: int) -> str:
    """A National Provider Identifier with our fixed prefix and a valid check digit."""
    first_nine = f"19999{counter % 10_000:04}"
    return first_nine + check_digit(first_nine)
