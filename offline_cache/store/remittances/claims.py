"""The claims of the kept remittances: put in by the hundred, paged by key, filtered by words."""

import json
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from offline_cache.remittances.records import Check, ClaimFilter, ClaimPage, ClaimRow, FoundClaim, Order
from offline_cache.store.owner import Owner
from offline_cache.store.remittances.checks import by_id
from offline_cache.store.remittances.tables import PLACES
from offline_cache.store.remittances.values import day_of, dollars

if TYPE_CHECKING:
    from offline_cache.store.engine import Connection

COUNTED = 2_000
"""How far the claims that fit a filter are counted."""
DENIED = "denied"
_COLUMNS = (
    "c.id, c.remittance, c.last_name, c.first_name, c.member_id, c.patient_control_number,"
    " c.claim_control_number, c.status, c.charge, c.paid, c.owed, c.service_from, c.service_to, c.codes,"
    " c.marks"
)
_KEYS: dict[str, tuple[str, ...]] = {
    "file": ("id",),
    "patient": ("last_name", "first_name", "id"),
    "charge": ("charge", "id"),
    "paid": ("paid", "id"),
}
_WORD = re.compile("[0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+")
"""What is surely one token of the index, which knows no phrases; X12 has no other letters."""
_SEEN = "{last_name first_name member_id patient_control_number claim_control_number codes}"
"""The columns that the user's words look into."""


class StoredClaim(NamedTuple):
    """One row of the index; money in cents."""

    id: int
    remittance: int
    last_name: str
    first_name: str
    member_id: str
    patient_control_number: str
    claim_control_number: str
    status: str
    charge: int
    paid: int
    owed: int | None
    service_from: str
    service_to: str
    codes: str
    marks: str
    segment: int
    start: int
    skipped: int


class Found(NamedTuple):
    """Where in which file a claim stands."""

    file: int
    remittance: int
    segment: int
    start: int
    skipped: int


def claim_id(remittance: int, ordinal: int) -> int:
    """The id of a claim by its place in its remittance, counted from 1."""
    return remittance * PLACES + ordinal


def add(connection: "Connection", claims: Iterable[StoredClaim]) -> None:
    """Put claims in; those that are there already stay."""
    marks = ", ".join("?" * len(StoredClaim._fields))
    connection.executemany(f"INSERT OR IGNORE INTO remittance_claims VALUES ({marks})", claims)  # noqa: S608


def page(
    connection: "Connection",
    check: Check,
    wanted: ClaimFilter,
    *,
    order: Order = "file",
    descending: bool = False,
    after: str = "",
    limit: int = 50,
) -> ClaimPage:
    """Some claims of a check. With a filter they come in the order of the file."""
    query = query_of(wanted)
    if query is None:
        return ClaimPage((), "", 0)
    if query:
        return _filtered(connection, check, query, int(after or 0), limit)
    keys = _KEYS[order]
    named = ", ".join(f"c.{key}" for key in keys)
    direction, sign = ("DESC", "<") if descending else ("ASC", ">")
    where, values = _within(check.id)
    if order != "file":
        where, values = "c.remittance = ?", (check.id,)
    if after:
        where += f" AND ({named}) {sign} ({', '.join('?' * len(keys))})"
        values = (*values, *json.loads(after))
    ordering = ", ".join(f"c.{key} {direction}" for key in keys)
    rows = connection.execute(
        f"SELECT {_COLUMNS}, {named} FROM remittance_claims AS c WHERE {where} ORDER BY {ordering} LIMIT ?",  # noqa: S608
        (*values, limit + 1),
    ).fetchall()
    last = json.dumps(rows[limit - 1][-len(keys) :]) if len(rows) > limit else ""
    return ClaimPage(tuple(row_of(row[: -len(keys)]) for row in rows[:limit]), last, check.claims)


