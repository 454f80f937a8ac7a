"""Fetches remittances, two at a time: from the line into the store, and to a folder if one is asked for."""

from __future__ import annotations

import asyncio
import hashlib
from collections import deque
from collections.abc import Callable, Coroutine, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from api_client.errors import (
    DiskFull,
    InvalidRequest,
    LineFault,
    NotAvailable,
    PortalError,
    SessionEnded,
    TooMany,
)
from api_client.remittances.placing import Damaged, opened
from api_client.remittances.receiving import receive_packed
from api_client.remittances.terms import Terms
from offline_cache.downloads.store_landing import StoreLanding
from offline_cache.downloads.tally import Tally
from offline_cache.recording import words_of
from offline_cache.remittances.files_on_disk import blocks_of, listed
from offline_cache.remittances.indexing import Reading
from offline_cache.remittances.other_version import OtherVersion
from offline_cache.remittances.records import Check, Fetched
from offline_cache.remittances.saving import save_kept
from offline_cache.store.errors import StoreFault
from offline_cache.store.remittances import checks, files

if TYPE_CHECKING:
    from api_client.session import Session
    from offline_cache.store.journal import Journal
    from offline_cache.store.owner import Owner
    from offline_cache.store.sealed import Sealed

T = TypeVar("T")
AT_ONCE = 2
_STOPS_ALL = (LineFault, SessionEnded, NotAvailable, TooMany, DiskFull, StoreFault)
"""What the next download would meet, too."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where remittances are kept, and whose they are."""

    sealed: Sealed
    log: Journal
    owner: Owner


async def fetch_all(
    session: Session, shelf: Shelf, wanted: Sequence[Check], folder: Path | None, tally: Tally
) -> tuple[Fetched, ...]:
    """Fetch each; one's own failure is told in its place, what would stop the others too is raised."""
    results: dict[str, Fetched] = {}
    queue = deque(wanted)

    async def work() -> None:
        while queue:
            check = queue.popleft()
            results[check.remittance_id] = await _fetch(session, shelf, check, folder, tally)

    workers = [asyncio.ensure_future(work()) for _ in range(min(AT_ONCE, len(wanted)))]
    try:
        await asyncio.gather(*workers)
    finally:
        for each in workers:
            each.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
    return tuple(results[check.remittance_id] for check in wanted)


async def _fetch(session: Session, shelf: Shelf, check: Check, folder: Path | None, tally: Tally) -> Fetched:
    key = check.remittance_id
    try:
        fetched = await _fetch_one(session, shelf, check, folder, tally)
    except PortalError as fault:
        shelf.log.note("remittance fetched", words_of(fault), shelf.owner)
        if isinstance(fault, _STOPS_ALL):
            raise
        return Fetched(key, error=fault)
    shelf.log.note("remittance fetched", "already there" if fetched.already_there else "done", shelf.owner)
    tally.done(key)
    return fetched


async def _fetch_one(
    session: Session, shelf: Shelf, check: Check, folder: Path | None, tally: Tally
) -> Fetched:
    key, there = check.remittance_id, check.state == "kept"
    if folder is None and there:
        return Fetched(key, check, already_there=True)
    if folder is not None and not there:
        return await _by_folder(session, shelf, check, folder, tally)
    if not there:
        await _unless_kept(shelf, key, _into_store(session, shelf, check, tally))
    kept = await _now(shelf, key)
    if folder is None:
        return Fetched(key, kept)
    placed = await save_kept(shelf.sealed, shelf.owner, kept, folder, session.profile.base)
    return Fetched(key, kept, placed.path, placed.already_there)


