"""Send files, records and first appeals to a payer, so that what is sent again isn't taken in twice."""

import json
from collections.abc import Sequence
from typing import Any

from api_client.correspondence.files import Looked, Progress, Sending
from api_client.correspondence.reading import ID, read_attached, read_receipt
from api_client.correspondence.records import Appeal, AttachedFile, CaseReceipt, Document, RecordsResponse
from api_client.errors import InFlight, InvalidRequest, ServerFault
from api_client.in_doubt import doubted
from api_client.messages import BYTES_A_SECOND, Request, Upload
from api_client.session import Session

DEADLINE = 90.0
IN_DOUBT = "It was sent, but no answer came back, so nobody knows yet whether the payer has it."
AGAIN = "Send it again as it is: it goes under the same key, so the payer takes it once."
Files = Sequence[tuple[AttachedFile, Document]]


async def attach_file(session: Session, file: Looked, progress: Progress) -> AttachedFile:
    """Send a file as it is, without its name; the same file sent again is the same attachment.

    Raises InvalidRequest where the portal doesn't take it, FolderFault where it changes meanwhile.
    """
    sending = Sending(file, progress)
    request = Request(
        "POST",
        "/attachments",
        content_type=file.content_type,
        upload=Upload(file.size, sending.pieces),
        repeatable=True,
        deadline=DEADLINE + file.size / BYTES_A_SECOND,
    )
    attached = await session.ask(request, read_attached)
    if attached.sha256 != sending.digest:
        raise ServerFault(
            "A file arrived at the portal damaged, so nothing was sent with it.",
            next_action="Send it again; what is keyed is still here.",
        )
    return attached


async def send_records(session: Session, response: RecordsResponse, files: Files, key: str) -> CaseReceipt:
    """Answer a request for records under an idempotency key.

    Raises OutcomeUnknown where no answer comes, InvalidRequest with the fields that are refused.
    """
    values = {"case_id": response.case_id, "note": list(response.note), **_common(response, files)}
    return await _send(session, _of(response.claim_id, "response"), values, key)


async def send_appeal(session: Session, appeal: Appeal, files: Files, key: str) -> CaseReceipt:
    """Ask for a first appeal under an idempotency key; raises as `send_records` does."""
    values = {
        "lines": list(appeal.lines),
        "reason": list(appeal.reason),
        "overpayment": appeal.overpayment,
        **_common(appeal, files),
    }
    return await _send(session, _of(appeal.claim_id, "appeal"), values, key)


async def _send(session: Session, path: str, values: dict[str, Any], key: str) -> CaseReceipt:
    body = json.dumps(values, separators=(",", ":")).encode()
    request = Request(
        "POST", path, body, repeatable=True, deadline=DEADLINE, headers={"Idempotency-Key": key}
    )
    with doubted(IN_DOUBT, AGAIN, also=InFlight):
        return await session.ask(request, read_receipt)


def _common(sent: RecordsResponse | Appeal, files: Files) -> dict[str, Any]:
    return {
        "contact_name": sent.contact.name,
        "contact_telephone": sent.contact.telephone,
        "attachments": [{"id": file.id, "document": document} for file, document in files],
    }


def _of(claim_id: str, what: str) -> str:
    if not ID.fullmatch(claim_id):
        raise InvalidRequest("That isn't the id of a claim.", next_action="Search for the claim.")
    return f"/claims/{claim_id}/{what}"
