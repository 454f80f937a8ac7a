"""Batch files of claims: send, list, look at, download what answers them."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from mock_backend.routes.claims import X12, key_of, read_x12
from mock_backend.routes.context import backend_of, portal_of, session_of
from mock_backend.web.resource import resource

_LARGEST = 32 * 1024 * 1024
"""Bytes: about 20,000 claims."""


async def submit(request: Request) -> Response:
    """Takes a file, once for each idempotency key."""
    portal, session, backend = portal_of(request), session_of(request, "batch"), backend_of(request)
    key, sent = key_of(request), await read_x12(request, _LARGEST)
    acts_for = backend.sign_in.standing.access(portal, session.account).npis
    from mock_backend.claims.submissions import Submission

    submission = Submission(portal, session.account.user, key, sent)
    receipt = await run_in_threadpool(lambda: backend.batches.submit(submission, acts_for))
    headers = {"Idempotent-Replay": "true"} if receipt.is_replay else {}
    return Response(receipt.body, 202, headers, "application/json")


async def show_all(request: Request) -> Response:
    """The files that were sent."""
    portal, backend = portal_of(request), backend_of(request)
    session_of(request, "batch")
    return JSONResponse({"batches": await run_in_threadpool(lambda: backend.batches.listed(portal))})


async def show(request: Request) -> Response:
    """One file, and what answers it so far."""
    portal, backend = portal_of(request), backend_of(request)
    session_of(request, "batch")
    number = request.path_params["tracking_number"]
    return JSONResponse(await run_in_threadpool(lambda: backend.batches.show(portal, number)))


async def download(request: Request) -> Response:
    """A TA1, 999 or 277CA."""
    portal, backend = portal_of(request), backend_of(request)
    session_of(request, "batch")
    number, file = request.path_params["tracking_number"], request.path_params["file"]
    content = await run_in_threadpool(lambda: backend.batches.file(portal, number, file))
    return Response(content, media_type=X12)


ROUTES = (
    resource("/{portal}/batches", GET=show_all, POST=submit),
    resource("/{portal}/batches/{tracking_number}", GET=show),
    resource("/{portal}/batches/{tracking_number}/{file}", GET=download),
)
