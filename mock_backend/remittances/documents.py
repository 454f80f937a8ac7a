"""A remittance as the two files that are served: the 835, and a gzip file with it inside."""

import base64
import hashlib
import tempfile
import weakref
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from threading import Lock
from typing import IO

_BLOCK = 1 << 18
_IN_MEMORY = 1 << 20
"""Bytes of one file that are held in memory; more go to a temporary file without a name."""


@dataclass(frozen=True, slots=True)
class File:
    """Bytes to be served, and what their headers say of them."""

    size: int
    digest: bytes
    """SHA-256."""
    _held: "_Held"

    @property
    def etag(self) -> str:
        """A strong one: other bytes have another."""
        return f'"{self.digest.hex()[:32]}"'

    @property
    def digest_text(self) -> str:
        """As Repr-Digest has it (RFC 9530)."""
        return f"sha-256=:{base64.b64encode(self.digest).decode()}:"

    def blocks(self, first: int, end: int) -> Iterator[bytes]:
        """The bytes from `first` up to `end`."""
        for start in range(first, end, _BLOCK):
            yield self._held.read(start, min(_BLOCK, end - start))


@dataclass(frozen=True, slots=True)
class Document:
    """The same remittance twice."""

    plain: File
    packed: File


def make_document(pieces: Iterable[bytes]) -> Document:
    """Both files from an 835 that comes in pieces; nothing of it is there twice."""
    plain, packed = _Making(), _Making()
    # No name and no time inside, so that the same 835 always gives the same file.
    deflate = zlib.compressobj(6, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    for piece in pieces:
        plain.add(piece)
        packed.add(deflate.compress(piece))
    packed.add(deflate.flush())
    return Document(plain.file(), packed.file())


class _Held:
    """Where the bytes are."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._lock = Lock()
        weakref.finalize(self, file.close)

    def read(self, start: int, length: int) -> bytes:
        with self._lock:
            self._file.seek(start)
            return self._file.read(length)


class _Making:
    """A file that is being written."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115  lives with the backend
        self._digest = hashlib.sha256()
        self._size = 0

    def add(self, data: bytes) -> None:
        self._file.write(data)
        self._digest.update(data)
        self._size += len(data)

    def file(self) -> File:
        return File(self._size, self._digest.digest(), _Held(self._file))
