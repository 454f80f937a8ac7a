"""Send one claim to a payer, so that it can be sent again without being claimed twice."""

import time
from datetime import UTC, datetime

from api_client.claims.reading import read_receipt
from api_client.claims.records import ClaimReceipt
from api_client.in_doubt import doubted
from api_client.messages import BYTES_A_SECOND, X12, Reply, Request, garbled
from api_client.packing import ask_packed, packed, takes_gzip
from api_client.records import Exchange
from api_client.session import Session

DEADLINE = 90.0
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
    smaller = packed(request) if takes_gzip(session.signed_in) else request
    with doubted(IN_DOUBT, AS_IT_IS):
        reply, receipt = await ask_packed(
            session, smaller, request, lambda reply: _read(reply, patient_control_number)
        )
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


def _read(reply: Reply, patient_control_number: str) -> tuple[Reply, ClaimReceipt]:
    receipt = read_receipt(reply)
    given_back = receipt.patient_control_number.strip().casefold()
    if patient_control_number and given_back != patient_control_number.casefold():
        raise garbled(reply)  # of another claim
    return reply, receipt
