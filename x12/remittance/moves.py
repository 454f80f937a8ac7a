"""Whose move it is after a claim was adjudicated, by its status and its groups of adjustments alone."""

from enum import StrEnum

from x12.remittance.figures import ClaimFigures, adjusted

FORWARDED = frozenset({"19", "20", "21", "23"})
"""CLP02: the payer sent the claim on to the next payer, or to the right one."""
REVERSED, PREDETERMINED = "22", "25"


class Move(StrEnum):
    """Who acts next."""

    NEXT_PAYER = "next payer"
    """The payer forwarded the claim: wait for that payer's remittance; don't bill the patient yet."""
    PATIENT = "patient"
    """The patient, or a further payer of the patient's, owes what group PR has."""
    PROVIDER = "provider"
    """Nothing or too little was paid for a reason that we may correct or appeal."""
    CORRECTION = "correction"
    """An earlier payment was taken back: look at the claim that replaces it."""
    NOBODY = "nobody"
    """Paid, or contractual only: nothing is left to do."""


def next_move(claim: ClaimFigures) -> Move:
    """Whose move it is. Reason codes can say more than this: see their own words."""
    if claim.status == REVERSED:
        return Move.CORRECTION
    if claim.status in FORWARDED:
        return Move.NEXT_PAYER
    if claim.status == PREDETERMINED:
        return Move.NOBODY
    owed = claim.patient_responsibility or adjusted(claim.all_adjustments, "PR")
    if claim.paid <= 0 < claim.charge - owed:
        return Move.PROVIDER
    if _has_unpaid_line(claim):
        return Move.PROVIDER
    return Move.PATIENT if owed > 0 else Move.NOBODY


def _has_unpaid_line(claim: ClaimFigures) -> bool:
    """Whether a charged line pays nothing though the patient doesn't owe all of it."""
    return any(
        line.paid <= 0 < line.charge - adjusted(line.adjustments, "PR") and not line.allowed
        for line in claim.lines
    )
