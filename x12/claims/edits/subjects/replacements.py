"""Replacements and voids: what they refer to and why."""

from collections.abc import Iterator

from x12.claims.edits.context import EditContext
from x12.claims.edits.groups import CHANGES, replaces
from x12.claims.edits.rule import WARNING, Fault, I, Subject, at
from x12.claims.records import Claim

RULES = Subject()
_REASONS = {"7": frozenset(CHANGES), "8": frozenset({"D5", "D6"})}
_CODES = "institutional.condition_codes"


@RULES.claim(
    "original-number",
    "references.F8",
    "The payer's number of the claim that this one replaces or voids is missing.",
    "Copy the claim from the list, or key its control number (ICN or DCN) from the remittance.",
    when=replaces,
)
def no_original_number(claim: Claim, _context: EditContext) -> bool:
    """REF F8, with frequency 7 and 8."""
    return not claim.reference("F8")


@RULES.claim(
    "original-number-unused",
    "references.F8",
    "An earlier claim's number is given, and this claim doesn't replace it.",
    "Choose frequency 7 or 8, or take the number out.",
    severity=WARNING,
)
def number_without_replacement(claim: Claim, _context: EditContext) -> bool:
    """REF F8 on an original."""
    return not replaces(claim) and bool(claim.reference("F8"))


@RULES.rule(
    "change-reason",
    "{found} condition codes say why the claim is {done}, and Medicare wants exactly one.",
    "Key {wanted}.",
    kind=I,
    payer="mac",
    when=replaces,
)
def no_reason(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """CMS Pub. 100-04, chapter 1, section 130: claim change reasons."""
    given = claim.institutional.condition_codes if claim.institutional else ()
    found = [code for code in given if code in CHANGES]
    if len(found) == 1 and found[0] in _REASONS[claim.frequency]:
        return
    done, wanted = ("changed", "one of D0 to D9, or E0") if claim.frequency == "7" else ("voided", "D5 or D6")
    right = [code for code in found if code in _REASONS[claim.frequency]]
    yield at(_CODES, found=len(right) if len(found) < 2 else len(found), done=done, wanted=wanted)


@RULES.claim(
    "change-remarks",
    "notes",
    "Condition code D9 says 'any other change', and no note says which.",
    "Say in a note what was changed.",
    kind=I,
    severity=WARNING,
)
def unexplained_change(claim: Claim, _context: EditContext) -> bool:
    """CMS Pub. 100-04, chapter 1, section 130."""
    return bool(claim.institutional and "D9" in claim.institutional.condition_codes and not claim.notes)
