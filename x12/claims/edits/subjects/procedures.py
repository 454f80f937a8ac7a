"""Procedures and modifiers: their form, and what goes together."""

from collections.abc import Iterator

from x12.claims.edits.context import EditContext
from x12.claims.edits.groups import code_of, modifiers_of
from x12.claims.edits.rule import WARNING, Fault, P, Subject, at, complaint, numbered
from x12.claims.lines import ServiceLine
from x12.claims.records import Claim
from x12.identifiers.hcpcs import parse_modifier, parse_procedure

RULES = Subject()
_VACCINES = frozenset({"G0008", "G0009", "G0010"})
_HOSPITAL_ONLY = frozenset({"G0463", "G0378", "G0379"})
_HIPPS_OR_CODE = frozenset({"HP", "IV", "WK", "ER"})


@RULES.line(
    "procedure",
    "procedure",
    "Line {line} has no procedure.",
    "Key a CPT or HCPCS code.",
    kind=P,
)
def no_procedure(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """SV101-2."""
    return not code_of(line)


@RULES.rule("procedure-form", "Line {line}: {why}", "Correct the code; F4 finds HCPCS codes by words.")
def malformed(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """Five characters, except for rate codes (HIPPS)."""
    for number, line in numbered(claim.lines):
        procedure = line.procedure
        if procedure is None or not procedure.code or procedure.qualifier in _HIPPS_OR_CODE:
            continue
        if why := complaint(parse_procedure, procedure.code):
            yield at("lines", number, "procedure", line=number, why=why)


@RULES.rule("modifier-form", "Line {line}: {why}", "Correct the modifier.")
def malformed_modifier(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """Two letters or digits."""
    for number, line in numbered(claim.lines):
        for modifier in modifiers_of(line):
            if why := complaint(parse_modifier, modifier):
                yield at("lines", number, "procedure.modifiers", line=number, why=why)


@RULES.line("modifier-duplicate", "procedure.modifiers", "Line {line} has a modifier twice.", "Take one out.")
def repeated_modifier(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """SV101-3 to SV101-6."""
    return len(set(modifiers_of(line))) < len(modifiers_of(line))


@RULES.line(
    "modifier-number",
    "procedure.modifiers",
    "Line {line} has more than four modifiers.",
    "Keep those that matter for payment.",
)
def too_many_modifiers(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """SV101-3 to SV101-6."""
    return len(modifiers_of(line)) > 4


@RULES.line(
    "hospital-procedure",
    "procedure",
    "Line {line} has a code that only hospitals bill.",
    "Key the physician's code, or bill on an institutional claim.",
    kind=P,
    severity=WARNING,
)
def hospital_code(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """Outpatient clinic visits and observation."""
    return code_of(line) in _HOSPITAL_ONLY


@RULES.line(
    "vaccine-diagnosis",
    "procedure",
    "Line {line} gives a vaccine, and no diagnosis says so.",
    "Add Z23.",
    severity=WARNING,
)
def vaccine_without_diagnosis(line: ServiceLine, claim: Claim, _context: EditContext) -> bool:
    """CMS Pub. 100-04, chapter 18."""
    return code_of(line) in _VACCINES and all(each.code != "Z23" for each in claim.diagnoses)
