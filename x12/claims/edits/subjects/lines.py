"""How many lines there are, and what is there of each."""

from collections.abc import Iterator

from x12.claims.edits.context import EditContext
from x12.claims.edits.groups import ANESTHESIA, code_of
from x12.claims.edits.rule import WARNING, Fault, I, P, Subject, at, numbered
from x12.claims.lines import ServiceLine
from x12.claims.records import Claim, ClaimKind

RULES = Subject()
_MOST = {ClaimKind.PROFESSIONAL: 50, ClaimKind.INSTITUTIONAL: 449}
"""LX repeats 50 times; of 999, Medicare takes 449 on an institutional claim."""
_UNITS = {ClaimKind.PROFESSIONAL: frozenset({"UN", "MJ"}), ClaimKind.INSTITUTIONAL: frozenset({"UN", "DA"})}


@RULES.claim("lines", "lines", "The claim has no lines.", "Key what was done and what it costs.")
def no_lines(claim: Claim, _context: EditContext) -> bool:
    """LX."""
    return not claim.lines


@RULES.rule(
    "lines-number", "A claim of this kind carries {most} lines, and this has {number}.", "Split the claim."
)
def too_many(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """LX."""
    most = _MOST[claim.kind]
    if len(claim.lines) > most:
        yield at("lines", most + 1, "charge", most=most, number=len(claim.lines))


@RULES.line("units", "quantity", "Line {line} has no units.", "Key how many, more than 0.")
def no_units(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """SV104, SV205."""
    return line.quantity is None or line.quantity <= 0


@RULES.line(
    "unit-kind", "unit", "Line {line} counts in an unknown unit.", "Choose UN; MJ or DA where it fits."
)
def unknown_unit(line: ServiceLine, claim: Claim, _context: EditContext) -> bool:
    """UN units, MJ minutes of anesthesia, DA days."""
    return line.unit not in _UNITS[claim.kind]


@RULES.line(
    "anesthesia-minutes",
    "unit",
    "Line {line} is anesthesia, which is billed by minutes.",
    "Choose MJ and key the minutes.",
    kind=P,
    severity=WARNING,
)
def anesthesia_by_units(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """CMS Pub. 100-04, chapter 12."""
    return ANESTHESIA.fullmatch(code_of(line)) is not None and line.unit != "MJ"


@RULES.line(
    "room-days",
    "unit",
    "Line {line} is a room, which is counted in days.",
    "Choose DA and key the days.",
    kind=I,
    severity=WARNING,
)
def room_by_units(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """Accommodation, revenue codes 0100 to 0219."""
    return "0100" <= line.revenue_code <= "0219" and line.unit != "DA"


@RULES.rule(
    "line-duplicate",
    "Line {line} is the same as line {first}.",
    "Take it out; add the units up, or say by a modifier why it was done again.",
    kind=P,
    severity=WARNING,
)
def repeated(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """Same procedure, modifiers, day and charge."""
    seen: dict[object, int] = {}
    for number, line in numbered(claim.lines):
        if line.procedure is None:
            continue
        served = line.dated()
        key = (line.procedure.code, line.procedure.modifiers, served.period if served else None, line.charge)
        first = seen.setdefault(key, number)
        if first != number:
            yield at("lines", number, "procedure", line=number, first=first)
