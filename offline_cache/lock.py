"""The lock on this side: hides what is known, and opens for the password that signed in."""

import hashlib
import hmac
import secrets

TRIES = 5


class Lock:
    """Keeps a salted scrypt digest of the password in memory, never the password."""

    __slots__ = ("_digest", "_left", "_salt", "locked")

    def __init__(self, password: str) -> None:
        self._salt = secrets.token_bytes(16)
        self._digest = self._of(password)
        self._left = TRIES
        self.locked = False

    @property
    def worn_out(self) -> bool:
        """Whether the tries are used up."""
        return self._left <= 0

    def opens(self, password: str) -> bool:
        """Whether this is the password; each wrong one uses up a try. Takes tens of milliseconds of CPU."""
        if self.worn_out or not hmac.compare_digest(self._digest, self._of(password)):
            self._left -= 1
            return False
        self._left = TRIES
        return True

    def _of(self, password: str) -> bytes:
        text = password.encode(errors="surrogatepass")
        return hashlib.scrypt(text, salt=self._salt, n=2**14, r=8, p=1, dklen=32)
