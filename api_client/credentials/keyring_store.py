"""The system's own store through a keyring back end that we name, never one that a scan or variable picks.

keyring's own choice may be a plain-text file, a back end that drops what it is given, or one that asks on the
terminal. So its classes are instantiated one by one, and no `KEYRING_*` variable reaches them.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any, TypeVar

from api_client.credentials.records import Backend
from api_client.errors import CredentialError, StoreLocked, StoreUnavailable

T = TypeVar("T")


class KeyringStore:
    """One keyring back end; every failure of it or of the system below comes out as a CredentialError."""

    module: str
    class_name = "Keyring"
    id: str
    words: str

    def probe(self) -> Backend:
        """Ask whether it can be used now."""
        try:
            self._guarded(self.refuse_unusable)
        except CredentialError as error:
            return Backend(self.id, self.words, False, error.sentence, error.next_action)
        return Backend(self.id, self.words, available=True)

    def save(self, service: str, user: str, secret: str) -> None:
        """Keep a secret and read it back, since a store may accept and drop it."""

        def work() -> bool:
            self.refuse_unusable()
            backend = self.backend()
            backend.set_password(service, user, secret)
            return bool(backend.get_password(service, user) == secret)

        if not self._guarded(work):
            raise StoreUnavailable(f"{self.words.capitalize()} took the password but did not keep it.")

    def load(self, service: str, user: str) -> str | None:
        """Give a kept secret, or None."""

        def work() -> str | None:
            self.refuse_unusable()
            found = self.backend().get_password(service, user)
            return found if isinstance(found, str) else None

        return self._guarded(work)

    def remove(self, service: str, user: str) -> None:
        """Remove a secret, if it is there."""

        def work() -> None:
            self.refuse_unusable()
            backend = self.backend()
            if backend.get_password(service, user) is not None:
                backend.delete_password(service, user)

        self._guarded(work)

    def backend(self) -> Any:
        """Make the back end, deaf to `KEYRING_PROPERTY_*`."""
        found: Any = getattr(import_module(self.module), self.class_name)
        return type(found.__name__, (found,), {"set_properties_from_env": lambda _: None})()

    def refuse_unusable(self) -> None:
        """Raise a CredentialError, or whatever the library raises, where the store can't be used now."""
        found: Any = getattr(import_module(self.module), self.class_name)
        if not found.priority:
            raise StoreUnavailable

    def _guarded(self, work: Callable[[], T]) -> T:
        try:
            return work()
        except CredentialError:
            raise
        except Exception as error:  # keyring lets D-Bus, socket and system errors through
            if type(error).__name__ in {"KeyringLocked", "LockedException", "PromptDismissedException"}:
                raise StoreLocked from None
            raise StoreUnavailable(f"{self.words.capitalize()} doesn't work here.") from None


class MacKeychain(KeyringStore):
    """The login keychain of macOS."""

    id, words = "macos", "the macOS keychain"
    module = "keyring.backends.macOS"


class WindowsCredentials(KeyringStore):
    """The Windows Credential Manager; it takes up to 1,280 characters."""

    id, words = "windows", "the Windows Credential Manager"
    module, class_name = "keyring.backends.Windows", "WinVaultKeyring"
