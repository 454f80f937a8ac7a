"""The outbox as the desk holds it: every step durable before it counts."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

from offline_cache.store.owner import Owner

if TYPE_CHECKING:
    from offline_cache.outbox.records import OutboxEntry, Result, Submission, Taken
    from offline_cache.patients import Patient
    from offline_cache.store.at_hand import Drafts
    from offline_cache.store.drafts import Draft
    from offline_cache.store.engine import Connection
    from offline_cache.store.sealed import Sealed

T = TypeVar("T")


class Outgoing:
    """What is begun here is finished, even where whoever waits for it is called off. Raises StoreFaults."""

    def __init__(self, sealed: "Sealed", drafts: "Drafts") -> None:
        self._sealed = sealed
        self._drafts = drafts

    @property
    def keeps(self) -> str:
        """'' where entries last; else the sentence that says why they end with the program."""
        opened = self._sealed.opened
        return "" if opened is None or opened.standing.on_disk else opened.standing.sentence

    async def submit(
        self, owner: Owner, draft: "Draft | None", submission: "Submission", key: str, now: datetime
    ) -> "OutboxEntry | None":
        """Move a draft into the outbox as one step; None where another window has done so."""
        from offline_cache.store import drafts as kept_drafts
        from offline_cache.store import outbox
        from offline_cache.store.access_log import record_of

        def work(connection: "Connection") -> "OutboxEntry | None":
            if draft is not None:
                there = kept_drafts.discard(connection, draft.key)
                if not there and outbox.submitted_already(connection, draft.key.owner, draft):
                    return None
            log_key = self._sealed.now_open.log_key
            record = record_of(log_key, submission.patient) if submission.patient else ""
            new = outbox.New(owner, submission, key, record, now, draft)
            return outbox.entry_of(connection, outbox.put_in(connection, new))

        async def moved() -> "OutboxEntry | None":
            entry = await self._done(work)
            if draft is not None:
                self._drafts.without(frozenset((draft.key,)))
            return entry

        return await asyncio.shield(asyncio.ensure_future(moved()))

    async def edit(self, number: int, now: datetime) -> "Draft | None":
        """Move an entry back among the drafts as one step; None where that can't be."""
        from offline_cache.store.outbox_wishes import edit

        draft = await self._done(lambda connection: edit(connection, number, now))
        if draft is not None:
            self._drafts.at_hand(draft)
        return draft

    async def take(
        self,
        seen: "OutboxEntry",
        holder: str,
        now: datetime,
        lease: Callable[[bytes], timedelta],
        *,
        leaves: bool,
    ) -> "Taken | None":
        """Lease an entry; a caller that is called off meanwhile gives it back."""
        from offline_cache.store import outbox_turns

        try:
            return await self._done(
                lambda connection: outbox_turns.take(connection, seen, holder, now, lease, leaves=leaves)
            )
        except asyncio.CancelledError:
            self._sealed.put(lambda connection: outbox_turns.give_back(connection, seen, holder))
            raise

    async def give_back(self, seen: "OutboxEntry", holder: str) -> None:
        """Undo a lease under which nothing was sent."""
        from offline_cache.store import outbox_turns

        await self._done(lambda connection: outbox_turns.give_back(connection, seen, holder))

    async def finish(self, taken: "Taken", holder: str, result: "Result") -> "OutboxEntry | None":
        """Write down what became of a try."""
        from offline_cache.store import outbox_turns

        return await self._done(lambda connection: outbox_turns.finish(connection, taken, holder, result))

    def finish_soon(self, taken: "Taken", holder: str, result: "Result") -> None:
        """The same for someone who can't wait."""
        from offline_cache.store import outbox_turns

        self._sealed.put(lambda connection: outbox_turns.finish(connection, taken, holder, result))

    async def entries(
        self, owners: Sequence[Owner], *, closed: bool = True, most: int = 200
    ) -> "tuple[OutboxEntry, ...]":
        """Newest first."""
        from offline_cache.store import outbox

        return await self.get(lambda connection: outbox.entries(connection, owners, closed=closed, most=most))

    async def to_send(self, owner: Owner) -> "tuple[OutboxEntry, ...]":
        """What is on its way and waits for nothing but its time, oldest first."""
        from offline_cache.store import outbox

        return await self.get(lambda connection: outbox.to_send(connection, owner))

    async def sent_for(self, owner: Owner, patient: "Patient") -> "tuple[tuple[str, bytes], ...]":
        """Control number and body of each claim of a patient that the payer has, or may have."""
        from offline_cache.store.access_log import record_of
        from offline_cache.store.outbox_before import bodies_for

        def work(connection: "Connection") -> "tuple[tuple[str, bytes], ...]":
            record = record_of(self._sealed.now_open.log_key, patient)
            return bodies_for(connection, owner, record) if record else ()

        return await self.get(work)

    async def get(self, work: "Callable[[Connection], T]") -> T:
        """Have something read."""
        return await self._sealed.get(work)

    async def change(self, work: "Callable[[Connection], T]") -> T:
        """Have something changed."""
        return await self._done(work)

    def move(self) -> None:
        """Take all entries along into the store that is opened next; where that fails, this one stays."""
        from offline_cache.store import outbox

        self._sealed.move(outbox.rows_of, outbox.put_rows)

    async def _done(self, work: "Callable[[Connection], T]") -> T:
        """Wait for work that is done in any case: calling off the wait doesn't call off the work."""
        return await asyncio.shield(asyncio.wrap_future(self._sealed.put(work)))
