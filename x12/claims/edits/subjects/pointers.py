"""Which diagnoses a professional service was for."""

from collections.abc import Iterator

from x12.claims.edits.context import EditContext
from x12.claims.edits.rule import Fault, P, Subject, at, numbered
from x12.claims.lines import ServiceLine
from x12.claims.records import Claim

RULES = Subject()


@RULES.line(
    "pointer",
    "pointers",
    "Line {line} doesn't say which diagnosis it is for.",
    "Key the numbers or letters of one to four diagnoses.",
    kind=P,
)
def no_pointer(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """SV107-1."""
    return not line.pointers


@RULES.line(
    "pointer-number",
    "pointers",
    "Line {line} points to more than four diagnoses.",
    "Keep the four that matter most.",
    kind=P,
)
def too_many(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """SV107-1 to SV107-4."""
    return len(line.pointers) > 4


@RULES.line(
    "pointer-duplicate", "pointers", "Line {line} points to a diagnosis twice.", "Take one out.", kind=P
)
def repeated(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """SV107."""
    return len(set(line.pointers)) < len(line.pointers)


@RULES.rule(
    "pointer-target",
    "Line {line} points to diagnosis {pointer}, which isn't there.",
    "Key a diagnosis there, or point to another.",
    kind=P,
)
def dangling(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """SV107 counts the diagnoses of the claim from 1."""
    for number, line in numbered(claim.lines):
        for pointer in line.pointers:
            if not 1 <= pointer <= len(claim.diagnoses):
                yield at("lines", number, "pointers", line=number, pointer=pointer)
