"""Denials that can't be appealed: which, and what else can be done; for claims and remittances."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from screens.words import long_day
from x12.adjustments import Adjustment
from x12.appeals import FILED_TOO_LATE, has_no_appeal

Told = tuple[Iterable[Adjustment], Collection[str]]
"""The adjustments and the remarks of a claim or of a line."""
NO_APPEAL = "This can't be appealed."
_EXCEPTION = (
    "It was filed too late, which can't be appealed. With proof of an exception (an error of Medicare's, "
    "coverage that was given afterwards) ask the payer for it; else write it off."
)
"""42 CFR 424.44(b)."""
_CORRECT = (
    f"{NO_APPEAL} Where something was wrong in the claim, correct it and send it anew; else write it off."
)


def no_appeal(whole: Told, refused: Iterator[Told], *, medicare: bool, late: bool = False) -> str:
    """What can be done instead where nothing of a claim can be appealed; '' where something can.

    `refused` are its lines of which nothing is allowed; `late` that its status says it was filed too late.
    """
    lines = tuple(map(_codes, refused))
    reasons, remarks = _codes(whole)
    if not (
        (late and medicare)
        or has_no_appeal(reasons, remarks, medicare=medicare)
        or (lines and all(has_no_appeal(*each, medicare=medicare) for each in lines))
    ):
        return ""
    filed_late = late or any(FILED_TOO_LATE in each for each, _ in ((reasons, remarks), *lines))
    return _EXCEPTION if filed_late and medicare else _CORRECT


def time_over(last: date) -> str:
    """What is left after the last day for an appeal."""
    return f"The time for an appeal ended on {long_day(last)}; a reopening may still be asked for."


def _codes(told: Told) -> tuple[set[str], Collection[str]]:
    adjustments, remarks = told
    return {each.reason for each in adjustments}, remarks
