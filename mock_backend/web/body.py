"""Request bodies, read within a limit whether or not they are compressed."""

import zlib

from starlette.requests import Request

from mock_backend.problems import Problem

LIMIT = 1024 * 1024
"""Bytes of a body, as sent and after decompression."""


async def read_body(request: Request) -> bytes:
    """The whole body, decompressed; a 413 or 415 problem where it is too large or in an unknown encoding."""
    sent = await _read_sent(request)
    encoding = request.headers.get("content-encoding", "identity").lower()
    if encoding == "identity":
        return sent
    if encoding != "gzip":
        raise Problem(415, "unsupported-encoding", "Send the body as it is or compressed with gzip.")
    return _unzipped(sent)


async def _read_sent(request: Request) -> bytes:
    parts, total = [], 0
    async for part in request.stream():
        total += len(part)
        if total > LIMIT:
            raise _too_large()
        parts.append(part)
    return b"".join(parts)


def _unzipped(sent: bytes) -> bytes:
    stream = zlib.decompressobj(wbits=31)
    try:
        body = stream.decompress(sent, LIMIT + 1)
    except zlib.error:
        raise Problem(400, "malformed", "The body says gzip but can't be decompressed.") from None
    if len(body) > LIMIT:
        raise _too_large()
    if not stream.eof:
        raise Problem(400, "malformed", "The compressed body ends too early.")
    return body


def _too_large() -> Problem:
    return Problem(413, "too-large", "The request is larger than 1 MiB.")
