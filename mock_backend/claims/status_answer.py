"""What is answered to one claim status inquiry: the claims that fit it, or why none can be told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from sqlite3 import Row

from mock_backend.claims.archive import told
from mock_backend.claims.claims import Claims
from mock_backend.claims.documents import remitted_on
from mock_backend.claims.money import from_cents, in_cents
from mock_backend.claims.payment import check_number
from mock_backend.claims.states import STATES
from mock_backend.claims.writing import read_way
from mock_backend.portals import Portal
from x12.parts import Reference, Trace, between
from x12.party import Party
from x12.status.exchange import ClaimStatusInquiry, ClaimStatusReport
from x12.status.records import (
    CONTROL_NUMBER,
    LINE_NUMBER,
    PATIENT_CONTROL_NUMBER,
    SERVICE_DATE,
    TOTAL_CHARGE,
    TYPE_OF_BILL,
    ClaimStatus,
    LineStatus,
    Person,
    Status,
    StatusCode,
)

NOT_FOUND = StatusCode("A4", "35")
_WRONG_PAYER = StatusCode("A3", "116", "PR")
_NOT_YOURS = StatusCode("D0", "562", "1P")
_NO_DATES = StatusCode("D0", "187")
_NO_MEMBER = StatusCode("D0", "164", "IL")
_TRANSFER = "ACH"
_NUMBERS = (
    (CONTROL_NUMBER, "control_number"),
    (TYPE_OF_BILL, "bill_type"),
    (PATIENT_CONTROL_NUMBER, "patient_control_number"),
)
"""Reference numbers of a claim, and the columns that hold them."""


def reports_on(
    claims: Claims, portal: Portal, inquiry: ClaimStatusInquiry, acts_for: frozenset[str], *, with_lines: bool
) -> Iterator[ClaimStatusReport]:
    """One report for each claim that fits; one that says why where there is none."""
    today = claims.today
    refusal = _refusal(portal, inquiry, acts_for)
    if refusal:
        yield _report(portal, inquiry, ClaimStatus(_trace(inquiry), (Status((refusal,), today),)))
        return
    rows = claims.matching(portal, criteria(inquiry))
    if not rows:
        yield _report(portal, inquiry, ClaimStatus(_trace(inquiry), (Status((NOT_FOUND,), today),)))
    for row in rows:
        lines = _lines(claims, row, today) if with_lines else ()
        yield _report(portal, inquiry, replace(_claim(row, today), trace=_trace(inquiry), lines=lines))


def criteria(inquiry: ClaimStatusInquiry) -> dict[str, object]:
    """What narrows the search: the payer's number, or the member, days and whatever else is known."""
    asked = inquiry.claim or ClaimStatus()
    npi = inquiry.provider.id_code if inquiry.provider else ""
    if asked.control_number:
        return {"npi": npi, "control_number": asked.control_number.upper()}
    days = asked.service_dates
    person = inquiry.patient
    charge = asked.amount(TOTAL_CHARGE)
    found: dict[str, object] = {
        "npi": npi,
        "member_id": person.member_id.replace("-", "").upper() if person else "",
        "last_name": person.party.name.upper() if person else "",
        "patient_control_number": asked.patient_control_number,
        "bill_type": asked.type_of_bill,
        "charge": in_cents(charge) if charge is not None else "",
        "from": days.start.isoformat() if days else "",
        "to": (days.end or days.start).isoformat() if days else "",
    }
    return {name: value for name, value in found.items() if value != ""}


def _refusal(portal: Portal, inquiry: ClaimStatusInquiry, acts_for: frozenset[str]) -> StatusCode | None:
    if inquiry.payer.id_code != portal.payer_id:
        return _WRONG_PAYER
    if inquiry.provider is None or inquiry.provider.id_code not in acts_for:
        return _NOT_YOURS
    asked = inquiry.claim
    if asked is None or asked.control_number:
        return None
    if inquiry.patient is None or not inquiry.patient.member_id:
        return _NO_MEMBER
    return None if asked.service_dates else _NO_DATES


def _claim(row: Row, today: date) -> ClaimStatus:
    state = STATES[row["state"]]
    code, _, entity = row["code"].partition(":")
    past = [step for step in read_way(row["way"]) if step.on <= today]
    paid_on = remitted_on(row, today)
    paid = from_cents(row["paid"] if state.priced else 0)
    status = Status(
        (StatusCode(row["category"], code, entity),),
        past[-1].on if past else date.fromisoformat(row["received_on"]),
        charge=from_cents(row["charge"]),
        paid=paid,
        finalized_on=date.fromisoformat(row["final_on"]) if state.final and row["final_on"] else None,
        payment_method=_TRANSFER if paid_on and paid else "",
        paid_on=paid_on if paid else None,
        check_number=check_number(row["portal"], row["npi"], paid_on) if paid_on and paid else "",
    )
    first, last = (row[name] and date.fromisoformat(row[name]) for name in ("from_date", "through_date"))
    return ClaimStatus(
        statuses=(status,),
        references=tuple(Reference(kind, row[name]) for kind, name in _NUMBERS if row[name]),
        dates=(between(SERVICE_DATE, first, last),) if first else (),
    )


def _lines(claims: Claims, row: Row, today: date) -> tuple[LineStatus, ...]:
    judged = claims.archive.judged(row)
    code, _, entity = row["code"].partition(":")
    status = Status((StatusCode(row["category"], code, entity),), today)
    decided = {line.number: line.paid for line in told(judged, row).lines}
    return tuple(
        LineStatus(
            line.procedure,
            line.charge,
            decided.get(number, Decimal(0)),
            revenue_code=line.revenue_code,
            units=line.quantity,
            statuses=(status,),
            references=(Reference(LINE_NUMBER, str(number)),),
            dates=tuple(each for each in line.dates if each.qualifier == SERVICE_DATE),
        )
        for number, line in enumerate(judged.filed.claim.lines, 1)
        if line.procedure
    )


def _report(portal: Portal, inquiry: ClaimStatusInquiry, claim: ClaimStatus) -> ClaimStatusReport:
    payer = Party("PR", portal.payer_name, id_qualifier="PI", id_code=portal.payer_id)
    return ClaimStatusReport(
        payer=payer,
        receiver=_bare(inquiry.receiver),
        provider=_bare(inquiry.provider),
        subscriber=_named(inquiry.subscriber),
        dependent=_named(inquiry.dependent),
        claim=claim,
        reference=inquiry.reference,
    )


def _bare(party: Party | None) -> Party | None:
    return replace(party, kept=()) if party else None


def _named(person: Person | None) -> Person | None:
    return Person(replace(person.party, kept=())) if person else None


def _trace(inquiry: ClaimStatusInquiry) -> Trace:
    """The inquiry's own trace number, given back."""
    asked = inquiry.claim.trace if inquiry.claim else None
    return Trace(asked.number if asked else "0", kind="2")
