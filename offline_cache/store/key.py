"""The store's key: made once, kept where passwords are kept, and named in a note that holds no secret."""

import asyncio
import hashlib
import hmac
import os
import secrets
import tomllib
from collections.abc import Callable, Coroutine
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from api_client.errors import CredentialError, Misconfigured
from api_client.files import read_private, remove_private, write_private
from offline_cache.store.errors import SET_ASIDE, KeyMissing

if TYPE_CHECKING:
    from api_client.credentials.keeper import Keeper

T = TypeVar("T")
SERVICE = "claimdeck store"
_FOR_SESSION = "session"
"""The place that forgets when the program ends: no key is put there, the store is in memory instead."""


@dataclass(frozen=True, slots=True)
class KeyNote:
    """Which key belongs to the store beside it, and where that key is."""

    id: str
    where: str
    """The id of the place that keeps it."""
    check: str
    """Tells the right key from another without the store."""


@dataclass(frozen=True, slots=True)
class KeyRing:
    """Finds, makes and destroys the key. Its methods block: they are for the store's own thread."""

    keeper: "Callable[[], Keeper]"
    note_file: Path

    def note(self) -> KeyNote | None:
        """The note; None where no key was made yet. Raises Misconfigured for a file that isn't ours."""
        return read_note(self.note_file)

    def find(self, note: KeyNote) -> bytes:
        """The key that the note is about; raises KeyMissing, or a CredentialError where its place is shut."""
        found = _now(self.keeper().secret(note.where, SERVICE, note.id))
        try:
            key = bytes.fromhex(found or "")
        except ValueError:
            raise KeyMissing from None
        if check_of(key) != note.check:
            raise KeyMissing
        return key

    def make(self) -> tuple[KeyNote, bytes] | None:
        """Make a key in the best place that lasts; None where there is none. Another window's key wins."""
        where = _now(self.keeper().choose()).id
        if where == _FOR_SESSION:
            return None
        key = os.urandom(32)
        note = KeyNote(secrets.token_hex(8), where, check_of(key))
        _now(self.keeper().keep_secret(where, SERVICE, note.id, key.hex()))
        if _write_first(self.note_file, note):
            return note, key
        _now(self.keeper().drop_secret(where, SERVICE, note.id))
        theirs = self.note()
        return (theirs, self.find(theirs)) if theirs else None

    def destroy(self) -> None:
        """Remove the key, then the note: what the key sealed can't be read by anyone after this."""
        note = self.note()
        if note is None:
            return
        for name in (note.id, head_name(note)):
            _now(self.keeper().drop_secret(note.where, SERVICE, name))
        remove_private(self.note_file)

    def get(self, note: KeyNote, name: str) -> str | None:
        """Another text beside the key."""
        return _now(self.keeper().secret(note.where, SERVICE, name))

    def put(self, note: KeyNote, name: str, text: str) -> None:
        """Keep another text beside the key."""
        _now(self.keeper().keep_secret(note.where, SERVICE, name, text))


def head_name(note: KeyNote) -> str:
    """What the head of the access log is kept under."""
    return f"{note.id} access log"


def check_of(key: bytes) -> str:
    """A digest that says nothing about the key but whether it is this one."""
    return hmac.digest(key, b"claimdeck key check", hashlib.sha256).hex()[:16]


def read_note(path: Path) -> KeyNote | None:
    """The note in a file; None where there is none."""
    content = read_private(path)
    if content is None:
        return None
    try:
        table = tomllib.loads(content.decode())
        return KeyNote(*(str(table[name]) for name in ("id", "where", "check")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError):
        raise Misconfigured(
            f"{path} can't be read, so the store isn't either.", next_action=SET_ASIDE
        ) from None


def _write_first(path: Path, note: KeyNote) -> bool:
    """Write the note, unless another window was first."""
    import tomli_w

    new = path.with_name(f"{path.name}.{note.id}")
    write_private(new, tomli_w.dumps(asdict(note)).encode())
    try:
        os.link(new, path)
    except FileExistsError:
        return False
    except OSError:
        raise CredentialError(f"{path} can't be written.", next_action="Check its directory.") from None
    finally:
        new.unlink(missing_ok=True)
    return True


def _now(work: Coroutine[Any, Any, T]) -> T:
    """Wait for a place of secrets from the store's thread, which has no loop of its own; each is bounded."""
    return asyncio.run(work)
