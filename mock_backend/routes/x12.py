"""HIPAA transactions: X12 in, X12 out."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from mock_backend.peeking import transaction_in
from mock_backend.routes.claims import X12, read_x12
from mock_backend.routes.context import backend_of, caller_of, portal_of, token_of
from mock_backend.web.resource import resource

_CLAIM_STATUS = "276"


async def exchange(request: Request) -> Response:
    """Answers one interchange with another: 270 with 271, 276 with 277."""
    portal, backend = portal_of(request), backend_of(request)
    backend.sessions.use(portal, token_of(request))  # nothing is read from who isn't signed in
    sent = await read_x12(request)
    asks_for_claims = transaction_in(sent) == _CLAIM_STATUS
    acts_for = caller_of(request, "claim-status" if asks_for_claims else "eligibility").npis
    busy = bool(request.scope.get("busy"))
    # In a thread: the first search by name goes through everybody.
    if asks_for_claims:
        answer = await run_in_threadpool(lambda: backend.claim_status.answer(portal, sent, acts_for))
    else:
        answer = await run_in_threadpool(backend.exchange.answer, portal, sent, acts_for, busy=busy)
    return Response(answer, media_type=X12)


ROUTES = (resource("/{portal}/x12", POST=exchange),)
