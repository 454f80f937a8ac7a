"""Health, the API's description, and what a demo needs to know."""

from importlib.resources import files

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


async def outbox(request: Request) -> Response:
    """The passcodes that were sent: a practice system has no mailboxes."""
    return JSONResponse({"messages": backend_of(request).sign_in.factors.outbox()})


ROUTES = (
    resource("/health", GET=health),
    resource("/openapi.json", GET=openapi),
    resource("/demo", GET=show_demo),
    resource("/demo/outbox", GET=outbox),
)
