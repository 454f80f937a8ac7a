"""Request bodies, read within a limit whether or not they are compressed."""

import zlib

from starlette.requests import Request

from mock_backend.problems import Problem

LIMIT = 1024 * 1024
"""Bytes of a body, as sent and after decompression, unless an operation takes more."""


async def read_body(request: Request, limit: int = LIMIT) -> bytes:
    """The whole body, decompressed; a 413 or 415 problem where it is too large or in an unknown encoding."""
    sent = await _read_sent(request, limit)
    encoding = request.headers.get("content-encoding", "identity").lower()
    if encoding == "identity":
        return sent
    if encoding != "gzip":
        raise Problem(415, "unsupported-encoding", "Send the body as it is or compressed with gzip.")
    return _unzipped(sent, limit)


async def _read_sent(request: Request, limit: int) -> bytes:
    parts, total = [], 0
    async for part in request.stream():
        total += len(part)
        if total > limit:
            raise _too_large(limit)
        parts.append(part)
    return b"".join(parts)


def _unzipped(sent: bytes, limit: int) -> bytes:
    stream = zlib.decompressobj(wbits=31)
    try:
        body = stream.decompress(sent, limit + 1)
    except zlib.error:
        raise Problem(400, "malformed", "The body says gzip but can't be decompressed.") from None
    if len(body) > limit:
        raise _too_large(limit)
    if not stream.eof:
        raise Problem(400, "malformed", "The compressed body ends too early.")
    return body


def _too_large(limit: int) -> Problem:
    return Problem(413, "too-large", f"The request is larger than {limit // 1024 // 1024} MiB.")
