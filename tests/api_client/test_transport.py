"""The line to a portal: what is sent, what is counted, what is never done."""

import asyncio
import gzip
import logging
import subprocess
import sys
import tracemalloc
import zlib
from pathlib import Path

import httpx
import pytest

from api_client.decoding import LARGEST, Body
from api_client.errors import (
    Misconfigured,
    NotAvailable,
    ServerFault,
    TimedOut,
    TooMany,
    Unreachable,
)
from api_client.messages import Reply, Request
from api_client.tls import tls_context
from api_client.transport import Transport
from tests.api_client.wires import BASE, Script, json_answer, on_socket, problem, raw

GET = Request("GET", "/thing", repeatable=True)
POST = Request("POST", "/thing", b'{"ssn":"900-11-2222"}', token="tok-secret-tok-secret")


NESTED = b'{"value":' + b"[" * 700 + b"]" * 700 + b"}"


def value_of(reply: Reply) -> object:
    return reply.json()["value"]


async def test_a_small_request_and_its_answer() -> None:
    script = Script(json_answer({"value": 7}))
    assert await script.transport().exchange(POST, value_of) == 7
    sent = script.requests[0]
    assert str(sent.url) == f"{BASE}/thing"
    assert sent.headers["Authorization"] == "Bearer tok-secret-tok-secret"
    assert set(sent.headers) == {
        "host", "user-agent", "accept-encoding", "content-type", "authorization", "content-length",
    }  # fmt: skip


async def test_every_string_of_an_answer_is_cleaned() -> None:
    hostile = {"value": ["\x1b]52;c;aGk=\x07", {"k\u202e": "\u009b2J"}]}
    script = Script(json_answer(hostile))
    assert await script.transport().exchange(GET, value_of) == ["·]52;c;aGk=·", {"k·": "·2J"}]


