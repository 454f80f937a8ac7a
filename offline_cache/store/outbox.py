"""The outbox's rows: what was submitted is written once and never changes, its state does."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from offline_cache.outbox.records import OPEN, OutboxEntry, State, Submission
from offline_cache.store.owner import Owner
from offline_cache.store.times import moment_of, stamp

if TYPE_CHECKING:
    from offline_cache.store.drafts import Draft
    from offline_cache.store.engine import Connection

OPEN_STATES = ", ".join(f"'{state}'" for state in OPEN)
EARLIER = (
    "(SELECT min(earlier.id) FROM outbox AS earlier WHERE earlier.portal = outbox.portal"  # noqa: S608
    " AND earlier.user = outbox.user AND outbox.patient <> '' AND earlier.patient = outbox.patient"
    f" AND earlier.id < outbox.id AND earlier.state IN ({OPEN_STATES}))"
)
"""The first claim of the same patient that still has to be through before this one."""
COLUMNS = (
    "id, portal, user, key, state, form, record, label, patient_control_number, charge, created_at, tries,"
    " left_at, last_sent_at, missing_at, next_at, fault, sentence, next_action, reference, control_number,"
    f" outcome, answered_at, CASE WHEN state IN ({OPEN_STATES}) THEN {EARLIER} END, leased_until, patient"
)
_ROW = (
    "portal", "user", "key", "body", "digest", "patient_control_number", "patient", "form", "record", "texts",
    "focus", "label", "charge", "created_at", "state", "tries", "left_at", "last_sent_at", "missing_at",
    "next_at", "fault", "sentence", "next_action", "reference", "holder", "leased_until", "receipt",
    "control_number", "outcome", "answered_at",
)  # fmt: skip
_INSERT = f"INSERT INTO outbox ({', '.join(_ROW)}) VALUES ({', '.join('?' * len(_ROW))})"  # noqa: S608


@dataclass(frozen=True, slots=True)
class New:
    """What is written when something is submitted."""

    owner: Owner
    submission: Submission
    key: str = field(repr=False)
    patient: str
    """The patient's keyed digest; '' for nobody."""
    created_at: datetime
    draft: "Draft | None" = None


def put_in(connection: "Connection", new: New) -> int:
    """Write a new entry, queued; gives its id."""
    submission, draft = new.submission, new.draft
    values: dict[str, Any] = dict.fromkeys(_ROW, "") | {
        "portal": new.owner.portal,
        "user": new.owner.user,
        "key": new.key,
        "body": submission.body,
        "digest": digest_of(submission.body),
        "patient_control_number": submission.patient_control_number,
        "patient": new.patient,
        "form": draft.key.form if draft else submission.form,
        "record": draft.key.record if draft else "",
        "texts": json.dumps(dict(draft.texts)) if draft else "",
        "focus": draft.focus if draft else "",
        "label": submission.label,
        "charge": "" if submission.charge is None else str(submission.charge),
        "created_at": stamp(new.created_at),
        "state": State.QUEUED,
        "tries": 0,
    }
    return int(connection.execute(_INSERT, tuple(values.values())).lastrowid or 0)


def entry_of(connection: "Connection", number: int) -> OutboxEntry | None:
    """One entry by its id."""
    row = connection.execute(f"SELECT {COLUMNS} FROM outbox WHERE id = ?", (number,)).fetchone()  # noqa: S608
    return read_entry(row) if row else None


def entry_with(connection: "Connection", key: str) -> OutboxEntry | None:
    """One entry by its key."""
    row = connection.execute(f"SELECT {COLUMNS} FROM outbox WHERE key = ?", (key,)).fetchone()  # noqa: S608
    return read_entry(row) if row else None


def entries(
    connection: "Connection", owners: Sequence[Owner], *, closed: bool, most: int
) -> tuple[OutboxEntry, ...]:
    """The entries of these owners, newest first; without `closed` only those that are not through."""
    if not owners:
        return ()
    theirs = " OR ".join(["(portal = ? AND user = ?)"] * len(owners))
    which = "" if closed else f" AND state IN ({OPEN_STATES}, '{State.REJECTED}')"
    rows = connection.execute(
        f"SELECT {COLUMNS} FROM outbox WHERE ({theirs}){which} ORDER BY id DESC LIMIT ?",  # noqa: S608
        (*(part for owner in owners for part in (owner.portal, owner.user)), most),
    )
    return tuple(map(read_entry, rows))


