"""Sending a claim: what is sent, what is read, and after what it may be sent again."""

from datetime import date
from decimal import Decimal

import httpx
import pytest

from api_client.claims.reading import reread_receipt
from api_client.claims.records import ClaimReceipt
from api_client.claims.submitting import deadline_of, submit_claim
from api_client.errors import (
    InFlight,
    KeyReused,
    NotAllowed,
    NotAvailable,
    OutcomeUnknown,
    PortalError,
    SessionEnded,
    TimedOut,
    TooMany,
    Unreachable,
    Unreadable,
)
from api_client.records import Exchange
from tests.api_client.claim_wires import receipt_body
from tests.api_client.fake_portal import FakePortal, signed_in
from tests.api_client.wires import json_answer, problem
from x12.adjustments import Adjustment

BODY = b"ISA*00*PLANTEDNAME~"
KEY = "5f0c6a3e-8c5b-4d0e-9f0a-2b1d4c3e6a70"
ROUTE = "POST /claims"


@pytest.fixture
def portal() -> FakePortal:
    return FakePortal()


async def sent(
    portal: FakePortal, *answers: httpx.Response | Exception, number: str = "PCN-1"
) -> Exchange[ClaimReceipt]:
    session = await signed_in(portal)
    portal.instead(ROUTE, *answers)
    return await submit_claim(session, BODY, KEY, number)


def submissions(portal: FakePortal) -> list[httpx.Request]:
    return [each for each in portal.requests if each.url.path.endswith("/claims")]


async def test_a_claim_goes_with_its_key_and_the_receipt_is_read(portal: FakePortal) -> None:
    exchange = await sent(portal, json_answer(receipt_body(), 201))
    (request,) = submissions(portal)
    assert request.content == BODY
    assert request.headers["Idempotency-Key"] == KEY
    assert request.headers["Content-Type"] == "application/edi-x12"
    receipt = exchange.value
    assert (receipt.control_number, receipt.outcome, receipt.location) == (
        "1126152000001",
        "paid",
        "P B9996",
    )
    assert receipt.paid == Decimal("77.20")
    assert receipt.payment_expected_on == date(2025, 6, 16)
    assert receipt.lines[0].adjustments == (Adjustment("PR", "2", Decimal("19.30"), Decimal(1)),)
    assert receipt.edits[0].line == 1
    assert receipt.errors == ()
    assert receipt.acknowledgment == "ISA*00*~\nST*277~\n"
    assert reread_receipt(exchange.raw_received) == receipt
    assert "PCN-1" not in repr(exchange)
    assert "PLANTED" not in repr(exchange) + repr(receipt)


async def test_a_receipt_is_cleaned(portal: FakePortal) -> None:
    exchange = await sent(portal, json_answer(receipt_body(location="P\x1b[31m", remarks=["M\u202e1"])))
    assert exchange.value.location == "P·[31m"
    assert exchange.value.remarks == ("M·1",)


@pytest.mark.parametrize(
    "fault",
    [
        httpx.ReadError("x"),
        httpx.RemoteProtocolError("x"),
        httpx.ReadTimeout("x"),
        httpx.WriteError("x"),
        problem("server-error", 500),
        httpx.Response(502, text="bad gateway"),
        httpx.Response(503, text="busy"),
        httpx.Response(201, text='{"id": "c-'),
        json_answer(receipt_body(outcome="eaten"), 201),
        json_answer(receipt_body(paid="NaN"), 201),
        json_answer(receipt_body(paid="1e99"), 201),
        json_answer(receipt_body(paid="?"), 201),
        json_answer(receipt_body(edits=[{"id": "x", "sentence": "y", "severity": "odd"}]), 201),
        json_answer(receipt_body("PCN-2"), 201),
    ],
    ids=lambda fault: repr(fault)[:50],
)
async def test_what_the_portal_may_have_is_unknown_and_sent_once(
    portal: FakePortal, fault: httpx.Response | Exception
) -> None:
    with pytest.raises(OutcomeUnknown, match="nobody knows yet") as caught:
        await sent(portal, fault)
    assert "Don't key it again" in caught.value.next_action
    assert len(submissions(portal)) == 1


@pytest.mark.parametrize(
    "fault", [httpx.ConnectError("x"), problem("rate-limited", 429)], ids=["refused", "429"]
)
async def test_what_the_portal_cannot_have_is_sent_again(
    portal: FakePortal, fault: httpx.Response | Exception
) -> None:
    await sent(portal, fault, json_answer(receipt_body(), 201))
    assert [each.headers["Idempotency-Key"] for each in submissions(portal)] == [KEY, KEY]


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (httpx.ConnectError("x"), Unreachable),
        (httpx.ConnectTimeout("x"), TimedOut),
        (problem("rate-limited", 429), TooMany),
        (problem("maintenance", 503), NotAvailable),
        (problem("session-ended", 401), SessionEnded),
        (problem("not-allowed", 403), NotAllowed),
        (problem("in-flight", 409, headers={"Retry-After": "7"}), InFlight),
        (problem("idempotency-key-reused", 422), KeyReused),
    ],
    ids=lambda each: repr(each)[:40],
)
async def test_other_faults_keep_their_kind(
    portal: FakePortal, fault: httpx.Response | Exception, error: type[PortalError]
) -> None:
    with pytest.raises(PortalError) as caught:
        await sent(portal, *[fault] * 3)
    assert type(caught.value) is error
    assert caught.value.next_action
    if error is InFlight:
        assert caught.value.retry_at is not None


async def test_an_acknowledgment_becomes_sentences(portal: FakePortal) -> None:
    ta1 = (
        "ISA*00*          *00*          *ZZ*CMS            *ZZ*DEMOSUB        *250602*1504*^*00501*000000007"
        "*0*T*:~TA1*000000009*250602*1504*R*006~IEA*0*000000007~"
    )
    with pytest.raises(Unreadable) as caught:
        await sent(portal, problem("unreadable", 422, acknowledgment=ta1))
    assert [each.field for each in caught.value.fields] == ["TA1"]
    assert caught.value.fields[0].sentence
    with pytest.raises(Unreadable) as caught:
        await sent(portal, problem("unreadable", 422, acknowledgment=["odd"]))
    assert caught.value.fields == ()


def test_a_long_claim_gets_the_time_that_a_thin_line_needs() -> None:
    assert deadline_of(b"x" * 100_000) > 100_000 * 10 / 9600 + 60
    assert reread_receipt("[]") is None
