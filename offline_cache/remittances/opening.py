"""Opens any 835 from disk: read once into the index, found again by its content the next time."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from api_client.errors import InvalidRequest
from api_client.remittances.placing import Damaged, opened
from offline_cache.downloads.fetching import Shelf, read_in
from offline_cache.downloads.tally import Tally
from offline_cache.remittances.files_on_disk import blocks_of, measured
from offline_cache.store.remittances import checks, files, letting_go
from x12.text import clean

if TYPE_CHECKING:
    from offline_cache.remittances.records import Check
    from offline_cache.store.engine import Connection

_LONGEST_NAME = 120


async def open_from_disk(shelf: Shelf, path: Path, tally: Tally) -> tuple[Check, ...]:
    """Give the checks in a file; raises FolderFault, or InvalidRequest where there are none."""
    terms = await asyncio.to_thread(measured, path)
    name, now = clean(path.name[:_LONGEST_NAME]), datetime.now(UTC)

    def begun(connection: Connection) -> files.KeptFile:
        found = files.of_digest(connection, shelf.owner, terms.content_digest)
        if found is not None and found.state != "part":
            return found
        return files.add_from_disk(
            connection, shelf.owner, name, terms.content_digest, terms.content_length, now
        )

    file = await shelf.sealed.get(begun)
    if file.state != "kept":
        try:
            await read_in(
                shelf,
                file.id,
                terms.content_digest,
                "",
                lambda: opened(blocks_of(path), terms),
                lambda count, checks_begun: tally.claims(name, count, checks_begun),
            )
        except (InvalidRequest, Damaged):  # no remittance, or the file changed meanwhile
            await shelf.sealed.get(lambda connection: letting_go.forget_file(connection, file.id))
            shelf.sealed.go_on(letting_go.tidy)
            raise
    shelf.log.note("remittance file opened", owner=shelf.owner)
    return await shelf.sealed.get(lambda connection: checks.by_file(connection, file.id))
