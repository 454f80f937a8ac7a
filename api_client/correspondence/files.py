"""A file that is to be attached: looked at before it goes, read piece by piece while it goes."""

from __future__ import annotations

import asyncio
import hashlib
import os
import stat
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path

from api_client.errors import FolderFault, InvalidRequest

PDF, TIFF = "application/pdf", "image/tiff"
_BEGINS = ((b"%PDF-", PDF), (b"II*\0", TIFF), (b"MM\0*", TIFF))
_READ = 64 * 1024
_PIECE = 4 * 1024
"""Bytes put on the line at a time: few enough that one gets through a thin one before it counts as dead."""
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
Progress = Callable[[int, int], object]
"""Gets how many bytes have gone by now, and of how many."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A file as it was when it was looked at."""

    path: Path = field(repr=False)
    content_type: str
    size: int
    changed: int
    """When it was changed last, in nanoseconds."""


def look_at(path: Path) -> Looked:
    """Say what a file is by what is in it; raises FolderFault or InvalidRequest where it can't be attached.

    A named pipe isn't waited for. Blocks on the disk: call it in a thread.
    """
    try:
        descriptor = os.open(path, _FLAGS)
        try:
            found = os.fstat(descriptor)
            if not stat.S_ISREG(found.st_mode):
                raise FolderFault("This is not a file.", next_action="Give the path of a PDF or TIFF file.")
            head = os.read(descriptor, 8)
        finally:
            os.close(descriptor)
    except (OSError, ValueError) as error:  # no path holds a NUL or half a character
        reason = (getattr(error, "strerror", "") or "the system refused it").lower()
        raise FolderFault(
            f"The file can't be read: {reason}.", next_action="Check its path; F4 lists files."
        ) from None
    content_type = next((kind for start, kind in _BEGINS if head.startswith(start)), "")
    if not content_type:
        raise InvalidRequest(
            "This is neither a PDF nor a TIFF file, whatever its name says.",
            next_action="Print or scan it to a PDF and attach that.",
        )
    return Looked(path, content_type, found.st_size, found.st_mtime_ns)


class Sending:
    """Reads a file for the line; `digest` is that of what has gone."""

    def __init__(self, file: Looked, progress: Progress) -> None:
        self._file = file
        self._progress = progress
        self.digest = ""

    async def pieces(self) -> AsyncIterator[bytes]:
        """The file from its start; raises FolderFault where it isn't as it was.

        Nothing is open while the line is waited for, so nothing has to be closed however that ends.
        """
        digest, sent, size = hashlib.sha256(), 0, self._file.size
        while sent < size:
            block = await asyncio.to_thread(_read_at, self._file, sent)
            digest.update(block)
            for start in range(0, len(block), _PIECE):
                piece = block[start : start + _PIECE]
                yield piece
                sent += len(piece)
                self._progress(sent, size)
        self.digest = digest.hexdigest()


def _read_at(file: Looked, start: int) -> bytes:
    """The next bytes, at least one of them, as long as the file is as it was."""
    try:
        with os.fdopen(os.open(file.path, _FLAGS), "rb") as source:
            found = os.fstat(source.fileno())
            source.seek(start)
            block = source.read(min(_READ, file.size - start))
    except OSError:
        raise _changed() from None
    if not block or (found.st_size, found.st_mtime_ns) != (file.size, file.changed):
        raise _changed()
    return block


def _changed() -> FolderFault:
    return FolderFault(
        "A file was changed or removed while it was sent, so it was not attached.",
        next_action="Look at the file and send it again.",
    )
