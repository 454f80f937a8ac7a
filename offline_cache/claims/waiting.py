"""From when on it makes sense to ask again, and until when a decision can be appealed. Pure."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from x12 import appeals

if TYPE_CHECKING:
    from api_client.claims.listed import ListedClaim
    from api_client.profile import Kind

FLOOR = timedelta(days=14)
"""A clean electronic claim isn't paid sooner after its receipt (payment floor)."""
SLOW = timedelta(days=30)
"""Contractors want no call about a claim before; from then on they owe interest on a clean one."""
_FINAL = ("F1", "F2", "F3", "F4", "F5", "A3", "A6", "A7", "A8")
"""First letters of status categories after which a payer says nothing new by itself."""
ON_THE_FLOOR = "F0"


def next_ask(told: str, received_on: date | None, today: date) -> date | None:
    """When to ask again after this status code (`P1:45`); None where nothing will change any more.

    Portals renew what they tell once a day, in the morning. A claim on the payment floor waits for its end.
    """
    if told.startswith(_FINAL):
        return None
    tomorrow = today + timedelta(days=1)
    if told.startswith(ON_THE_FLOOR) and received_on is not None:
        return max(tomorrow, received_on + FLOOR)
    return tomorrow


def worth_asking_from(row: "ListedClaim") -> date | None:
    """The day before which a person learns nothing by asking; None where there is nothing to wait for."""
    if row.status == "payment-floor":
        return row.received_on + FLOOR
    return row.received_on + SLOW if row.status in {"in-process", "suspended"} else None


def appeal_by(kind: "Kind", told_on: date) -> date:
    """The last day for the first appeal of a decision, by the date of its remittance."""
    return appeals.appeal_by(told_on, medicare=kind == "mac")
