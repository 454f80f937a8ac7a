"""What is noted of a remittance while its file is read, and at the end."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from offline_cache.remittances.records import ReasonTotal
from offline_cache.store.owner import Owner
from offline_cache.store.remittances.values import cents, day_text, dollars

if TYPE_CHECKING:
    from offline_cache.store.engine import Connection
    from x12.problem import Problem


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a remittance says that lists show."""

    check_number: str
    paid_on: date | None
    payer: str
    payer_id: str
    amount: Decimal


class ReasonCount(NamedTuple):
    """One reason in one remittance; amounts in cents."""

    group: str
    reason: str
    claims: int
    lines: int
    amount: int
    denied_claims: int
    denied_lines: int
    denied_amount: int


@dataclass(frozen=True, slots=True)
class Totals:
    """What a remittance sums up to; money in cents."""

    claims: int
    charge: int
    paid: int
    owed: int
    adjusted: int


def begin(
    connection: "Connection", owner: Owner, remittance_id: str, file: int, place: int, head: Head
) -> int:
    """Note a remittance of a file; gives its id. One that the portal has listed is that one."""
    row = connection.execute(
        "SELECT id FROM remittances WHERE portal = ? AND user = ? AND place = ?"
        " AND (file = ? OR (remittance_id <> '' AND remittance_id = ?))",
        (owner.portal, owner.user, place, file, remittance_id),
    ).fetchone()
    values = (
        *(file, head.check_number, day_text(head.paid_on), head.payer, head.payer_id, cents(head.amount)),
    )
    if row is not None:
        connection.execute(
            "UPDATE remittances SET file = ?, check_number = ?, paid_on = ?, payer = ?, payer_id = ?,"
            " amount = ? WHERE id = ?",
            (*values, row[0]),
        )
        return int(row[0])
    made = connection.execute(
        "INSERT INTO remittances (file, check_number, paid_on, payer, payer_id, amount, portal, user,"
        " remittance_id, place, claims) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
        (*values, owner.portal, owner.user, remittance_id, place),
    )
    return int(made.lastrowid or 0)


def count(connection: "Connection", remittance: int, claims: int) -> None:
    """How many claims are here so far."""
    connection.execute("UPDATE remittances SET claims = ? WHERE id = ?", (claims, remittance))


def end(
    connection: "Connection",
    remittance: int,
    totals: Totals,
    reasons: Iterable[ReasonCount],
    head: dict[str, Any],
    findings: "Iterable[Problem]",
) -> None:
    """Note what it sums up to; `head` is what its head is read again with."""
    connection.execute(
        "UPDATE remittances SET claims = ?, charge = ?, paid = ?, owed = ?, adjusted = ?, head = ?,"
        " findings = ? WHERE id = ?",
        (
            *(totals.claims, totals.charge, totals.paid, totals.owed, totals.adjusted),
            *(json.dumps(head), json.dumps([asdict(each) for each in findings]), remittance),
        ),
    )
    connection.execute("DELETE FROM remittance_reasons WHERE remittance = ?", (remittance,))
    connection.executemany(
        "INSERT INTO remittance_reasons VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(remittance, *each) for each in reasons],
    )


def sums(connection: "Connection", remittance: int) -> tuple[Totals, dict[str, Any], list[dict[str, Any]]]:
    """Its totals, its head and its findings."""
    *numbers, head, findings = connection.execute(
        "SELECT claims, charge, paid, owed, adjusted, head, findings FROM remittances WHERE id = ?",
        (remittance,),
    ).fetchone()
    return Totals(*numbers), json.loads(head) if head else {}, json.loads(findings)


def reasons(connection: "Connection", remittance: int) -> tuple[ReasonTotal, ...]:
    """Every adjustment reason of a remittance, the largest amount first."""
    rows = connection.execute(
        "SELECT kind, reason, claims, lines, amount FROM remittance_reasons WHERE remittance = ?"
        " ORDER BY abs(amount) DESC, kind, reason",
        (remittance,),
    )
    return tuple(_total(row) for row in rows)


def denials(connection: "Connection", owner: Owner, first: date, last: date) -> tuple[ReasonTotal, ...]:
    """Why claims and lines were denied in the payments of these days, the largest amount first."""
    rows = connection.execute(
        "SELECT x.kind, x.reason, sum(x.denied_claims), sum(x.denied_lines), sum(x.denied_amount)"
        " FROM remittance_reasons AS x JOIN remittances AS r ON r.id = x.remittance"
        " WHERE r.portal = ? AND r.user = ? AND r.paid_on BETWEEN ? AND ?"
        " GROUP BY x.kind, x.reason HAVING sum(x.denied_claims) + sum(x.denied_lines) > 0"
        " ORDER BY sum(x.denied_amount) DESC, x.kind, x.reason",
        (owner.portal, owner.user, first.isoformat(), last.isoformat()),
    )
    return tuple(_total(row) for row in rows)


def _total(row: tuple[str, str, int, int, int]) -> ReasonTotal:
    group, reason, claims, lines, amount = row
    return ReasonTotal(group, reason, claims, lines, dollars(amount))
