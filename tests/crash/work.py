"""What is killed: a program that keeps drafts, brings an old store up to date, or submits claims.

Run as `python -m tests.crash.work save|migrate|submit STORE KEY PORT`. It prints the number of each draft
once the store says that it is durable, 'fault' where the store says that it isn't, and 'end'.
"""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from offline_cache.store import drafts
from offline_cache.store.drafts import Draft, DraftKey
from offline_cache.store.engine import Connection, open_sealed
from offline_cache.store.errors import StoreFault
from offline_cache.store.owner import Owner
from offline_cache.store.writer import Writer

OWNER = Owner("mac", "frontdesk")
SAVES = 6
FIELD = "note"
WHEN = datetime(2025, 6, 2, 15, 4, tzinfo=UTC)


def draft(number: int) -> Draft:
    """The draft that a number stands for; its text is long enough for more than one page."""
    return Draft(DraftKey(OWNER, "claim", str(number)), {FIELD: f"{number} " * 1500}, FIELD, WHEN)


def tell(word: str) -> None:
    """Say it at once: what comes after this line may be the end."""
    os.write(1, f"{word}\n".encode())


def save(path: Path, key: bytes, _port: str = "") -> None:
    """Keep drafts, one after the other, and one of them again."""
    writer = Writer(lambda: open_sealed(path, key))
    for number in (*range(SAVES), 0):
        try:
            writer.put(lambda connection, number=number: drafts.save(connection, draft(number))).result()
        except StoreFault:
            tell("fault")
        else:
            tell(str(number))
    writer.close()


def migrate(path: Path, key: bytes, _port: str = "") -> None:
    """Open a store of the first version."""
    try:
        connection: Connection = open_sealed(path, key)
    except StoreFault:
        tell("fault")
    else:
        connection.close()


def submit(path: Path, key: bytes, port: str) -> None:
    """Put claims into the outbox and send them."""
    from tests.crash import submitting

    submitting.submit(path, key, port)


def main() -> None:
    """Do the work that is asked for."""
    name, store, key, port = sys.argv[1:]
    {"save": save, "migrate": migrate, "submit": submit}[name](Path(store), bytes.fromhex(key), port)
    tell("end")


if __name__ == "__main__":
    main()
