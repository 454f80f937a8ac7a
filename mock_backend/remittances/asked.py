"""A search for remittances as JSON says it: checked, and within the days that the payer allows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from mock_backend.portals import MMIS, Portal
from mock_backend.web.json_in import invalid, searched_day_in
from mock_backend.web.json_out import JsonValue
from x12.identifiers.months import months_after

MOST, USUAL = 200, 50
MONTHS_KEPT = 12
MEDICARE_LONGEST = timedelta(days=44)
"""45 days, the first and the last included."""
MEDICAID_MONTHS = 6
_TEXTS = {
    "check_number": 50, "payer": 60, "control_number": 50, "patient_control_number": 38, "last_name": 60,
    "member_id": 20,
}  # fmt: skip
_FIELDS = frozenset({*_TEXTS, "from", "to", "amount", "after", "limit"})
_AMOUNT = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,2})?")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A search, checked; '' and None for what wasn't asked."""

    texts: Mapping[str, str]
    first: date
    last: date
    amount: Decimal | None
    after: int
    limit: int

    @property
    def about_claims(self) -> bool:
        """Whether the claims inside have to be looked at."""
        names = ("control_number", "patient_control_number", "last_name", "member_id")
        return any(self.texts.get(name) for name in names)


def read_search(given: Mapping[str, JsonValue], portal: Portal, today: date) -> Wanted:
    """The search in a JSON body; a 422 problem for what isn't one or what the payer doesn't allow."""
    errors = {name: "This field is not known here." for name in given if name not in _FIELDS}
    texts = {name: _text(given, name, longest, errors) for name, longest in _TEXTS.items() if name in given}
    first, last = _days(given, portal, today, errors, by_number=bool(texts.get("check_number")))
    amount = _amount(given, errors)
    after, limit = _whole(given, "after", 0, errors), _limit(given, errors)
    if errors:
        raise invalid(errors)
    return Wanted(texts, first, last, amount, after, limit)


def kept_since(today: date) -> date:
    """The first payment day of which a portal still has the remittance."""
    return months_after(today, -MONTHS_KEPT)


def _days(
    given: Mapping[str, JsonValue],
    portal: Portal,
    today: date,
    errors: dict[str, str],
    *,
    by_number: bool,
) -> tuple[date, date]:
    first, last = _day(given, "from", errors), _day(given, "to", errors)
    if first is None and last is None and by_number:
        return kept_since(today), today
    is_medicaid = portal is MMIS
    last = last or (min(today, _latest(first, is_medicaid=is_medicaid)) if first else today)
    first = first or (months_after(last, -MEDICAID_MONTHS) if is_medicaid else last - timedelta(days=29))
    if last < first:
        errors.setdefault("to", "Give a last day that isn't before the first.")
    elif last > _latest(first, is_medicaid=is_medicaid):
        span = "6 months" if is_medicaid else "45 days"
        errors.setdefault("to", f"Ask for at most {span} at a time.")
    return first, last


def _latest(first: date, *, is_medicaid: bool) -> date:
    return months_after(first, MEDICAID_MONTHS) if is_medicaid else first + MEDICARE_LONGEST


def _day(given: Mapping[str, JsonValue], name: str, errors: dict[str, str]) -> date | None:
    if name not in given:
        return None
    day = searched_day_in(given[name])
    if day is None:
        errors[name] = "Give a day as YYYY-MM-DD."
    return day


def _text(given: Mapping[str, JsonValue], name: str, longest: int, errors: dict[str, str]) -> str:
    value = given[name]
    if isinstance(value, str) and len(value) <= longest and value.isprintable():
        return value.strip().upper()
    errors[name] = f"Give a text of at most {longest} characters."
    return ""


def _amount(given: Mapping[str, JsonValue], errors: dict[str, str]) -> Decimal | None:
    value = given.get("amount")
    if "amount" not in given:
        return None
    if isinstance(value, str) and _AMOUNT.fullmatch(value):
        return Decimal(value)
    errors["amount"] = "Give an amount as 123.45."
    return None


def _whole(given: Mapping[str, JsonValue], name: str, usual: int, errors: dict[str, str]) -> int:
    value = given.get(name, str(usual))
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 9:
        return int(value)
    errors[name] = "Give what the page before gave as its next."
    return usual


def _limit(given: Mapping[str, JsonValue], errors: dict[str, str]) -> int:
    limit = given.get("limit", USUAL)
    if isinstance(limit, int) and not isinstance(limit, bool) and 1 <= limit <= MOST:
        return limit
    errors["limit"] = f"Give a number from 1 to {MOST}."
    return USUAL
