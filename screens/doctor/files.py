"""What the doctor says of the files: who owns them, who else may read them, whether they can be written."""

import os
import shutil
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from screens.doctor.finding import Finding, Section

Kept = tuple[str, Path]
"""What is kept, and where."""
_LITTLE = 50 * 1024 * 1024
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def files(kept: Iterable[Kept], folders: Iterable[Path] = ()) -> Section:
    """Look at each file that Claimdeck keeps, at the directories that they are in, and at other folders."""
    places = tuple(kept)
    directories = dict.fromkeys((*(path.parent for _, path in places), *folders))
    found = [
        *(_file(what, path) for what, path in places),
        *(_directory(directory) for directory in directories),
    ]
    return Section("Files", tuple(found))


def _file(what: str, path: Path) -> Finding:
    try:
        status = path.lstat()
    except FileNotFoundError:
        return Finding("ok", f"{_sentence(what)}: {path}, not made yet.")
    except OSError as error:
        return Finding("wrong", f"{path} can't be seen: {error.strerror}.", "Check the directories above it.")
    complaint = next(_complaints(path, status), None)
    return complaint or Finding("ok", f"{_sentence(what)}: {path}, for you alone.")


def _complaints(path: Path, status: os.stat_result) -> Iterator[Finding]:
    if not stat.S_ISREG(status.st_mode):
        yield Finding("wrong", f"{path} is not a plain file, so it is not used.", "Move it away.")
    yield from _foreign(path, status)
    if os.name == "posix" and status.st_mode & _OTHERS:
        yield Finding("wrong", f"{path} can be read by others.", f"Run: chmod 600 '{path}'")


def _foreign(path: Path, status: os.stat_result) -> Iterator[Finding]:
    if os.name == "posix" and status.st_uid != os.geteuid():
        yield Finding("wrong", f"{path} belongs to another user, so it is not used.", "Check who made it.")


def _directory(path: Path) -> Finding:
    existing = next(each for each in (path, *path.parents) if each.exists())
    if not os.access(existing, os.W_OK | os.X_OK):
        return Finding("wrong", f"Nothing can be written in {existing}.", f"Check the owner of {existing}.")
    if existing == path:
        status = path.stat()
        complaint = next(_foreign(path, status), None)
        if complaint:
            return complaint
        if os.name == "posix" and status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
            return Finding(
                "wrong", f"Others may write to {path}, so it is not used.", f"Run: chmod go-w '{path}'"
            )
    free = shutil.disk_usage(existing).free
    if free < _LITTLE:
        return Finding("note", f"Only {free // 2**20} MB are free for {path}.", "Make room on that disk.")
    return Finding("ok", f"{path} can be written.")


def _sentence(what: str) -> str:
    return what[:1].upper() + what[1:]