async def test_the_reference_is_cleaned() -> None:
    headers = [(b"X-Transaction-Id", b"T\x9b31m\xad7" + b"x" * 99)]
    script = Script(httpx.Response(500, headers=headers))
    with pytest.raises(ServerFault) as caught:
        await script.transport().exchange(GET, value_of)
    assert caught.value.reference.startswith("T·31m·7x")
    assert len(caught.value.reference) == 64


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{", b"\xff\xfe", b"[" * 100_000, b'{"value":1' + b"0" * 5000, NESTED]
)
async def test_json_that_cannot_be_read_is_the_portals_fault(body: bytes) -> None:
    script = Script(httpx.Response(200, content=body, headers={"X-Transaction-Id": "T-3"}))
    with pytest.raises(ServerFault) as caught:
        await script.transport().exchange(GET, value_of)
    assert caught.value.reference == "T-3"
    assert caught.value.sentence == "The portal's answer arrived damaged and can't be read."


async def test_bytes_are_counted_as_the_socket_sees_them() -> None:
    async with on_socket(raw(b'{"value":1}', "X-Transaction-Id: 1")) as (url, portal):
        transport = Transport(url)
        await transport.exchange(POST, value_of)
        line = transport.last_line
        await transport.close()
    assert (line.sent, line.received, line.requests) == (portal.received, portal.sent, 1)
    assert line.seconds > 0


async def test_one_connection_serves_several_requests() -> None:
    async with on_socket(raw(b'{"value":1}'), raw(b'{"value":2}')) as (url, portal):
        transport = Transport(url)
        answers = [await transport.exchange(GET, value_of) for _ in range(2)]
        await transport.close()
    assert answers == [1, 2]
    assert portal.connections == 1


async def test_gzip_is_unpacked_and_its_damage_found() -> None:
    packed = gzip.compress(b'{"value":"' + b"x" * 5000 + b'"}')
    good = raw(packed, "Content-Encoding: gzip")
    async with on_socket(good) as (url, _):
        transport = Transport(url)
        assert await transport.exchange(GET, value_of) == "x" * 5000
        assert transport.last_line.received < 300
        await transport.close()
    for damaged in (packed[:-9], packed[:20] + b"\x00\x01" + packed[22:], packed + b"tail", b"not gzip"):
        body = Body("gzip")
        with pytest.raises(ServerFault):
            _feed(body, damaged)


def _feed(body: Body, data: bytes) -> bytes:
    for start in range(0, len(data), 7):
        body.feed(data[start : start + 7])
    return body.finish()


def test_a_decompression_bomb_stops_at_the_limit() -> None:
    squeeze = zlib.compressobj(9, wbits=31)
    bomb = b"".join(squeeze.compress(bytes(1 << 20)) for _ in range(64)) + squeeze.flush()
    assert len(bomb) < 128 * 1024
    tracemalloc.start()
    try:
        body = Body("gzip")
        with pytest.raises(ServerFault, match="too large"):
            body.feed(bomb)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 3 * LARGEST


def test_an_endless_plain_answer_stops_at_the_limit() -> None:
    body = Body("", limit=1000)
    body.feed(b"x" * 1000)
    with pytest.raises(ServerFault, match="too large"):
        body.feed(b"x")


async def test_an_encoding_not_asked_for_is_refused() -> None:
    async with on_socket(raw(b"{}", "Content-Encoding: br")) as (url, _):
        transport = Transport(url)
        with pytest.raises(ServerFault, match="not asked for"):
            await transport.exchange(Request("GET", "/"), value_of)
        await transport.close()


async def test_a_connection_that_the_portal_closed_meanwhile_is_replaced() -> None:
    served = asyncio.Event()

    async def once(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(raw(b'{"value":1}'))
        await writer.drain()
        writer.close()
        served.set()

    server = await asyncio.start_server(once, "127.0.0.1", 0)
    async with server:
        transport = Transport(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
        for _ in range(3):
            assert await transport.exchange(Request("POST", "/", b"x"), value_of) == 1
            await served.wait()
            served.clear()
            await asyncio.sleep(0.01)
        await transport.close()


async def test_a_redirect_is_not_followed() -> None:
    script = Script(httpx.Response(307, headers={"Location": "https://elsewhere.example/"}))
    with pytest.raises(ServerFault, match="another address"):
        await script.transport().exchange(POST, value_of)
    assert len(script.requests) == 1


@pytest.mark.parametrize("cut", [b"{", b'{"value":1'])
async def test_a_truncated_answer_is_found(cut: bytes) -> None:
    whole = raw(b'{"value":1}')
    async with on_socket(whole[: whole.index(b"{")] + cut) as (url, _):
        transport = Transport(url)
        with pytest.raises((ServerFault, Unreachable)):
            await transport.exchange(Request("GET", "/thing", deadline=5), value_of)
        await transport.close()


async def test_a_portal_that_drips_meets_the_deadline() -> None:
    async def drip(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        try:
            while True:
                writer.write(b" ")
                await writer.drain()
                await asyncio.sleep(0.01)
        except ConnectionError:
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(drip, "127.0.0.1", 0)
    async with server:
        transport = Transport(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
        with pytest.raises(TimedOut, match="didn't answer within 0 seconds"):
            await transport.exchange(Request("GET", "/", repeatable=True, deadline=0.2), value_of)
        await transport.close()


async def test_cancelling_frees_the_line_for_the_next_request() -> None:
    async with on_socket(b"", raw(b'{"value":3}'), raw(b'{"value":3}')) as (url, _):
        transport = Transport(url)
        asking = asyncio.create_task(transport.exchange(GET, value_of))
        await asyncio.sleep(0)
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
        assert await transport.exchange(GET, value_of) == 3
        await transport.close()


async def test_nobody_listens() -> None:
    async with on_socket() as (url, _):
        pass
    script = Script(httpx.ConnectError("x"))
    transport = Transport(url, sleep=script.sleep)
    with pytest.raises(Unreachable) as caught:
        await transport.exchange(POST, value_of)
    await transport.close()
    assert not caught.value.sent
    assert len(script.pauses) == 2


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("http://portal.example", "not encrypted"),
        ("http://localhost:8000", "not encrypted"),
        ("http://127.0.0.2", "not encrypted"),
        ("http://127.0.0.1.evil.example", "not encrypted"),
        ("ftp://portal.example", "https://"),
        ("portal.example", "https://"),
        ("https://", "https://"),
        ("https://user:secret@portal.example", "no user"),
        ("https://portal.example/?a=b", "no user"),
        ("https://portal.example:port", "can't be read"),
        ("https://[::1", "can't be read"),
        ("https://portal .example", "blank"),
        ("https://por\ttal.example", "blank"),
        ("https://por\u202etal.example", "blank"),
    ],
)
def test_addresses_that_are_refused(url: str, said: str) -> None:
    with pytest.raises(Misconfigured, match=said) as caught:
        Transport(url)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("url", ["https://portal.example/", "http://127.0.0.1:9", "http://[::1]:9"])
def test_addresses_that_are_good(url: str) -> None:
    assert Transport(url).base == url.rstrip("/")


def test_the_scheme_may_be_in_capitals() -> None:
    assert Transport("HTTPS://Portal.example/way").base == "https://Portal.example/way"


async def test_a_host_that_cannot_be_is_told_as_such() -> None:
    script = Script(json_answer({"value": 1}))
    with pytest.raises(Misconfigured, match="address can't be used"):
        await script.transport("https://xn--").exchange(GET, value_of)
    assert script.requests == []


async def test_environment_proxies_are_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    async with on_socket() as (dead, _):
        pass
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, dead)
    async with on_socket(raw(b'{"value":1}')) as (url, _):
        transport = Transport(url)
        assert await transport.exchange(GET, value_of) == 1
        await transport.close()


def test_session_keys_are_never_logged(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys"))
    context = tls_context()
    assert getattr(context, "keylog_filename", None) is None
    assert context.check_hostname
    assert context.verify_mode.name == "CERT_REQUIRED"
    assert not (tmp_path / "keys").exists()


def test_a_bad_ca_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match=r"ca\.pem"):
        tls_context(str(tmp_path / "ca.pem"))


async def test_nothing_of_a_request_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with on_socket(raw(b'{"value":1}')) as (url, _):
        transport = Transport(url)
        await transport.exchange(POST, value_of)
        await transport.close()
    logged = " ".join(record.getMessage() for record in caplog.records)
    assert "thing" not in logged
    assert "secret" not in logged


def test_reprs_hide_token_and_bodies() -> None:
    reply = Reply(200, "application/json", b'{"mbi":"1S00A00AA00"}')
    shown = repr(POST) + repr(reply) + str(POST)
    assert "secret" not in shown
    assert "900-11-2222" not in shown
    assert "1S00A00AA00" not in shown


async def test_refusals_carry_reference_and_retry_time() -> None:
    script = Script(problem("maintenance", 503, headers={"Retry-After": "600"}))
    with pytest.raises(NotAvailable) as caught:
        await script.transport().exchange(GET, value_of)
    assert caught.value.reference == "T-9"
    assert caught.value.retry_at is not None
    assert script.pauses == []
    script = Script(problem("rate-limited", 429, headers={"Retry-After": "600"}))
    with pytest.raises(TooMany):
        await script.transport().exchange(POST, value_of)
    assert len(script.requests) == 1


def test_httpx_is_not_loaded_by_the_transport_module() -> None:
    code = "import sys, api_client.transport; print({'httpx', 'certifi', 'anyio'} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "set()"
