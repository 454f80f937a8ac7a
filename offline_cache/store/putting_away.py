"""Takes the store's file out of use: under another name, or for good."""

from datetime import datetime
from pathlib import Path

from api_client.errors import Misconfigured
from api_client.files import remove_private
from api_client.places import Places

_BESIDE = ("", "-wal", "-shm")
"""The database, and what SQLite keeps beside it."""


def set_aside(places: Places, moment: datetime) -> Path | None:
    """Rename store and key note, never over something else; gives the store's new name, None for no store.

    The key stays where it is: with the note it opens the file again.
    """
    mark = f"aside-{moment:%Y%m%d-%H%M%S}"
    if not places.store.exists():
        return None
    new = places.store.with_name(f"{places.store.name}.{mark}")
    try:
        for suffix in _BESIDE:
            _rename(Path(f"{places.store}{suffix}"), Path(f"{new}{suffix}"))
        for path in (places.store_note, places.log_head):
            _rename(path, path.with_name(f"{path.name}.{mark}"))
    except OSError as error:
        raise Misconfigured(
            f"{places.store} can't be renamed: {error.strerror}.", next_action="Check its directory."
        ) from None
    return new


def remove(places: Places) -> None:
    """Remove the store's files."""
    for suffix in _BESIDE:
        remove_private(Path(f"{places.store}{suffix}"))
    remove_private(places.log_head)


def _rename(old: Path, new: Path) -> None:
    if new.exists():
        raise FileExistsError(17, "there is one of that name already")
    if old.exists():
        old.rename(new)
