"""Ask a portal about the files that it got, and for what answers them."""

from api_client.batches.reading import checked_name, read_batch, read_batches
from api_client.batches.records import Batch
from api_client.errors import ServerFault
from api_client.messages import BYTES_A_SECOND, Reply, Request
from api_client.session import Session

_DEADLINE = 90.0


async def list_batches(session: Session) -> tuple[Batch, ...]:
    """The files that were sent, newest first."""
    return await session.get_json("/batches", read_batches)


async def find_batch(session: Session, tracking_number: str) -> Batch:
    """One of them; raises InvalidRequest where the portal has none of that number."""
    number = checked_name(tracking_number, "a tracking number")
    return await session.get_json(f"/batches/{number}", read_batch)


async def fetch_file(session: Session, tracking_number: str, file_id: str, size: int = 0) -> bytes:
    """A TA1, 999 or 277CA as it was written; raises ServerFault where it isn't of the size announced."""
    number = checked_name(tracking_number, "a tracking number")
    name = checked_name(file_id, "the name of a file")

    def read(reply: Reply) -> bytes:
        if size and len(reply.body) != size:
            raise ServerFault(
                "The file arrived damaged: it hasn't the length that the portal announced.",
                next_action="Fetch it again; if it stays so, call the portal's EDI desk.",
                reference=reply.transaction_id,
            )
        return reply.body

    deadline = _DEADLINE + size / BYTES_A_SECOND
    request = Request("GET", f"/batches/{number}/{name}", repeatable=True, deadline=deadline)
    return await session.ask(request, read)
