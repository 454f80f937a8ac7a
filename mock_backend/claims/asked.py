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
from mock_backend.web.json_in import invalid
from mock_backend.web.json_out import JsonValue
from mock_backend.web.search_in import SearchFields

ORDERS = {"received": "received_on", "from": "from_date", "charge": "charge", "patient": "last_name",
          "act_by": "act_by", "appeal_by": "remitted_on"}  # fmt: skip
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
    fields = SearchFields(given, FIELDS)
    texts = fields.texts(_TEXTS)
    days = {name: day for name in _DAYS if (day := fields.day(name))}
    statuses, needs_action = _statuses(fields), fields.flag("needs_action")
    order, descending = given.get("order", "received"), fields.flag("descending")
    if not isinstance(order, str) or order not in ORDERS:
        fields.errors["order"] = f"Give one of {', '.join(ORDERS)}."
    limit = fields.limit()
    after, total = _cursor(fields)
    errors = fields.errors | refused_by_window(portal, texts, days, today)
    if errors:
        raise invalid(errors)
    backwards = order == "received" if descending is None else descending
    return Wanted(texts, days, statuses, needs_action, str(order), backwards, limit, after, total)


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


def _statuses(fields: SearchFields) -> tuple[str, ...]:
    listed = fields.given.get("status", [])
    if isinstance(listed, list) and len(listed) <= len(SLUGS):
        known = [each for each in listed if isinstance(each, str) and each in SLUGS]
        if len(known) == len(listed):
            return tuple(dict.fromkeys(known))
    fields.errors["status"] = f"Give a list of: {', '.join(SLUGS)}."
    return ()


def _cursor(fields: SearchFields) -> tuple[tuple[object, int] | None, int | None]:
    if "after" not in fields.given:
        return None, None
    try:
        value, serial, total = _decoded(fields.given["after"])
    except (ValueError, TypeError, binascii.Error, RecursionError):
        fields.errors["after"] = "Give the cursor of the page before, as it was."
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
