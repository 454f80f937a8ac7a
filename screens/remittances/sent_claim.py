"""The claim as we sent it, for a decision on it: from the outbox, or else from the portal that got it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from api_client.claims.listed import ClaimFilter
from api_client.errors import InvalidRequest, NotAllowed
from x12.claims.reading import read_837
from x12.reader import read_transaction_sets

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from screens.remittances.one_claim import OneClaim
    from x12.claims.records import Claim

_MOST = 2000


async def find_sent(desk: Desk, one: OneClaim) -> Claim | None:
    """The claim by the payer's number for it, or else by ours; None where it went out elsewhere."""
    return await _from_outbox(desk, one) or await _from_portal(desk, one)


async def _from_outbox(desk: Desk, one: OneClaim) -> Claim | None:
    if desk.current is None:
        return None
    ours, theirs = one.claim.patient_control_number, one.claim.payer_control_number
    entries = await desk.outbox.entries(most=_MOST)
    by_theirs = [each for each in entries if theirs and each.control_number == theirs]
    by_ours = [each for each in entries if ours and each.patient_control_number == ours]
    for entry in (*by_theirs, *by_ours):
        if found := claim_in(await desk.outbox.sent(entry.id), ours):
            return found
    return None


async def _from_portal(desk: Desk, one: OneClaim) -> Claim | None:
    """What the portal keeps of the claim as it came; nothing where this user may not look at claims."""
    current, theirs = desk.current, one.claim.payer_control_number
    if current is None or not theirs or not one.whence.check.remittance_id:
        return None
    with suppress(InvalidRequest, NotAllowed):
        page = await desk.claims.search(ClaimFilter(control_number=theirs), limit=1)
        if page.rows:
            answer = await desk.claims.detail(page.rows[0].id)
            return claim_in(answer.value.sent, one.claim.patient_control_number)
    return None


def claim_in(sent: str, patient_control_number: str) -> Claim | None:
    """The claim of that number in an 837, or its only one."""
    for each in read_transaction_sets(sent.encode()):
        file = read_837(each).file
        claims = file.claims if file else ()
        for claim in claims:
            if len(claims) == 1 or claim.patient_control_number == patient_control_number:
                return claim
    return None
