"""Claims as JSON: receipt, row and detail."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

from mock_backend.claims.filed import Filed
from mock_backend.claims.money import from_cents
from mock_backend.claims.numbers import case_id
from mock_backend.claims.payment import check_number, remittance_id
from mock_backend.claims.records import Decision, Edit, LineDecision, Step
from mock_backend.claims.rules.holding import DAYS_TO_ANSWER, REQUEST
from mock_backend.claims.states import STATES
from mock_backend.claims.writing import read_way
from mock_backend.web.json_out import JsonValue
from x12.adjustments import Adjustment

Document = dict[str, JsonValue]
Columns = Mapping[str, object] | sqlite3.Row
_TAKEN_OVER = frozenset({"replaced", "voided"})
_UNPAID = frozenset({"denied", "rejected"})


def location_of(portal: str, state: str) -> str:
    """FISS status and location, or the MMIS word."""
    return STATES[state].word if portal == "mmis" else STATES[state].location


def location_after(portal: str, state: str, before: Sequence[Step]) -> str:
    """The same; a denial or rejection that another claim took the place of stays where it was decided."""
    decided = next((step.state for step in reversed(before) if step.state != state), "")
    stays = STATES[state].slug in _TAKEN_OVER and portal != "mmis"
    if stays and decided and STATES[decided].slug in _UNPAID:
        return STATES[decided].location
    return location_of(portal, state)


def amounts_document(decision: Decision) -> Document:
    """The amounts of a claim and of its lines."""
    return {
        "charge": _money(decision.charge),
        "allowed": _money(decision.allowed),
        "paid": _money(decision.paid),
        "patient_responsibility": _money(decision.patient_responsibility),
        "adjustments": [_adjustment(each) for each in decision.adjustments],
        "remarks": list(decision.remarks),
    }


def lines_document(filed: Filed, decision: Decision) -> list[JsonValue]:
    """The lines that were decided, with what they were for."""
    return [_line(filed, each) for each in decision.lines]


def edits_document(edits: Sequence[Edit]) -> list[JsonValue]:
    """What was found, each at its element."""
    return [_edit(each) for each in edits]


def row_document(row: sqlite3.Row, today: date) -> Document:
    """One row of a list of claims."""
    state = STATES[row["state"]]
    remitted = remitted_on(row, today)
    before = read_way(row["way"]) if row["status"] in _TAKEN_OVER else ()
    return {
        "id": row["id"],
        "control_number": row["control_number"],
        "patient_control_number": row["patient_control_number"],
        "patient": {
            "last_name": row["last_name"],
            "first_name": row["first_name"],
            "member_id": row["member_id"],
            "date_of_birth": row["birth"],
        },
        "kind": row["kind"],
        "bill_type": row["bill_type"],
        "from": row["from_date"],
        "through": row["through_date"],
        "received_on": row["received_on"],
        "status": row["status"],
        "location": location_after(row["portal"], row["state"], before),
        "category": row["category"],
        **status_code(row["code"]),
        "charge": _money(from_cents(row["charge"])),
        "paid": _money(from_cents(row["paid"] if state.priced else 0)),
        "finalized_on": row["final_on"] if state.final else None,
        "check_number": check_number(row["portal"], row["npi"], remitted) if remitted else "",
        "act_by": row["act_by"],
        "replaces": row["replaces"],
        "replaced_by": row["replaced_by"],
        "provider_npi": row["npi"],
    }


def status_code(code: str) -> Document:
    """A claim status code, and whom it is about."""
    number, _, entity = code.partition(":")
    return {"status_code": number, "entity": entity}


def history_document(portal: str, steps: Sequence[Step], today: date) -> list[JsonValue]:
    """Where the claim has been."""
    return [
        {
            "on": step.on.isoformat(),
            "status": STATES[step.state].slug,
            "location": location_after(portal, step.state, steps[:at]),
            "category": step.category,
            **status_code(step.code),
        }
        for at, step in enumerate(steps)
        if step.on <= today
    ]


def remittance_document(row: sqlite3.Row, today: date) -> Document | None:
    """The remittance that tells of the claim, once there is one."""
    on = remitted_on(row, today)
    if on is None:
        return None
    portal, npi = row["portal"], row["npi"]
    return {
        "id": remittance_id(portal, npi, on),
        "check_number": check_number(portal, npi, on),
        "paid_on": on.isoformat(),
    }


def request_document(row: sqlite3.Row, steps: Sequence[Step]) -> Document | None:
    """The request for documents, while it waits for an answer."""
    if row["state"] != "asked":
        return None
    asked_on = next(step.on for step in steps if step.state == "asked")
    return {
        "case_id": case_id(row["control_number"]),
        "asked_on": asked_on.isoformat(),
        "due": (asked_on + timedelta(days=DAYS_TO_ANSWER)).isoformat(),
        "text": REQUEST,
    }


def remitted_on(row: sqlite3.Row, today: date) -> date | None:
    """The day of the remittance that tells of a claim; None before it."""
    if not row["remitted_on"] or not STATES[row["state"]].final:
        return None
    on = date.fromisoformat(row["remitted_on"])
    return on if on <= today else None


def _line(filed: Filed, decided: LineDecision) -> Document:
    line = filed.claim.lines[decided.number - 1]
    procedure = line.procedure
    return {
        "number": decided.number,
        "procedure": procedure.code if procedure else "",
        "modifiers": list(procedure.modifiers) if procedure else [],
        "revenue_code": line.revenue_code,
        "charge": _money(decided.charge),
        "allowed": _money(decided.allowed),
        "paid": _money(decided.paid),
        "adjustments": [_adjustment(each) for each in decided.adjustments],
        "remarks": list(decided.remarks),
    }


def _adjustment(each: Adjustment) -> Document:
    quantity = {"quantity": str(each.quantity)} if each.quantity is not None else {}
    return {"group": each.group, "reason": each.reason, "amount": _money(each.amount), **quantity}


def _edit(edit: Edit) -> Document:
    _, loop, element = edit.id.split(".")
    return {
        "id": edit.id,
        "loop": loop,
        "segment": element[:-2],
        "element": element,
        "line": edit.line,
        "occurrence": 1,
        "sentence": edit.sentence,
        "next_action": edit.next_action,
        "severity": edit.severity,
    }


def _money(amount: Decimal) -> str:
    return f"{amount:.2f}"
