"""Claims in fewer bytes: only where the portal says so, only where it is worth it, always the same bytes."""

import gzip

import httpx
import pytest

from api_client.claims.submitting import submit_claim
from api_client.errors import InvalidRequest, OutcomeUnknown
from api_client.messages import Request
from api_client.packing import GZIP, LEAST, packed
from api_client.session import Session
from tests.api_client.claim_wires import receipt_body
from tests.api_client.fake_portal import CODE, PASSWORD, FakePortal, session_with, signed_in_body
from tests.api_client.wires import json_answer, problem

LARGE = b"ISA*00*~" + b"LX*1~SV1*HC:99213*120*UN*1***1~" * 50
SMALL = b"ISA*00*PLANTEDNAME~"
KEY = "5f0c6a3e-8c5b-4d0e-9f0a-2b1d4c3e6a70"
RECEIPT = json_answer(receipt_body(), 201)


async def session_at(portal: FakePortal, *encodings: str) -> Session:
    """Signed in; the portal says that it takes requests packed so."""
    said = {"request_encodings": list(encodings)} if encodings else {}
    portal.instead("POST /session/code", json_answer(signed_in_body() | said, 201))
    session = session_with(portal)
    await session.banner()
    await session.begin("frontdesk", PASSWORD)
    await session.finish(CODE)
    portal.requests.clear()
    return session


@pytest.fixture
def portal() -> FakePortal:
    return FakePortal()


def is_packed(request: httpx.Request) -> bool:
    return request.headers.get("Content-Encoding") == "gzip"


async def test_a_claim_goes_packed_where_the_portal_takes_that(portal: FakePortal) -> None:
    session = await session_at(portal, "br", "gzip")
    portal.instead("POST /claims", RECEIPT)
    exchange = await submit_claim(session, LARGE, KEY, "PCN-1")
    (request,) = portal.requests
    assert is_packed(request)
    assert gzip.decompress(request.content) == LARGE
    assert len(request.content) < len(LARGE) // 4
    assert request.headers["Idempotency-Key"] == KEY
    assert exchange.raw_sent == LARGE.decode()
    assert session.transport.last_line.sent < len(LARGE) // 2


@pytest.mark.parametrize(("encodings", "body"), [((), LARGE), (("br",), LARGE), (("gzip",), SMALL)])
async def test_else_it_goes_plain(portal: FakePortal, encodings: tuple[str, ...], body: bytes) -> None:
    session = await session_at(portal, *encodings)
    portal.instead("POST /claims", RECEIPT)
    await submit_claim(session, body, KEY, "PCN-1")
    (request,) = portal.requests
    assert (is_packed(request), request.content) == (False, body)


async def test_sent_again_it_is_the_same_bytes(portal: FakePortal) -> None:
    session = await session_at(portal, "gzip")
    portal.instead("POST /claims", httpx.ReadError("x"), RECEIPT)
    with pytest.raises(OutcomeUnknown):
        await submit_claim(session, LARGE, KEY, "PCN-1")
    await submit_claim(session, LARGE, KEY, "PCN-1")
    first, second = portal.requests
    assert is_packed(first)
    assert first.content == second.content
    assert first.headers["Idempotency-Key"] == second.headers["Idempotency-Key"]


async def test_a_portal_that_refuses_it_after_all_gets_it_plain(portal: FakePortal) -> None:
    session = await session_at(portal, "gzip")
    refusal = problem("unsupported-encoding", 415)
    portal.instead("POST /claims", refusal, RECEIPT)
    await submit_claim(session, LARGE, KEY, "PCN-1")
    first, second = portal.requests
    assert (is_packed(first), is_packed(second), second.content) == (True, False, LARGE)
    assert first.headers["Idempotency-Key"] == second.headers["Idempotency-Key"]
    portal.instead("POST /claims", refusal)
    with pytest.raises(InvalidRequest):
        await submit_claim(session, SMALL, KEY, "PCN-1")


def test_what_saves_little_stays_as_it_is() -> None:
    body = b"".join(b"%d*" % (number * 7919 % 1000) for number in range(60))
    request = Request("POST", "/claims", body)
    assert len(gzip.compress(body)) < len(body)
    assert packed(request) is request
    larger = Request("POST", "/claims", body * 9, headers={"Idempotency-Key": KEY})
    smaller = packed(larger)
    assert smaller.headers == {"Idempotency-Key": KEY, **GZIP}
    assert len(smaller.body) + LEAST < len(larger.body)
