"""One turn of one entry on the line: it is sent, or asked about, and what came of it is written down."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from api_client.errors import InvalidRequest, NotSignedIn, PortalError
from offline_cache.outbox.clock import OutboxClock
from offline_cache.outbox.planning import KEY_REUSED, Step, next_step, pause_after
from offline_cache.outbox.records import OutboxEntry, Result, State, Taken
from offline_cache.outbox.verdicts import CALL_THE_PAYER, called_off, not_whole, verdict
from offline_cache.recording import words_of
from offline_cache.store import outbox
from offline_cache.store.owner import Owner, owner_of

if TYPE_CHECKING:
    from api_client.session import Session
    from offline_cache.outbox.settling import Found
    from offline_cache.store.kept import Kept

Call = Callable[["Session", Coroutine[Any, Any, Any]], Awaitable[Any]]
"""How a request is made: the user's own, which Esc calls off, or one behind the user's back."""
SPARE = timedelta(seconds=60)
ASK_AGAIN = timedelta(minutes=15)
"""After a payer that couldn't tell."""
NOT_THERE = "The payer doesn't have it, so it is sent again."
CANNOT_TELL = "The payer's answer doesn't prove whether it has this claim. It is asked again."
THERE = "The payer has it: it said so when it was asked."


class Sender:
    """Of one portal, by whose clock it goes; `holder` names this window of the program in the leases."""

    def __init__(self, kept: "Kept", clock: OutboxClock, holder: str) -> None:
        self.clock = clock
        self._kept = kept
        self._holder = holder

    async def turn(
        self, seen: OutboxEntry, session: "Session", call: Call
    ) -> tuple[OutboxEntry | None, PortalError | None]:
        """Do the entry's next step; gives the entry after it, and the error that it met.

        (None, None) where another window has it, it changed meanwhile, or its owner isn't the one who is
        signed in any more. Raises a StoreFault.
        """
        now = self.clock.now()
        leaves = next_step(seen, now, session.profile.rules) is Step.SEND
        taken = await self._kept.outgoing.take(seen, self._holder, now, _lease, leaves=leaves)
        if taken is None:
            return None, None
        if not _is_there(seen.owner, session):
            await self._kept.outgoing.give_back(seen, self._holder)
            return None, None
        action = "claim sent" if leaves else "claim asked for"
        try:
            result, error = await (self._send if leaves else self._ask)(taken, session, call)
        except asyncio.CancelledError:
            self._kept.outgoing.finish_soon(taken, self._holder, called_off(taken, self.clock.now()))
            self._kept.log.note(action, "cancelled", seen.owner, record=seen.record_of_patient)
            raise
        entry = await self._kept.outgoing.finish(taken, self._holder, result)
        said = words_of(error) if error else result.outcome or result.state.value
        self._kept.log.note(action, said, seen.owner, record=seen.record_of_patient)
        return entry, error

    async def _send(self, taken: Taken, session: "Session", call: Call) -> tuple[Result, PortalError | None]:
        from api_client.claims.submitting import submit_claim

        entry = taken.entry
        if not taken.whole:
            return not_whole(taken, self.clock.now()), None
        try:
            exchange = await call(
                session, submit_claim(session, taken.body, entry.key, entry.patient_control_number)
            )
        except PortalError as error:
            return verdict(error, taken, self.clock.now()), error
        receipt = exchange.value
        result = Result(
            State.ACCEPTED,
            left=True,
            reference=next(iter(exchange.transaction_ids), ""),
            receipt=exchange.raw_received,
            control_number=receipt.control_number,
            outcome=receipt.outcome,
            answered_at=self.clock.now(),
        )
        return result, None

    async def _ask(self, taken: Taken, session: "Session", call: Call) -> tuple[Result, PortalError | None]:
        from api_client.status import ask_claim_status
        from offline_cache.outbox.settling import claim_in, question, weigh

        now, claim = self.clock.now(), claim_in(taken.body) if taken.whole else None
        if claim is None:
            return not_whole(taken, now), None
        known = await self._kept.outgoing.get(lambda found: outbox.known_numbers(found, taken.entry))
        if session.signed_in is None or not _is_there(taken.entry.owner, session):
            return _still_unknown(NotSignedIn(), taken, now), NotSignedIn()
        try:
            exchange = await call(session, ask_claim_status(session, question(claim, session.signed_in)))
        except PortalError as error:
            return _still_unknown(error, taken, self.clock.now()), error
        return _settled(weigh(exchange.value, claim, known), taken, self.clock.now()), None


def _is_there(owner: Owner, session: "Session") -> bool:
    """Whether it is the owner who is signed in: one session object serves whoever signs in next, too."""
    return session.signed_in is not None and owner_of(session.signed_in) == owner


def _lease(body: bytes) -> timedelta:
    from api_client.claims.submitting import deadline_of

    return timedelta(seconds=deadline_of(body)) + SPARE


def _still_unknown(error: PortalError, taken: Taken, now: datetime) -> Result:
    """The payer could not be asked; the words about the claim stay."""
    refused = isinstance(error, InvalidRequest)
    pause = ASK_AGAIN if refused else pause_after(taken.entry.tries)
    return Result(
        State.UNKNOWN,
        left=True,
        next_at=now + pause,
        fault=taken.entry.fault,
        sentence=taken.entry.sentence,
        next_action=CALL_THE_PAYER if refused else taken.entry.next_action,
        reference=error.reference,
    )


def _settled(found: "Found", taken: Taken, now: datetime) -> Result:
    """What the payer's answer makes of the entry."""
    from offline_cache.outbox.settling import Finding

    match found.finding:
        case Finding.FOUND:
            return Result(
                State.ACCEPTED,
                left=True,
                sentence=THERE,
                control_number=found.control_number,
                outcome=found.status,
                answered_at=now,
            )
        case Finding.NOT_FOUND if taken.entry.fault == KEY_REUSED:
            action = "Edit it and submit it again: it then gets another key."
            return Result(
                State.REJECTED,
                left=False,
                fault=KEY_REUSED,
                sentence=taken.entry.sentence,
                next_action=action,
            )
        case Finding.NOT_FOUND:
            return Result(State.QUEUED, left=True, sentence=NOT_THERE, missing_at=now)
    return Result(
        State.UNKNOWN,
        left=True,
        next_at=now + ASK_AGAIN,
        fault=taken.entry.fault,
        sentence=CANNOT_TELL,
        next_action=CALL_THE_PAYER,
    )
