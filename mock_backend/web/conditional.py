"""Answers that a client has already are not sent again (RFC 9110, section 13)."""

import hashlib

from starlette.requests import Request
from starlette.responses import Response


def unless_known(request: Request, response: Response) -> Response:
    """The answer with its ETag, or nothing but the ETag where the client knows it."""
    etag = f'"{hashlib.sha256(bytes(response.body)).hexdigest()[:32]}"'
    known = [each.strip().removeprefix("W/") for each in request.headers.get("if-none-match", "").split(",")]
    if etag in known or "*" in known:
        return Response(status_code=304, headers={"ETag": etag})
    response.headers["ETag"] = etag
    return response
