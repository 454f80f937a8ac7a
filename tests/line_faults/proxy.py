"""A line between the client and a portal on this computer, as slow and as broken as it is told to be."""

import asyncio
import socket
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from tests.line_faults.messages import Message, read_message

Where = Literal["before", "in the request", "after the request", "in the answer", "after the answer"]
End = Literal["reset", "closed", "silent"]
PIECE = 0.02
"""Seconds between two pieces on a narrow line."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Where one exchange ends, and how. The portal has the whole request from `after the request` on."""

    where: Where
    end: End


@dataclass(slots=True)
class Line:
    """What the line is like. The proxy counts `cuts` down, one for each request."""

    latency: float = 0.0
    """Seconds one way."""
    bits: int = 0
    """Bits a second each way; 0 for no limit."""
    cut: Cut | None = None
    cuts: int = 0
    piece: int = 0
    """Bytes that answers are sliced into; 0 for not at all."""
    open: bool = True
    """Whether there is anybody to connect to; see `Proxy.shut`."""


class Proxy:
    """Listens on `url`; `carried` counts bytes and requests that went through."""

    def __init__(self, portal: str) -> None:
        self._host, self._port = urlsplit(portal).hostname, urlsplit(portal).port
        self.line = Line()
        self.url = ""
        self.requests = self.sent = self.received = self.connections = 0
        self._busy: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None
        self._own_port = 0

    async def reopen(self) -> None:
        """Listen, at the same address as before."""
        if self._server is None:
            self._server = await asyncio.start_server(self._serve, "127.0.0.1", self._own_port, limit=1 << 24)
            self._own_port = self._server.sockets[0].getsockname()[1]
            self.url = f"http://127.0.0.1:{self._own_port}"

    async def shut(self) -> None:
        """Refuse connections, and cut those that there are."""
        server, self._server = self._server, None
        if server is not None:
            server.close()
        for task in tuple(self._busy):
            task.cancel()
        await asyncio.gather(*self._busy, return_exceptions=True)
        if server is not None:
            await server.wait_closed()

    async def _serve(self, near: asyncio.StreamReader, to_near: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._busy.add(task)
        self.connections += 1
        to_far: asyncio.StreamWriter | None = None
        try:
            far, to_far = await asyncio.open_connection(self._host, self._port, limit=1 << 24)
            while (request := await read_message(near)) is not None:
                if not await self._exchange(request, far, to_far, to_near, near):
                    _reset(to_near)
                    break
        except (ConnectionError, asyncio.CancelledError, _Ended):
            pass
        finally:
            self._busy.discard(task)
            for each in (to_near, to_far):
                if each is not None:
                    each.close()

    async def _exchange(
        self,
        request: Message,
        far: asyncio.StreamReader,
        to_far: asyncio.StreamWriter,
        to_near: asyncio.StreamWriter,
        near: asyncio.StreamReader,
    ) -> bool:
        """Carry a request and its answer; False where the connection is to be reset."""
        cut = self._cut()
        if cut and cut.where == "before":
            return await _end(cut, near)
        if cut and cut.where == "in the request":
            await self._carry(to_far, request.half)
            return await _end(cut, near)
        self.requests += 1
        self.sent += len(request.whole)
        await self._carry(to_far, request.whole)
        answer = await read_message(far, bodiless=request.head.startswith(b"HEAD"))
        if answer is None or (cut and cut.where == "after the request"):
            return await _end(cut, near) if cut else False
        if cut and cut.where == "in the answer":
            await self._carry(to_near, answer.half, self.line.piece)
            return await _end(cut, near)
        self.received += len(answer.whole)
        await self._carry(to_near, answer.whole, self.line.piece)
        return await _end(cut, near) if cut else True

    def _cut(self) -> Cut | None:
        if self.line.cuts <= 0:
            return None
        self.line.cuts -= 1
        return self.line.cut

    async def _carry(self, writer: asyncio.StreamWriter, text: bytes, piece: int = 0) -> None:
        """Bring bytes over as fast as the line is; the last arrives when a real line would bring it."""
        await asyncio.sleep(self.line.latency)
        size = piece or len(text)
        if self.line.bits:
            size = max(1, int(self.line.bits / 8 * PIECE))
        for place in range(0, len(text), size or 1):
            part = text[place : place + size]
            if self.line.bits:
                await asyncio.sleep(len(part) * 8 / self.line.bits)
            elif piece:
                await asyncio.sleep(0)
            writer.write(part)
            await writer.drain()


class _Ended(Exception):
    """The connection ends in order."""


async def _end(cut: Cut, near: asyncio.StreamReader) -> bool:
    """Do what the cut says: False for a reset, _Ended for an orderly end or once the client has given up."""
    if cut.end == "closed":
        raise _Ended
    if cut.end == "silent":
        with suppress(ConnectionError):
            await near.read()
        raise _Ended
    return False


def _reset(writer: asyncio.StreamWriter) -> None:
    """End the connection as a broken line does, without a word."""
    raw = writer.transport.get_extra_info("socket")
    with suppress(OSError):
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


@asynccontextmanager
async def proxy_to(portal: str) -> AsyncIterator[Proxy]:
    """A line to a portal, taken away when the block ends."""
    proxy = Proxy(portal)
    await proxy.reopen()
    try:
        yield proxy
    finally:
        await proxy.shut()
