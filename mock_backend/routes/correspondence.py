"""Records and appeals that are sent, the files with them, and the payer's letters."""

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from mock_backend.problems import Problem
from mock_backend.routes.claims import key_of
from mock_backend.routes.context import backend_of, caller_of, portal_of
from mock_backend.web.json_in import invalid, read_object
from mock_backend.web.json_out import JsonValue
from mock_backend.web.resource import resource

if TYPE_CHECKING:
    from mock_backend.claims.submissions import Receipt, Submission
    from mock_backend.correspondence.desk import Correspondence

_JSON = "application/json"


async def attach(request: Request) -> Response:
    """Takes one file as it is; nothing but its digest, type and length is kept."""
    portal, caller, backend = portal_of(request), caller_of(request, "requests"), backend_of(request)
    from mock_backend.correspondence.attachments import Arriving
    from mock_backend.correspondence.terms import TYPES

    content_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if content_type not in TYPES:
        raise Problem(415, "unsupported-media-type", f"Send a file as {' or '.join(TYPES)}.")
    arriving = Arriving(content_type)
    async for piece in request.stream():
        arriving.feed(piece)
    digest = arriving.finish()
    kept = await run_in_threadpool(
        lambda: backend.correspondence.attach(portal, caller.user, content_type, arriving.bytes, digest)
    )
    return JSONResponse(kept, 201)


async def respond(request: Request) -> Response:
    """Takes the records that were asked for, once for each idempotency key."""
    return await _take(request, lambda desk: desk.respond)


async def appeal(request: Request) -> Response:
    """Takes a first appeal, once for each idempotency key."""
    return await _take(request, lambda desk: desk.appeal)


Taking = Callable[["Submission", str, Mapping[str, JsonValue], frozenset[str]], "Receipt"]


async def _take(request: Request, way: "Callable[[Correspondence], Taking]") -> Response:
    portal, caller, backend = portal_of(request), caller_of(request, "requests"), backend_of(request)
    key, given = key_of(request), await read_object(request)
    claim = request.path_params["claim"]
    from mock_backend.claims.submissions import Submission

    # The same object under the same key is the same submission, however it is spelled; so is its claim.
    body = json.dumps([request.url.path, given], sort_keys=True).encode()
    submission = Submission(portal, caller.user, key, body)
    receipt = await run_in_threadpool(
        lambda: way(backend.correspondence)(submission, claim, given, caller.npis)
    )
    if receipt.is_replay:
        return Response(receipt.body, 200, {"Idempotent-Replay": "true"}, _JSON)
    return Response(receipt.body, 201, media_type=_JSON)


async def show_letters(request: Request) -> Response:
    """A page of letters, unread ones first."""
    portal, caller, backend = portal_of(request), caller_of(request, "messages"), backend_of(request)
    from mock_backend.correspondence.letters import Reader

    after, limit = request.query_params.get("after", ""), _limit(request)
    reader = Reader(portal, caller.user, caller.npis)
    return JSONResponse(await run_in_threadpool(lambda: backend.correspondence.listed(reader, after, limit)))


async def show_letter(request: Request) -> Response:
    """One letter, which its reader has read from now on."""
    portal, caller, backend = portal_of(request), caller_of(request, "messages"), backend_of(request)
    from mock_backend.correspondence.letters import Reader

    reader, name = Reader(portal, caller.user, caller.npis), request.path_params["letter"]
    return JSONResponse(await run_in_threadpool(lambda: backend.correspondence.letter(reader, name)))


def _limit(request: Request) -> int:
    from mock_backend.correspondence.desk import MOST, USUAL

    text = request.query_params.get("limit", str(USUAL))
    if not (text.isascii() and text.isdecimal() and len(text) < 4 and 1 <= int(text) <= MOST):
        raise invalid({"limit": f"Give a number from 1 to {MOST}."})
    return int(text)


ROUTES = (
    resource("/{portal}/attachments", POST=attach),
    resource("/{portal}/claims/{claim}/response", POST=respond),
    resource("/{portal}/claims/{claim}/appeal", POST=appeal),
    resource("/{portal}/letters", GET=show_letters),
    resource("/{portal}/letters/{letter}", GET=show_letter),
)
