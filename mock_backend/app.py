"""The ASGI application: routes, and the layers around them."""

from collections.abc import Mapping

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from mock_backend.backend import Backend
from mock_backend.faults.breakage import Breakage, HangUp
from mock_backend.problems import Problem
from mock_backend.routes import (
    account,
    batches,
    claims,
    clock,
    correspondence,
    faults,
    information,
    mbi,
    remittances,
    session,
    users,
    x12,
)
from mock_backend.web.guard import Guard

_SMALLEST_COMPRESSED = 600
"""Bytes below which gzip saves less than its own header costs."""
_SLUGS = {400: "malformed", 404: "not-found", 405: "method-not-allowed"}


def _stay(scope: Scope) -> None:
    """Hangs up on nobody: without a server there is no connection."""


def make_app(backend: Backend, hang_up: HangUp = _stay) -> ASGIApp:
    """The application on a backend; `hang_up` closes a request's connection for the faults that do."""
    routes: list[Route] = [
        *information.ROUTES, *faults.ROUTES, *session.ROUTES, *account.ROUTES, *users.ROUTES, *x12.ROUTES,
        *mbi.ROUTES, *claims.ROUTES, *batches.ROUTES, *clock.ROUTES, *remittances.ROUTES,
        *correspondence.ROUTES,
    ]  # fmt: skip
    app = Starlette(routes=routes, exception_handlers=_HANDLERS)
    app.router.redirect_slashes = False
    app.state.backend = backend
    compressed = _Compressed(app)
    return Guard(Breakage(compressed, backend.switches, hang_up), lambda: backend.today)


class _Compressed:
    """Compresses what is worth it, and no files: their ranges, lengths and digests are those of the file."""

    def __init__(self, app: ASGIApp) -> None:
        self._as_it_is = app
        self._compressed = GZipMiddleware(app, minimum_size=_SMALLEST_COMPRESSED, compresslevel=6)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_file = scope["type"] == "http" and scope["path"].endswith((".835", ".gz"))
        await (self._as_it_is if is_file else self._compressed)(scope, receive, send)


async def _failure(_: Request, __: Exception) -> Response:
    """What Starlette sends before it hands the exception on to the guard."""
    return Problem.ours().response()


async def _problem(_: Request, error: Exception) -> Response:
    assert isinstance(error, Problem)  # noqa: S101  registered for it alone
    return error.response()


async def _http_problem(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101  registered for it alone
    headers: Mapping[str, str] = error.headers or {}
    details = {404: "There is nothing at this address.", 405: "This address does not take that method."}
    detail = details.get(error.status_code, "The request can't be understood.")
    return Problem(
        error.status_code, _SLUGS.get(error.status_code, "bad-request"), detail, headers=headers
    ).response()


_HANDLERS = {HTTPException: _http_problem, Problem: _problem, Exception: _failure}
