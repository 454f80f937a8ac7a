"""What a place for passwords must do. All calls may block: `limit.within` bounds them."""

from typing import Protocol

from api_client.credentials.records import Backend


class CredentialStore(Protocol):
    """One place. `service` names what a password is for; it and the user are not secret."""

    id: str
    words: str
    """Its name in a sentence: 'the keyring of this computer'."""

    def probe(self) -> Backend:
        """Whether it works now, found out without ever prompting anyone."""
        ...

    def save(self, service: str, user: str, secret: str) -> None:
        """Keep a secret, in place of an earlier one; raises a CredentialError."""
        ...

    def load(self, service: str, user: str) -> str | None:
        """Give a kept secret, or None where there is none; raises a CredentialError."""
        ...

    def remove(self, service: str, user: str) -> None:
        """Remove a secret, if it is there; raises a CredentialError."""
        ...
