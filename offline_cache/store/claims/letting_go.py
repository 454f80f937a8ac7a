"""Letting go of claims that were looked at or followed."""

from datetime import datetime
from typing import TYPE_CHECKING

from offline_cache.store.times import stamp

if TYPE_CHECKING:
    from offline_cache.patients import Patient
    from offline_cache.store.engine import Connection

_THEIRS = (
    "(member_id <> '' AND member_id IN (?, ?))"
    " OR (last_name <> '' AND born <> '' AND last_name = ? AND first_name = ? AND born = ?)"
)


def purge(connection: "Connection", before: datetime) -> int:
    """Forget what was told of claims before; gives of how many."""
    done = connection.execute("DELETE FROM claims_seen WHERE as_of < ?", (stamp(before),))
    return int(done.rowcount)


def purge_followed(connection: "Connection", before: datetime) -> None:
    """Follow claims no more that were neither followed nor asked about since."""
    connection.execute(
        "DELETE FROM claims_followed WHERE max(since, asked_on, changed_on) < ?", (stamp(before)[:10],)
    )


def purge_all(connection: "Connection") -> int:
    """Forget all of them."""
    connection.execute("DELETE FROM claims_followed")
    return int(connection.execute("DELETE FROM claims_seen").rowcount)


def forget(connection: "Connection", patient: "Patient") -> int:
    """Forget every claim of this person, by any number and by name with date of birth; gives how many."""
    born = patient.date_of_birth.isoformat() if patient.date_of_birth else ""
    person = (patient.mbi, patient.member_id, patient.last_name, patient.first_name, born)
    connection.execute(f"DELETE FROM claims_followed WHERE {_THEIRS}", person)  # noqa: S608  our own words
    return int(connection.execute(f"DELETE FROM claims_seen WHERE {_THEIRS}", person).rowcount)  # noqa: S608
