"""Batch files of claims: send, list, look at, download what answers them."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from mock_backend.routes.claims import X12, key_of, read_x12
from mock_backend.routes.context import backend_of, caller_of, portal_of
from mock_backend.web.resource import resource

_LARGEST = 32 * 1024 * 1024
"""Bytes: about 20,000 claims."""


async def submit(request: Request) -> Response:
    """Takes a file, once for each idempotency key."""
    portal, caller, backend = portal_of(request), caller_of(request, "batch"), backend_of(request)
    key, sent = key_of(request), await read_x12(request, _LARGEST)
    from mock_backend.claims.submissions import Submission

    submission = Submission(portal, caller.user, key, sent)
    receipt = await run_in_threadpool(lambda: backend.batches.submit(submission, caller.npis))
    headers = {"Idempotent-Replay": "true"} if receipt.is_replay else {}
    return Response(receipt.body, 202, headers, "application/json")


async def show_all(request: Request) -> Response:
    """The files that were sent."""
    portal, caller, backend = portal_of(request), caller_of(request, "batch"), backend_of(request)
    listed = await run_in_threadpool(lambda: backend.batches.listed(portal, caller.npis))
    return JSONResponse({"batches": listed})


async def show(request: Request) -> Response:
    """One file, and what answers it so far."""
    portal, caller, backend = portal_of(request), caller_of(request, "batch"), backend_of(request)
    number = request.path_params["tracking_number"]
    return JSONResponse(await run_in_threadpool(lambda: backend.batches.show(portal, number, caller.npis)))


async def download(request: Request) -> Response:
    """A TA1, 999 or 277CA."""
    portal, caller, backend = portal_of(request), caller_of(request, "batch"), backend_of(request)
    number, file = request.path_params["tracking_number"], request.path_params["file"]
    content = await run_in_threadpool(lambda: backend.batches.file(portal, number, file, caller.npis))
    return Response(content, media_type=X12)


ROUTES = (
    resource("/{portal}/batches", GET=show_all, POST=submit),
    resource("/{portal}/batches/{tracking_number}", GET=show),
    resource("/{portal}/batches/{tracking_number}/{file}", GET=download),
)
