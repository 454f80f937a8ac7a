"""Bearer tokens: 256 random bits for the client, a digest for the database."""

import hashlib
import secrets


def new_token() -> str:
    """A fresh token."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> bytes:
    """What is kept of a token: enough to know it again, not to use it."""
    return hashlib.sha256(token.encode()).digest()
