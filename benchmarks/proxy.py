"""A loopback proxy that counts what goes between the client and a portal."""

from __future__ import annotations

import contextlib
import socket
import threading
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit


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
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __enter__(self) -> Self:
        self._server = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._accept, name="proxy", daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()

    @property
    def url(self) -> str:
        """Where the client is to look for the portal."""
        return f"http://127.0.0.1:{self._server.getsockname()[1]}"

    def _accept(self) -> None:
        address = urlsplit(self.target)
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._server.accept()
                portal = socket.create_connection((address.hostname or "127.0.0.1", address.port or 80))
                with self._lock:
                    self.count.connections += 1
                asked = threading.Event()
                for pump in (self._up, self._down):
                    threading.Thread(target=pump, args=(client, portal, asked), daemon=True).start()

    def _up(self, client: socket.socket, portal: socket.socket, asked: threading.Event) -> None:
        with contextlib.suppress(OSError):
            while data := client.recv(65536):
                with self._lock:
                    self.count.up += len(data)
                asked.set()
                portal.sendall(data)
            portal.shutdown(socket.SHUT_WR)

    def _down(self, client: socket.socket, portal: socket.socket, asked: threading.Event) -> None:
        with contextlib.suppress(OSError):
            while data := portal.recv(65536):
                with self._lock:
                    self.count.down += len(data)
                    self.count.round_trips += asked.is_set()
                asked.clear()
                client.sendall(data)
            client.shutdown(socket.SHUT_WR)
