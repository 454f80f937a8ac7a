"""The outbox as screens see it: submit, look, hold, release, take back, settle."""

import asyncio
import secrets
import uuid
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import TYPE_CHECKING, Any

from api_client.errors import InvalidRequest, Locked, NotSignedIn, PortalError
from offline_cache.outbox.clock import OutboxClock
from offline_cache.outbox.planning import due_at, next_step
from offline_cache.outbox.pump import Pump, Ways
from offline_cache.outbox.records import Counts, OutboxEntry, State, Submission
from offline_cache.outbox.sender import Call, Sender
from offline_cache.outbox.words import Situation, words
from offline_cache.store.owner import Owner, owner_of

if TYPE_CHECKING:
    from api_client.claims.records import ClaimReceipt
    from api_client.session import Session
    from offline_cache.desk import Desk
    from offline_cache.patients import Patient
    from offline_cache.sessions import Sessions
    from offline_cache.store.drafts import Draft
    from offline_cache.store.engine import Connection
    from x12.claims.edits.fingerprint import Fingerprint

Listener = Callable[[OutboxEntry], None]
GONE = "This claim is not in the outbox any more."
LEFT = "This claim has left, so it can't be taken back here."


class OutboxDesk:
    """Nobody finds another user's entries. Every method raises PortalErrors only, StoreFaults among them."""

    def __init__(self, desk: "Desk", sessions: "Sessions", own: Call, heed: Call) -> None:
        self._desk = desk
        self._sessions = sessions
        self._heed = heed
        self._out = desk.kept.outgoing
        self._holder = secrets.token_hex(8)
        self._ways = Ways(self._open_session, desk.idle, own, self._behind)
        self._pumps: dict[str, Pump] = {}
        self._states: dict[int, tuple[Owner, State]] = {}
        self._listeners: list[Listener] = []
        desk.line.listen(self.wake)

    # Submitting

    async def submit(self, draft: "Draft | None", submission: Submission) -> OutboxEntry:
        """Move a draft into the outbox and try to send it; gives the entry as it is after that.

        Where it raises, nothing was moved and the draft is where it was. Once it is in the outbox nothing is
        raised any more: Esc leaves it in the outbox, which settles it by itself.
        """
        owner = self._owner(draft)
        now = self._pump(owner.portal_id).clock.now()
        entry = await self._out.submit(owner, draft, submission, str(uuid.uuid4()), now)
        if entry is None:
            raise InvalidRequest(
                "Another window has submitted this draft already.", next_action="Look for it in the outbox."
            )
        log = self._desk.kept.log
        log.note("claim put in the outbox", owner=owner, record=entry.record_of_patient)
        self._changed(entry)
        try:
            return await self._tried(entry)
        finally:
            self.wake()  # also where nobody waits any more

    # Looking

    async def entries(
        self, owner: Owner | None = None, *, closed: bool = True, most: int = 200
    ) -> tuple[OutboxEntry, ...]:
        """Newest first: one user's, or those of everyone signed in; without `closed` what wants somebody."""
        theirs = self._owners()
        owners = theirs if owner is None else tuple(each for each in theirs if each == owner)
        return await self._out.entries(owners, closed=closed, most=most)

    async def entry(self, number: int) -> OutboxEntry | None:
        """One entry; None where it is gone or another user's."""
        from offline_cache.store.outbox import entry_of

        if self._desk.locked:
            raise Locked
        found = await self._out.get(lambda connection: entry_of(connection, number))
        return found if found and found.owner in self._owners() else None

    async def receipt(self, number: int) -> "ClaimReceipt | None":
        """The payer's receipt; None where none has come, or the payer has told of the claim otherwise."""
        from api_client.claims.reading import reread_receipt

        text = (await self._parts(number))[1]
        return reread_receipt(text) if text else None

    async def sent(self, number: int) -> str:
        """The 837 as it was or will be sent. Not safe to show: see `offline_cache.answer.segment_lines`."""
        return (await self._parts(number))[0].decode(errors="replace")

    async def sent_before(self, patient: "Patient") -> "frozenset[Fingerprint]":
        """What the payer has, or may have, of a patient's claims, to know one again before it goes."""
        from offline_cache.outbox.before import fingerprints

        sent = await self._out.sent_for(self._owner(None), patient)
        return await asyncio.to_thread(fingerprints, sent)

    async def texts(self, number: int) -> dict[str, str]:
        """What was keyed, to begin another claim with."""
        return (await self._parts(number))[2]

    def words(self, entry: OutboxEntry) -> str:
        """The entry's state in one line."""
        profile = self._desk.profile(entry.owner.portal_id)
        pump = self._pump(profile.id)
        now = pump.clock.now()
        before = self._states.get(entry.waits_for or 0)
        situation = Situation(
            now,
            next_step(entry, now, profile.rules),
            max(due_at(entry, now, profile.rules), pump.pause),
            self._desk.line.words(profile.id),
            any(owner_of(each) == entry.owner for each in self._desk.signed_in),
            profile.name,
            behind_held=before is not None and before[1] is State.HELD,
        )
        return words(entry, situation)

    @property
    def counts(self) -> Counts:
        """How many entries of those who are signed in want what, as far as this window knows."""
        theirs = set(self._owners())
        states = [state for owner, state in self._states.values() if owner in theirs]
        return Counts(
            waiting=states.count(State.QUEUED) + states.count(State.SENDING),
            unknown=states.count(State.UNKNOWN),
            refused=states.count(State.REJECTED),
            held=states.count(State.HELD),
        )

    @property
    def keeps(self) -> str:
        """'' where entries last; else one sentence that they end with the program, and why."""
        return self._out.keeps.replace("Drafts and answers are", "Drafts, answers and unsent claims are")

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Have every change of an entry told; gives the way to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    # What the user may do

    async def hold(self, number: int) -> OutboxEntry:
        """Keep an entry back that has not left; raises InvalidRequest."""
        from offline_cache.store import outbox_wishes

        return await self._wish(number, "claim held", outbox_wishes.hold)

    async def release(self, number: int) -> OutboxEntry:
        """Let a held entry go; raises InvalidRequest."""
        from offline_cache.store import outbox_wishes

        return await self._wish(number, "claim released", outbox_wishes.release)

    async def cancel(self, number: int) -> OutboxEntry:
        """Take back an entry that has not left; raises InvalidRequest. It can still be edited."""
        from offline_cache.store import outbox_wishes

        return await self._wish(number, "claim cancelled", outbox_wishes.cancel)

    async def edit(self, number: int) -> "Draft":
        """Make an entry a draft again; submitted once more it gets another key. Raises InvalidRequest."""
        entry = await self._entry(number)
        draft = await self._out.edit(number, self._now(entry))
        if draft is None:
            raise InvalidRequest(LEFT, next_action="When it is answered, correct it as the answer says.")
        self._desk.kept.log.note("claim taken back", owner=entry.owner, record=entry.record_of_patient)
        self._states.pop(number, None)
        self.wake()
        return draft

    async def decide(self, number: int, *, arrived: bool) -> OutboxEntry:
        """Settle an unknown entry by what the payer told the user; raises InvalidRequest."""
        from offline_cache.store import outbox_wishes

        now, said = self._now(await self._entry(number)), "has it" if arrived else "doesn't have it"
        return await self._wish(
            number,
            f"payer {said}, by telephone",
            lambda connection, which: outbox_wishes.decide(connection, which, now, arrived=arrived),
        )

    async def settle(self, number: int) -> OutboxEntry:
        """Do the next step now instead of at its time; gives the entry after it."""
        from offline_cache.store.outbox_wishes import now_due

        await self._entry(number)
        await self._out.change(lambda connection: now_due(connection, number))
        try:
            return await self._tried(await self._entry(number), again=True)
        finally:
            self.wake()

    # Working by itself

    def wake(self) -> None:
        """Look for something to send now; the desk calls this when a user or the line is back."""
        if self._desk.sends_by_itself:
            for each in self._desk.signed_in:
                self._pump(each.portal.id).wake()

    async def welcome(self, owner: Owner, told: datetime | None = None) -> None:
        """A user is back: count what is there, and send what waits. `told` is the portal's time just now."""
        if told is not None:
            self._pump(owner.portal_id).clock.told(told)
        for entry in await self._out.entries((owner,), closed=False, most=-1):
            self._states[entry.id] = (entry.owner, entry.state)
        self.wake()

    async def call_off(self, portal_id: str = "") -> None:
        """Leave nothing on the line to a portal, or to any, before the session there ends."""
        for each in tuple(self._pumps):
            if portal_id in {"", each}:
                await self._pumps[each].call_off()

    async def _tried(self, entry: OutboxEntry, *, again: bool = False) -> OutboxEntry:
        """The entry after an attempt that the user waits for; as it is where there can't be one now."""
        try:
            return await self._pump(entry.owner.portal_id).try_now(entry, again=again) or entry
        except PortalError:  # of the store: the claim is in it, and what became of the try is settled later
            return entry

    def _pump(self, portal_id: str) -> Pump:
        pump = self._pumps.get(portal_id)
        if pump is None:
            sender = Sender(self._desk.kept, OutboxClock(), self._holder)
            pump = self._pumps[portal_id] = Pump(portal_id, sender, self._out, self._ways, self._changed)
        return pump

    def _now(self, entry: OutboxEntry) -> datetime:
        return self._pump(entry.owner.portal_id).clock.now()

    def _open_session(self, portal_id: str, cut: bool) -> "Session | None":
        session, line = self._sessions.found(portal_id), self._desk.line
        if session is None or session.signed_in is None or session.signed_in.must_change:
            return None
        if self._desk.locked or line.chosen or (line.off(portal_id) and not cut):
            return None
        return session

    async def _behind(self, session: "Session", work: Coroutine[Any, Any, Any]) -> Any:
        """Make a request that nobody waits for, unless the desk was locked meanwhile."""
        if self._desk.locked:
            work.close()
            raise Locked
        return await self._heed(session, work)

    def _owner(self, draft: "Draft | None") -> Owner:
        if self._desk.locked:
            raise Locked
        owner = draft.key.owner if draft else self._desk.owner
        if owner is None:
            raise NotSignedIn
        return owner

    def _owners(self) -> tuple[Owner, ...]:
        """Whose entries may be seen: of those who are signed in, or whose session the portal ended."""
        if self._desk.locked:
            return ()
        own = self._desk.owner
        return tuple(dict.fromkeys((*self._desk.owners, *((own,) if own else ()))))

    async def _entry(self, number: int) -> OutboxEntry:
        found = await self.entry(number)
        if found is None:
            raise InvalidRequest(GONE, next_action="Look at the list again.")
        return found

    async def _parts(self, number: int) -> tuple[bytes, str, dict[str, str], str]:
        from offline_cache.store.outbox import parts_of

        await self._entry(number)
        parts = await self._out.get(lambda connection: parts_of(connection, number))
        if parts is None:
            raise InvalidRequest(GONE, next_action="Look at the list again.")
        return parts

    async def _wish(
        self, number: int, action: str, change: "Callable[[Connection, int], bool]"
    ) -> OutboxEntry:
        await self._entry(number)
        if not await self._out.change(lambda connection: change(connection, number)):
            entry = await self._entry(number)
            raise InvalidRequest(f"This can't be done now: {self.words(entry)}.", next_action="Wait for it.")
        entry = await self._entry(number)
        self._desk.kept.log.note(action, owner=entry.owner, record=entry.record_of_patient)
        self._changed(entry)
        self.wake()
        return entry

    def _changed(self, entry: OutboxEntry) -> None:
        if entry.is_open or entry.state is State.REJECTED:
            self._states[entry.id] = (entry.owner, entry.state)
        else:
            self._states.pop(entry.id, None)
        if not self._desk.locked:  # what happens meanwhile is counted again when it is unlocked
            for each in tuple(self._listeners):
                each(entry)