def find(connection: "Connection", owners: Sequence[Owner], text: str, limit: int) -> tuple[FoundClaim, ...]:
    """Claims in all that these owners keep, the last ones read first."""
    query = query_of(ClaimFilter(text))
    if not query or not owners:
        return ()
    theirs = " OR ".join(["(r.portal = ? AND r.user = ?)"] * len(owners))
    rows = connection.execute(
        f"SELECT {_COLUMNS}, r.portal, r.user FROM remittance_words AS w"  # noqa: S608
        " JOIN remittance_claims AS c ON c.id = w.rowid JOIN remittances AS r ON r.id = c.remittance"
        " JOIN remittance_files AS f ON f.id = r.file AND f.state = 'kept'"
        f" WHERE remittance_words MATCH ? AND ({theirs}) ORDER BY w.rowid DESC LIMIT ?",
        (query, *(part for owner in owners for part in (owner.portal, owner.user)), limit),
    ).fetchall()
    checks: dict[int, Check | None] = {}
    found = []
    for *row, portal, user in rows:
        claim = row_of(row)
        if claim.check_id not in checks:
            checks[claim.check_id] = by_id(connection, Owner(portal, user), claim.check_id)
        if check := checks[claim.check_id]:
            found.append(FoundClaim(claim, check))
    return tuple(found)


def where_is(connection: "Connection", owner: Owner, number: int) -> Found | None:
    """Where a claim stands; None where it isn't there, or somebody else's."""
    row = connection.execute(
        "SELECT r.file, c.remittance, c.segment, c.start, c.skipped FROM remittance_claims AS c"
        " JOIN remittances AS r ON r.id = c.remittance"
        " WHERE c.id = ? AND r.portal = ? AND r.user = ? AND r.file IS NOT NULL",
        (number, owner.portal, owner.user),
    ).fetchone()
    return Found(*row) if row else None


def query_of(wanted: ClaimFilter) -> str | None:
    """The filter as FTS5 has it; '' for no filter, None for one that nothing can fit.

    Nothing that was keyed is taken for the query's own language: only letters and digits are left of it.
    """
    parts = []
    for word in wanted.text.split():
        pieces = _WORD.findall(_undashed(word))
        parts += [f'{_SEEN} : "{piece}"*' for piece in pieces]
    if wanted.text.strip() and not parts:
        return None
    parts += [f'codes : "{each}"' for each in _WORD.findall(_undashed(wanted.reason))]
    parts += [f'marks : "is{each}"' for each in _WORD.findall(wanted.status)]
    if wanted.denied:
        parts.append(f'marks : "{DENIED}"')
    return " AND ".join(parts)


def tokens_of(text: str) -> list[str]:
    """The words of a name as the index has them: `O'BRIEN` is two."""
    return _WORD.findall(text)


def row_of(row: Sequence[Any]) -> ClaimRow:
    """The record of a row of _COLUMNS."""
    number, remittance, last, first, member, ours, theirs, status, charge, paid, owed, *rest = row
    start, end, codes, marks = rest
    reasons, _, remarks = codes.partition("|")
    return ClaimRow(
        number,
        remittance,
        number % PLACES,
        last,
        first,
        member,
        ours,
        theirs,
        status,
        dollars(charge),
        dollars(paid),
        None if owed is None else dollars(owed),
        day_of(start),
        day_of(end),
        tuple(f"{code[:2]}-{code[2:]}" for code in reasons.split()),
        tuple(remarks.split()),
        DENIED in marks.split(),
    )


def _filtered(connection: "Connection", check: Check, query: str, after: int, limit: int) -> ClaimPage:
    first, last = claim_id(check.id, 0), claim_id(check.id + 1, 0)
    matching = "SELECT rowid FROM remittance_words WHERE remittance_words MATCH ? AND rowid > ? AND rowid < ?"
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM ({matching} ORDER BY rowid LIMIT ?) AS w"  # noqa: S608
        " JOIN remittance_claims AS c ON c.id = w.rowid ORDER BY c.id",
        (query, max(first, after), last, limit + 1),
    ).fetchall()
    (count,) = connection.execute(
        f"SELECT count(*) FROM ({matching} LIMIT ?)",  # noqa: S608
        (query, first, last, COUNTED + 1),
    ).fetchone()
    following = str(rows[limit - 1][0]) if len(rows) > limit else ""
    shown = tuple(map(row_of, rows[:limit]))
    return ClaimPage(shown, following, min(count, COUNTED), more=count > COUNTED)


def _within(remittance: int) -> tuple[str, tuple[Any, ...]]:
    return "c.id > ? AND c.id < ?", (claim_id(remittance, 0), claim_id(remittance + 1, 0))


def _undashed(word: str) -> str:
    """CO-45 is kept as CO45, and a number without its dashes; a name with a dash is two words."""
    compact = word.replace("-", "")
    return compact if any(map(str.isdigit, compact)) else word
