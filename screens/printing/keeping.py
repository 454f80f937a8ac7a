"""Where printed pages go: a private folder, a new file for each, its name free of patient data."""

import os
from datetime import datetime
from pathlib import Path

_MOST_OF_ONE_SECOND = 100


class NotKept(Exception):
    """The file could not be written. `sentence` says why, `next_action` what to do."""

    def __init__(self, sentence: str, next_action: str) -> None:
        self.sentence = sentence
        self.next_action = next_action
        super().__init__(sentence)


def keep(content: bytes, folder: Path, name: str, suffix: str, now: datetime) -> Path:
    """Write the bytes to a new file that only this user can read; raises NotKept. Never overwrites."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path, handle = _new_file(folder, f"{name}-{now:%Y-%m-%d-%H%M%S}", suffix)
        with os.fdopen(handle, "wb") as file:
            try:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            except OSError:
                path.unlink(missing_ok=True)
                raise
    except OSError as error:
        reason = (error.strerror or "the system refused it").lower()
        raise NotKept(
            f"The page was not saved: {reason} ({folder}).",
            "Free space there or allow writing, then save again.",
        ) from None
    return path


def _new_file(folder: Path, stem: str, suffix: str) -> tuple[Path, int]:
    for number in range(1, _MOST_OF_ONE_SECOND):
        path = folder / (f"{stem}.{suffix}" if number == 1 else f"{stem}-{number}.{suffix}")
        try:
            return path, os.open(
                path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600
            )
        except FileExistsError:
            continue
    raise FileExistsError(17, "too many pages in one second")
