"""A download's bytes in the store: sealed from the first one on, and there again after a crash.

Every piece is written and read under the terms of its version: where another window has begun with another
one, that raises OtherVersion, so pieces of two versions are never put together.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from api_client.remittances.terms import Terms
from offline_cache.remittances.other_version import OtherVersion
from offline_cache.store.remittances import files

if TYPE_CHECKING:
    from offline_cache.store.engine import Connection
    from offline_cache.store.remittances.files import KeptFile
    from offline_cache.store.sealed import Sealed

ENOUGH = 1 << 16
"""Bytes for one write, each of which is a transaction."""
AT_LATEST = 5.0
"""Seconds after which fewer are written, too: a thin line brings 6 KB in them."""


class StoreLanding:
    """The landing of one remittance in the store."""

    def __init__(self, sealed: Sealed, file: KeptFile) -> None:
        self._sealed = sealed
        self._file = file.id
        self._waiting = bytearray()
        self._written_at = time.monotonic()
        self.terms = Terms.read(file.terms)
        self.held = file.held if self.terms else 0
        if self.terms is not None and (not self.terms.etag or self.held > self.terms.total):
            self.terms, self.held = None, 0
        self._version = files.version_of(file.terms)

    async def start(self, terms: Terms) -> None:
        """Begin with nothing of another version; without an entity tag each beginning is one of its own."""
        self._waiting.clear()
        said = terms.said() if terms.etag else {**terms.said(), "begun": secrets.token_hex(8)}
        await self._sealed.get(lambda connection: files.start_part(connection, self._file, said))
        self.terms, self.held, self._version = terms, 0, files.version_of(said)

    async def take(self, piece: bytes) -> None:
        """Keep the next bytes, soon."""
        self._waiting += piece
        self.held += len(piece)
        late = time.monotonic() - self._written_at >= AT_LATEST
        if late or len(self._waiting) >= ENOUGH or (self.terms and self.held == self.terms.total):
            start, content = self._next()
            if not await self._sealed.get(lambda connection: self._add(connection, start, content)):
                raise OtherVersion

    def settle(self) -> None:
        """Have what waits written, without waiting for it: for a download that is called off."""
        if self._waiting:
            start, content = self._next()
            self._sealed.put(lambda connection: self._add(connection, start, content))

    def drop(self) -> None:
        """Let go of all bytes. For a thread."""
        version = self._version
        self._sealed.put(lambda connection: files.drop_part(connection, self._file, version)).result()
        self.terms, self.held = None, 0

    def blocks(self) -> Iterator[bytes]:
        """All that is here, from the beginning; raises OtherVersion. For a thread."""
        start = 0
        while block := self._read(start):
            yield block
            start += len(block)

    def _add(self, connection: Connection, start: int, content: bytes) -> bool:
        return files.add_part(connection, self._file, self._version, start, content)

    def _read(self, start: int) -> bytes:
        version = self._version
        block = self._sealed.put(
            lambda connection: files.part_from(connection, self._file, version, start)
        ).result()
        if block is None:
            raise OtherVersion
        return block

    def _next(self) -> tuple[int, bytes]:
        content = bytes(self._waiting)
        self._waiting.clear()
        self._written_at = time.monotonic()
        return self.held - len(content), content