def to_send(connection: "Connection", owner: Owner) -> tuple[OutboxEntry, ...]:
    """What is on its way and waits for nothing but its time, oldest first."""
    rows = connection.execute(
        f"SELECT {COLUMNS} FROM outbox WHERE portal = ? AND user = ?"  # noqa: S608
        f" AND state IN ('{State.QUEUED}', '{State.SENDING}', '{State.UNKNOWN}') AND {EARLIER} IS NULL"
        " ORDER BY id",
        (owner.portal, owner.user),
    )
    return tuple(map(read_entry, rows))


def parts_of(connection: "Connection", number: int) -> tuple[bytes, str, dict[str, str], str] | None:
    """Body, receipt as it came, and the draft's texts and focus."""
    row = connection.execute(
        "SELECT body, receipt, texts, focus FROM outbox WHERE id = ?", (number,)
    ).fetchone()
    if row is None:
        return None
    return bytes(row[0]), row[1], json.loads(row[2]) if row[2] else {}, row[3]


def submitted_already(connection: "Connection", owner: Owner, draft: "Draft") -> bool:
    """Whether another window submitted this very draft, and it was not taken back."""
    rows = connection.execute(
        "SELECT texts FROM outbox WHERE portal = ? AND user = ? AND form = ? AND record = ?"  # noqa: S608
        f" AND state NOT IN ('{State.CANCELLED}', '{State.REJECTED}')",
        (owner.portal, owner.user, draft.key.form, draft.key.record),
    )
    texts: Mapping[str, str] = dict(draft.texts)
    return any(row[0] and json.loads(row[0]) == texts for row in rows)


def known_numbers(connection: "Connection", entry: OutboxEntry) -> frozenset[str]:
    """The payer's numbers of other claims of this owner with the same patient control number."""
    rows = connection.execute(
        "SELECT control_number FROM outbox WHERE portal = ? AND user = ? AND patient_control_number = ?"
        " AND control_number <> '' AND key <> ?",
        (entry.owner.portal, entry.owner.user, entry.patient_control_number, entry.key),
    )
    return frozenset(row[0] for row in rows)


def rows_of(connection: "Connection") -> list[tuple[Any, ...]]:
    """Everything, for a store that is opened in place of this one."""
    return list(connection.execute(f"SELECT {', '.join(_ROW)} FROM outbox ORDER BY id"))  # noqa: S608


def put_rows(connection: "Connection", rows: Sequence[tuple[Any, ...]]) -> None:
    """Write what another store held, in the same order; what is there already stays as it is."""
    connection.executemany(_INSERT.replace("INSERT", "INSERT OR IGNORE"), rows)


def digest_of(body: bytes) -> bytes:
    """What tells this body from any other (SHA-256)."""
    return hashlib.sha256(body).digest()


def read_entry(row: Sequence[Any]) -> OutboxEntry:
    """The record of a row of COLUMNS."""
    (number, portal, user, key, state, form, record, label, control, charge, created, tries, left, last,
     missing, due, fault, sentence, action, reference, payers, outcome, answered, waits_for, leased,
     patient) = row  # fmt: skip
    return OutboxEntry(
        id=number,
        owner=Owner(portal, user),
        key=key,
        state=State(state),
        form=form,
        record=record,
        label=label,
        patient_control_number=control,
        charge=Decimal(charge) if charge else None,
        created_at=moment_of(created),
        tries=tries,
        left_at=_moment(left),
        last_sent_at=_moment(last),
        missing_at=_moment(missing),
        next_at=_moment(due),
        fault=fault,
        sentence=sentence,
        next_action=action,
        reference=reference,
        control_number=payers,
        outcome=outcome,
        answered_at=_moment(answered),
        waits_for=waits_for,
        leased_until=_moment(leased),
        record_of_patient=patient,
    )


def _moment(text: str) -> datetime | None:
    return moment_of(text) if text else None
