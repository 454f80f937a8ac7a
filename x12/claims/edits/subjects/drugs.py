"""Drugs: their NDC, how much, and in what."""

from collections.abc import Iterator

from x12.claims.edits.context import EditContext
from x12.claims.edits.groups import is_drug
from x12.claims.edits.rule import WARNING, Fault, Subject, at, complaint, numbered
from x12.claims.lines import ServiceLine
from x12.claims.records import Claim
from x12.identifiers.ndc import parse_ndc

RULES = Subject()
_UNITS = frozenset({"F2", "GR", "ME", "ML", "UN"})


def _wire_form(text: str) -> None:
    """Eleven digits: what a claim carries has no dashes."""
    parse_ndc(text.replace("-", "?"))


@RULES.rule("ndc", "Line {line}: {why}", "Correct the NDC from the package.")
def malformed(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """LIN03."""
    for number, line in numbered(claim.lines):
        if line.drug and (why := complaint(_wire_form, line.drug.ndc)):
            yield at("lines", number, "drug.ndc", line=number, why=why)


@RULES.line("ndc-quantity", "drug.quantity", "Line {line} doesn't say how much of the drug.", "Key it.")
def no_quantity(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """CTP04."""
    return line.drug is not None and (line.drug.quantity is None or line.drug.quantity <= 0)


@RULES.line(
    "ndc-unit",
    "drug.unit",
    "Line {line} measures the drug in an unknown unit.",
    "Choose ML, GR, ME, F2 (international units) or UN (each).",
)
def unknown_unit(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """CTP05."""
    return line.drug is not None and line.drug.unit not in _UNITS


@RULES.line(
    "ndc-missing",
    "drug",
    "Line {line} is a drug, and Medicaid wants its NDC.",
    "Key the NDC from the package, with quantity and unit.",
    payer="mmis",
    severity=WARNING,
)
def no_ndc(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """Deficit Reduction Act of 2005, section 6002."""
    return is_drug(line) and line.drug is None
