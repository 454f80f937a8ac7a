"""Whose move it is after a claim was adjudicated, by its status and its groups of adjustments alone."""

from decimal import Decimal
from enum import StrEnum

from x12.adjustments import Adjustment
from x12.remittance.figures import ClaimFigures, adjusted
from x12.remittance.records import DENIED, REVERSAL

FORWARDED = frozenset({"19", "20", "21", "23"})
"""CLP02: the payer sent the claim on to the next payer, or to the right one."""
PREDETERMINED = "25"


class Move(StrEnum):
    """Who acts next."""

    NEXT_PAYER = "next payer"
    """The payer forwarded the claim: wait for that payer's remittance; don't bill the patient yet."""
    PATIENT = "patient"
    """The patient, or a further payer of the patient's, owes what group PR has."""
    PROVIDER = "provider"
    """The claim or a line of it was refused, for a reason that we may correct or appeal."""
    CORRECTION = "correction"
    """An earlier payment was taken back: look at the claim that replaces it."""
    NOBODY = "nobody"
    """Paid, or contractual only: nothing is left to do."""


def next_move(claim: ClaimFigures) -> Move:
    """Whose move it is. Reason codes can say more than this: see their own words."""
    if claim.status == REVERSAL:
        return Move.CORRECTION
    if claim.status in FORWARDED:
        return Move.NEXT_PAYER
    if claim.status == PREDETERMINED:
        return Move.NOBODY
    owed = claim.patient_responsibility or adjusted(claim.all_adjustments, "PR")
    if owed <= 0 and claim.status == DENIED:
        return Move.PROVIDER
    lines = ((each.charge, each.paid, each.adjustments) for each in claim.lines)
    whole = (claim.charge, claim.paid, claim.all_adjustments)
    if any(_is_refused(*each) for each in (whole, *lines)):
        return Move.PROVIDER
    return Move.PATIENT if owed > 0 else Move.NOBODY


def _is_refused(charge: Decimal, paid: Decimal, adjustments: tuple[Adjustment, ...]) -> bool:
    """Whether something was charged, and neither this payer nor the patient nor another one pays for it."""
    return paid + adjusted(adjustments, "PR") + adjusted(adjustments, "OA") <= 0 < charge
