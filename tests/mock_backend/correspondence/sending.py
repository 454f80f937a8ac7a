"""What is sent to a payer about a claim, and what comes back."""

import uuid
from typing import Any

from tests.mock_backend.claims.sending import line, office_visit, send
from tests.mock_backend.driving import Client

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
TIFF = b"II*\0\x08\0\0\0\0\0\0\0"
WHO = {"contact_name": "B. ILLER", "contact_telephone": "617-555-0100"}


async def move(client: Client, days: int) -> None:
    """Some days later."""
    assert (await client.http.put("/demo/clock", json={"days": days})).status_code == 200


async def look(client: Client, receipt: dict[str, Any]) -> dict[str, Any]:
    """All about the claim of a receipt."""
    return (await client.call("GET", f"claims/{receipt['id']}")).json()


async def attach(client: Client, content: bytes = PDF, kind: str = "application/pdf"):
    """The answer to a file."""
    return await client.call("POST", "attachments", content=content, headers={"Content-Type": kind})


async def attached(client: Client, *documents: str) -> list[dict[str, str]]:
    """Files that have arrived, one for each kind of document."""
    found = []
    for number, document in enumerate(documents):
        answer = await attach(client, PDF + b"%" * number + b"\n%%EOF")
        found.append({"id": answer.json()["id"], "document": document})
    return found


async def put(client: Client, claim: str, what: str, given: dict[str, Any], key: str = ""):
    """Sends a response or an appeal under a key of its own, or under that one."""
    headers = {"Idempotency-Key": key or str(uuid.uuid4())}
    return await client.call("POST", f"claims/{claim}/{what}", json=given, headers=headers)


async def asked_for_records(client: Client) -> dict[str, Any]:
    """A claim that Medicare wants records for."""
    claim = await send(client, office_visit(None, line("J0585", "1450.00", units=155)))
    return await look(client, claim)


async def denied(client: Client, **changes: object) -> dict[str, Any]:
    """A claim of which one line is not found necessary, and one is paid."""
    visit = office_visit(None, line(), line("G0447", "45.00"), **changes)
    return await look(client, await send(client, visit))


def response(asked: dict[str, Any], files: list[dict[str, str]]) -> dict[str, Any]:
    """Records for a request."""
    return {"case_id": asked["request"]["case_id"], "note": [], "attachments": files, **WHO}


def appeal(lines: list[int], files: list[dict[str, str]]) -> dict[str, Any]:
    """A first appeal of some lines."""
    return {"lines": lines, "reason": ["It was needed."], "overpayment": False, "attachments": files, **WHO}


def fields_of(answer: Any) -> dict[str, str]:
    """The sentence at each refused field."""
    assert (answer.status_code, answer.json()["type"]) == (422, "invalid"), answer.text
    return {each["field"]: each["sentence"] for each in answer.json()["errors"]}
