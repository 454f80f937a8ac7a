"""Changing a file that is read, changed and written as a whole: threads and programs take turns."""

import os
import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from api_client.errors import Misconfigured
from api_client.files import OWNER_ONLY, make_private_directory

_TURNS: defaultdict[Path, threading.Lock] = defaultdict(threading.Lock)


@contextmanager
def one_at_a_time(path: Path) -> Iterator[None]:
    """Have `path` to oneself: without it, the second of two who change it would undo the first."""
    with _TURNS[path.absolute()]:
        descriptor = _lock_file(path)
        try:
            _wait_for(descriptor)
            yield
        finally:
            os.close(descriptor)


def _wait_for(descriptor: int) -> None:
    """Until no other program has it; the lock goes with the descriptor."""
    try:
        import fcntl
    except ImportError:  # Windows, where only the threads of one program take turns
        return
    fcntl.flock(descriptor, fcntl.LOCK_EX)


def _lock_file(path: Path) -> int:
    """A file beside it that stays, since the file itself is replaced at each change."""
    make_private_directory(path.parent)
    beside = path.with_name(f".{path.name}.lock")
    try:
        return os.open(beside, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), OWNER_ONLY)
    except OSError as error:
        raise Misconfigured(f"{beside} can't be made: {error.strerror}.") from None
