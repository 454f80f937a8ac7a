"""What the user may do with an entry: only what can't lose or double a claim, checked as it is done."""

from datetime import datetime
from typing import TYPE_CHECKING

from offline_cache.outbox.records import State
from offline_cache.store import drafts
from offline_cache.store.drafts import Draft, DraftKey
from offline_cache.store.outbox import entry_of, parts_of
from offline_cache.store.times import stamp

if TYPE_CHECKING:
    from offline_cache.patients import Patient
    from offline_cache.store.engine import Connection


def hold(connection: "Connection", number: int) -> bool:
    """Keep an entry back; False where it has left."""
    return _change(connection, number, State.HELD, "state = 'queued' AND left_at = ''")


def release(connection: "Connection", number: int) -> bool:
    """Let a held entry go; False where it isn't held."""
    return _change(connection, number, State.QUEUED, "state = 'held'")


def cancel(connection: "Connection", number: int) -> bool:
    """Take an entry back; False where it has left."""
    return _change(connection, number, State.CANCELLED, "state IN ('queued', 'held') AND left_at = ''")


def edit(connection: "Connection", number: int, now: datetime) -> Draft | None:
    """Make an entry a draft again, in one step; None where it has left, or was made without a draft.

    A draft of the same form and record that was begun meanwhile keeps its place: the entry's then gets a
    record of its own.
    """
    entry, parts = entry_of(connection, number), parts_of(connection, number)
    if entry is None or parts is None or not entry.can_edit or not parts[2]:
        return None
    key = DraftKey(entry.owner, entry.form, entry.record)
    taken = {each.key for each in drafts.drafts_of(connection, entry.owner)}
    if key in taken:
        key = DraftKey(entry.owner, entry.form, f"outbox-{number}")
    draft = Draft(key, parts[2], parts[3], now)
    connection.execute("DELETE FROM outbox WHERE id = ?", (number,))
    drafts.save(connection, draft)
    return draft


def decide(connection: "Connection", number: int, now: datetime, *, arrived: bool) -> bool:
    """Settle an unknown entry by what the payer told the user; False where it isn't unknown."""
    if arrived:
        changed = connection.execute(
            "UPDATE outbox SET state = 'accepted', answered_at = ?, next_at = '' WHERE id = ?"
            " AND state = 'unknown'",
            (stamp(now), number),
        )
    else:
        changed = connection.execute(
            "UPDATE outbox SET state = 'queued', missing_at = ?, next_at = '', fault = '', sentence = '',"
            " next_action = '' WHERE id = ? AND state = 'unknown'",
            (stamp(now), number),
        )
    return bool(changed.rowcount)


def now_due(connection: "Connection", number: int) -> None:
    """Try an entry without waiting for its time."""
    connection.execute("UPDATE outbox SET next_at = '' WHERE id = ?", (number,))


def purge(connection: "Connection", before: datetime) -> int:
    """Forget what was settled before that; gives how many."""
    return _gone(
        connection, "created_at < ? AND max(created_at, answered_at) < ?", stamp(before), stamp(before)
    )


def purge_all(connection: "Connection") -> int:
    """Forget all that is settled; gives how many. What is still on its way stays."""
    return _gone(connection, "TRUE")


def forget(connection: "Connection", patient: "Patient", record: str) -> int:
    """Forget what is settled about a person, by any number in the claim or by the keyed digest."""
    numbers = [each for each in (patient.mbi, patient.member_id) if each]
    found = _gone(connection, "patient <> '' AND patient = ?", record) if record else 0
    return found + sum(_gone(connection, "instr(body, CAST(? AS BLOB)) > 0", each) for each in numbers)


def _gone(connection: "Connection", which: str, *values: str) -> int:
    settled = f"state IN ('{State.ACCEPTED}', '{State.REJECTED}', '{State.CANCELLED}')"
    return int(connection.execute(f"DELETE FROM outbox WHERE {settled} AND {which}", values).rowcount)  # noqa: S608


def _change(connection: "Connection", number: int, state: State, where: str) -> bool:
    done = connection.execute(
        f"UPDATE outbox SET state = ?, next_at = '' WHERE id = ? AND {where}",  # noqa: S608
        (state, number),
    )
    return bool(done.rowcount)
