"""Until when a decision can be appealed, and which can't be at all: one rule for whoever tells of it.

Medicare takes a redetermination within 120 days of the receipt of the remittance, which is presumed to
arrive 5 days after its date (42 CFR 405.942). That a claim was filed too late is no initial determination,
so nothing of it can be appealed (42 CFR 405.926(n)); there are exceptions to the time for filing (42 CFR
424.44). Of Medicaid programs this is what MassHealth allows: 30 days (130 CMR 450.309).
"""

from collections.abc import Collection
from datetime import date, timedelta

MEDICARE_DAYS = 120 + 5
MEDICAID_DAYS = 30
NO_APPEAL_RIGHTS = frozenset({"N211", "N704", "MA130"})
"""Remarks (RARC) of decisions that can't be appealed."""
FILED_TOO_LATE = "29"
"""The reason (CARC) of a claim that was filed too late."""
FILED_TOO_LATE_STATUS = "718"
"""The same as a claim status code, which is all that a list of claims tells."""


def appeal_window(*, medicare: bool) -> timedelta:
    """How long after the date of the remittance a first appeal is taken."""
    return timedelta(days=MEDICARE_DAYS if medicare else MEDICAID_DAYS)


def appeal_by(told_on: date, *, medicare: bool) -> date:
    """The day by which a first appeal has to be there; `told_on` is the date of the remittance."""
    return told_on + appeal_window(medicare=medicare)


def has_no_appeal(reasons: Collection[str], remarks: Collection[str], *, medicare: bool) -> bool:
    """Whether what was decided with these CARCs and RARCs can't be appealed."""
    return not NO_APPEAL_RIGHTS.isdisjoint(remarks) or (medicare and FILED_TOO_LATE in reasons)
