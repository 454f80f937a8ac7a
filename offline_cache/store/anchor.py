"""Where the access log's head is noted, apart from the log: so that a log cut short is noticed.

In the system's own store where the key is there too; else in a file that only the key can have written.
"""

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from api_client.files import read_private, write_private
from offline_cache.store.access_log import Head


class Anchor(Protocol):
    """One place for the head."""

    def load(self) -> Head | None:
        """The head noted last; None where there is none or it is not ours. Raises a PortalError."""
        ...

    def save(self, head: Head) -> None:
        """Note the head; raises a PortalError."""
        ...


@dataclass(frozen=True, slots=True)
class SecretAnchor:
    """Beside the store's key. `get` and `put` read and write the text there."""

    get: Callable[[], str | None]
    put: Callable[[str], None]

    def load(self) -> Head | None:
        """The head noted last."""
        text = self.get()
        return _read(text) if text else None

    def save(self, head: Head) -> None:
        """Note the head."""
        self.put(_written(head))


@dataclass(frozen=True, slots=True)
class FileAnchor:
    """A file beside the store, sealed with the log's key."""

    path: Path
    key: bytes

    def load(self) -> Head | None:
        """The head noted last, where the seal is good."""
        content = read_private(self.path) or b""
        text, _, seal = content.decode(errors="replace").strip().rpartition(" ")
        return _read(text) if hmac.compare_digest(seal.encode(), self._seal(text).encode()) else None

    def save(self, head: Head) -> None:
        """Note the head."""
        text = _written(head)
        write_private(self.path, f"{text} {self._seal(text)}\n".encode())

    def _seal(self, text: str) -> str:
        return hmac.digest(self.key, b"head " + text.encode(), hashlib.sha256).hex()


@dataclass(slots=True)
class MemoryAnchor:
    """For a store in memory."""

    head: Head = field(default_factory=Head)

    def load(self) -> Head | None:
        """The head."""
        return self.head

    def save(self, head: Head) -> None:
        """Note the head."""
        self.head = head


def _written(head: Head) -> str:
    return f"{head.number} {head.link.hex()}"


def _read(text: str) -> Head | None:
    number, _, link = text.partition(" ")
    try:
        return Head(int(number), bytes.fromhex(link))
    except ValueError:
        return None
