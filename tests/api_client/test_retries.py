"""What is sent again, after how long, and what never is."""

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from api_client.errors import NotAvailable, ServerFault, TooMany, Unreachable
from api_client.messages import Reply, Request
from api_client.retries import LONGEST_PAUSE, Retries, backoff
from tests.api_client.wires import Script, json_answer, problem

READ = Request("POST", "/x12", b"x", repeatable=True)
WRITE = Request("POST", "/session", b"x")
FINE = json_answer({"value": 1})


def value_of(reply: Reply) -> object:
    return reply.json()["value"]


FAULTS = [
    httpx.ReadError("x"),
    httpx.RemoteProtocolError("Server disconnected"),
    problem("broken", 500),
    problem("maintenance", 503),
    httpx.Response(200, content=b"garbage"),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: repr(fault)[:40])
async def test_what_may_be_repeated_recovers(fault: Exception | httpx.Response) -> None:
    script = Script(fault, fault, FINE)
    assert await script.transport().exchange(READ, value_of) == 1
    assert len(script.requests) == 3
    assert all(pause > 0.2 for pause in script.pauses)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: repr(fault)[:40])
async def test_what_may_not_be_repeated_is_sent_once(fault: Exception | httpx.Response) -> None:
    script = Script(fault, FINE)
    with pytest.raises((Unreachable, ServerFault, NotAvailable)):
        await script.transport().exchange(WRITE, value_of)
    assert len(script.requests) == 1


async def test_what_never_left_is_sent_again_in_any_case() -> None:
    script = Script(httpx.ConnectError("refused"), FINE)
    assert await script.transport().exchange(WRITE, value_of) == 1


async def test_retry_after_is_honoured_and_said() -> None:
    script = Script(problem("rate-limited", 429, headers={"Retry-After": "5"}), FINE)
    transport = script.transport()
    said: list[str] = []
    transport.on_retry = said.append
    assert await transport.exchange(WRITE, value_of) == 1
    assert 4.5 < script.pauses[0] <= 5
    assert said == ["The portal had a problem; try 2 of 3 in 5 s.", ""]


async def test_a_long_retry_after_is_left_to_the_user() -> None:
    script = Script(problem("rate-limited", 429, headers={"Retry-After": str(int(LONGEST_PAUSE) + 5)}), FINE)
    with pytest.raises(TooMany) as caught:
        await script.transport().exchange(READ, value_of)
    assert caught.value.retry_at is not None
    assert script.pauses == []


async def test_a_pause_past_the_deadline_is_not_begun() -> None:
    script = Script(problem("rate-limited", 429, headers={"Retry-After": "5"}), FINE)
    with pytest.raises(TooMany):
        await script.transport().exchange(Request("GET", "/", repeatable=True, deadline=4), value_of)
    assert script.pauses == []


@pytest.mark.parametrize("text", ["", "soon", "-1", "1e9", "99999999999999", "Fri, 31 Feb 2025 00:00:00 GMT"])
async def test_an_odd_retry_after_does_no_harm(text: str) -> None:
    script = Script(problem("maintenance", 503, headers={"Retry-After": text}), FINE)
    assert await script.transport().exchange(READ, value_of) == 1


async def test_an_outage_uses_up_the_budget() -> None:
    script = Script(problem("broken", 500))
    transport = script.transport()
    for _ in range(20):
        with pytest.raises(ServerFault):
            await transport.exchange(READ, value_of)
    assert len(script.requests) == 20 + int(Retries.FULL)


@given(st.integers(min_value=1, max_value=6))
def test_backoff_has_a_floor_and_grows(tried: int) -> None:
    pause = backoff(tried)
    assert 0.25 * 2 ** (tried - 1) <= pause <= 0.5 * 2 ** (tried - 1)
