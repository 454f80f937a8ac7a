"""Signing in, staying in, being put out."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from api_client.errors import (
    AccountLocked,
    BannerNotAccepted,
    ChallengeExpired,
    ClockSkew,
    CodeAlreadyUsed,
    NotAllowed,
    NotAvailable,
    NotSignedIn,
    PortalError,
    ServerFault,
    SessionEnded,
    WrongCode,
    WrongCredentials,
)
from api_client.messages import Reply, Request
from tests.api_client.fake_portal import (
    CODE,
    PASSWORD,
    PROFILE,
    TOKEN,
    FakePortal,
    session_with,
    signed_in,
    signed_in_body,
)
from tests.api_client.wires import json_answer, problem


async def test_the_whole_way_in_and_out() -> None:
    portal = FakePortal()
    session = session_with(portal)
    banner = await session.banner()
    assert (banner.text, banner.notice) == ("Be good.", "")
    challenge = await session.begin("frontdesk", PASSWORD)
    assert challenge.expires_in == timedelta(minutes=5)
    inside = await session.finish("804 117")
    assert inside.user.role == "front desk"
    assert inside.idle.end_after == timedelta(minutes=30)
    assert session.clock.today() == datetime(2025, 6, 2, 15, tzinfo=UTC).astimezone().date()
    assert (await session.time_left()).ends_in == timedelta(minutes=29)
    await session.keep_alive()
    await session.sign_out()
    assert session.signed_in is None
    assert portal.requests[-1].method == "DELETE"
    with pytest.raises(NotSignedIn):
        await session.time_left()


async def test_the_banner_must_be_seen_first() -> None:
    with pytest.raises(BannerNotAccepted):
        await session_with(FakePortal()).begin("frontdesk", PASSWORD)


async def test_a_profile_makes_limits_stricter_only() -> None:
    rules = replace(PROFILE.rules, lock_after=timedelta(minutes=5), end_after=timedelta(hours=9))
    session = await signed_in(FakePortal(), replace(PROFILE, rules=rules))
    assert session.signed_in is not None
    assert session.signed_in.idle.lock_after == timedelta(minutes=5)
    assert session.signed_in.idle.end_after == timedelta(minutes=30)


async def test_wrong_password_and_code_say_how_many_tries_are_left() -> None:
    session = session_with(FakePortal())
    await session.banner()
    with pytest.raises(WrongCredentials, match="4 tries left") as wrong_password:
        await session.begin("frontdesk", "guess")
    assert wrong_password.value.attempts_left == 4
    await session.begin("frontdesk", PASSWORD)
    with pytest.raises(WrongCode, match="3 tries left"):
        await session.finish("000000")


@pytest.mark.parametrize(
    ("answer", "error", "said"),
    [
        (problem("code-already-used", 401), CodeAlreadyUsed, "used already"),
        (problem("challenge-expired", 401), ChallengeExpired, "time for the code is over"),
        (problem("clock-skew", 401, skew_seconds=-240), ClockSkew, "about 4 minutes ahead of"),
        (problem("clock-skew", 401, skew_seconds=61), ClockSkew, "61 seconds behind"),
        (problem("clock-skew", 401, skew_seconds="x"), ClockSkew, "0 seconds"),
        (problem("locked", 423, unlock_at="2031-01-02T03:04:05+00:00"), AccountLocked, "until"),
        (problem("locked", 423, unlock_at="soon"), AccountLocked, "has locked this user"),
        (problem("wrong-code", 401, attempts_left=0), WrongCode, "last try"),
        (problem("wrong-code", 401, attempts_left=1), WrongCode, "1 try left"),
        (problem("wrong-code", 401, attempts_left=True), WrongCode, r"wrong\.$"),
        (problem("maintenance", 503), NotAvailable, "not available"),
        (problem("never-heard-of", 403), NotAllowed, "role"),
        (json_answer({}, 201), ServerFault, "damaged"),
        (json_answer(signed_in_body() | {"token": "short"}, 201), ServerFault, "damaged"),
        (json_answer(signed_in_body() | {"token": "x" * 20 + "\r\nHost: evil"}, 201), ServerFault, "damaged"),
        (json_answer(signed_in_body() | {"idle": {"lock_after": 1e300}}, 201), ServerFault, "damaged"),
        (json_answer(signed_in_body() | {"server_time": "0001-01-01T00:00:00+23:59"}, 201), ServerFault, "d"),
    ],
)
async def test_refused_codes(answer: httpx.Response, error: type[PortalError], said: str) -> None:
    portal = FakePortal()
    session = session_with(portal)
    await session.banner()
    await session.begin("frontdesk", PASSWORD)
    portal.instead("POST /session/code", answer)
    with pytest.raises(error, match=said) as caught:
        await session.finish(CODE)
    assert caught.value.next_action.endswith(".")
    assert session.signed_in is None


async def test_the_portal_ends_the_session() -> None:
    portal = FakePortal()
    session = await signed_in(portal)
    portal.instead("GET /session", problem("session-ended", 401))
    with pytest.raises(SessionEnded, match="has ended"):
        await session.time_left()
    with pytest.raises(NotSignedIn):
        await session.time_left()


@pytest.mark.parametrize("fault", [httpx.ReadError("x"), problem("session-ended", 401)])
async def test_sign_out_always_works_here(fault: Exception | httpx.Response) -> None:
    portal = FakePortal()
    session = await signed_in(portal)
    portal.instead("DELETE /session", *[fault] * 3)
    await session.sign_out()
    assert session.signed_in is None


async def test_the_token_is_in_no_repr() -> None:
    session = await signed_in(FakePortal())
    assert TOKEN not in repr(session) + repr(session.signed_in) + repr(session.transport)
    assert TOKEN not in str(vars(session.transport))


async def test_names_from_the_portal_are_clean() -> None:
    portal = FakePortal()
    hostile = signed_in_body()
    hostile["user"]["name"] = "\x1b[2JMallory\u202e"
    session = session_with(portal)
    await session.banner()
    await session.begin("frontdesk", PASSWORD)
    portal.instead("POST /session/code", json_answer(hostile, 201))
    assert (await session.finish(CODE)).user.name == "·[2JMallory·"


@pytest.mark.parametrize(
    "refusal",
    [
        problem("locked", 423, unlock_at="0001-01-01"),
        problem("locked", 423, unlock_at="9999-12-31T23:59:59-12:00"),
        problem("clock-skew", 401, skew_seconds=10**400),
        problem("maintenance", 503, headers={"Retry-After": "Fri, 31 Dec 9999 23:59:59 -1200"}),
    ],
)
async def test_a_time_beyond_the_calendar_is_left_out(refusal: httpx.Response) -> None:
    portal = FakePortal()
    session = session_with(portal)
    await session.banner()
    portal.instead("POST /session", refusal)
    with pytest.raises(PortalError) as caught:
        await session.begin("frontdesk", PASSWORD)
    assert caught.value.retry_at is None


async def test_a_late_word_of_an_ended_session_does_not_end_the_next() -> None:
    portal = FakePortal()
    session = await signed_in(portal)
    asked, may_answer = asyncio.Event(), asyncio.Event()
    exchange = session.transport.exchange

    async def late(request: Request, read: Callable[[Reply], Any]) -> Any:
        asked.set()
        await may_answer.wait()
        raise SessionEnded

    session.transport.exchange = late  # type: ignore[method-assign]
    waiting = asyncio.create_task(session.time_left())
    await asked.wait()
    session.transport.exchange = exchange  # type: ignore[method-assign]
    body = signed_in_body() | {"token": "another-token-another"}
    portal.instead("POST /session/code", json_answer(body, 201))
    await session.begin("frontdesk", PASSWORD)
    inside = await session.finish(CODE)
    may_answer.set()
    with pytest.raises(SessionEnded):
        await waiting
    assert session.signed_in is inside
