"""Until when a denial can be appealed, for lists of claims: as SQL and of one row."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection
from datetime import date

from x12 import appeals

_DENIED = "denied"


def appeal_by(portal: str, remitted_on: str | None) -> date | None:
    """The last day for a first appeal of a decision; None before it has a payment day."""
    if not remitted_on:
        return None
    return appeals.appeal_by(date.fromisoformat(remitted_on), medicare=portal == "mac")


def open_until(row: sqlite3.Row, today: date) -> date | None:
    """The same of a denied claim whose time isn't over; None for any other."""
    if row["status"] != _DENIED or row["code"] == _late_at(row["portal"]):
        return None
    last = appeal_by(row["portal"], row["remitted_on"])
    return last if last is not None and last >= today else None


def open_to_appeal(portal: str, today: date, appealed: Collection[int]) -> tuple[str, str, str, str, str]:
    """The condition for those claims, less those that were `appealed`, and its values."""
    since = today - appeals.appeal_window(medicare=portal == "mac")
    condition = (
        "status = ? AND code <> ? AND remitted_on >= ? AND serial NOT IN (SELECT value FROM json_each(?))"
    )
    return condition, _DENIED, _late_at(portal), since.isoformat(), json.dumps(list(appealed))


def _late_at(portal: str) -> str:
    """The status code of claims that were filed too late, where that can't be appealed."""
    return appeals.FILED_TOO_LATE_STATUS if portal == "mac" else ""
