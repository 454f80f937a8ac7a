"""Runs the application on a loopback socket until it is told to stop."""

import asyncio
import json
import logging
import os
import socket
import sys
import threading

import uvicorn
from starlette.types import Scope
from uvicorn.protocols.http.h11_impl import H11Protocol

from mock_backend.app import make_app
from mock_backend.backend import Backend
from mock_backend.options import Options
from mock_backend.store import UnusableDatabaseError

_LONGEST_SHUTDOWN = 1
"""Seconds that requests in progress are waited for."""


class CannotStartError(Exception):
    """The backend can't listen or can't use its database; the message is one sentence."""


def serve(options: Options) -> None:
    """Listens, prints one line of JSON with its address, and serves. Raises CannotStartError."""
    logging.basicConfig(level=logging.WARNING, format="%(name)s: %(message)s")
    try:
        listening = _listen(options.port)
        server = _Server(options)
    except OSError as error:
        raise CannotStartError(f"Port {options.port} can't be listened on: {error.strerror}.") from None
    except UnusableDatabaseError as error:
        raise CannotStartError(str(error)) from None
    with listening:
        asyncio.run(server.run(listening))


def _listen(port: int) -> socket.socket:
    """A listening socket on this machine.

    It is named TCP, so that asyncio turns Nagle's delay off; else each answer waits 40 ms for an ACK.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", port))
        listening.listen(128)
    except OSError:
        listening.close()
        raise
    return listening


class _Server:
    """The HTTP server around the application, which can hang up on one of its connections."""

    def __init__(self, options: Options) -> None:
        self._with_parent = options.with_parent
        self._backend = Backend(options)
        config = uvicorn.Config(
            make_app(self._backend, self._hang_up),
            http="h11",
            ws="none",
            loop="asyncio",
            lifespan="off",
            interface="asgi3",
            log_config=None,
            log_level="critical",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=_LONGEST_SHUTDOWN,
            timeout_keep_alive=75,
        )
        self._server = uvicorn.Server(config)

    async def run(self, listening: socket.socket) -> None:
        """Serves until a signal, or until the parent is gone."""
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        # Connections made from now on wait in the backlog until the loop takes them.
        print(json.dumps({"url": url}), flush=True)
        threading.Thread(target=self._backend.warm_up, daemon=True).start()
        if self._with_parent:
            threading.Thread(target=self._end_with_parent, daemon=True).start()
        await self._server.serve([listening])

    def _end_with_parent(self) -> None:
        """Waits for the end of standard input, which comes even if the parent is killed."""
        while sys.stdin and sys.stdin.buffer.read(4096):
            pass
        self._server.should_exit = True

    def _hang_up(self, scope: Scope) -> None:
        for connection in self._server.server_state.connections:
            if isinstance(connection, H11Protocol) and connection.client == scope["client"]:
                connection.transport.close()
