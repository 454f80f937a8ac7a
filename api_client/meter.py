"""Counts what one operation takes of the line, as HTTP/1.1 writes it, retries included."""

import time
from typing import TYPE_CHECKING

from api_client.line_count import LineCount

if TYPE_CHECKING:
    import httpx


class Meter:
    """Bytes of request and status lines, headers and bodies; without TLS, TCP and chunk marks."""

    __slots__ = ("_received", "_requests", "_retries", "_sent", "_started")

    def __init__(self, retries: int = 0) -> None:
        self._started = time.monotonic()
        self._sent = self._received = self._requests = 0
        self._retries = retries

    def sending(self, request: "httpx.Request", body: int) -> None:
        """Count a request and its body."""
        line = len(request.method) + len(request.url.raw_path) + len("  HTTP/1.1\r\n")
        self._sent += line + _header_bytes(request.headers.raw) + body
        self._requests += 1

    def retried(self) -> None:
        """Count that the next request repeats one."""
        self._retries += 1

    def receiving(self, response: "httpx.Response") -> None:
        """Count the head of an answer."""
        reason = response.extensions.get("reason_phrase", b"")
        self._received += len("HTTP/1.1 200 \r\n") + len(reason) + _header_bytes(response.headers.raw)

    def received(self, body: int) -> None:
        """Count a piece of an answer's body."""
        self._received += body

    def count(self) -> LineCount:
        """All so far."""
        seconds = time.monotonic() - self._started
        return LineCount(self._sent, self._received, self._requests, seconds, self._retries)


def _header_bytes(headers: "list[tuple[bytes, bytes]]") -> int:
    return sum(len(name) + len(value) + len(": \r\n") for name, value in headers) + len("\r\n")
