"""The portals' answers, exactly as they came, with when they were true."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from offline_cache.answer import Answer
from offline_cache.patients import Patient
from offline_cache.store.owner import Owner
from offline_cache.store.times import moment_of, stamp

if TYPE_CHECKING:
    from offline_cache.store.engine import Connection
    from x12.eligibility.records import EligibilityInquiry, EligibilityResponse

_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)
COLUMNS = "id, portal, user, as_of, transaction_ids, last_name, first_name, born, mbi, member_id, gender"


@dataclass(frozen=True, slots=True)
class Kept:
    """One kept answer as lists show it; `read` gives all of it."""

    id: int
    owner: Owner
    as_of: datetime
    transaction_ids: tuple[str, ...]
    patient: Patient = field(repr=False)


def question_of(inquiry: "EligibilityInquiry") -> bytes:
    """The same for every inquiry that asks the same: patient, provider, payer, dates and services."""
    from x12.eligibility.request import write_270

    plain = replace(inquiry.subscriber, traces=())
    dependent = replace(inquiry.dependent, traces=()) if inquiry.dependent else None
    written = write_270(
        replace(inquiry, subscriber=plain, dependent=dependent, reference="", created=_NO_TIME)
    )
    text = "~".join("*".join(segment) for segment in written.segments)
    return hashlib.sha256(text.encode()).digest()


def keep(
    connection: "Connection",
    owner: Owner,
    question: bytes,
    patient: Patient,
    answer: "Answer[EligibilityResponse]",
) -> None:
    """Keep an answer; one to the same question before it stays, as a dated fact of its own."""
    connection.execute(
        "INSERT INTO answers (portal, user, question, as_of, transaction_ids, raw_sent, raw_received,"
        " seconds, last_name, first_name, born, mbi, member_id, gender) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        (
            owner.portal,
            owner.user,
            question,
            stamp(answer.as_of),
            json.dumps(answer.transaction_ids),
            answer.raw_sent,
            answer.raw_received,
            answer.seconds,
            patient.last_name,
            patient.first_name,
            patient.date_of_birth.isoformat() if patient.date_of_birth else "",
            patient.mbi,
            patient.member_id,
            patient.gender,
        ),
    )


def latest_to(connection: "Connection", owner: Owner, question: bytes) -> Kept | None:
    """The newest answer to the same question."""
    row = connection.execute(
        f"SELECT {COLUMNS} FROM answers WHERE portal = ? AND user = ? AND question = ?"  # noqa: S608
        " ORDER BY as_of DESC LIMIT 1",
        (owner.portal, owner.user, question),
    ).fetchone()
    return kept_of(row) if row else None


def newest(connection: "Connection", owners: Sequence[Owner], most: int) -> tuple[Kept, ...]:
    """The newest answers of these owners."""
    rows: list[Any] = []
    for owner in owners:
        rows += connection.execute(
            f"SELECT {COLUMNS} FROM answers WHERE portal = ? AND user = ?"  # noqa: S608
            " ORDER BY as_of DESC LIMIT ?",
            (owner.portal, owner.user, most),
        ).fetchall()
    kept = sorted(map(kept_of, rows), key=lambda each: each.as_of, reverse=True)
    return tuple(kept[:most])


def read(connection: "Connection", kept: Kept) -> "Answer[EligibilityResponse] | None":
    """All of a kept answer, which says that it comes from the store; None where it is gone or unreadable."""
    from api_client.eligibility import reread

    row = connection.execute(
        "SELECT raw_sent, raw_received, seconds FROM answers WHERE id = ?", (kept.id,)
    ).fetchone()
    if row is None:
        return None
    sent, received, seconds = row
    trace = kept.transaction_ids[-2] if len(kept.transaction_ids) > 1 else ""
    response = reread(received, trace)
    if response is None:
        return None
    return Answer(
        response, kept.as_of, "store", kept.owner.portal_id, kept.transaction_ids, sent, received, seconds
    )


def purge(connection: "Connection", before: datetime) -> int:
    """Forget answers that are older; gives how many."""
    return int(connection.execute("DELETE FROM answers WHERE as_of < ?", (stamp(before),)).rowcount)


def known_as(connection: "Connection", patient: Patient) -> frozenset[Patient]:
    """Everyone that the answers with one of the patient's numbers name: the same person in other words."""
    rows = connection.execute(
        f"SELECT {COLUMNS} FROM answers WHERE (mbi <> '' AND mbi = ?) OR (member_id <> '' AND member_id = ?)",  # noqa: S608
        (patient.mbi, patient.member_id),
    )
    return frozenset(kept_of(row).patient for row in rows)


def forget(connection: "Connection", patient: Patient) -> int:
    """Forget every answer about this person, by any number and by name with date of birth; gives how many."""
    born = patient.date_of_birth.isoformat() if patient.date_of_birth else ""
    found = connection.execute(
        "DELETE FROM answers WHERE (mbi <> '' AND mbi = ?) OR (member_id <> '' AND member_id = ?)"
        " OR (last_name <> '' AND born <> '' AND last_name = ? AND first_name = ? AND born = ?)",
        (patient.mbi, patient.member_id, patient.last_name, patient.first_name, born),
    )
    return int(found.rowcount)


def kept_of(row: Sequence[Any]) -> Kept:
    """The record of a row of COLUMNS."""
    number, portal, user, as_of, ids, last, first, born, mbi, member_id, gender = row
    day = date.fromisoformat(born) if born else None
    return Kept(
        number,
        Owner(portal, user),
        moment_of(as_of),
        tuple(json.loads(ids)),
        Patient(last, first, day, mbi, member_id, gender),
    )
