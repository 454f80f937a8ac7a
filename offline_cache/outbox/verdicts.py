"""What an error says about a claim that was sent: whether the portal may have it, and what comes next."""

from datetime import UTC, datetime, timedelta

from api_client.errors import (
    Cancelled,
    InvalidRequest,
    KeyReused,
    Locked,
    Misconfigured,
    NotAllowed,
    NotAvailable,
    PasswordChangeRequired,
    PortalError,
    SessionEnded,
    TimedOut,
    TooMany,
    Unreachable,
    WorkingOffline,
)
from offline_cache.outbox.planning import pause_after, wished
from offline_cache.outbox.records import Result, State, Taken
from offline_cache.recording import words_of

MOST_SENTENCES = 8
NOT_WHOLE = "What is kept of this claim is not what was submitted, so it was not sent."
CALL_THE_PAYER = "Ask the payer by telephone whether it has the claim, then say so here."


def verdict(error: PortalError, taken: Taken, now: datetime) -> Result:
    """What became of a try that ended with this error."""
    pause = pause_after(taken.entry.tries)
    later = now + wished(error.retry_at, datetime.now(UTC), pause)
    if isinstance(error, Cancelled):
        return called_off(taken, now)
    if _never_came(error):
        return _as_before(error, taken, None)
    if isinstance(error, TooMany | NotAvailable | PasswordChangeRequired):
        return _as_before(error, taken, later)
    if isinstance(error, NotAllowed | Misconfigured):
        return _not_here(error, taken, now)
    if isinstance(error, InvalidRequest) and not isinstance(error, KeyReused):
        return _said(error, State.REJECTED, left=False)
    return _unknown(error, now if isinstance(error, KeyReused) else later)


def called_off(taken: Taken, now: datetime) -> Result:
    """What became of a try that nobody waits for any more."""
    return Result(
        State.UNKNOWN,
        left=True,
        next_at=now + pause_after(taken.entry.tries),
        fault="cancelled",
        sentence="The answer was not waited for, so nobody knows yet whether the payer has it.",
    )


def not_whole(taken: Taken, now: datetime) -> Result:
    """What becomes of an entry whose body is not what it was."""
    if taken.entry.left:
        return Result(
            State.UNKNOWN, left=True, next_at=now + timedelta(hours=1), fault="not whole", sentence=NOT_WHOLE,
            next_action=CALL_THE_PAYER,
        )  # fmt: skip
    action = "Edit it and submit it again."
    return Result(State.REJECTED, left=False, fault="not whole", sentence=NOT_WHOLE, next_action=action)


def stands_for_the_portal(error: PortalError) -> bool:
    """Whether the portal would say the same to the next claim, so that it is left alone for a while."""
    return isinstance(error, TooMany | NotAvailable | PasswordChangeRequired)


def _never_came(error: PortalError) -> bool:
    """Whether the portal surely got nothing, and gets it as soon as the line or the user is back."""
    if isinstance(error, Unreachable | TimedOut):
        return not error.sent
    return isinstance(error, WorkingOffline | SessionEnded | Locked)


def _not_here(error: PortalError, taken: Taken, now: datetime) -> Result:
    """It can't go as things are set up: the role, the address. What may have arrived stays unknown."""
    if taken.entry.left:
        return _unknown(error, now + timedelta(hours=1))
    return _said(error, State.HELD if isinstance(error, Misconfigured) else State.REJECTED, left=False)


def _as_before(error: PortalError, taken: Taken, next_at: datetime | None) -> Result:
    """The portal did nothing with it this time."""
    before = State.UNKNOWN if taken.entry.left else State.QUEUED
    return _said(error, before, left=False, next_at=next_at)


def _unknown(error: PortalError, next_at: datetime) -> Result:
    return _said(error, State.UNKNOWN, left=True, next_at=next_at)


def _said(error: PortalError, state: State, *, left: bool, next_at: datetime | None = None) -> Result:
    sentences = [error.sentence]
    if isinstance(error, InvalidRequest):
        sentences += [f"{each.field}: {each.sentence}" for each in error.fields[:MOST_SENTENCES]]
    return Result(
        state,
        left=left,
        next_at=next_at,
        fault=words_of(error),
        sentence=" ".join(sentences),
        next_action=error.next_action,
        reference=error.reference,
    )
