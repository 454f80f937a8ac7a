"""Durable medical equipment: rented or bought, for how long."""

from x12.claims.edits.context import EditContext
from x12.claims.edits.groups import code_of, modifiers_of
from x12.claims.edits.rule import WARNING, P, Subject
from x12.claims.lines import ServiceLine
from x12.claims.records import Claim

RULES = Subject()
_HOW = frozenset({"NU", "RR", "UE", "KH", "KI", "KJ", "BP", "BR", "BU", "MS", "RA", "RB", "RP", "LL"})


@RULES.line(
    "equipment-days",
    "equipment.days",
    "Line {line} doesn't say for how long the equipment is needed.",
    "Key the days for which it is medically necessary.",
    kind=P,
)
def no_length_of_need(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """SV503."""
    return line.equipment is not None and not (line.equipment.days and line.equipment.days > 0)


@RULES.line(
    "equipment-price",
    "equipment.rental",
    "Line {line} gives neither a rental nor a purchase price.",
    "Key the one that is billed.",
    kind=P,
)
def no_price(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """SV504 and SV505."""
    return line.equipment is not None and line.equipment.rental is None and line.equipment.purchase is None


@RULES.line(
    "equipment-procedure",
    "equipment.procedure",
    "The equipment of line {line} has another code than the line.",
    "Make both the same.",
    kind=P,
)
def other_code(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """SV501-2 is SV101-2."""
    return line.equipment is not None and line.equipment.procedure != code_of(line)


@RULES.line(
    "equipment-modifier",
    "procedure.modifiers",
    "Line {line} doesn't say whether the equipment is new, used or rented.",
    "Key NU, UE or RR.",
    kind=P,
    payer="mac",
    severity=WARNING,
)
def not_said_how(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """Codes E0100 and up."""
    return code_of(line).startswith("E") and _HOW.isdisjoint(modifiers_of(line))
