"""Which remittances there are: what portals list, what is kept, what nobody has looked at yet."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, cast

from api_client.remittances.records import ListedRemittance
from offline_cache.remittances.records import Check, CheckPage, MonthTotal, State
from offline_cache.store.owner import Owner
from offline_cache.store.remittances.values import cents, day_of, day_text, dollars
from offline_cache.store.times import moment_of, stamp

if TYPE_CHECKING:
    from offline_cache.store.engine import Connection

_CHECKS = """SELECT r.id, r.remittance_id, r.check_number, r.paid_on, r.payer, r.payer_id, r.amount, r.claims,
    r.bytes, r.compressed_bytes, r.created_at, coalesce(f.state, 'listed'), r.seen, coalesce(f.held, 0),
    coalesce(f.name, '')
    FROM remittances AS r LEFT JOIN remittance_files AS f ON f.id = r.file"""
_THEIRS = "r.portal = ? AND r.user = ?"
_LAST = "9999-99-99"


def note_listed(
    connection: "Connection", owner: Owner, listed: Iterable[ListedRemittance], now: datetime
) -> list[Check]:
    """Note what a portal lists; gives the checks in the same order. What was read from a file stays."""
    found: list[Check] = []
    for each in listed:
        connection.execute(
            "INSERT INTO remittances (portal, user, remittance_id, place, check_number, paid_on, payer,"
            " payer_id, amount, claims, bytes, compressed_bytes, created_at, listed_at)"
            " VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (portal, user, remittance_id, place) WHERE remittance_id <> '' DO UPDATE SET"
            " bytes = excluded.bytes, compressed_bytes = excluded.compressed_bytes,"
            " created_at = excluded.created_at, listed_at = excluded.listed_at",
            (
                *(owner.portal, owner.user, each.id, each.check_number, each.paid_on.isoformat()),
                *(each.payer, each.payer_id, cents(each.amount), each.claims),
                *(each.bytes, each.compressed_bytes, stamp(each.created_at), stamp(now)),
            ),
        )
        found += by_remittance_id(connection, owner, each.id)[:1]
    return found


def by_id(connection: "Connection", owner: Owner, number: int) -> Check | None:
    """One check; None where it isn't there, or somebody else's."""
    row = connection.execute(
        f"{_CHECKS} WHERE r.id = ? AND {_THEIRS}",
        (number, owner.portal, owner.user),
    ).fetchone()
    return check_of(row) if row else None


def by_remittance_id(connection: "Connection", owner: Owner, remittance_id: str) -> tuple[Check, ...]:
    """The check that a portal calls so, and the others of the same file."""
    rows = connection.execute(
        f"{_CHECKS} WHERE {_THEIRS} AND r.remittance_id = ? ORDER BY r.place",
        (owner.portal, owner.user, remittance_id),
    )
    return tuple(map(check_of, rows))


def by_file(connection: "Connection", file: int) -> tuple[Check, ...]:
    """The checks that a file holds, in their order."""
    rows = connection.execute(f"{_CHECKS} WHERE r.file = ? ORDER BY r.place", (file,))
    return tuple(map(check_of, rows))


def page(
    connection: "Connection",
    owner: Owner,
    *,
    text: str = "",
    paid_from: date | None = None,
    paid_to: date | None = None,
    unread_only: bool = False,
    kept_only: bool = False,
    after: str = "",
    limit: int = 50,
) -> CheckPage:
    """Newest payment first; `text` is the start of a check number, or stands in the payer's name."""
    where, values = [_THEIRS], [owner.portal, owner.user]
    if text:
        where.append("(r.check_number LIKE ? ESCAPE '\\' OR r.payer LIKE ? ESCAPE '\\')")
        values += [f"{_plain(text)}%", f"%{_plain(text)}%"]
    if paid_from:
        where.append("r.paid_on >= ?")
        values.append(paid_from.isoformat())
    if paid_to:
        where.append("r.paid_on <= ?")
        values.append(paid_to.isoformat())
    if unread_only:
        where.append("NOT r.seen")
    if kept_only:
        where.append("f.state = 'kept'")
    total = connection.execute(
        "SELECT count(*) FROM remittances AS r LEFT JOIN remittance_files AS f ON f.id = r.file"  # noqa: S608
        f" WHERE {' AND '.join(where)}",
        values,
    ).fetchone()[0]
    day, _, number = after.partition(" ")
    where.append("(r.paid_on, r.id) < (?, ?)")
    rows = connection.execute(
        f"{_CHECKS} WHERE {' AND '.join(where)} ORDER BY r.paid_on DESC, r.id DESC LIMIT ?",
        (*values, day or _LAST, int(number or 0), limit + 1),
    ).fetchall()
    checks = tuple(map(check_of, rows[:limit]))
    last = f"{day_text(checks[-1].paid_on)} {checks[-1].id}" if len(rows) > limit else ""
    return CheckPage(checks, last, total)


