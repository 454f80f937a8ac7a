"""Download one remittance into a folder: resumed, verified, named."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from api_client.errors import FolderFault, PortalError
from api_client.remittances.naming import file_name, mark_of
from api_client.remittances.part_file import PartFile
from api_client.remittances.placing import Damaged, Placed, opened, place, same_file, unnamed
from api_client.remittances.receiving import Told, promised, receive_packed
from api_client.remittances.records import ListedRemittance
from api_client.session import Session

T = TypeVar("T")


async def download(
    session: Session, remittance: ListedRemittance, folder: Path, told: Told = lambda _here, _total: None
) -> Placed:
    """Bring the 835 into the folder, 0600, going on where an earlier try was cut.

    Nothing stands under its name before it is whole, verified and on the disk; a file that is there already
    is never touched. Raises Interrupted, DiskFull, FolderFault, Damaged or another PortalError; what came so
    far stays beside, under a name of its own, for the next try. Cancelling it does the same.
    """
    name, mark = file_name(remittance), mark_of(session.profile.base, remittance.id)
    if found := await _already_there(session, remittance, folder / name):
        await asyncio.to_thread(_tidy, folder, mark)
        return found
    with PartFile(folder, mark) as part:
        for last_try in (False, True):
            await receive_packed(session, remittance.id, part, told)
            try:
                return await _undisturbed(asyncio.to_thread(_place, part, folder, name, mark))
            except Damaged:
                if last_try:
                    raise
    raise AssertionError


def _place(part: PartFile, folder: Path, name: str, mark: str) -> Placed:
    if part.terms is None:
        raise Damaged
    try:
        placed = place(opened(part.blocks(), part.terms), folder, name, mark)
    except Damaged:
        part.drop()  # the next try begins anew
        raise
    part.is_done = True
    return placed


def _tidy(folder: Path, mark: str) -> None:
    """Take away what a crash left after the file had its name."""
    unnamed(folder, mark).unlink(missing_ok=True)
    with suppress(FolderFault), PartFile(folder, mark) as part:
        part.is_done = True


async def _undisturbed(work: Coroutine[Any, Any, T]) -> T:
    """Wait for a thread's work, also when this is cancelled: the thread still uses the part's descriptor."""
    running = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError:
        await asyncio.gather(running, return_exceptions=True)
        raise


async def _already_there(session: Session, remittance: ListedRemittance, path: Path) -> Placed | None:
    """Where a file of that name is there, ask for its digest before its bytes."""
    if not await asyncio.to_thread(path.exists):
        return None
    try:
        terms = await promised(session, f"/remittances/{remittance.id}.835", gzipped=False)
    except PortalError:
        return None  # the download says it better
    if terms is None or not terms.digest:
        return None
    same = await asyncio.to_thread(same_file, path, terms.digest)
    return Placed(path, already_there=True) if same else None
