"""The claims that a user follows, and what was told of each when it was last asked about."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from offline_cache.claims.records import FollowedClaim
from offline_cache.patients import numbered
from offline_cache.store.owner import Owner

if TYPE_CHECKING:
    from offline_cache.store.engine import Connection

_COLUMNS = (
    "claim, control_number, patient_control_number, npi, last_name, first_name, born, member_id,"
    " service_from, service_to, received_on, charge, since, told, told_before, changed_on, asked_on, next_on"
)


def follow(connection: "Connection", owner: Owner, claim: FollowedClaim) -> None:
    """Follow a claim from now on; one that is followed already stays as it is."""
    patient = claim.patient
    connection.execute(
        f"INSERT OR IGNORE INTO claims_followed (portal, user, {_COLUMNS})"  # noqa: S608  our own names
        f" VALUES ({', '.join('?' * 20)})",
        (
            owner.portal,
            owner.user,
            claim.id,
            claim.control_number,
            claim.patient_control_number,
            claim.npi,
            patient.last_name,
            patient.first_name,
            _text(patient.date_of_birth),
            patient.mbi or patient.member_id,
            _text(claim.service_from),
            _text(claim.service_to),
            _text(claim.received_on),
            str(claim.charge),
            _text(claim.since),
            claim.told,
            claim.told_before,
            _text(claim.changed_on),
            _text(claim.asked_on),
            _text(claim.next_on),
        ),
    )


def leave(connection: "Connection", owner: Owner, claim: str) -> None:
    """Follow it no more."""
    connection.execute(
        "DELETE FROM claims_followed WHERE portal = ? AND user = ? AND claim = ?",
        (owner.portal, owner.user, claim),
    )


def of(connection: "Connection", owner: Owner) -> tuple[FollowedClaim, ...]:
    """All that a user follows: what changed last first, then what was followed last."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM claims_followed WHERE portal = ? AND user = ?"  # noqa: S608
        " ORDER BY changed_on DESC, since DESC, claim",
        (owner.portal, owner.user),
    ).fetchall()
    return tuple(map(_read, rows))


def heard(connection: "Connection", owner: Owner, claim: str, told: str, today: date, next_on: str) -> None:
    """Note what the payer said; it counts as a change where it is something else than before."""
    connection.execute(
        "UPDATE claims_followed SET asked_on = :today, next_on = :next_on,"
        " told_before = CASE WHEN told = :told THEN told_before ELSE told END,"
        " changed_on = CASE WHEN told = :told THEN changed_on ELSE :today END,"
        " told = :told WHERE portal = :portal AND user = :user AND claim = :claim",
        {
            "portal": owner.portal,
            "user": owner.user,
            "claim": claim,
            "told": told,
            "today": today.isoformat(),
            "next_on": next_on,
        },
    )


def _read(row: tuple[Any, ...]) -> FollowedClaim:
    (claim, control, ours, npi, last, first, born, member, start, end, received, charge, *rest) = row
    since, told, before, changed, asked, next_on = rest
    return FollowedClaim(
        id=claim,
        control_number=control,
        patient_control_number=ours,
        patient=numbered(member, last, first, _day(born)),
        service_from=_day(start),
        service_to=_day(end),
        received_on=_day(received),
        charge=Decimal(charge),
        since=date.fromisoformat(since),
        told=told,
        told_before=before,
        changed_on=_day(changed),
        asked_on=_day(asked),
        next_on=_day(next_on),
        npi=npi,
    )


def _text(day: date | None) -> str:
    return day.isoformat() if day else ""


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
