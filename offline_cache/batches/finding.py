"""Finds a claim again in the file that was sent."""

from offline_cache.batches.records import FoundClaim
from offline_cache.batches.walking import Walk


def find_claim(body: bytes, patient_control_number: str, member_id: str = "") -> FoundClaim | None:
    """The claim of that number (CLM01); of several the one of that member. None where none is certain."""
    wanted = patient_control_number.strip().casefold()
    found = [
        FoundClaim(each.claim, number)
        for number, (_, each) in enumerate(Walk(body).claims(), 1)
        if each.claim.patient_control_number.strip().casefold() == wanted
    ]
    if len(found) > 1 and member_id:
        found = [each for each in found if each.claim.member_id == member_id]
    return found[0] if len(found) == 1 else None
