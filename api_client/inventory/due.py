"""What will run out, told ahead of the day: a pure function of the sheet and of today."""

from collections.abc import Iterable
from datetime import date

from api_client.inventory.records import Due, DueKind, InventoryEntry, Review
from x12.identifiers.months import months_after

AHEAD: dict[DueKind, int] = {"idle": 10, "password": 14, "recertification": 45, "review": 14}
"""Days before the day from which on it is told; portals open recertification 45 days ahead (domain facts)."""
URGENT = 3
"""Days from which on it is urgent."""
REVIEW_MONTHS = 3


def warnings(entry: InventoryEntry, today: date) -> tuple[Due, ...]:
    """What will run out at one portal, the most urgent first."""
    days: tuple[tuple[DueKind, date | None], ...] = (
        ("idle", entry.disabled_after),
        ("password", entry.password_expires_on),
        ("recertification", entry.recertify_by),
    )
    found = [
        _due(entry, kind, day, (day - today).days)
        for kind, day in days
        if day is not None and (day - today).days <= AHEAD[kind]
    ]
    return in_order(found)


def next_review(reviews: Iterable[Review], today: date) -> date:
    """When the sheet should be looked through: three months after the last time, or now."""
    last = max((each.on for each in reviews), default=None)
    return months_after(last, REVIEW_MONTHS) if last else today


def review_due(day: date, today: date) -> tuple[Due, ...]:
    """The warning ahead of a review, if it is time for one."""
    left = (day - today).days
    if left > AHEAD["review"]:
        return ()
    when = "is due now" if left <= 0 else f"is due {_in(left)}"
    sentence = f"The quarterly review of portal access {when}."
    return (
        Due("", "review", day, left, left < -30, sentence, "Go through the accounts and record the result."),
    )


def in_order(found: Iterable[Due]) -> tuple[Due, ...]:
    """The soonest first."""
    return tuple(sorted(found, key=lambda due: (due.day, due.portal_id, due.kind)))


def _due(entry: InventoryEntry, kind: DueKind, day: date, left: int) -> Due:
    sentence, action = {"idle": _idle, "password": _password, "recertification": _recertification}[kind](
        entry, day, left
    )
    return Due(entry.portal_id, kind, day, left, left <= URGENT, sentence, action)


def _idle(entry: InventoryEntry, day: date, left: int) -> tuple[str, str]:
    ask = entry.administrator or "the portal's administrator"
    if left < 0:
        said = f"{entry.name} was not used for {entry.idle_days} days; the account may be disabled."
        return said, f"Sign in now; if that is refused, ask {ask} to reactivate it."
    said = f"{entry.name} disables accounts not used for {entry.idle_days} days: yours {_in(left)}."
    return said, "Sign in once to keep it."


def _password(entry: InventoryEntry, day: date, left: int) -> tuple[str, str]:
    when = f"ran out on {_shown(day)}" if left < 0 else f"runs out {_in(left)}"
    return f"Your password at {entry.name} {when}.", "Change it under Your account."


def _recertification(entry: InventoryEntry, day: date, left: int) -> tuple[str, str]:
    ask = entry.administrator or "your organization's primary user"
    if left < 0:
        said = f"Your access at {entry.name} was to be recertified by {_shown(day)}; it may have been ended."
    else:
        said = f"Your access at {entry.name} has to be recertified {_in(left)}."
    return said, f"Ask {ask} to recertify it."


def _in(left: int) -> str:
    if left == 0:
        return "today"
    return "tomorrow" if left == 1 else f"in {left} days"


def _shown(day: date) -> str:
    return f"{day:%b} {day.day}, {day.year}"
