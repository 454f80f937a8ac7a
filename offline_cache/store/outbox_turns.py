"""Who may send what: an entry is leased to one window of the program at a time."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from offline_cache.outbox.records import OutboxEntry, Result, State, Taken
from offline_cache.store.outbox import COLUMNS, EARLIER, digest_of, entry_with, read_entry
from offline_cache.store.times import stamp

if TYPE_CHECKING:
    from offline_cache.store.engine import Connection


def take(
    connection: "Connection",
    seen: OutboxEntry,
    holder: str,
    now: datetime,
    lease: "Callable[[bytes], timedelta]",
    *,
    leaves: bool,
) -> Taken | None:
    """Lease an entry as it was `seen`; None where it has changed meanwhile, waits, or is leased to another.

    `lease` says for how long, by the body. `leaves` says that it is going to be sent, not only asked about:
    from now on the portal may have it.
    """
    row = connection.execute(
        f"SELECT body, digest, {COLUMNS} FROM outbox WHERE key = ? AND state = ? AND tries = ?"  # noqa: S608
        f" AND state IN ('{State.QUEUED}', '{State.SENDING}', '{State.UNKNOWN}')"
        f" AND leased_until <= ? AND {EARLIER} IS NULL",
        (seen.key, seen.state, seen.tries, stamp(now)),
    ).fetchone()
    if row is None:
        return None
    body, digest, *columns = row
    connection.execute(
        f"UPDATE outbox SET state = '{State.SENDING}', tries = tries + 1, holder = ?, leased_until = ?"  # noqa: S608
        " WHERE key = ?",
        (holder, stamp(now + lease(bytes(body))), seen.key),
    )
    if leaves:
        connection.execute(
            "UPDATE outbox SET last_sent_at = ?2, missing_at = '',"
            " left_at = CASE left_at WHEN '' THEN ?2 ELSE left_at END WHERE key = ?1",
            (seen.key, stamp(now)),
        )
    return Taken(read_entry(columns), bytes(body), digest_of(bytes(body)) == bytes(digest))


def finish(connection: "Connection", taken: Taken, holder: str, result: Result) -> OutboxEntry | None:
    """Write down what became of a try; gives the entry as it is then, None where it is gone.

    A receipt counts whoever brings it. Anything else counts only while the lease is ours.
    """
    before = taken.entry
    mine = "" if result.state is State.ACCEPTED else " AND holder = :holder AND state = 'sending'"
    restore = not result.left
    connection.execute(
        "UPDATE outbox SET state = :state, holder = '', leased_until = '', next_at = :next_at,"  # noqa: S608
        " fault = :fault, sentence = :sentence, next_action = :next_action, reference = :reference,"
        " left_at = CASE WHEN :restore THEN :left_at ELSE left_at END,"
        " last_sent_at = CASE WHEN :restore THEN :last_sent_at ELSE last_sent_at END,"
        " missing_at = CASE WHEN :restore THEN :was_missing_at ELSE :missing_at END,"
        " receipt = :receipt, control_number = :control_number, outcome = :outcome,"
        " answered_at = :answered_at"
        f" WHERE key = :key AND state <> '{State.ACCEPTED}'{mine}",
        {
            "key": before.key,
            "holder": holder,
            "state": result.state,
            "next_at": _text(result.next_at),
            "fault": result.fault,
            "sentence": result.sentence,
            "next_action": result.next_action,
            "reference": result.reference,
            "restore": restore,
            "left_at": _text(before.left_at),
            "last_sent_at": _text(before.last_sent_at),
            "was_missing_at": _text(before.missing_at),
            "missing_at": _text(result.missing_at),
            "receipt": result.receipt,
            "control_number": result.control_number,
            "outcome": result.outcome,
            "answered_at": _text(result.answered_at),
        },
    )
    return entry_with(connection, before.key)


def give_back(connection: "Connection", seen: OutboxEntry, holder: str) -> None:
    """Undo a lease under which nothing was sent: it doesn't count as a try."""
    connection.execute(
        "UPDATE outbox SET state = ?, tries = ?, holder = '', leased_until = '', left_at = ?,"
        " last_sent_at = ?, missing_at = ? WHERE key = ? AND holder = ? AND state = 'sending'",
        (
            _settled(seen),
            seen.tries,
            _text(seen.left_at),
            _text(seen.last_sent_at),
            _text(seen.missing_at),
            seen.key,
            holder,
        ),
    )


def _settled(seen: OutboxEntry) -> State:
    """The state that an entry goes back to: one whose sender is gone is not known to have arrived."""
    return State.UNKNOWN if seen.state is State.SENDING else seen.state


def _text(moment: datetime | None) -> str:
    return stamp(moment) if moment else ""
