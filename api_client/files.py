"""Files that only their owner may read, replaced as a whole or not at all."""

import os
import secrets
import stat
from pathlib import Path

from api_client.errors import Misconfigured

OWNER_ONLY = 0o600
_FLAGS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)  # Windows lacks the one, Unix the other
_LARGEST = 4 * 1024 * 1024


def read_private(path: Path) -> bytes | None:
    """Give a settings file's bytes, or None where there is none; refuses links and other people's files."""
    try:
        descriptor = os.open(path, os.O_RDONLY | _FLAGS)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _unreadable(path, error) from None
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise Misconfigured(f"{path} is not a file.")
        _refuse_foreign(path, found)
        if found.st_size > _LARGEST:
            raise Misconfigured(f"{path} is too large to be what Claimdeck wrote.")
        return os.read(descriptor, _LARGEST)
    except OSError as error:
        raise _unreadable(path, error) from None
    finally:
        os.close(descriptor)


def write_private(path: Path, content: bytes) -> None:
    """Replace a file by `content`, 0600: after a crash it has either all of the old or all of the new."""
    make_private_directory(path.parent)
    if path.is_symlink():
        raise Misconfigured(f"{path} is a link, so nothing is written to it.", next_action="Remove the link.")
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        _write_new(temporary, content)
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise _unwritable(path, error) from None
    sync_directory(path.parent)


def remove_private(path: Path) -> None:
    """Remove a file, if it is there."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise _unwritable(path, error) from None


def make_private_directory(path: Path) -> None:
    """Make a directory, 0700, and its parents; refuses one that another user owns or may write to."""
    try:
        for missing in reversed([each for each in (path, *path.parents) if not each.exists()]):
            missing.mkdir(mode=0o700, exist_ok=True)
        found = path.stat()
    except OSError as error:
        raise _unwritable(path, error) from None
    if not stat.S_ISDIR(found.st_mode):
        raise Misconfigured(f"{path} is not a directory.")
    _refuse_foreign(path, found)


def _write_new(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _FLAGS, OWNER_ONLY)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sync_directory(path: Path) -> None:
    """Make the new name durable, where the system lets a directory be synced."""
    if os.name != "posix":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _refuse_foreign(path: Path, found: os.stat_result) -> None:
    if os.name != "posix":
        return
    if found.st_uid != os.geteuid():
        raise Misconfigured(
            f"{path} belongs to another user, so it is not used.", next_action=f"Check who made {path}."
        )
    if found.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise Misconfigured(
            f"Other users may write to {path}, so it is not used.", next_action=f"Run: chmod go-w '{path}'"
        )


def _unreadable(path: Path, error: OSError) -> Misconfigured:
    return Misconfigured(
        f"{path} can't be read: {error.strerror}.", next_action="Check its owner and permissions."
    )


def _unwritable(path: Path, error: OSError) -> Misconfigured:
    return Misconfigured(
        f"{path} can't be written: {error.strerror}.",
        next_action="Check the disk's space and the permissions.",
    )
