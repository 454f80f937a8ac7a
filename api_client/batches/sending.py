"""Send a file of claims to a payer, so that it can be sent again without being taken in twice."""

import asyncio
import gzip
from dataclasses import replace

from api_client.batches.reading import read_batch
from api_client.batches.records import Submitted
from api_client.in_doubt import doubted
from api_client.messages import BYTES_A_SECOND, X12, Reply, Request
from api_client.packing import GZIP, ask_packed
from api_client.session import Session

DEADLINE = 120.0
IN_DOUBT = "The file was sent, but no answer came back, so nobody knows yet whether the payer has it."
AGAIN = "Submit the very same file again today: it goes under the same key, so it is taken in once."


async def submit_batch(session: Session, body: bytes, key: str) -> Submitted:
    """Send an 837 of many claims under an idempotency key, packed with gzip where the portal takes that.

    A lost answer is asked for again under the same key. Raises OutcomeUnknown where none comes; KeyReused,
    InFlight, NotAllowed and their like where the portal says so; another PortalError where nothing was done.
    """
    packed = await asyncio.to_thread(gzip.compress, body, mtime=0)
    headers = {"Idempotency-Key": key}
    request = Request("POST", "/batches", packed, X12, repeatable=True, deadline=_deadline(packed),
                      headers={**headers, **GZIP})  # fmt: skip
    plain = replace(request, body=body, headers=headers, deadline=_deadline(body))
    with doubted(IN_DOUBT, AGAIN):
        return await ask_packed(session, request, plain, _read)


def _deadline(body: bytes) -> float:
    return DEADLINE + len(body) / BYTES_A_SECOND


def _read(reply: Reply) -> Submitted:
    return Submitted(read_batch(reply), reply.headers.get("idempotent-replay", "").lower() == "true")
