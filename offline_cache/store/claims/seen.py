"""What a portal told of claims, exactly as it came: proof of what was known when, and readable offline."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from offline_cache.store.owner import Owner
from offline_cache.store.times import moment_of, stamp

if TYPE_CHECKING:
    from offline_cache.patients import Patient
    from offline_cache.store.engine import Connection


@dataclass(frozen=True, slots=True)
class SeenClaim:
    """One answer, and by which tag the portal knows that state of the claim."""

    claim: str
    as_of: datetime
    etag: str
    transaction_id: str
    body: str = field(repr=False)


def keep(connection: "Connection", owner: Owner, seen: SeenClaim, patient: "Patient") -> None:
    """Keep what was told last of a claim."""
    connection.execute(
        "INSERT OR REPLACE INTO claims_seen VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            owner.portal,
            owner.user,
            seen.claim,
            stamp(seen.as_of),
            seen.etag,
            seen.transaction_id,
            seen.body,
            patient.last_name,
            patient.first_name,
            patient.date_of_birth.isoformat() if patient.date_of_birth else "",
            patient.mbi or patient.member_id,
        ),
    )


def still_so(connection: "Connection", owner: Owner, claim: str, now: datetime) -> None:
    """Note that the portal has just said that nothing changed."""
    connection.execute(
        "UPDATE claims_seen SET as_of = ? WHERE portal = ? AND user = ? AND claim = ?",
        (stamp(now), owner.portal, owner.user, claim),
    )


def of(connection: "Connection", owner: Owner, claim: str) -> SeenClaim | None:
    """What was told last of a claim; None where it was never looked at, or is forgotten."""
    row = connection.execute(
        "SELECT claim, as_of, etag, transaction_id, body FROM claims_seen"
        " WHERE portal = ? AND user = ? AND claim = ?",
        (owner.portal, owner.user, claim),
    ).fetchone()
    return SeenClaim(row[0], moment_of(row[1]), *row[2:]) if row else None


def newest(connection: "Connection", owner: Owner, most: int) -> tuple[SeenClaim, ...]:
    """Those that were looked at last, newest first."""
    rows = connection.execute(
        "SELECT claim, as_of, etag, transaction_id, body FROM claims_seen"
        " WHERE portal = ? AND user = ? ORDER BY as_of DESC LIMIT ?",
        (owner.portal, owner.user, most),
    ).fetchall()
    return tuple(SeenClaim(row[0], moment_of(row[1]), *row[2:]) for row in rows)
