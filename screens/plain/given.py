"""What a script hands over as JSON: patients, and how to sign in. None of it is ever an argument."""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_LARGEST = 4 * 1024 * 1024
_SIGN_IN = ("user", "password", "code", "accepts_notice")


class Unusable(Exception):
    """The input can't be used; the text says why and holds nothing of it."""


@dataclass(frozen=True, slots=True)
class Given:
    """The input, read. `patients` is () where the user is to be asked."""

    patients: tuple[Mapping[str, str], ...] = field(default=(), repr=False)
    sign_in: Mapping[str, Any] = field(default_factory=dict, repr=False)


def read_input(where: str) -> Given:
    """Read a file, or standard input for '-'; raises Unusable."""
    try:
        text = sys.stdin.read(_LARGEST + 1) if where == "-" else Path(where).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise Unusable("The input can't be read; give a file of JSON, or - for standard input.") from None
    if len(text) > _LARGEST:
        raise Unusable("The input is larger than 4 MB; give fewer patients at a time.")
    return parsed(text)


def parsed(text: str) -> Given:
    """One patient, a list of patients, or {"sign_in": {…}, "patients": […]}; raises Unusable."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        at = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise Unusable(f"The input is not JSON{at}.") from None
    sign_in: Any = {}
    if isinstance(value, dict) and "patients" in value:
        sign_in, value = value.get("sign_in", {}), value["patients"]
    patients = value if isinstance(value, list) else [value]
    if not isinstance(sign_in, dict) or not set(sign_in) <= set(_SIGN_IN):
        raise Unusable(f'"sign_in" holds {", ".join(_SIGN_IN)} and nothing else.')
    return Given(tuple(map(_patient, patients)), sign_in)


def _patient(value: object) -> Mapping[str, str]:
    if not isinstance(value, dict):
        raise Unusable("Each patient is an object of names and texts; --help lists the names.")
    return {name: _text(item) for name, item in value.items()}


def _text(item: object) -> str:
    """A text, a number, or a list of codes, as the form's field takes it."""
    if isinstance(item, list):
        return " ".join(map(_text, item))
    if isinstance(item, str | int) and not isinstance(item, bool):
        return str(item)
    if item is None:
        return ""
    raise Unusable("What is given of a patient is text, a number, or a list of codes.")
