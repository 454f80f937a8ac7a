"""What is asked for again and again: unchanged it takes few bytes, and nothing outlives the session."""

import httpx
import pytest

from api_client.errors import ServerFault
from api_client.line_count import LineCount
from api_client.messages import Reply, Request
from tests.api_client.fake_portal import FakePortal, session_with, signed_in
from tests.api_client.wires import json_answer, problem

ETAG = '"v1"'


def value(reply: Reply) -> object:
    return reply.json()["value"]


def fresh(number: int, etag: str = ETAG) -> httpx.Response:
    return json_answer({"value": number}, ETag=etag)


def same() -> httpx.Response:
    return httpx.Response(304, headers={"ETag": ETAG, "X-Transaction-Id": "T-2"})


async def test_an_answer_that_still_holds_is_not_sent_again() -> None:
    portal = FakePortal()
    session = await signed_in(portal)
    portal.instead("GET /users", fresh(1), same(), fresh(2, '"v2"'), same())
    assert [await session.get_again("/users", value) for _ in range(4)] == [1, 1, 2, 2]
    asked = [each.headers.get("if-none-match") for each in portal.requests[-4:]]
    assert asked == [None, '"v1"', '"v1"', '"v2"']


async def test_nothing_is_kept_past_the_session_or_without_a_mark_that_can_be_given_back() -> None:
    portal = FakePortal()
    session = await signed_in(portal)
    portal.instead("GET /users", fresh(1, "no quotes"), fresh(2), problem("session-ended", 401), same())
    for _ in range(2):
        await session.get_again("/users", value)
    await session.sign_out()
    assert session.known.condition("/users") == {}


async def test_a_portal_that_says_unchanged_unasked_is_not_believed() -> None:
    portal = FakePortal()
    session = await signed_in(portal)
    portal.instead("GET /users", *[same()] * 3)
    with pytest.raises(ServerFault):
        await session.get_again("/users", value)


async def test_an_answer_that_cannot_be_read_is_not_kept() -> None:
    portal = FakePortal()
    session = await signed_in(portal)
    portal.instead("GET /users", *[json_answer([], ETag=ETAG)] * 3)
    with pytest.raises(ServerFault):
        await session.get_again("/users", value)
    assert session.known.condition("/users") == {}


async def test_whoever_counts_is_told_of_each_request_with_its_retries() -> None:
    portal = FakePortal()
    session = session_with(portal)
    seen: list[tuple[str, LineCount]] = []

    def counted(request: Request):  # type: ignore[no-untyped-def]
        return lambda count: seen.append((request.path, count))

    session.transport.counted = counted
    portal.instead("GET /session/banner", httpx.ReadError("x"), httpx.ReadError("x"))
    await session.banner()
    ((path, count),) = seen
    assert (path, count.requests, count.retries) == ("/session/banner", 3, 2)
    assert count.sent > 300
