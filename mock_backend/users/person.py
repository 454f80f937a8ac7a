"""One person as a portal's file has it, and the checks of what is keyed for a new one (POSC guide)."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from mock_backend.web.json_out import JsonValue

_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[ '.-](?=[^\W\d_])|[.]$)*")
_SHAPES = {
    "middle_initial": (re.compile(r"[^\W\d_]?"), "Give one letter, or nothing."),
    "ssn_last4": (re.compile(r"[0-9]{4}"), "Give the last four digits of the Social Security number."),
    "zip": (re.compile(r"[0-9]{5}(-?[0-9]{4})?"), "Give a ZIP code of five or nine digits."),
    "email": (re.compile(r"[!-?A-~]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"), "Give an e-mail address."),
    "phone": (re.compile(r"[0-9() .+-]{10,20}"), "Give a telephone number with its area code."),
}
_LONGEST = 100
YOUNGEST, OLDEST = 14, 110
"""Years between which a user is taken to be."""


@dataclass(frozen=True, slots=True)
class Person:
    """What the POSC asks of a user."""

    first_name: str
    last_name: str
    middle_initial: str
    date_of_birth: date
    ssn_last4: str
    zip: str
    email: str
    phone: str

    def document(self) -> dict[str, JsonValue]:
        """As JSON."""
        return asdict(self) | {"date_of_birth": self.date_of_birth.isoformat()}

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}"


FIELDS = tuple(Person.__dataclass_fields__)


def read_person(given: Mapping[str, JsonValue], today: date) -> tuple[Person | None, dict[str, str]]:
    """The person, or one sentence for each field that can't be used."""
    errors = {name: "This field is not known here." for name in given if name not in FIELDS}
    values: dict[str, Any] = {name: _text(given.get(name, "")) for name in FIELDS}
    for name, words in (("first_name", "first name"), ("last_name", "last name")):
        if not _NAME.fullmatch(values[name]):
            errors[name] = f"Give the {words} in letters."
    for name, (shape, sentence) in _SHAPES.items():
        if not shape.fullmatch(values[name]):
            errors[name] = sentence
    values["date_of_birth"] = _birth_date(values["date_of_birth"], today)
    if values["date_of_birth"] is None:
        errors["date_of_birth"] = f"Give a birth date (YYYY-MM-DD) at least {YOUNGEST} years ago."
    return (None if errors else Person(**values)), errors


def _text(value: JsonValue) -> str:
    return value.strip() if isinstance(value, str) and len(value) <= _LONGEST else "\0"


def _birth_date(text: str, today: date) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    age = today.year - day.year - ((today.month, today.day) < (day.month, day.day))
    return day if len(text) == 10 and YOUNGEST <= age <= OLDEST else None
