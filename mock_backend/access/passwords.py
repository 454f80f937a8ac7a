"""Passwords as salted scrypt hashes."""

import hashlib
import hmac
import secrets

_MEMORY_COST = 2**12
"""Light, for a practice system: about 10 ms and 4 MB. OWASP asks 2**17 of a real one."""


def salted(password: str) -> tuple[bytes, bytes]:
    """A fresh salt and the hash to keep with it."""
    salt = secrets.token_bytes(16)
    return salt, _hash(password, salt)


def matches(password: str, salt: bytes, expected: bytes) -> bool:
    """Whether it is the password that was hashed, in the same time either way."""
    return hmac.compare_digest(_hash(password, salt), expected)


def _hash(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=_MEMORY_COST, r=8, p=1, dklen=32)
