"""The Secret Service of a Linux desktop: gnome-keyring, KWallet or KeePassXC over D-Bus."""

from contextlib import closing
from typing import Any

from api_client.credentials.keyring_store import KeyringStore
from api_client.errors import StoreLocked, StoreUnavailable

DEFAULT_COLLECTION = "/org/freedesktop/secrets/aliases/default"
_VAULT_OR_SESSION = "Keep the password in a vault or for this session only"


class SecretService(KeyringStore):
    """The default collection, used only while it is unlocked: nothing here can open a prompt."""

    id, words = "secret-service", "the Secret Service keyring"
    module = "keyring.backends.SecretService"

    def backend(self) -> Any:
        """Make the back end for the default collection, which it then never tries to create."""
        backend = super().backend()
        backend.preferred_collection = DEFAULT_COLLECTION
        return backend

    def refuse_unusable(self) -> None:
        """Say exactly what is missing: a bus, a service, a collection, or the unlocking."""
        import secretstorage
        from secretstorage.exceptions import ItemNotFoundException, SecretServiceNotAvailableException

        try:
            connection = secretstorage.dbus_init()
        except (SecretServiceNotAvailableException, OSError):
            raise _no_bus() from None
        with closing(connection):
            if not secretstorage.check_service_availability(connection):
                raise _no_service()
            try:
                collection = secretstorage.Collection(connection, DEFAULT_COLLECTION)
            except ItemNotFoundException:
                raise _no_collection() from None
            if collection.is_locked():
                raise _locked()


def _no_bus() -> StoreUnavailable:
    return StoreUnavailable(
        "There is no D-Bus session here, as over SSH or in a container, so there is no keyring.",
        next_action=f"{_VAULT_OR_SESSION}, or start Claimdeck inside 'dbus-run-session' with gnome-keyring.",
    )


def _no_service() -> StoreUnavailable:
    return StoreUnavailable(
        "No keyring service (gnome-keyring, KWallet, KeePassXC) runs in this session.",
        next_action=f"{_VAULT_OR_SESSION}, or install and start gnome-keyring.",
    )


def _no_collection() -> StoreUnavailable:
    return StoreUnavailable(
        "The keyring has never been set up for this user.",
        next_action=f"{_VAULT_OR_SESSION}, or run: gnome-keyring-daemon --unlock (it reads a password).",
    )


def _locked() -> StoreLocked:
    return StoreLocked(
        "The keyring is locked.",
        next_action=f"Unlock it (gnome-keyring-daemon --unlock reads a password). {_VAULT_OR_SESSION}.",
    )
