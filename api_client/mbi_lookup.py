"""Ask a MAC for a patient's MBI by name, birth date and SSN."""

import time
from datetime import UTC, datetime

from api_client.messages import Reply, garbled
from api_client.reading import Fields
from api_client.records import Exchange, MbiMatch, MbiQuestion
from api_client.session import Session


async def look_up_mbi(session: Session, question: MbiQuestion) -> Exchange[MbiMatch | None]:
    """Give the match, or None where the portal knows no such person.

    Raises InvalidRequest with the fields refused, TooMany where lookups are limited, or another PortalError.
    """
    started = time.monotonic()
    values = {
        "last_name": question.last_name,
        "first_name": question.first_name,
        "date_of_birth": question.date_of_birth.isoformat(),
        "ssn": question.ssn,
    }
    reply, match = await session.post_json("/mbi-lookup", values, _read, repeatable=True)
    return Exchange(
        value=match,
        as_of=datetime.now(UTC),
        transaction_ids=(reply.transaction_id,) if reply.transaction_id else (),
        raw_sent="",
        raw_received="",
        seconds=time.monotonic() - started,
    )


def _read(reply: Reply) -> tuple[Reply, MbiMatch | None]:
    fields = Fields(reply)
    match fields.text("outcome"):
        case "found":
            found = MbiMatch(
                fields.text("mbi"),
                fields.text("last_name"),
                fields.text("first_name"),
                fields.day("date_of_birth"),
            )
            return reply, found
        case "not-found":
            return reply, None
    raise garbled(reply)
