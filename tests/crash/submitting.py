"""What is killed while it submits: two claims, each kept as a draft, put into the outbox, and sent.

It prints `draft0`, `queued0`, `sent0` and so on once that is durable, and 'fault' where the store says that
it isn't. `finish` is the next start of the program: it settles everything.
"""

import asyncio
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

from api_client.profile import new_profile
from api_client.session import Session
from api_client.transport import Transport
from offline_cache.outbox.clock import OutboxClock
from offline_cache.outbox.records import OutboxEntry, Submission
from offline_cache.outbox.sender import Sender
from offline_cache.patients import Patient
from offline_cache.store import drafts, outbox
from offline_cache.store.drafts import Draft, DraftKey
from offline_cache.store.engine import open_sealed
from offline_cache.store.errors import StoreFault
from offline_cache.store.outgoing import Outgoing
from offline_cache.store.owner import Owner
from offline_cache.store.sealed import Sealed
from tests.offline_cache.outbox.payer import body_of, signed_in_as

if TYPE_CHECKING:
    from offline_cache.store.engine import Connection

OWNER = Owner("mac", "biller")
CLAIMS = 2
WHEN = datetime(2025, 6, 2, 15, 4, tzinfo=UTC)
PATIENT = Patient(mbi="1S00A00AA00")


def number_of(claim: int) -> str:
    """The patient control number of a claim."""
    return f"PCN{claim}"


def draft_of(claim: int) -> Draft:
    """The draft of a claim, more than one page long."""
    number = number_of(claim)
    return Draft(DraftKey(OWNER, "claim", number), {"note": f"{number} " * 1500}, "note", WHEN)


class FixedKey(Sealed):
    """A store whose key needs no keyring."""

    def __init__(self, path: Path, key: bytes) -> None:
        super().__init__(None, None, lambda _: None)  # type: ignore[arg-type]
        self._path, self._key = path, key

    def _open(self) -> "Connection":
        standing = SimpleNamespace(on_disk=True, trouble=None)
        self.opened = SimpleNamespace(log_key=self._key, standing=standing)  # type: ignore[assignment]
        return open_sealed(self._path, self._key)


class Office:
    """The outbox below the desk, at a portal on this computer."""

    def __init__(self, path: Path, key: bytes, port: str, ahead: timedelta = timedelta()) -> None:
        self.sealed = FixedKey(path, key)
        kept_drafts = SimpleNamespace(without=lambda _: None)
        self.out = Outgoing(self.sealed, kept_drafts)  # type: ignore[arg-type]
        kept = SimpleNamespace(outgoing=self.out, log=SimpleNamespace(note=lambda *_, **__: None))
        clock = OutboxClock(lambda: datetime.now(UTC) + ahead)
        self.sender = Sender(kept, clock, str(os.getpid()))  # type: ignore[arg-type]
        profile = new_profile("mac", "mac", f"http://127.0.0.1:{port}")
        self.session = Session(profile, Transport(profile.base))
        self.session._token, self.session.signed_in = "t" * 20, signed_in_as(profile=profile)

    async def send(self, entry: OutboxEntry) -> OutboxEntry | None:
        """One turn of an entry."""
        after, _ = await self.sender.turn(entry, self.session, lambda _, work: work)
        return after

    async def close(self) -> None:
        """Let go of line and store."""
        await self.session.transport.close()
        self.sealed.close()


def submit(path: Path, key: bytes, port: str) -> None:
    """The work."""
    asyncio.run(_submit(path, key, port))


async def _submit(path: Path, key: bytes, port: str) -> None:
    office = Office(path, key, port)
    for claim in range(CLAIMS):
        try:
            await _one(office, claim)
        except StoreFault:
            tell("fault")
    await office.close()


async def _one(office: Office, claim: int) -> None:
    draft, number = draft_of(claim), number_of(claim)
    await office.out.change(lambda connection: drafts.save(connection, draft))
    tell(f"draft{claim}")
    submission = Submission(body_of(number), number, number, PATIENT)
    name = f"00000000-0000-4000-8000-{claim:012}"
    entry = await office.out.submit(OWNER, draft, submission, name, WHEN)
    tell(f"queued{claim}")
    if entry is not None and (after := await office.send(entry)) and after.outcome:
        tell(f"sent{claim}")


def finish(path: Path, key: bytes, port: str) -> None:
    """Settle all that the store holds, as the next start does once the leases are over."""
    asyncio.run(_finish(path, key, port))


async def _finish(path: Path, key: bytes, port: str) -> None:
    office = Office(path, key, port, ahead=timedelta(hours=1))
    for _ in range(CLAIMS * 3):
        waiting = await office.out.to_send(OWNER)
        if not waiting:
            break
        await office.send(waiting[0])
    await office.close()


def left_in(connection: "Connection") -> tuple[dict[str, str], dict[str, Draft]]:
    """What a store holds: the state of each claim in its outbox, and its drafts."""
    states = {
        each.patient_control_number: str(each.state)
        for each in outbox.entries(connection, [OWNER], closed=True, most=-1)
    }
    return states, {each.key.record: each for each in drafts.drafts_of(connection, OWNER)}


def tell(word: str) -> None:
    """Say it at once: what comes after this line may be the end."""
    os.write(1, f"{word}\n".encode())
