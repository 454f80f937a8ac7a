"""What is killed: a program that downloads a remittance, to a folder or into the store.

Run as `python -m tests.crash.download_work download|fetch FOLDER`. It prints 'done' when the remittance is
there, 'fault' where it was told that it isn't, and 'end'. The portal is in memory: the same bytes each time.
"""

import asyncio
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from api_client.errors import PortalError
from api_client.remittances.download import download
from offline_cache.downloads.fetching import Shelf, fetch_all
from offline_cache.downloads.tally import Tally
from offline_cache.remittances.records import Check
from offline_cache.store.engine import Connection, open_sealed
from offline_cache.store.owner import Owner
from offline_cache.store.remittances import checks
from offline_cache.store.writer import Writer
from tests.api_client import remittance_server
from tests.api_client.fake_portal import FakePortal, signed_in
from tests.api_client.remittance_server import LISTED, Files
from tests.crash.work import tell
from tests.offline_cache.remittances.samples import remittance

CLAIMS = 60
CONTENT = remittance(CLAIMS)
OWNER = Owner("mac", "frontdesk")
KEY = bytes(range(32))
LISTED_HERE = replace(LISTED, claims=CLAIMS, bytes=len(CONTENT))


class Store:
    """The store's one thread, without what chooses where the store is."""

    def __init__(self, path: Path) -> None:
        self._writer = Writer(lambda: open_sealed(path, KEY))
        self.put, self.get, self.close = self._writer.put, self._writer.get, self._writer.close


class NoLog:
    """Notes nothing."""

    def note(self, *_: Any, **__: Any) -> None:
        """Nothing."""


async def to_folder(folder: Path) -> None:
    """Download into the folder `out`."""
    portal = FakePortal()
    Files(CONTENT).on(portal)
    await download(await signed_in(portal), LISTED_HERE, folder / "out")


async def into_store(folder: Path) -> Check:
    """Fetch into the store; gives the check."""
    portal, store = FakePortal(), Store(folder / "store.db")
    Files(CONTENT).on(portal)
    try:
        session = await signed_in(portal)
        shelf: Any = Shelf(store, NoLog(), OWNER)  # type: ignore[arg-type]

        def note(connection: Connection) -> list[Check]:
            return checks.note_listed(connection, OWNER, [LISTED_HERE], datetime.now(UTC))

        (check,) = await store.get(note)
        (fetched,) = await fetch_all(session, shelf, [check], None, Tally({check.remittance_id: 0}, None))
    finally:
        store.close()
    if fetched.check is None:
        raise fetched.error or AssertionError
    return fetched.check


WORK: dict[str, Callable[[Path], Any]] = {"download": to_folder, "fetch": into_store}


def main() -> None:
    """Do the work that is asked for."""
    name, folder = sys.argv[1:]
    remittance_server.PIECE = 50  # so that there are many places to stop at
    try:
        asyncio.run(WORK[name](Path(folder)))
    except PortalError:
        tell("fault")
    else:
        tell("done")
    tell("end")


if __name__ == "__main__":
    main()
