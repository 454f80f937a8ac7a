"""Writes a kept 835 out into a folder, as it came."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from api_client.errors import InvalidRequest
from api_client.files import make_private_directory
from api_client.remittances.naming import file_name, mark_of
from api_client.remittances.placing import Placed, opened, place
from api_client.remittances.terms import Terms
from offline_cache.remittances.files_on_disk import listed
from offline_cache.store.remittances import files

if TYPE_CHECKING:
    from offline_cache.remittances.records import Check
    from offline_cache.store.engine import Connection
    from offline_cache.store.owner import Owner
    from offline_cache.store.sealed import Sealed


async def save_kept(sealed: Sealed, owner: Owner, check: Check, folder: Path, portal: str) -> Placed:
    """Give the file the first free name; raises a FolderFault, DiskFull or StoreFault."""
    found = await sealed.get(lambda connection: files.of_check(connection, owner, check.id))
    if found is None or found.state != "kept":
        raise InvalidRequest("This remittance is not kept here.", next_action="Fetch it first.")
    terms = Terms("", found.bytes, found.digest, found.digest, found.bytes)
    blocks = _blocks(sealed, found.id)
    name, mark = file_name(listed(check)), mark_of(portal, str(found.id))

    def work() -> Placed:
        make_private_directory(folder)
        return place(opened(blocks, terms), folder, name, mark)

    return await asyncio.to_thread(work)


def _blocks(sealed: Sealed, file: int) -> Iterator[bytes]:
    """In a thread: a chunk at a time, so that other work of the store comes in between."""
    offset = 0
    while data := sealed.put(_chunk_at(file, offset)).result():
        yield data
        offset += len(data)


def _chunk_at(file: int, offset: int) -> Callable[[Connection], bytes]:
    return lambda connection: next(files.bytes_from(connection, file, offset), b"")
