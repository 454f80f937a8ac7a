"""Reads one remittance, or one claim of it, back from the store's chunks. For the store's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api_client.errors import InvalidRequest
from offline_cache.patients import Patient, numbered
from offline_cache.remittances.heads import adjustments_in, bare_start, start_again
from offline_cache.remittances.records import Check, CheckSummary
from offline_cache.store.remittances import claims, files, reading
from offline_cache.store.remittances.values import dollars
from x12.problem import Problem
from x12.remittance.again import claim_at
from x12.remittance.items import ClaimEntry, Place

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from offline_cache.remittances.records import ReasonTotal
    from offline_cache.store.engine import Connection
    from offline_cache.store.owner import Owner
    from x12.remittance.records import ClaimPayment

_NO_MONEY = dollars(0)


def summary(connection: Connection, owner: Owner, check: Check) -> CheckSummary:
    """The remittance on one page; raises InvalidRequest where it isn't kept."""
    kept = files.of_check(connection, owner, check.id)
    totals, head, findings = reading.sums(connection, check.id)
    start = (
        start_again(head, files.bytes_from(connection, kept.id, head["offset"])) if kept and head else None
    )
    if start is None:
        raise not_kept()
    reasons = reading.reasons(connection, check.id)
    charge, by_group = dollars(totals.charge), _by_group(reasons)
    return CheckSummary(
        check=check,
        header=start.header,
        charge=charge,
        allowed=dollars(head["allowed"]) if "allowed" in head else charge - by_group.get("CO", _NO_MONEY),
        paid=dollars(totals.paid),
        patient_responsibility=dollars(totals.owed),
        by_group=by_group,
        reasons=reasons,
        statuses=head["statuses"],
        provider_adjustments=adjustments_in(head),
        provider_adjusted=dollars(totals.adjusted),
        findings=tuple(Problem(**each) for each in findings),
    )


def claim(connection: Connection, owner: Owner, number: int) -> ClaimEntry:
    """One claim with its text; raises InvalidRequest where it isn't kept."""
    found = claims.where_is(connection, owner, number)
    _, head, _ = reading.sums(connection, found.remittance) if found else (None, {}, None)
    if found is None or not head:
        raise not_kept()
    place = Place(1, found.segment, found.start, found.skipped)
    entry = claim_at(place, bare_start(head), files.bytes_from(connection, found.file, found.start))
    if entry is None:
        raise not_kept()
    return entry


def not_kept() -> InvalidRequest:
    """The error for what isn't in the store any more, or not yet."""
    return InvalidRequest(
        "This remittance is not kept here.", next_action="Fetch it, or wait until it is read."
    )


def patient_of(claim: ClaimPayment) -> Patient:
    """Whom a claim is about, as the access log tells people apart."""
    who = claim.patient
    return numbered(who.id_code, who.name, who.first_name)


def _by_group(reasons: Iterable[ReasonTotal]) -> dict[str, Decimal]:
    groups: dict[str, Decimal] = {}
    for each in reasons:
        groups[each.group] = groups.get(each.group, _NO_MONEY) + each.amount
    return groups
