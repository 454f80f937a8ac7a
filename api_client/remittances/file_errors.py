"""The system's errors about files, in words for the user."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from api_client.errors import DiskFull, FolderFault

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


@contextmanager
def said_plainly(path: Path) -> Iterator[None]:
    """Raise a FolderFault or DiskFull instead of the OSError inside."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull from None
        raise FolderFault(f"{path.parent} can't be used: {error.strerror}.") from None
