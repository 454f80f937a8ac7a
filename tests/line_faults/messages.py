"""One HTTP message after the other, as the proxy has to know where they end."""

import asyncio
from dataclasses import dataclass

_MOST = 64 * 1024


@dataclass(frozen=True, slots=True)
class Message:
    """A request or an answer, as it stands on the line."""

    head: bytes
    body: bytes = b""

    @property
    def whole(self) -> bytes:
        """All of it."""
        return self.head + self.body

    @property
    def half(self) -> bytes:
        """Up to the middle of its body, or of its head where it has no body."""
        return self.head + self.body[: len(self.body) // 2] if self.body else self.head[: len(self.head) // 2]


async def read_message(reader: asyncio.StreamReader, *, bodiless: bool = False) -> Message | None:
    """The next message; None where the line ended before it. `bodiless` is the answer to a HEAD."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
        return Message(head, b"" if bodiless else await reader.readexactly(_length(head)))
    except (asyncio.IncompleteReadError, ConnectionError):
        return None


def _length(head: bytes) -> int:
    status = head.split(b"\r\n", 1)[0]
    if status.startswith(b"HTTP/") and status.split(b" ")[1] in {b"204", b"304"}:
        return 0
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"transfer-encoding:"):
            raise AssertionError("The bundled backend announces the length of what it sends here.")
        if line.startswith(b"content-length:"):
            return int(line.partition(b":")[2])
    return 0
