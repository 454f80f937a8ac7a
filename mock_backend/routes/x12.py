"""HIPAA transactions: X12 in, X12 out."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from mock_backend.problems import Problem
from mock_backend.routes.context import backend_of, portal_of, session_of
from mock_backend.web.body import read_body
from mock_backend.web.resource import resource

_MEDIA_TYPE = "application/edi-x12"


async def exchange(request: Request) -> Response:
    """Answers one interchange with another."""
    portal = portal_of(request)
    session, backend = session_of(request, "eligibility"), backend_of(request)
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _MEDIA_TYPE:
        raise Problem(415, "unsupported-media-type", f"Send the body as {_MEDIA_TYPE}.")
    sent = await read_body(request)
    busy = bool(request.scope.get("busy"))
    # In a thread: the first search by name goes through everybody.
    acts_for = backend.sign_in.standing.access(portal, session.account).npis
    answer = await run_in_threadpool(backend.exchange.answer, portal, sent, acts_for, busy=busy)
    return Response(answer, media_type=_MEDIA_TYPE)


ROUTES = (resource("/{portal}/x12", POST=exchange),)
