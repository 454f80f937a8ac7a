"""TA1, 999 and 277CA in words: what was taken in, what was turned away and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from api_client.acknowledged import reasons_in
from offline_cache.batches.records import ReadFile, RejectedClaim
from x12.acknowledgment import read_999
from x12.reader import read_interchanges
from x12.status.acknowledging import read_277ca
from x12.status.acknowledgment import ACCEPTED, REJECTED
from x12.status.words import explain
from x12.ta1 import read_ta1
from x12.text import clean

if TYPE_CHECKING:
    from api_client.batches.records import BatchFile
    from x12.envelopes import Transmission
    from x12.status.acknowledgment import AcknowledgedPatient
    from x12.status.records import ClaimStatus

_UNREADABLE = "It can't be read as X12; the raw text is all there is."


def read_answer(file: BatchFile, raw: bytes) -> ReadFile:
    """A file in words; what can't be read says so and is kept as it came."""
    transmission = read_interchanges(raw)
    said = tuple(each.sentence for each in reasons_in(transmission))
    accepted, rejected, acknowledges = 0, list[RejectedClaim](), False
    for patient, claim in _claims(transmission):
        acknowledges = True
        if _is_rejected(claim):
            rejected.append(_rejected(patient, claim))
        else:
            accepted += any(each.action == ACCEPTED for each in claim.statuses)
    counted = (f"{accepted:,} accepted, {len(rejected):,} rejected.",) if acknowledges else ()
    return ReadFile(
        file.id,
        clean(file.kind),
        (*said, *counted) or (_UNREADABLE,),
        _turns_all_away(transmission),
        accepted,
        tuple(rejected),
        raw,
    )


def _claims(transmission: Transmission) -> Iterator[tuple[AcknowledgedPatient, ClaimStatus]]:
    for transaction_set in transmission.transaction_sets:
        if transaction_set.identifier == "277":
            for acknowledgment in read_277ca(transaction_set).acknowledgments:
                for _, patient, claim in acknowledgment.claims:
                    yield patient, claim


def _is_rejected(claim: ClaimStatus) -> bool:
    return any(each.action == REJECTED for each in claim.statuses)


def _rejected(patient: AcknowledgedPatient, claim: ClaimStatus) -> RejectedClaim:
    party = patient.person.party
    first = claim.statuses[0]
    return RejectedClaim(
        clean(claim.trace.number) if claim.trace else "",
        clean(", ".join(part for part in (party.name, party.first_name) if part)),
        clean(patient.person.member_id),
        first.charge,
        tuple(explain(code) for status in claim.statuses for code in status.codes),
        tuple(clean(status.message) for status in claim.statuses if status.message),
    )


def _turns_all_away(transmission: Transmission) -> bool:
    ta1s = [read_ta1(each) for one in transmission.interchanges for each in one.acknowledgments]
    groups = [read_999(each) for each in transmission.transaction_sets if each.identifier == "999"]
    return any(each.is_rejected for each in ta1s) or any(
        not each.is_accepted and each.outcome != "P" for each in groups
    )
