"""Writes the 835 of one payment claim by claim: the largest takes no more memory than the smallest."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import datetime, time

from mock_backend.portals import Portal
from mock_backend.remittances.heads import head
from mock_backend.remittances.issues import Issue
from x12.enclose import Envelope
from x12.remittance.records import ClaimPayment
from x12.remittance.writing import Written, stream_835

_MADE_AT = time(6, 30)


def made_at(issue: Issue) -> datetime:
    """When the payer wrote it: early on the day of payment, UTC."""
    return datetime.combine(issue.paid_on, _MADE_AT)


def write(
    portal: Portal, issue: Issue, claims: Iterable[ClaimPayment | Written], revision: int = 0
) -> Iterator[bytes]:
    """The interchange in pieces; another revision says the same under another number."""
    digest = hashlib.blake2b(f"{issue.id} {revision}".encode(), digest_size=4).digest()
    envelope = Envelope(
        sender=portal.receiver_id,
        receiver=portal.submitter_id,
        sent_at=made_at(issue),
        control_number=int.from_bytes(digest) % 999_999_998 + 1,
    )
    header = head(
        portal,
        npi=issue.npi,
        check_number=issue.check_number,
        amount=issue.amount,
        paid_on=issue.paid_on,
        produced_on=issue.paid_on,
    )
    pieces = stream_835(header, claims, issue.adjustments, envelope=envelope)
    return (piece.encode() for piece in pieces)
