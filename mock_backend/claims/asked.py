"""A search for claims as JSON says it: checked, and within the windows that the payer allows."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from mock_backend.claims.states import SLUGS
from mock_backend.claims.windows import refused_by_window
from mock_backend.web.json_in import invalid, searched_day_in
from mock_backend.web.json_out import JsonValue

MOST = 200
USUAL = 50
ORDERS = {"received": "received_on", "from": "from_date", "charge": "charge", "patient": "last_name",
          "act_by": "act_by"}  # fmt: skip
_TEXTS = {
    "control_number": 30, "patient_control_number": 38, "member_id": 20, "last_name": 60, "first_name": 35,
    "provider_npi": 10, "text": 60,
}  # fmt: skip
_DAYS = ("from", "to", "received_from", "received_to")
FIELDS = frozenset({*_TEXTS, *_DAYS, "status", "needs_action", "order", "descending", "after", "limit"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """A search as it was asked for, checked; '' and None for what wasn't."""

    texts: dict[str, str]
    days: dict[str, date]
    statuses: tuple[str, ...]
    needs_action: bool | None
    order: str
    descending: bool
    limit: int
    after: tuple[object, int] | None
    total: int | None
    """Known from the page before."""


def read_search(given: Mapping[str, JsonValue], portal: str, today: date) -> Wanted:
    """The search in a JSON body; a 422 problem for what isn't one or what the payer doesn't allow."""
    errors = {name: "This field is not known here." for name in given if name not in FIELDS}
    texts = {name: _text(given, name, longest, errors) for name, longest in _TEXTS.items() if name in given}
    days = {name: day for name in _DAYS if name in given and (day := _day(given[name], name, errors))}
    statuses, needs_action = _statuses(given, errors), _flag(given, "needs_action", errors)
    order, descending = given.get("order", "received"), _flag(given, "descending", errors)
    if not isinstance(order, str) or order not in ORDERS:
        errors["order"] = f"Give one of {', '.join(ORDERS)}."
    limit = given.get("limit", USUAL)
    if not isinstance(limit, int) or isinstance(limit, bool) or not 1 <= limit <= MOST:
        errors["limit"] = f"Give a number from 1 to {MOST}."
    after, total = _cursor(given, errors)
    errors |= refused_by_window(portal, texts, days, today)
    if errors:
        raise invalid(errors)
    backwards = order == "received" if descending is None else descending
    return Wanted(texts, days, statuses, needs_action, str(order), backwards, int(str(limit)), after, total)


def cursor(value: object, serial: int, total: int) -> str:
    """The place of a row, as a client gives it back."""
    return base64.urlsafe_b64encode(json.dumps([value, serial, total]).encode()).decode().rstrip("=")


def decoded_cursor(text: JsonValue) -> tuple[object, int] | None:
    """The place that a client gives back; None for what isn't one."""
    try:
        value, serial, _total = _decoded(text)
    except (ValueError, TypeError, binascii.Error, RecursionError):
        return None
    return value, serial


def _text(given: Mapping[str, JsonValue], name: str, longest: int, errors: dict[str, str]) -> str:
    value = given[name]
    if isinstance(value, str) and len(value) <= longest and value.isprintable():
        return value.strip()
    errors[name] = f"Give a text of at most {longest} characters."
    return ""


def _day(value: JsonValue, name: str, errors: dict[str, str]) -> date | None:
    day = searched_day_in(value)
    if day:
        return day
    errors[name] = "Give a day as YYYY-MM-DD."
    return None


def _statuses(given: Mapping[str, JsonValue], errors: dict[str, str]) -> tuple[str, ...]:
    listed = given.get("status", [])
    if isinstance(listed, list) and all(each in SLUGS for each in listed if isinstance(each, str)):
        found = tuple(dict.fromkeys(each for each in listed if isinstance(each, str)))
        if len(listed) <= len(SLUGS) and all(isinstance(each, str) for each in listed):
            return found
    errors["status"] = f"Give a list of: {', '.join(SLUGS)}."
    return ()


def _flag(given: Mapping[str, JsonValue], name: str, errors: dict[str, str]) -> bool | None:
    value = given.get(name)
    if value is None and name not in given:
        return None
    if isinstance(value, bool):
        return value
    errors[name] = "Give true or false."
    return None


def _cursor(
    given: Mapping[str, JsonValue], errors: dict[str, str]
) -> tuple[tuple[object, int] | None, int | None]:
    text = given.get("after")
    if "after" not in given:
        return None, None
    try:
        value, serial, total = _decoded(text)
    except (ValueError, TypeError, binascii.Error, RecursionError):
        errors["after"] = "Give the cursor of the page before, as it was."
        return None, None
    return (value, serial), total


def _decoded(text: JsonValue) -> tuple[object, int, int]:
    if not isinstance(text, str) or len(text) > 400:
        raise ValueError
    padded = text + "=" * (-len(text) % 4)
    value, serial, total = json.loads(base64.b64decode(padded.encode(), altchars=b"-_", validate=True))
    numbers = all(isinstance(each, int) and 0 <= each < 2**53 for each in (serial, total))
    if isinstance(value, str):
        value.encode()  # halves of surrogate pairs have no place in the database
    elif not isinstance(value, int) or abs(value) >= 2**53:
        raise ValueError
    if not numbers:
        raise ValueError
    return value, serial, total
