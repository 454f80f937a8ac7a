"""Gives a download its name: only when it is whole, and never in the place of something else."""

import hashlib
import os
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import BinaryIO

from api_client.errors import ServerFault
from api_client.files import OWNER_ONLY, sync_directory
from api_client.remittances.file_errors import said_plainly
from api_client.remittances.naming import numbered
from api_client.remittances.terms import Terms

LARGEST = 4 << 30
"""Bytes of one 835; a gzip file can claim more than any disk holds."""
_STEP = 1 << 18
_FLAGS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class Damaged(ServerFault):
    """What was downloaded isn't what the portal promised."""

    usual_sentence = "The remittance arrived damaged: it isn't what the portal promised."
    usual_next_action = "Fetch it again; if it stays so, call the portal's help desk."


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a remittance is, and whether the very same file was there before."""

    path: Path
    already_there: bool = False


def opened(blocks: Iterable[bytes], terms: Terms) -> Iterator[bytes]:
    """The 835 from the bytes of the line, both checked against what was promised; raises Damaged.

    Nothing may be done for good with what it gives before it has come to its end.
    """
    outer, inner, length = hashlib.sha256(), hashlib.sha256(), 0
    limit = terms.content_length if terms.content_length >= 0 else LARGEST
    for piece in _inflated(_hashed(blocks, outer), gzipped=terms.gzipped):
        length += len(piece)
        if length > limit:
            raise Damaged
        inner.update(piece)
        yield piece
    wrong = (
        terms.digest not in {b"", outer.digest()}
        or terms.content_digest not in {b"", inner.digest()}
        or terms.content_length not in {-1, length}
    )
    if wrong:
        raise Damaged


def place(pieces: Iterable[bytes], folder: Path, name: str, mark: str) -> Placed:
    """Write the pieces and give the file the first free of `name`, `name-2` and so on.

    A file of the same content that is there already will do. Raises a FolderFault, DiskFull, or what `pieces`
    raises; then there is nothing new under any of these names.
    """
    temporary = unnamed(folder, mark)
    with said_plainly(temporary):
        temporary.unlink(missing_ok=True)  # it may be another name of a whole file: never written to
        try:
            digest = _write(temporary, pieces)
            placed = _named(temporary, folder, name, digest)
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
        sync_directory(folder)
    return placed


def unnamed(folder: Path, mark: str) -> Path:
    """Where the pieces are until the file has its name."""
    return folder / f".{mark}.835.new"


def same_file(path: Path, digest: bytes) -> bool:
    """Whether there is a file with this content; a link is none."""
    try:
        descriptor = os.open(path, os.O_RDONLY | _FLAGS)
    except OSError:
        return False
    with os.fdopen(descriptor, "rb") as file:
        return hashlib.file_digest(file, "sha256").digest() == digest


def _write(path: Path, pieces: Iterable[bytes]) -> bytes:
    digest = hashlib.sha256()
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _FLAGS, OWNER_ONLY), "wb") as file:
        for piece in pieces:
            file.write(piece)
            digest.update(piece)
        _flush(file)
    return digest.digest()


def _flush(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _named(temporary: Path, folder: Path, name: str, digest: bytes) -> Placed:
    for number in count(1):
        path = folder / numbered(name, number)
        try:
            _give_name(temporary, path)
        except FileExistsError:
            if same_file(path, digest):
                return Placed(path, already_there=True)
        else:
            return Placed(path)
    raise AssertionError


def _give_name(temporary: Path, path: Path) -> None:
    """A hard link never takes another file's place, as renaming would; some file systems have none."""
    try:
        os.link(temporary, path, follow_symlinks=False)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        if os.path.lexists(path):
            raise FileExistsError(17, "there is one of that name already") from None
        temporary.rename(path)


def _hashed(blocks: Iterable[bytes], digest: "hashlib._Hash") -> Iterator[bytes]:
    for block in blocks:
        digest.update(block)
        yield block


def _inflated(blocks: Iterable[bytes], *, gzipped: bool) -> Iterator[bytes]:
    """Unpack in pieces of at most `_STEP` bytes, so that a small file can't fill the memory."""
    if not gzipped:
        yield from blocks
        return
    inflate = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        for block in blocks:
            while block:
                yield inflate.decompress(block, _STEP)
                block = inflate.unconsumed_tail  # noqa: PLW2901
            if inflate.unused_data:
                raise Damaged
        yield inflate.flush()
    except zlib.error:
        raise Damaged from None
    if not inflate.eof:
        raise Damaged
