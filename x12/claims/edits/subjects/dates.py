"""Dates of service, of the statement and of the admission."""

from collections.abc import Iterator
from datetime import date

from x12.claims.edits.context import EditContext
from x12.claims.edits.groups import institutional, is_equipment, outpatient
from x12.claims.edits.rule import WARNING, Fault, I, P, Subject, at, numbered
from x12.claims.lines import ServiceLine
from x12.claims.records import Claim
from x12.parts import Dated

RULES = Subject()
_SERVED, _STATEMENT, _ADMITTED = "dates.472", "dates.434", "dates.435"
_DEATH = "55"
"""The occurrence code of the date of death."""


def last(dated: Dated | None) -> date | None:
    """The last day of a range, or the single day."""
    return (dated.end or dated.start) if dated else None


def _all_dates(claim: Claim) -> Iterator[tuple[str, Dated]]:
    for dated in claim.dates:
        yield f"dates.{dated.qualifier}", dated
    for number, line in numbered(claim.lines):
        for dated in line.dates:
            yield f"lines.{number}.dates.{dated.qualifier}", dated


@RULES.rule("date-order", "The last day comes before the first.", "Check both dates.")
def backwards(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """In any range of days."""
    for place, dated in _all_dates(claim):
        if dated.start and dated.end and dated.end < dated.start:
            yield at(place)


@RULES.rule("date-unreadable", "A date could not be read.", "Key it again.")
def unreadable(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """As it came in a file."""
    return (at(place) for place, dated in _all_dates(claim) if dated.period is None)


@RULES.line("service-date", _SERVED, "Line {line} has no date of service.", "Key it, such as 051724.", kind=P)
def no_service_date(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """DTP 472."""
    return line.dated() is None


@RULES.line(
    "service-future",
    _SERVED,
    "Line {line} was served in the future.",
    "Check the year, or send the claim after the service.",
)
def future_service(line: ServiceLine, _claim: Claim, context: EditContext) -> bool:
    """Rented equipment is billed for a span that goes on, by its first day."""
    served = line.dated()
    if served is None:
        return False
    day = served.start if is_equipment(line) else last(served)
    return day is not None and day > context.today


@RULES.claim(
    "statement-dates",
    _STATEMENT,
    "The statement's From and Through dates are missing.",
    "Key both, also where they are one day.",
    kind=I,
)
def no_statement(claim: Claim, _context: EditContext) -> bool:
    """DTP 434."""
    return claim.dated("434") is None


@RULES.claim(
    "statement-future",
    _STATEMENT,
    "The statement ends in the future.",
    "Check the year, or send the claim after the last day.",
    when=institutional,
)
def future_statement(claim: Claim, context: EditContext) -> bool:
    """DTP 434."""
    through = last(claim.dated("434"))
    return through is not None and through > context.today


@RULES.rule(
    "service-in-statement",
    "Line {line} was served outside the statement's dates.",
    "Correct its date, or the statement's.",
    when=institutional,
)
def outside_statement(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """Each line lies between From and Through."""
    statement = claim.dated("434")
    first, through = statement.start if statement else None, last(statement)
    if not first or not through:
        return
    for number, line in numbered(claim.lines):
        served = line.dated()
        start, end = served.start if served else None, last(served)
        if start and end and not (first <= start and end <= through):
            yield at("lines", number, _SERVED, line=number)


@RULES.rule(
    "line-date-needed",
    "Line {line} needs its own date: the statement has more than one day.",
    "Key the day of this service.",
    when=outpatient,
)
def no_line_date(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """Outpatient services are paid by the day."""
    statement = claim.dated("434")
    if statement is None or statement.start == last(statement):
        return
    for number, line in numbered(claim.lines):
        if line.procedure and line.dated() is None:
            yield at("lines", number, _SERVED, line=number)


@RULES.line(
    "outpatient-span",
    _SERVED,
    "Line {line} spans several days, which Medicaid pays for inpatients alone.",
    "Key a line for each day.",
    payer="mmis",
    when=outpatient,
    severity=WARNING,
)
def spans_days(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """MassHealth edit 237."""
    served = line.dated()
    return served is not None and served.start != last(served)


@RULES.claim(
    "admission-after-discharge",
    _ADMITTED,
    "The admission is after the statement's last day.",
    "Check both dates.",
)
def admitted_late(claim: Claim, _context: EditContext) -> bool:
    """DTP 435. It may be after From: services of the three days before count to the stay."""
    admitted, through = claim.dated("435"), claim.through_date
    return bool(admitted and admitted.start and through and admitted.start > through)


@RULES.line(
    "service-after-death",
    _SERVED,
    "Line {line} was served after the patient's death.",
    "Check the date of service and occurrence 55.",
    kind=I,
)
def after_death(line: ServiceLine, claim: Claim, _context: EditContext) -> bool:
    """Occurrence code 55 has the day of death."""
    events = claim.institutional.occurrences if claim.institutional else ()
    deaths = [event.on for event in events if event.code == _DEATH]
    served = line.dated()
    return bool(deaths and served and served.start and served.start > min(deaths))
