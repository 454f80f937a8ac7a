"""What every request meets first and every response gets last."""

import secrets
from collections.abc import Callable
from datetime import date

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mock_backend.failures import tell_failure
from mock_backend.problems import Problem

_HOSTS = {b"127.0.0.1", b"localhost", b"[::1]"}
_WRONG_HOST = Problem(400, "wrong-host", "This backend answers on this machine only.")


class Guard:
    """Refuses foreign Host headers, numbers transactions, tells the day, forbids caching, keeps errors in."""

    def __init__(self, app: ASGIApp, today: Callable[[], date]) -> None:
        self._app = app
        self._today = today

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        marks = [(b"x-transaction-id", secrets.token_hex(8).encode()), (b"cache-control", b"no-store")]
        started = False

        async def send_marked(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                day = (b"x-portal-date", self._today().isoformat().encode())
                message = {**message, "headers": [*message["headers"], *marks, day]}
            await send(message)

        if not _is_ours(scope):
            await _WRONG_HOST.response()(scope, receive, send_marked)
            return
        try:
            await self._app(scope, receive, send_marked)
        except Problem as refusal:
            await refusal.response()(scope, receive, send_marked)
        except Exception:
            tell_failure("An operation failed")  # the last wall
            if not started:
                await Problem.ours().response()(scope, receive, send_marked)


def _is_ours(scope: Scope) -> bool:
    host = next((value for name, value in scope["headers"] if name == b"host"), b"")
    name, colon, port = host.rpartition(b":")
    return (name if colon and port.isdigit() else host).lower() in _HOSTS
