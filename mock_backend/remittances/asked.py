"""A search for remittances as JSON says it: checked, and within the days that the payer allows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from mock_backend.portals import MMIS, Portal
from mock_backend.web.json_in import invalid
from mock_backend.web.json_out import JsonValue
from mock_backend.web.search_in import SearchFields
from x12.identifiers.months import months_after

MONTHS_KEPT = 12
MEDICARE_LONGEST = timedelta(days=44)
"""45 days, the first and the last included."""
MEDICAID_MONTHS = 6
_TEXTS = {
    "check_number": 50, "payer": 60, "control_number": 50, "patient_control_number": 38, "last_name": 60,
    "member_id": 20,
}  # fmt: skip
_OF_CLAIMS = ("control_number", "patient_control_number", "last_name", "member_id")
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
    def about_claims(self) -> dict[str, str]:
        """What is said of a claim inside, by the columns of claims."""
        known = {name: self.texts[name] for name in _OF_CLAIMS if self.texts.get(name)}
        return known | ({"member_id": known["member_id"].replace("-", "")} if "member_id" in known else {})


def read_search(given: Mapping[str, JsonValue], portal: Portal, today: date) -> Wanted:
    """The search in a JSON body; a 422 problem for what isn't one or what the payer doesn't allow."""
    fields = SearchFields(given, _FIELDS)
    texts = {name: text.upper() for name, text in fields.texts(_TEXTS).items()}
    first, last = _days(fields, portal, today, by_number=bool(texts.get("check_number")))
    amount, after, limit = _amount(fields), _place(fields), fields.limit()
    if fields.errors:
        raise invalid(fields.errors)
    return Wanted(texts, first, last, amount, after, limit)


def kept_since(today: date) -> date:
    """The first payment day of which a portal still has the remittance."""
    return months_after(today, -MONTHS_KEPT)


def _days(fields: SearchFields, portal: Portal, today: date, *, by_number: bool) -> tuple[date, date]:
    first, last = fields.day("from"), fields.day("to")
    if first is None and last is None and by_number:
        return kept_since(today), today
    is_medicaid = portal is MMIS
    last = last or (min(today, _latest(first, is_medicaid=is_medicaid)) if first else today)
    is_open = first is None
    first = first or (months_after(last, -MEDICAID_MONTHS) if is_medicaid else last - timedelta(days=29))
    if last < first:
        fields.errors.setdefault("to", "Give a last day that isn't before the first.")
    elif not is_open and last > _latest(first, is_medicaid=is_medicaid):
        span = "6 months" if is_medicaid else "45 days"
        fields.errors.setdefault("to", f"Ask for at most {span} at a time.")
    return first, last


def _latest(first: date, *, is_medicaid: bool) -> date:
    return months_after(first, MEDICAID_MONTHS) if is_medicaid else first + MEDICARE_LONGEST


def _amount(fields: SearchFields) -> Decimal | None:
    value = fields.given.get("amount")
    if isinstance(value, str) and _AMOUNT.fullmatch(value):
        return Decimal(value)
    if "amount" in fields.given:
        fields.errors["amount"] = "Give an amount as 123.45."
    return None


def _place(fields: SearchFields) -> int:
    value = fields.given.get("after", "0")
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 9:
        return int(value)
    fields.errors["after"] = "Give what the page before gave as its next."
    return 0
