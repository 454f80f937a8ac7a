"""Laboratory tests: the CLIA certificate. Prior authorization stands here as the other number of its kind."""

import re
from collections.abc import Iterator

from x12.claims.edits.context import EditContext
from x12.claims.edits.groups import is_laboratory
from x12.claims.edits.rule import Fault, P, Subject, at, complaint, numbered
from x12.claims.lines import ServiceLine
from x12.claims.records import Claim
from x12.identifiers.clia import parse_clia
from x12.parts import Reference

RULES = Subject()
_CLIA, _REFERRED_CLIA, _AUTHORIZATION = "X4", "F4", "G1"
_NUMBER = re.compile(r"[A-Z0-9-]{1,50}", re.IGNORECASE)


def _references(claim: Claim) -> Iterator[tuple[str, Reference]]:
    for reference in claim.references:
        yield f"references.{reference.qualifier}", reference
    for number, line in numbered(claim.lines):
        for reference in line.references:
            yield f"lines.{number}.references.{reference.qualifier}", reference


@RULES.lines(
    "clia",
    "references.X4",
    "Line {line} is a laboratory test, and the CLIA number is missing.",
    "Key the laboratory's CLIA number, for the claim or the line.",
    kind=P,
)
def no_clia(line: ServiceLine, claim: Claim, _context: EditContext) -> bool:
    """REF X4, or F4 of the laboratory that it was referred to (42 CFR 493)."""
    given = {reference.qualifier for reference in (*claim.references, *line.references)}
    return is_laboratory(line) and given.isdisjoint({_CLIA, _REFERRED_CLIA})


@RULES.rule("clia-form", "{why}", "Correct the CLIA number.")
def malformed(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """Ten characters, the third a D."""
    for place, reference in _references(claim):
        if reference.qualifier in {_CLIA, _REFERRED_CLIA} and (
            why := complaint(parse_clia, reference.number)
        ):
            yield at(place, why=why)


@RULES.rule(
    "prior-authorization",
    "A prior authorization number has letters, digits and hyphens only.",
    "Key it as the payer's letter gives it.",
)
def odd_authorization(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """REF G1."""
    for place, reference in _references(claim):
        if reference.qualifier == _AUTHORIZATION and not _NUMBER.fullmatch(reference.number):
            yield at(place)
