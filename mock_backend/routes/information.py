"""Health, the API's description, and what a demo needs to know."""

from importlib.resources import files

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from mock_backend.demo import demo
from mock_backend.routes.context import backend_of


async def health(request: Request) -> Response:
    """Whether it runs, and its as-of date."""
    return JSONResponse({"status": "ok", "today": backend_of(request).today.isoformat()})


async def openapi(_: Request) -> Response:
    """The OpenAPI document."""
    document = files("mock_backend").joinpath("openapi.json").read_bytes()
    return Response(document, media_type="application/json")


async def show_demo(request: Request) -> Response:
    """Users, patients to try and providers, all of them made up."""
    return JSONResponse(demo(backend_of(request).people))


ROUTES = (
    Route("/health", health, methods=["GET"]),
    Route("/openapi.json", openapi, methods=["GET"]),
    Route("/demo", show_demo, methods=["GET"]),
)
