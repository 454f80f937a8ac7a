"""A loopback proxy that counts what goes between the client and a portal."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

_LONGEST_WAIT = 5.0
"""Seconds for the accepting thread to see that the proxy is shut."""


@dataclass(slots=True)
class Count:
    """Bytes up (to the portal) and down, and how often the client had to wait for an answer."""

    up: int = 0
    down: int = 0
    round_trips: int = 0
    connections: int = 0

    def since(self, before: Count) -> Count:
        """What was counted since."""
        return Count(
            self.up - before.up,
            self.down - before.down,
            self.round_trips - before.round_trips,
            self.connections - before.connections,
        )

    def copy(self) -> Count:
        """The count as it is now."""
        return Count(self.up, self.down, self.round_trips, self.connections)


@dataclass(slots=True)
class CountingProxy:
    """Passes every byte on. Use it in a `with` statement."""

    target: str
    count: Count = field(default_factory=Count)
    _server: socket.socket = field(init=False)
    _accepting: threading.Thread = field(init=False)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __enter__(self) -> Self:
        self._server = socket.create_server(("127.0.0.1", 0))
        self._accepting = threading.Thread(target=self._accept, name="proxy", daemon=True)
        self._accepting.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # To close it alone would leave the thread waiting in accept() for ever.
        with contextlib.suppress(OSError):
            self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self._accepting.join(_LONGEST_WAIT)

    @property
    def url(self) -> str:
        """Where the client is to look for the portal."""
        return f"http://127.0.0.1:{self._server.getsockname()[1]}"

    def _accept(self) -> None:
        address = urlsplit(self.target)
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._server.accept()
                try:
                    portal = socket.create_connection((address.hostname or "127.0.0.1", address.port or 80))
                except OSError:
                    client.close()
                    continue
                with self._lock:
                    self.count.connections += 1
                threading.Thread(target=self._pass_on, args=(client, portal), daemon=True).start()

    def _pass_on(self, client: socket.socket, portal: socket.socket) -> None:
        """Both ways of one connection, whose two sockets are closed when both have ended."""
        asked = threading.Event()
        with client, portal:
            up = threading.Thread(target=self._up, args=(client, portal, asked), daemon=True)
            up.start()
            self._down(client, portal, asked)
            up.join()

    def _up(self, client: socket.socket, portal: socket.socket, asked: threading.Event) -> None:
        with _ended(portal):
            while data := client.recv(65536):
                with self._lock:
                    self.count.up += len(data)
                asked.set()
                portal.sendall(data)

    def _down(self, client: socket.socket, portal: socket.socket, asked: threading.Event) -> None:
        with _ended(client):
            while data := portal.recv(65536):
                with self._lock:
                    self.count.down += len(data)
                    self.count.round_trips += asked.is_set()
                asked.clear()
                client.sendall(data)


@contextlib.contextmanager
def _ended(to: socket.socket) -> Iterator[None]:
    """Tell the other side that nothing more comes, also where this one broke."""
    with contextlib.suppress(OSError):
        yield
    with contextlib.suppress(OSError):
        to.shutdown(socket.SHUT_WR)
