"""835 files on disk, also packed ones, as bytes in blocks."""

import hashlib
import os
import stat
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from api_client.errors import FolderFault, InvalidRequest
from api_client.remittances.placing import opened
from api_client.remittances.records import ListedRemittance
from api_client.remittances.terms import Terms
from offline_cache.remittances.records import Check
from x12.text import clean

BLOCK = 1 << 16
_GZIP = b"\x1f\x8b"
_ZIP = b"PK\x03\x04"


def blocks_of(path: Path) -> Iterator[bytes]:
    """A file's bytes; raises FolderFault where it can't be read or isn't a file."""
    shown = clean(str(path))
    try:
        with open(path, "rb", opener=_open_at_once) as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode):
                raise FolderFault(f"{shown} is not a file.", next_action="Choose a file.")
            while block := file.read(BLOCK):
                yield block
    except OSError as error:
        raise FolderFault(
            f"{shown} can't be read: {error.strerror}.", next_action="Check its name, owner and permissions."
        ) from None


def _open_at_once(path: str, flags: int) -> int:
    """Without waiting for whoever would write into a named pipe."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def measured(path: Path) -> Terms:
    """What a file holds: size and digest of the 835 in it. Raises FolderFault, InvalidRequest or Damaged."""
    start = next(blocks_of(path), b"")
    if start.startswith(_ZIP):
        raise InvalidRequest("This is a zip archive.", next_action="Unpack it, then open the 835 in it.")
    packed = start.startswith(_GZIP)
    digest, size = hashlib.sha256(), 0
    for piece in opened(blocks_of(path), Terms("", 0, gzipped=packed)):
        digest.update(piece)
        size += len(piece)
    return Terms("", size, b"", digest.digest(), size, packed)


def listed(check: Check) -> ListedRemittance:
    """A check as the portal listed it, for its download."""
    return ListedRemittance(
        check.remittance_id,
        check.check_number,
        check.paid_on or date.min,
        check.payer,
        check.payer_id,
        check.amount,
        check.claims,
        check.bytes,
        check.compressed_bytes,
        check.created_at or datetime.min.replace(tzinfo=UTC),
    )