async def _by_folder(session: Session, shelf: Shelf, check: Check, folder: Path, tally: Tally) -> Fetched:
    """To the folder first, and from the file there into the store."""
    from api_client.remittances.download import download

    key = check.remittance_id
    placed = await download(session, listed(check), folder, lambda held, total: tally.bytes(key, held, total))
    file = await _file(shelf, key)
    digest, size = await asyncio.to_thread(_measured, blocks_of(placed.path))
    terms = Terms("", size, digest, digest, size)
    reading = _read(shelf, file.id, key, lambda: opened(blocks_of(placed.path), terms), digest, size, tally)
    await _unless_kept(shelf, key, reading)
    return Fetched(key, await _now(shelf, key), placed.path, placed.already_there)


async def _unless_kept(shelf: Shelf, key: str, work: Coroutine[Any, Any, None]) -> None:
    """Do it; where another window is done with another version meanwhile, that one will do."""
    try:
        await work
    except OtherVersion:
        if (await _now(shelf, key)).state != "kept":
            raise


async def _into_store(session: Session, shelf: Shelf, check: Check, tally: Tally) -> None:
    key = check.remittance_id
    file = await _file(shelf, key)
    landing = StoreLanding(shelf.sealed, file)
    try:
        terms, digest, size = await _land(session, landing, key, tally)
    except Damaged:
        terms, digest, size = await _land(session, landing, key, tally)
    await _read(shelf, file.id, key, lambda: opened(landing.blocks(), terms), digest, size, tally)


async def _land(session: Session, landing: StoreLanding, key: str, tally: Tally) -> tuple[Terms, bytes, int]:
    """Bring it and verify it; where it isn't what was promised, nothing of it stays."""
    try:
        await receive_packed(session, key, landing, lambda held, total: tally.bytes(key, held, total))
    finally:
        landing.settle()
    terms = landing.terms
    if terms is None:
        raise Damaged
    try:
        digest, size = await asyncio.to_thread(_measured, opened(landing.blocks(), terms))
    except Damaged:
        await asyncio.to_thread(landing.drop)
        raise
    return terms, digest, size


async def _read(
    shelf: Shelf,
    file: int,
    key: str,
    source: Callable[[], Iterator[bytes]],
    digest: bytes,
    size: int,
    tally: Tally,
) -> None:
    await shelf.sealed.get(lambda connection: files.start_reading(connection, file, digest, size))
    await read_in(shelf, file, digest, key, source, lambda count, begun: tally.claims(key, count, begun))


async def read_in(
    shelf: Shelf,
    file: int,
    digest: bytes,
    remittance_id: str,
    source: Callable[[], Iterator[bytes]],
    told: Callable[[int, tuple[int, ...]], None],
) -> None:
    """Put an 835 that is known to be whole into chunks and index."""
    loop = asyncio.get_running_loop()

    def told_in_loop(count: int, begun: tuple[int, ...]) -> None:
        loop.call_soon_threadsafe(told, count, begun)

    reading = Reading(shelf.sealed, shelf.owner, file, digest, remittance_id, told_in_loop)
    await in_thread(lambda: reading.run(source()), reading.stop.set)


async def in_thread(work: Callable[[], T], stop: Callable[[], None]) -> T:
    """Do work in a thread; when the caller is cancelled, tell it to stop and wait until it has."""
    running = asyncio.ensure_future(asyncio.to_thread(work))
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError:
        stop()
        await asyncio.gather(running, return_exceptions=True)
        raise


async def _file(shelf: Shelf, key: str) -> files.KeptFile:
    now = datetime.now(UTC)
    found = await shelf.sealed.get(lambda connection: files.of_remittance(connection, shelf.owner, key, now))
    assert found is not None  # noqa: S101  begun where it wasn't there
    return found


async def _now(shelf: Shelf, key: str) -> Check:
    found = await shelf.sealed.get(lambda connection: checks.by_remittance_id(connection, shelf.owner, key))
    if not found:
        raise InvalidRequest("This remittance is not in the list any more.", next_action="Search again.")
    return found[0]


def _measured(pieces: Iterable[bytes]) -> tuple[bytes, int]:
    digest, size = hashlib.sha256(), 0
    for piece in pieces:
        digest.update(piece)
        size += len(piece)
    return digest.digest(), size
