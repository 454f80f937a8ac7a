"""Answers a request for one file: whole, in part, or with its head alone."""

from collections.abc import AsyncIterator

from starlette.concurrency import iterate_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from mock_backend.problems import Problem
from mock_backend.remittances.documents import Document
from mock_backend.remittances.ranges import wanted

_X12, _GZIP = "application/edi-x12", "application/gzip"


def serve_file(request: Request, document: Document, *, packed: bool) -> Response:
    """The file with strong ETag, digest and length; ranges as RFC 9110 has them."""
    file = document.packed if packed else document.plain
    headers = {"Accept-Ranges": "bytes", "ETag": file.etag, "Repr-Digest": file.digest_text}
    if packed:
        headers["X-Content-Digest"] = document.plain.digest_text
        headers["X-Content-Length"] = str(document.plain.size)
    bytes_ = wanted(request.headers, file.size, file.etag) if request.method == "GET" else None
    if request.method == "GET" and bytes_ is None:
        outside = {"Content-Range": f"bytes */{file.size}", **headers}
        raise Problem(416, "range-not-satisfiable", "The file is shorter than that.", headers=outside)
    first, end = (bytes_.first, bytes_.end) if bytes_ else (0, file.size)
    headers["Content-Length"] = str(end - first)
    if bytes_ and bytes_.partial:
        headers["Content-Range"] = f"bytes {first}-{end - 1}/{file.size}"
    status = 206 if bytes_ and bytes_.partial else 200
    kind = _GZIP if packed else _X12
    if request.method == "HEAD":
        return Response(None, status, headers, kind)
    body: AsyncIterator[bytes] = iterate_in_threadpool(file.blocks(first, end))
    return StreamingResponse(body, status, headers, kind)
