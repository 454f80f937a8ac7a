"""Sending files of claims and asking about them: what goes over the line, and after what it goes again."""

import gzip
import re
from typing import Any

import httpx
import pytest

from api_client.batches.asking import fetch_file, find_batch, list_batches
from api_client.batches.records import Batch, Submitted
from api_client.batches.sending import submit_batch
from api_client.errors import (
    InvalidRequest,
    KeyReused,
    NotAvailable,
    OutcomeUnknown,
    ServerFault,
    Unreachable,
)
from tests.api_client.fake_portal import FakePortal, signed_in
from tests.api_client.wires import json_answer, problem

BODY, KEY = b"ISA*00*PLANTEDNAME~", "5f0c6a3e-8c5b-4d0e-9f0a-2b1d4c3e6a70"
ROUTE = "POST /batches"


def batch_body(**changes: Any) -> dict[str, Any]:
    usual = {
        "tracking_number": "25325000001",
        "submitted_at": "2025-11-21T14:00:00Z",
        "precheck": [{"element": "ISA15", "sentence": "Send P."}],
        "status": "working",
        "claims": 0,
        "done": 0,
        "files": [{"id": "ta1-1", "kind": "TA1", "ready": True, "bytes": 5},
                  {"id": "999-1", "kind": "999", "ready": False, "bytes": 0}],
    }  # fmt: skip
    return {**usual, **changes}


@pytest.fixture
def portal() -> FakePortal:
    return FakePortal()


async def submit(portal: FakePortal, *answers: httpx.Response | Exception) -> Submitted:
    session = await signed_in(portal)
    portal.instead(ROUTE, *answers)
    return await submit_batch(session, BODY, KEY)


def sent(portal: FakePortal) -> list[httpx.Request]:
    return [each for each in portal.requests if each.url.path.endswith("/batches") and each.method == "POST"]


def accepted(**headers: str) -> httpx.Response:
    return json_answer(batch_body(), 202, **headers)


async def test_a_file_goes_packed_under_its_key(portal: FakePortal) -> None:
    submitted = await submit(portal, accepted())
    (request,) = sent(portal)
    assert gzip.decompress(request.content) == BODY
    assert (request.headers["Content-Encoding"], request.headers["Idempotency-Key"]) == ("gzip", KEY)
    batch = submitted.batch
    assert (batch.tracking_number, batch.is_open, submitted.was_there) == ("25325000001", True, False)
    assert [each.kind for each in batch.ready] == ["TA1"]
    assert batch.precheck[0].element == "ISA15"


async def test_a_portal_that_takes_nothing_packed_gets_it_plain(portal: FakePortal) -> None:
    await submit(portal, problem("unsupported-encoding", 415), accepted())
    packed, plain = sent(portal)
    assert plain.content == BODY
    assert "Content-Encoding" not in plain.headers
    assert plain.headers["Idempotency-Key"] == packed.headers["Idempotency-Key"] == KEY


async def test_a_lost_answer_is_asked_for_under_the_same_key(portal: FakePortal) -> None:
    submitted = await submit(portal, httpx.ReadError("gone"), accepted(Idempotent_Replay="true"))
    first, again = sent(portal)
    assert submitted.was_there
    assert first.headers["Idempotency-Key"] == again.headers["Idempotency-Key"]
    assert first.content == again.content


@pytest.mark.parametrize("lost", [httpx.ReadError("gone"), problem("x", 500), problem("x", 503)])
async def test_where_no_answer_comes_nobody_knows(
    portal: FakePortal, lost: httpx.Response | Exception
) -> None:
    with pytest.raises(OutcomeUnknown, match="nobody knows yet") as raised:
        await submit(portal, lost, lost, lost)
    assert "very same file" in raised.value.next_action


async def test_refusals_keep_their_meaning(portal: FakePortal) -> None:
    with pytest.raises(Unreachable):
        await submit(portal, *(httpx.ConnectError("no"),) * 3)
    with pytest.raises(KeyReused):
        await submit(portal, problem("idempotency-key-reused", 422))
    with pytest.raises(NotAvailable):
        await submit(portal, *(problem("maintenance", 503),) * 3)
    with pytest.raises(InvalidRequest, match="as large as this"):
        await submit(portal, problem("too-large", 413))


async def test_batches_are_listed_found_and_their_files_fetched(portal: FakePortal) -> None:
    session = await signed_in(portal)
    portal.instead("GET /batches", json_answer({"batches": [batch_body(status="done", claims=3, done=3)]}))
    portal.instead("GET /batches/25325000001", json_answer(batch_body()), problem("no-such-batch", 404))
    file = "GET /batches/25325000001/ta1-1"
    portal.instead(file, httpx.Response(200, content=b"ISA*~"), httpx.Response(200, content=b"ISA"))
    (listed,) = await list_batches(session)
    assert (listed.is_open, listed.claims) == (False, 3)
    assert isinstance(await find_batch(session, "25325000001"), Batch)
    with pytest.raises(InvalidRequest, match="no batch of this number"):
        await find_batch(session, "25325000001")
    assert await fetch_file(session, "25325000001", "ta1-1", 5) == b"ISA*~"
    portal.instead(file, *(httpx.Response(200, content=b"ISA"),) * 3)
    with pytest.raises(ServerFault, match="hasn't the length"):
        await fetch_file(session, "25325000001", "ta1-1", 5)


@pytest.mark.parametrize("number", ["", "../claims", "a b", "1" * 65, "a?b"])
async def test_nothing_strange_gets_into_an_address(portal: FakePortal, number: str) -> None:
    session = await signed_in(portal)
    with pytest.raises(InvalidRequest, match="not a tracking number"):
        await find_batch(session, number)


@pytest.mark.parametrize(
    "change",
    [
        {"tracking_number": "../x"},
        {"files": [{"id": "a/b", "kind": "TA1", "ready": True, "bytes": 1}]},
        {"submitted_at": "soon"},
        {"claims": "many"},
    ],
)
async def test_what_is_not_as_agreed_is_damaged(portal: FakePortal, change: dict[str, Any]) -> None:
    session = await signed_in(portal)
    portal.instead("GET /batches", *(json_answer({"batches": [batch_body(**change)]}),) * 3)
    with pytest.raises(ServerFault, match=re.escape("can't be read")):
        await list_batches(session)
