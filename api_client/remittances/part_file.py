"""A download's bytes in a folder, under a name of their own, until all of them are there and verified."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from api_client.errors import DiskFull, FolderFault
from api_client.files import OWNER_ONLY, make_private_directory, read_private, remove_private
from api_client.remittances.file_errors import said_plainly
from api_client.remittances.terms import Terms

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL
_FLAGS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)  # Windows lacks the one, Unix the other


class PartFile:
    """The landing of one remittance in one folder, to be used in `with`. Raises a FolderFault or DiskFull.

    Beside it stands a file with its terms, written before the first byte: what is in the part is always of
    the version that the terms name.
    """

    def __init__(self, folder: Path, mark: str) -> None:
        self.path = folder / f".{mark}.835.part"
        self._note = folder / f".{mark}.835.part.json"
        self._new_note = folder / f".{mark}.835.part.json.new"
        self.terms: Terms | None = None
        self.held = 0
        self.is_done = False
        """Whether the file has its name, so that the part can go."""
        self._descriptor = -1

    def __enter__(self) -> Self:
        with said_plainly(self.path):
            make_private_directory(self.path.parent)
            self._descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | _FLAGS, OWNER_ONLY)
        try:
            _lock(self._descriptor)
            self._look()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        if self.is_done:
            for path in (self._note, self._new_note, self.path):
                remove_private(path)

    def close(self) -> None:
        """Let go of the file; what is in it stays."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor >= 0:
            os.close(descriptor)

    async def start(self, terms: Terms) -> None:
        """Begin with nothing of another version."""
        self.drop()
        _look_for_room(self.path.parent, terms)
        with said_plainly(self.path):
            self._write_note(json.dumps(terms.said()).encode())
        self.terms = terms

    async def take(self, piece: bytes) -> None:
        """Write the next bytes."""
        rest = memoryview(piece)
        with said_plainly(self.path):
            while rest:
                written = os.write(self._descriptor, rest)
                self.held += written
                rest = rest[written:]

    def drop(self) -> None:
        """Let go of all bytes."""
        with said_plainly(self.path):
            os.ftruncate(self._descriptor, 0)
            os.lseek(self._descriptor, 0, os.SEEK_SET)
        self.held, self.terms = 0, None

    def blocks(self) -> Iterator[bytes]:
        """All that is here, from the beginning."""
        with said_plainly(self.path):
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            while block := os.read(self._descriptor, 1 << 16):
                yield block

    def _write_note(self, content: bytes) -> None:
        """All of the old note or all of the new one; what a crash leaves has a name that is used again."""
        self._new_note.unlink(missing_ok=True)
        with os.fdopen(os.open(self._new_note, _NEW, OWNER_ONLY), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        self._new_note.replace(self._note)

    def _look(self) -> None:
        """See how far an earlier download came; what doesn't fit together is let go of."""
        with said_plainly(self.path):
            size = os.fstat(self._descriptor).st_size
            terms = _terms(read_private(self._note)) if size else None
        if terms is None or size > terms.total or not terms.etag:
            if size:
                self.drop()
            return
        self.terms, self.held = terms, size
        os.lseek(self._descriptor, size, os.SEEK_SET)


def _terms(note: bytes | None) -> Terms | None:
    try:
        return Terms.read(json.loads(note or b""))
    except ValueError:
        return None


def _look_for_room(folder: Path, terms: Terms) -> None:
    """Tell of too small a disk before the line has worked for an hour."""
    import shutil

    wanted = terms.total + max(terms.content_length, 0)
    with said_plainly(folder):
        free = shutil.disk_usage(folder).free
    if free < wanted:
        raise DiskFull(
            f"The disk has {free // 1024:,} KB left, and this remittance needs {wanted // 1024:,} KB.",
            next_action="Make room, or choose another folder.",
        )


def _lock(descriptor: int) -> None:
    """One window at a time; the lock goes with the descriptor."""
    try:
        import fcntl
    except ImportError:  # Windows: the digest still catches what two windows wrote
        return
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise FolderFault(
            "Another Claimdeck window is downloading this remittance to the same folder.",
            next_action="Wait until it is done.",
        ) from None
