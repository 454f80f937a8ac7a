"""How long a claim can be filed, as each payer counts it."""

from dataclasses import dataclass
from datetime import date, timedelta

from x12.claims.edits.workdays import next_workday
from x12.claims.records import Claim, ClaimKind
from x12.identifiers.months import months_after


@dataclass(frozen=True, slots=True)
class FilingRules:
    """One payer's limits. Where a limit is 0 there is none."""

    months: int = 0
    """From the service to the first claim."""
    days: int = 0
    """The same in days, for payers that count so."""
    from_decision: bool = False
    """Whether the days run anew from the decision of another payer."""
    months_corrected: int = 0
    """From the service to a replacement, or to a claim with a reason for its delay."""
    months_other_payer: int = 0
    """The same where another payer decided first."""
    months_at_most: int = 0
    """From the service, whatever the reason."""
    rolls_on: bool = False
    """Whether a limit on a day without work moves to the next workday."""
    sentence: str = ""
    """The limit in words."""


MEDICARE = FilingRules(months=12, rolls_on=True, sentence="one calendar year after the service")
"""42 CFR 424.44; CMS Pub. 100-04, chapter 1, section 70."""

MASSHEALTH = FilingRules(
    days=90,
    from_decision=True,
    months_corrected=12,
    months_other_payer=18,
    months_at_most=36,
    sentence="90 days after the service or the other payer's decision",
)
"""130 CMR 450.309 to 450.314."""


def service_day(claim: Claim, line_day: date | None) -> date | None:
    """The day that filing is counted from: the Through date of an institution, else the line's From."""
    if claim.kind is ClaimKind.INSTITUTIONAL:
        return claim.through_date
    return line_day or claim.from_date


def last_day(claim: Claim, served: date, rules: FilingRules) -> date | None:
    """The last day on which the claim can be received; None where the payer sets none."""
    limits = [day for day in (_usual(claim, served, rules), _longest(served, rules)) if day]
    if not limits:
        return None
    return next_workday(min(limits)) if rules.rolls_on else min(limits)


def _usual(claim: Claim, served: date, rules: FilingRules) -> date | None:
    decided = [payer.decided_on for payer in claim.other_payers if payer.decided_on]
    if rules.months_corrected and (claim.frequency in {"7", "8"} or claim.delay_reason):
        longer = rules.months_other_payer if decided else 0
        return months_later(served, longer or rules.months_corrected)
    if rules.days:
        start = max([served, *decided]) if rules.from_decision else served
        return days_later(start, rules.days)
    return months_later(served, rules.months) if rules.months else None


def _longest(served: date, rules: FilingRules) -> date | None:
    return months_later(served, rules.months_at_most) if rules.months_at_most else None


def months_later(day: date, months: int) -> date:
    """The same day that many months later, or the end of the calendar."""
    return months_after(day, months) if day.year < date.max.year - months // 12 - 1 else date.max


def days_later(day: date, days: int) -> date:
    """That many days later, or the end of the calendar."""
    return day + timedelta(days=min(days, (date.max - day).days))
