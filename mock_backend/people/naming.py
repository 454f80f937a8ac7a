"""Names, and how the payers' files hold them: plain, and now and then in an unexpected place."""

import random

from mock_backend.people import names
from mock_backend.people.person import Name
from x12.identifiers.names import parse_name

KINDS = (
    "hyphen as a space", "hyphen run together", "apostrophe", "one-letter first name",
    "suffix with the last name", "suffix apart",
)  # fmt: skip
"""Kinds of name that eligibility inquiries stumble over."""


def draw_name(chance: random.Random, sex: str, kind: str) -> Name:
    """A name as the card shows it."""
    first = chance.choice(names.WOMEN if sex == "F" else names.MEN)
    middle = chance.choice("ABCDEFGHJKLMNPRSTW") if chance.random() < 0.4 else ""
    last = chance.choice(names.LAST)
    suffix = chance.choice(names.SUFFIXES)
    if kind.startswith("hyphen"):
        last = "-".join(chance.choice(names.DOUBLE))
    elif kind == "apostrophe":
        last = chance.choice(names.APOSTROPHE)
    elif kind == "one-letter first name":
        first, middle = first[0], ""
    return Name(last, first, middle, suffix if kind.startswith("suffix") else "")


def filed(name: Name, kind: str) -> Name:
    """The same name as the payers' files hold it."""
    last = parse_name(name.last)
    suffix = name.suffix.upper()
    if kind == "hyphen run together":
        last = last.replace(" ", "")
    elif kind == "suffix with the last name":
        last, suffix = f"{last} {suffix}", ""
    return Name(last, parse_name(name.first), name.middle, suffix)
