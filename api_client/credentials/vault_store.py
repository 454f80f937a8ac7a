"""The passphrase vault as a place for passwords."""

from pathlib import Path

from api_client.credentials.records import Backend
from api_client.credentials.vault import Entries, Opened, make_vault, open_vault, read_vault, write_vault
from api_client.errors import StoreLocked
from api_client.one_at_a_time import one_at_a_time


class VaultStore:
    """Locked until `open` gets the passphrase; the key then stays in memory until `close` or the end."""

    id = "vault"
    words = "the passphrase vault"

    def __init__(self, path: Path) -> None:
        self._path = path
        self._opened: Opened | None = None

    @property
    def exists(self) -> bool:
        """Whether there is a vault to open; else `open` makes one."""
        return self._path.exists()

    def open(self, passphrase: str) -> None:
        """Open the vault, or make it; takes a quarter of a second of CPU."""
        work = open_vault if self.exists else make_vault
        self._opened = work(self._path, passphrase)

    def close(self) -> None:
        """Forget the key."""
        self._opened = None

    def probe(self) -> Backend:
        """Whether it is open."""
        if self._opened is not None:
            return Backend(self.id, self.words, available=True)
        reason, cure = ("It is locked.", "Give its passphrase.") if self.exists else _NONE_YET
        return Backend(self.id, self.words, False, reason, cure)

    def save(self, service: str, user: str, secret: str) -> None:
        """Put a secret into the vault's file."""
        with one_at_a_time(self._path):
            opened, entries = self._content()
            entries.setdefault(service, {})[user] = secret
            write_vault(self._path, opened, entries)

    def load(self, service: str, user: str) -> str | None:
        """Give a secret from the vault's file, or None."""
        return self._content()[1].get(service, {}).get(user)

    def remove(self, service: str, user: str) -> None:
        """Take a secret out of the vault's file."""
        with one_at_a_time(self._path):
            opened, entries = self._content()
            if entries.get(service, {}).pop(user, None) is not None:
                write_vault(self._path, opened, entries)

    def _content(self) -> tuple[Opened, Entries]:
        if self._opened is None:
            raise StoreLocked("The passphrase vault is locked.", next_action="Give its passphrase.")
        return self._opened, read_vault(self._path, self._opened)


_NONE_YET = ("There is none yet.", "Give a passphrase of twelve characters or more to make one.")
