"""The demo on a terminal, as a process that can be killed: its keyring is a file, portals run elsewhere."""

import json
import os
from pathlib import Path

from api_client.credentials import keeper
from api_client.credentials.this_session import ThisSession
from benchmarks import client


class FileKeyring(ThisSession):
    """A system keyring that outlives the process."""

    id = "keyring"
    words = "the keyring"

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        if path.exists():
            self._secrets = {(one, two): secret for one, two, secret in json.loads(path.read_text())}

    def save(self, service: str, user: str, secret: str) -> None:
        """Keep a secret in the file."""
        super().save(service, user, secret)
        self._path.write_text(json.dumps([[*key, value] for key, value in self._secrets.items()]))


def main() -> int:
    """Run it."""
    keyring = FileKeyring(Path(os.environ["CLAIMDECK_HOME"], "keyring"))
    vars(keeper)["system_stores"] = lambda: (keyring,)
    return client.main()


if __name__ == "__main__":
    raise SystemExit(main())
