"""Claims: send one, search, look at one."""

import re
from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from mock_backend.problems import Problem
from mock_backend.routes.context import backend_of, caller_of, portal_of
from mock_backend.web.body import LIMIT, read_body
from mock_backend.web.conditional import unless_known
from mock_backend.web.json_in import read_object
from mock_backend.web.resource import resource

X12 = "application/edi-x12"
_KEY = re.compile(r"[!-~]{8,128}")
_JSON = "application/json"


async def submit(request: Request) -> Response:
    """Takes one claim, once for each idempotency key."""
    portal, caller, backend = portal_of(request), caller_of(request, "claims"), backend_of(request)
    key, sent = key_of(request), await read_x12(request)
    from mock_backend.claims.reading import UnreadableError
    from mock_backend.claims.submissions import Submission

    submission = Submission(portal, caller.user, key, sent)
    try:
        receipt = await run_in_threadpool(lambda: backend.claims.submit(submission, caller.npis))
    except UnreadableError as unreadable:
        raise unreadable.problem() from None
    if receipt.is_replay:
        return Response(receipt.body, 200, {"Idempotent-Replay": "true"}, _JSON)
    return Response(receipt.body, 201, media_type=_JSON)


async def search(request: Request) -> Response:
    """A page of claims."""
    portal, caller, backend = portal_of(request), caller_of(request, "claim-status"), backend_of(request)
    wanted = dict(await read_object(request))
    return JSONResponse(await _in_thread(lambda: backend.claims.search(portal, wanted, caller.npis)))


async def show(request: Request) -> Response:
    """One claim; nothing but its ETag if it is as the client knows it."""
    portal, caller, backend = portal_of(request), caller_of(request, "claim-status"), backend_of(request)
    identifier = request.path_params["claim"]
    found = await _in_thread(lambda: backend.claims.detail(portal, identifier, caller.npis))
    return unless_known(request, JSONResponse(found))


def key_of(request: Request) -> str:
    """The Idempotency-Key; a 400 problem without one."""
    key = request.headers.get("idempotency-key", "")
    if not _KEY.fullmatch(key):
        detail = "Send an Idempotency-Key of 8 to 128 characters, the same one when it is sent again."
        raise Problem(400, "idempotency-key-missing", detail)
    return key


async def read_x12(request: Request, limit: int = LIMIT) -> bytes:
    """The X12 body; a 415 problem for anything else."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != X12:
        raise Problem(415, "unsupported-media-type", f"Send the body as {X12}.")
    return await read_body(request, limit)


async def _in_thread(work: Callable[[], object]) -> object:
    """In a thread: the first search files the sample claims."""
    return await run_in_threadpool(work)


ROUTES = (
    resource("/{portal}/claims", POST=submit),
    resource("/{portal}/claims/search", POST=search),
    resource("/{portal}/claims/{claim}", GET=show),
)
