"""A portal's file server in memory that keeps to RFC 9110, and breaks as it is told."""

import asyncio
import base64
import gzip
import hashlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal

import httpx

from api_client.remittances.records import ListedRemittance
from tests.api_client.fake_portal import FakePortal
from tests.api_client.wires import problem

PIECE = 1000
LISTED = ListedRemittance(
    "r1",
    "EFT 1/2",
    date(2025, 6, 6),
    "PAYER",
    "CMS",
    Decimal("10.00"),
    1,
    0,
    0,
    datetime(2025, 6, 6, tzinfo=UTC),
)
NAME = "CMS_EFT-1-2_2025-06-06.835"


def content(mark: str = "a", size: int = 60_000) -> bytes:
    """Bytes that hardly pack."""
    blocks = (hashlib.sha256(f"{mark}{at}".encode()).hexdigest() for at in range(size // 64 + 1))
    return "".join(blocks).encode()[:size]


class _Cut(httpx.AsyncByteStream):
    def __init__(self, body: bytes, end: int | None) -> None:
        self._body = body
        self._end = end

    async def __aiter__(self) -> AsyncIterator[bytes]:
        end = len(self._body) if self._end is None else min(self._end, len(self._body))
        for start in range(0, end, PIECE):
            await asyncio.sleep(0)
            yield self._body[start : min(start + PIECE, end)]
        if end < len(self._body):
            raise httpx.ReadError("cut")


@dataclass
class Files:
    """Serves `/remittances/r1.835` and its `.gz`; an entry of `cuts` ends one answer after so many bytes."""

    plain: bytes = field(default_factory=content)
    cuts: list[int | None] = field(default_factory=list)
    has_gzip: bool = True
    says_digests: bool = True
    etag: str = ""
    lies: int = 0
    """Bytes that Content-Length leaves out."""
    requests: list[httpx.Request] = field(default_factory=list)
    sent: int = 0

    @property
    def packed(self) -> bytes:
        return gzip.compress(self.plain, 1, mtime=0)

    def on(self, portal: FakePortal) -> "Files":
        for suffix in ("", ".gz"):
            for method in ("GET", "HEAD"):
                portal.answers[f"{method} /remittances/r1.835{suffix}"] = _Endless(self)
        return self

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        is_gzip = request.url.path.endswith(".gz")
        if is_gzip and not self.has_gzip:
            return problem("not-found", 404)
        body = self.packed if is_gzip else self.plain
        etag = self.etag or f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        headers = {"ETag": etag, "Content-Type": "application/gzip"}
        if self.says_digests:
            headers["Repr-Digest"] = _digest(body)
            headers |= {"X-Content-Digest": _digest(self.plain)} if is_gzip else {}
        headers |= {"X-Content-Length": str(len(self.plain))} if is_gzip else {}
        start, total = _asked(request, etag), len(body)
        if start >= total:
            return httpx.Response(416, headers={**headers, "Content-Range": f"bytes */{total}"})
        rest = body[start : total - self.lies] if self.lies else body[start:]
        headers["Content-Length"] = str(len(rest))
        if start:
            headers["Content-Range"] = f"bytes {start}-{total - 1}/{total}"
        if request.method == "HEAD":
            return httpx.Response(200, headers=headers)
        end = self.cuts.pop(0) if self.cuts else None
        self.sent += len(rest) if end is None else min(end, len(rest))
        return httpx.Response(206 if start else 200, headers=headers, stream=_Cut(rest, end))


class _Endless(list):  # type: ignore[type-arg]
    """Answers of one route that don't run out."""

    def __init__(self, files: Files) -> None:
        super().__init__([files])

    def pop(self, _: object = 0) -> Files:
        return self[0]


def _asked(request: httpx.Request, etag: str) -> int:
    asked = request.headers.get("Range", "")
    if not asked or request.headers.get("If-Range", etag) != etag:
        return 0
    return int(asked.removeprefix("bytes=").removesuffix("-"))


def _digest(body: bytes) -> str:
    return f"sha-256=:{base64.b64encode(hashlib.sha256(body).digest()).decode()}:"
