"""Claims that were sent before."""

from x12.claims.edits.context import EditContext
from x12.claims.edits.fingerprint import fingerprint_of
from x12.claims.edits.groups import replaces
from x12.claims.edits.rule import Subject
from x12.claims.records import Claim

RULES = Subject()


@RULES.claim(
    "duplicate",
    "patient_control_number",
    "A claim with the same member, provider, dates, codes and charge was sent before.",
    "Look it up in the list of claims. Replace it (frequency 7), or say by a modifier why it was done again.",
)
def sent_before(claim: Claim, context: EditContext) -> bool:
    """FISS reason 38200; 277CA A3:78. A replacement is meant to be like its original."""
    return not replaces(claim) and fingerprint_of(claim) in context.sent
