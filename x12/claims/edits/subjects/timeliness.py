"""Timely filing."""

from collections.abc import Iterator
from datetime import date

from x12.claims.edits.context import EditContext
from x12.claims.edits.filing import last_day, service_day
from x12.claims.edits.rule import WARNING, Fault, Subject, at, numbered
from x12.claims.records import Claim, ClaimKind

RULES = Subject()


def _limits(claim: Claim, context: EditContext) -> Iterator[tuple[Fault, date]]:
    """Each place that filing is counted from, with the last day."""
    if claim.kind is ClaimKind.INSTITUTIONAL:
        places: list[tuple[str, date | None]] = [("dates.434", None)]
    else:
        lines = ((f"lines.{number}.dates.472", line.dated()) for number, line in numbered(claim.lines))
        places = [(place, served.start) for place, served in lines if served and served.start]
    for place, day in places:
        served = service_day(claim, day)
        limit = last_day(claim, served, context.filing) if served else None
        if limit:
            left = (limit - context.today).days
            words = {"day": f"{limit:%m/%d/%Y}", "left": _days(left), "rule": context.filing.sentence}
            yield at(place, **words), limit


def _days(count: int) -> str:
    return "today" if count == 0 else "tomorrow" if count == 1 else f"in {count} days"


@RULES.rule(
    "filing-past",
    "It is too late for this service: it could be filed until {day}, {rule}.",
    "Check the date of service. If it is right, see whether the payer grants an exception.",
)
def too_late(claim: Claim, context: EditContext) -> Iterator[Fault]:
    """A denial for lateness can't be appealed (CMS Pub. 100-04, chapter 1, section 70.4)."""
    return (fault for fault, limit in _limits(claim, context) if context.today > limit)


@RULES.rule(
    "filing-soon",
    "Filing ends {left}, on {day}.",
    "Send the claim at once, and see to it that it is accepted by then.",
    severity=WARNING,
)
def nearly_late(claim: Claim, context: EditContext) -> Iterator[Fault]:
    """A claim that is turned back counts as not filed."""
    for fault, limit in _limits(claim, context):
        if 0 <= (limit - context.today).days <= context.days_to_warn:
            yield fault
