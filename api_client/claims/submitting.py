"""Send one claim to a payer, so that it can be sent again without being claimed twice."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar

from api_client.claims.reading import read_receipt
from api_client.claims.records import ClaimReceipt
from api_client.errors import (
    NotAvailable,
    NotPacked,
    OutcomeUnknown,
    ServerFault,
    TimedOut,
    Unreachable,
)
from api_client.messages import X12, Reply, Request, garbled
from api_client.packing import packed, takes_gzip
from api_client.records import Exchange
from api_client.session import Session

T = TypeVar("T")
DEADLINE = 90.0
BYTES_A_SECOND = 500
"""What a line of 9,600 bit/s surely carries."""
IN_DOUBT = "The claim was sent, but no answer came back, so nobody knows yet whether the payer has it."
AS_IT_IS = "Don't key it again: the outbox finds out, and sends it again only where that can't double it."


async def submit_claim(
    session: Session, body: bytes, key: str, patient_control_number: str = ""
) -> Exchange[ClaimReceipt]:
    """Send an 837 with one claim under an idempotency key, and give the payer's receipt.

    It goes packed with gzip where the portal says that it takes that, and it is worth it.
    It is sent again by itself only where the portal can't have got it. Raises OutcomeUnknown where the portal
    may have it; Unreadable, KeyReused, NotAllowed and their like where it refuses it; InFlight where it still
    works on it; any other PortalError where it has done nothing with it.
    """
    started = time.monotonic()
    request = Request(
        "POST", "/claims", body, X12, deadline=deadline_of(body), headers={"Idempotency-Key": key}
    )
    try:
        reply, receipt = await _sent(session, request, lambda reply: _read(reply, patient_control_number))
    except (Unreachable, TimedOut) as fault:
        if not fault.sent:
            raise
        raise OutcomeUnknown(IN_DOUBT, next_action=AS_IT_IS, reference=fault.reference) from None
    except ServerFault as fault:
        raise OutcomeUnknown(IN_DOUBT, next_action=AS_IT_IS, reference=fault.reference) from None
    except NotAvailable as fault:
        if fault.closed:
            raise
        raise OutcomeUnknown(
            IN_DOUBT, next_action=AS_IT_IS, reference=fault.reference, retry_at=fault.retry_at
        ) from None
    return Exchange(
        value=receipt,
        as_of=datetime.now(UTC),
        transaction_ids=(reply.transaction_id,) if reply.transaction_id else (),
        raw_sent=body.decode(errors="replace"),
        raw_received=reply.text(),
        seconds=time.monotonic() - started,
    )


def deadline_of(body: bytes) -> float:
    """Seconds that one try may take."""
    return DEADLINE + len(body) / BYTES_A_SECOND


async def _sent(session: Session, request: Request, read: Callable[[Reply], T]) -> T:
    """A portal that refuses the packed body has done nothing with it, so it gets the plain one."""
    smaller = packed(request) if takes_gzip(session.signed_in) else request
    try:
        return await session.ask(smaller, read)
    except NotPacked:
        if smaller is request:
            raise
        return await session.ask(request, read)


def _read(reply: Reply, patient_control_number: str) -> tuple[Reply, ClaimReceipt]:
    receipt = read_receipt(reply)
    given_back = receipt.patient_control_number.strip().casefold()
    if patient_control_number and given_back != patient_control_number.casefold():
        raise garbled(reply)  # of another claim
    return reply, receipt