def unfinished(connection: "Connection", owner: Owner) -> tuple[Check, ...]:
    """Those that were begun and aren't kept yet."""
    rows = connection.execute(
        f"{_CHECKS} WHERE {_THEIRS} AND f.state <> 'kept' ORDER BY f.at",
        (owner.portal, owner.user),
    )
    return tuple(map(check_of, rows))


def mark_seen(connection: "Connection", owner: Owner, number: int, *, seen: bool) -> None:
    """Note whether somebody has looked at it."""
    connection.execute(
        "UPDATE remittances SET seen = ? WHERE id = ? AND portal = ? AND user = ?",
        (int(seen), number, owner.portal, owner.user),
    )


def unread(connection: "Connection", owner: Owner) -> int:
    """How many nobody has looked at."""
    found = connection.execute(
        f"SELECT count(*) FROM remittances AS r WHERE {_THEIRS} AND NOT r.seen",  # noqa: S608
        (owner.portal, owner.user),
    )
    return int(found.fetchone()[0])


def months(connection: "Connection", owner: Owner, most: int) -> tuple[MonthTotal, ...]:
    """Payments by month, the newest first."""
    rows = connection.execute(
        "SELECT substr(r.paid_on, 1, 7) AS month, count(*), sum(r.claims), sum(r.charge), sum(r.amount)"  # noqa: S608
        f" FROM remittances AS r WHERE {_THEIRS} AND r.paid_on <> ''"
        " GROUP BY month ORDER BY month DESC LIMIT ?",
        (owner.portal, owner.user, most),
    )
    return tuple(
        MonthTotal(date.fromisoformat(f"{month}-01"), checks, claims, dollars(charge), dollars(amount))
        for month, checks, claims, charge, amount in rows
    )


def since(connection: "Connection", owner: Owner) -> datetime | None:
    """Up to when all that the portal made was fetched; None where that was never done."""
    row = connection.execute(
        "SELECT since FROM remittance_marks WHERE portal = ? AND user = ?", (owner.portal, owner.user)
    ).fetchone()
    return moment_of(row[0]) if row else None


def move_mark(connection: "Connection", owner: Owner, moment: datetime) -> None:
    """Everything up to this moment is here."""
    connection.execute(
        "INSERT INTO remittance_marks VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET since = excluded.since",
        (owner.portal, owner.user, stamp(moment)),
    )


def check_of(row: Sequence[Any]) -> Check:
    """The record of a row."""
    number, remittance_id, check_number, paid_on, payer, payer_id, amount, claims, *rest = row
    bytes_, compressed, created_at, state, seen, held, name = rest
    return Check(
        number,
        remittance_id,
        check_number,
        day_of(paid_on),
        payer,
        payer_id,
        dollars(amount),
        claims,
        bytes_,
        compressed,
        moment_of(created_at) if created_at else None,
        cast(State, state),
        not seen,
        held,
        name,
    )


def _plain(text: str) -> str:
    """For LIKE, with nothing in it that means something there."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
