"""What is remembered about kept passwords, in a file without secrets: whose they are and where they lie."""

import tomllib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from api_client.errors import Misconfigured
from api_client.files import read_private, write_private


@dataclass(frozen=True, slots=True)
class Note:
    """One portal's user, and where the password lies."""

    user: str
    where: str
    """The id of the place that holds it."""
    service: str
    """What it is kept under there; it names the portal's address as it was then."""
    changing: bool = False
    """Whether a new password lies beside it, and nobody knows yet which of the two the portal takes."""


_KEYS = ("user", "where", "service")


def read_notes(path: Path) -> dict[str, Note]:
    """Give the notes by portal id; raises Misconfigured for a file that isn't ours."""
    content = read_private(path)
    if content is None:
        return {}
    try:
        document = tomllib.loads(content.decode())
        return {portal: _note(each) for portal, each in document.items()}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError, AttributeError):
        raise Misconfigured(
            f"{path} can't be read, so kept passwords are not looked for.",
            next_action="Remove the file; passwords are then asked for once more.",
        ) from None


def _note(table: dict[str, Any]) -> Note:
    return Note(**{key: str(table[key]) for key in _KEYS}, changing=table.get("changing") is True)


def write_notes(path: Path, notes: dict[str, Note]) -> None:
    """Replace the notes as a whole."""
    import tomli_w

    write_private(path, tomli_w.dumps({portal: asdict(note) for portal, note in notes.items()}).encode())
