"""What each payer allows to be searched for."""

from collections.abc import Mapping
from datetime import date

from x12.identifiers.months import months_after

MEDICARE_MONTHS_KEPT = 12
"""A Medicare claim is found for so long after it was decided."""
MEDICAID_LONGEST_MONTHS = 12
"""From the first to the last day of service that a Medicaid search may span."""
_HOW = "Search by control number, or by member ID with first and last day of service."


def refused_by_window(
    portal: str, texts: Mapping[str, str], days: Mapping[str, date], today: date
) -> dict[str, str]:
    """A sentence for each field that makes a search one that the payer doesn't answer."""
    if texts.get("control_number"):
        return {}
    if "from" in days and "to" in days and days["to"] < days["from"]:
        return {"to": "Give a last day that isn't before the first."}
    return _medicare(days, today) if portal == "mac" else _medicaid(texts, days)


def kept_since(today: date) -> date:
    """The first day of decision that Medicare still shows."""
    return months_after(today, -MEDICARE_MONTHS_KEPT)


def _medicare(days: Mapping[str, date], today: date) -> dict[str, str]:
    since = kept_since(today)
    if days.get("received_to", today) >= since:
        return {}
    return {"received_to": f"Claims are shown for 12 months after they are decided: since {since}."}


def _medicaid(texts: Mapping[str, str], days: Mapping[str, date]) -> dict[str, str]:
    """Whoever names a patient names the member and the days; lists of everybody's claims need neither."""
    if not any(texts.get(name) for name in ("member_id", "last_name", "first_name")):
        return {}
    missing = {name: _HOW for name in ("from", "to") if name not in days}
    if not texts.get("member_id"):
        missing["member_id"] = _HOW
    if not missing and days["to"] > months_after(days["from"], MEDICAID_LONGEST_MONTHS):
        return {"to": "Ask for at most 12 months of service at a time."}
    return missing
