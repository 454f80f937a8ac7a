"""Receipts and their parts out of a portal's JSON; whatever is not as agreed makes the answer garbled."""

import json
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, cast, get_args

from api_client.claims.records import ClaimEdit, ClaimLine, ClaimReceipt, Outcome, Severity
from api_client.errors import ServerFault
from api_client.messages import JSON, Reply, garbled
from api_client.reading import Fields
from x12.adjustments import Adjustment

_LARGEST = Decimal(10) ** 12


def read_receipt(reply: Reply) -> ClaimReceipt:
    """The receipt in an answer; raises ServerFault."""
    fields = Fields(reply)
    outcome = fields.text("outcome")
    if outcome not in get_args(Outcome):
        raise garbled(reply)
    return ClaimReceipt(
        id=fields.text("id"),
        control_number=fields.text("control_number"),
        patient_control_number=fields.text("patient_control_number"),
        received_at=fields.instant("received_at"),
        outcome=cast(Outcome, outcome),
        location=fields.text("location", ""),
        category=fields.text("category"),
        status_code=fields.text("status_code"),
        charge=read_money(reply, fields, "charge"),
        allowed=read_money(reply, fields, "allowed"),
        paid=read_money(reply, fields, "paid"),
        patient_responsibility=read_money(reply, fields, "patient_responsibility"),
        adjustments=read_adjustments(reply, fields),
        remarks=fields.texts("remarks"),
        lines=tuple(read_claim_line(reply, each) for each in fields.rows("lines")),
        edits=tuple(read_edit(reply, each) for each in fields.rows("edits")),
        payment_expected_on=fields.day("payment_expected_on")
        if fields.text("payment_expected_on", "")
        else None,
        acknowledgment=as_it_came(reply, "acknowledgment"),
        sample_fees=fields.flag("sample_fees"),
    )


def reread_receipt(received: str) -> ClaimReceipt | None:
    """The receipt in an answer that was kept; None where it can't be read."""
    try:
        return read_receipt(Reply(200, JSON, received.encode()))
    except ServerFault:
        return None


def read_claim_line(reply: Reply, fields: Fields) -> ClaimLine:
    """One service line of a receipt or of a claim's detail."""
    return ClaimLine(
        number=fields.whole("number"),
        procedure=fields.text("procedure", ""),
        charge=read_money(reply, fields, "charge"),
        allowed=read_money(reply, fields, "allowed"),
        paid=read_money(reply, fields, "paid"),
        adjustments=read_adjustments(reply, fields),
        remarks=fields.texts("remarks"),
    )


def read_edit(reply: Reply, fields: Fields) -> ClaimEdit:
    """One edit of a receipt or of a claim's detail."""
    severity = fields.text("severity", "error")
    if severity not in get_args(Severity):
        raise garbled(reply)
    return ClaimEdit(
        id=fields.text("id"),
        loop=fields.text("loop", ""),
        segment=fields.text("segment", ""),
        element=fields.text("element", ""),
        line=_whole_or_none(fields, "line"),
        occurrence=_whole_or_none(fields, "occurrence") or 1,
        sentence=fields.text("sentence"),
        next_action=fields.text("next_action", ""),
        severity=cast(Severity, severity),
    )


def read_adjustments(reply: Reply, fields: Fields) -> tuple[Adjustment, ...]:
    """The adjustments of a claim or of a line."""
    return tuple(read_adjustment(reply, each) for each in fields.rows("adjustments"))


def read_adjustment(reply: Reply, fields: Fields) -> Adjustment:
    """One adjustment."""
    quantity = fields.text("quantity", "")
    return Adjustment(
        fields.text("group"),
        fields.text("reason"),
        read_money(reply, fields, "amount"),
        _decimal(reply, quantity) if quantity else None,
    )


def read_money(reply: Reply, fields: Fields, key: str) -> Decimal:
    """An amount, which the wire has as a decimal string; zero where there is none."""
    text = fields.text(key, "")
    return _decimal(reply, text) if text else Decimal(0)


def _decimal(reply: Reply, text: str) -> Decimal:
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise garbled(reply) from None
    if not value.is_finite() or abs(value) >= _LARGEST:
        raise garbled(reply)
    return value


def _whole_or_none(fields: Fields, key: str) -> int | None:
    return fields.whole(key) if fields.has(key) else None


def as_it_came(reply: Reply, key: str) -> str:
    """A string before it was cleaned: evidence, and cleaned X12 may no longer be X12."""
    values: Mapping[str, Any] = json.loads(reply.body)
    value = values.get(key)
    return value if isinstance(value, str) else ""
