"""Files that go with a response or an appeal: looked at as they come, and told apart by their digest."""

from __future__ import annotations

import hashlib
import secrets
import sqlite3
from collections.abc import Sequence

from mock_backend.clock import Clock
from mock_backend.correspondence.terms import LARGEST, LARGEST_TOGETHER, TYPES
from mock_backend.portals import Portal
from mock_backend.store import Store
from mock_backend.web.json_in import invalid
from mock_backend.web.json_out import JsonValue

_BEGINS = {"application/pdf": (b"%PDF-",), "image/tiff": (b"II*\0", b"MM\0*")}
_HEAD = max(len(each) for begins in _BEGINS.values() for each in begins)
_END_OF_PDF = b"%%EOF"
_TAIL = 1024
"""Bytes at its end within which a PDF says that it is whole."""


class Arriving:
    """A file while it comes in; no more of it is held than its first and last bytes."""

    def __init__(self, content_type: str) -> None:
        self._type = content_type
        self._digest = hashlib.sha256()
        self._head = self._tail = b""
        self.bytes = 0

    def feed(self, piece: bytes) -> None:
        """The next bytes; a 422 problem once there are too many."""
        self.bytes += len(piece)
        if self.bytes > LARGEST:
            raise invalid({"file": f"The file is larger than {LARGEST // 2**20} MB; send it in parts."})
        self._digest.update(piece)
        self._head = (self._head + piece)[:_HEAD]
        self._tail = (self._tail + piece)[-_TAIL:]

    def finish(self) -> str:
        """Its SHA-256 in hex; a 422 problem for what isn't what it says it is."""
        word = TYPES[self._type]
        if not self._head.startswith(_BEGINS[self._type]):
            raise invalid({"file": f"This is no {word} file, whatever its name says."})
        if self._type == "application/pdf" and _END_OF_PDF not in self._tail:
            raise invalid({"file": "This PDF ends too early; export it anew."})
        return self._digest.hexdigest()


class Attachments:
    """What came, by user. Nothing of a file is kept but its digest, type and length."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def keep(
        self, portal: Portal, user: str, content_type: str, size: int, digest: str
    ) -> dict[str, JsonValue]:
        """The document about a file; the same file of the same user is the same attachment."""
        found = self._store.row(
            "SELECT * FROM attachment WHERE portal = ? AND user = ? AND digest = ?", portal.id, user, digest
        )
        identifier = found["id"] if found else secrets.token_hex(9)
        if found is None:
            values = (portal.id, user, identifier, digest, content_type, size, self._clock.now())
            self._store.run("INSERT INTO attachment VALUES (?, ?, ?, ?, ?, ?, ?)", *values)
        return {"id": identifier, "content_type": content_type, "bytes": size, "sha256": digest}

    def check(self, portal: Portal, user: str, identifiers: Sequence[str]) -> None:
        """A 422 problem for a file that never came, and for files that are too large together."""
        rows = [self._row(portal, user, each) for each in identifiers]
        if not all(rows):
            raise invalid({"attachments": "A file of these has not arrived; send it again."})
        if sum(row["bytes"] for row in rows if row) > LARGEST_TOGETHER:
            sentence = f"All files together are larger than {LARGEST_TOGETHER // 2**20} MB."
            raise invalid({"attachments": sentence})

    def _row(self, portal: Portal, user: str, identifier: str) -> sqlite3.Row | None:
        return self._store.row(
            "SELECT bytes FROM attachment WHERE portal = ? AND user = ? AND id = ?",
            portal.id,
            user,
            identifier,
        )
