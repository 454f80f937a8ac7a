"""A claim that Medicare wants records for, and a file of them."""

import uuid
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from api_client.claims.listed import ClaimFilter
from api_client.claims.submitting import submit_claim
from api_client.correspondence.records import Contact, RecordsResponse
from offline_cache.desk import Desk
from tests.mock_backend.claims.sending import YESTERDAY, interchange_of, line, office_visit


async def asked_for_records(desk: Desk, number: str) -> RecordsResponse:
    """Send a claim of this number for a day of its own; gives what answers the request for its records."""
    day = YESTERDAY - timedelta(days=int(number.rpartition("-")[2]) % 300)
    visit = office_visit(None, line("J0585", "1450.00", day, units=155))
    body = interchange_of(replace(visit, patient_control_number=number))
    await desk.ask(lambda session: submit_claim(session, body, str(uuid.uuid4())))
    (row,) = (await desk.claims.search(ClaimFilter(patient_control_number=number))).rows
    request = (await desk.claims.detail(row.id)).value.request
    assert request is not None
    return RecordsResponse(row.id, request.case_id, Contact("B. ILLER", "617-555-0100"), ("Notes attached.",))


def notes_in(folder: Path) -> Path:
    """A small PDF in the folder."""
    path = folder / "notes.pdf"
    folder.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"%PDF-1.7\n" + b"x" * 3_000 + b"\n%%EOF\n")
    return path
