"""Passwords kept until the program ends."""

from api_client.credentials.records import Backend


class ThisSession:
    """Memory of this process only."""

    id = "session"
    words = "this session only; it is forgotten when Claimdeck ends"

    def __init__(self) -> None:
        self._secrets: dict[tuple[str, str], str] = {}

    def probe(self) -> Backend:
        """Always there."""
        return Backend(self.id, self.words, available=True)

    def save(self, service: str, user: str, secret: str) -> None:
        """Keep a secret in memory."""
        self._secrets[service, user] = secret

    def load(self, service: str, user: str) -> str | None:
        """Give it back."""
        return self._secrets.get((service, user))

    def remove(self, service: str, user: str) -> None:
        """Forget it."""
        self._secrets.pop((service, user), None)
