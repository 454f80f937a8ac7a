"""Wires without a network, and a portal on a real socket that answers with the bytes it is given."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any

import httpx

from api_client.transport import Transport

BASE = "https://portal.example/mac"
Answer = httpx.Response | Exception | Callable[[httpx.Request], httpx.Response]


class Script:
    """Answers each request with the next entry, the last one again and again, and keeps what was asked."""

    def __init__(self, *answers: Answer) -> None:
        self._answers = list(answers)
        self.requests: list[httpx.Request] = []
        self.pauses: list[float] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer if isinstance(answer, httpx.Response) else answer(request)

    async def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)

    def transport(self, base: str = BASE) -> Transport:
        return Transport(base, wire=httpx.MockTransport(self), sleep=self.sleep)


def json_answer(value: Any, status: int = 200, **headers: str) -> httpx.Response:
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return httpx.Response(status, json=value, headers={"X-Transaction-Id": "T-1", **named})


def problem(
    kind: str, status: int, *, headers: dict[str, str] | None = None, **extras: Any
) -> httpx.Response:
    body = json.dumps({"type": kind, "title": "No", "status": status, "detail": "No.", **extras})
    given = {"Content-Type": "application/problem+json", "X-Transaction-Id": "T-9", **(headers or {})}
    return httpx.Response(status, content=body, headers=given)


class SocketPortal:
    """Serves canned bytes, one canned answer for each request; b'' drops the connection."""

    def __init__(self, answers: Sequence[bytes]) -> None:
        self._answers = list(answers)
        self.heads: list[bytes] = []
        self.received = 0
        self.sent = 0
        self.connections = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            while self._answers:
                head = await reader.readuntil(b"\r\n\r\n")
                self.heads.append(head)
                body = await reader.readexactly(_length(head))
                self.received += len(head) + len(body)
                answer = self._answers.pop(0)
                writer.write(answer)
                await writer.drain()
                self.sent += len(answer)
                if not answer:
                    break
        except (asyncio.IncompleteReadError, asyncio.CancelledError, ConnectionError):
            pass
        finally:
            writer.close()


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        if line.lower().startswith(b"content-length:"):
            return int(line.split(b":")[1])
    return 0


@asynccontextmanager
async def on_socket(*answers: bytes) -> AsyncIterator[tuple[str, SocketPortal]]:
    """Give the URL of a loopback portal with these answers, and the portal."""
    portal = SocketPortal(answers)
    server = await asyncio.start_server(portal.serve, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", portal


def raw(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """An HTTP/1.1 answer, byte for byte."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Content-Type: application/json", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body
