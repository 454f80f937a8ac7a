"""Decompression that can't be made to fill the memory."""

import zlib

from api_client.errors import ServerFault

LARGEST = 16 * 1024 * 1024
"""Bytes of one decoded answer; the largest list page and 271 stay far below it."""
_GZIP = 16 + zlib.MAX_WBITS


class Body:
    """Collects an answer's bytes as they arrive, decompressed if need be, up to a limit."""

    __slots__ = ("_inflate", "_limit", "_pieces", "_size")

    def __init__(self, encoding: str, limit: int = LARGEST) -> None:
        if encoding not in {"", "identity", "gzip"}:
            raise ServerFault("The portal's answer is packed in a way not asked for.")
        self._inflate = zlib.decompressobj(_GZIP) if encoding == "gzip" else None
        self._limit = limit
        self._pieces: list[bytes] = []
        self._size = 0

    def feed(self, chunk: bytes) -> None:
        """Take the next bytes from the line; raises ServerFault for too much or for damage."""
        if self._inflate is None:
            self._keep(chunk)
            return
        try:
            self._keep(self._inflate.decompress(chunk, self._limit - self._size + 1))
        except zlib.error:
            raise _damaged() from None
        if self._inflate.unused_data:
            raise _damaged()

    def finish(self) -> bytes:
        """Give the whole body; raises ServerFault where the end is missing."""
        if self._inflate is not None and not self._inflate.eof and self._pieces:
            raise cut_short()
        return b"".join(self._pieces)

    def _keep(self, piece: bytes) -> None:
        self._size += len(piece)
        if self._size > self._limit:
            raise ServerFault("The portal's answer is too large to be right.")
        self._pieces.append(piece)


def cut_short() -> ServerFault:
    """The error for an answer whose end is missing."""
    return ServerFault("The portal's answer arrived cut short.")


def _damaged() -> ServerFault:
    return ServerFault("The portal's answer arrived damaged.")
