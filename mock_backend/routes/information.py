"""Health, the API's description, and what a demo needs to know."""

from importlib.resources import files

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from mock_backend.routes.context import backend_of
from mock_backend.web.resource import resource


async def health(request: Request) -> Response:
    """Whether it runs, and its as-of date."""
    return JSONResponse({"status": "ok", "today": backend_of(request).today.isoformat()})


async def openapi(_: Request) -> Response:
    """The OpenAPI document."""
    document = files("mock_backend").joinpath("openapi.json").read_bytes()
    return Response(document, media_type="application/json")


async def show_demo(request: Request) -> Response:
    """Users, patients to try and providers, all of them made up."""
    from mock_backend.demo import demo  # with the people, when they are first asked for

    return JSONResponse(demo(backend_of(request).people))


async def show_claims(request: Request) -> Response:
    """Claims to look at and claims to key, apart from the rest: who only signs in doesn't wait for them."""
    from mock_backend.claims.demo import claims_demo

    backend = backend_of(request)
    return JSONResponse(await run_in_threadpool(lambda: claims_demo(backend.claims)))


async def outbox(request: Request) -> Response:
    """The passcodes that were sent: a practice system has no mailboxes."""
    return JSONResponse({"messages": backend_of(request).sign_in.factors.outbox()})


ROUTES = (
    resource("/health", GET=health),
    resource("/openapi.json", GET=openapi),
    resource("/demo", GET=show_demo),
    resource("/demo/claims-to-try", GET=show_claims),
    resource("/demo/outbox", GET=outbox),
)
