"""Claims and denials as sheets for a spreadsheet, or as JSON, whose amounts are text: no cent is lost."""

import json
from collections.abc import Iterable
from typing import Any, Literal

from api_client.sheets import Cell, as_sheet
from offline_cache.remittances.records import ClaimRow, ReasonTotal
from screens.remittances.explaining import explained

Kind = Literal["csv", "json"]
LETTERS: dict[str, Kind] = {"c": "csv", "j": "json"}
QUESTION = "Save as CSV for a spreadsheet (c) or JSON (j)?"
_CLAIM_HEADINGS = (
    "Last name", "First name", "Member number", "Our number", "Payer's number", "Status", "Charged", "Paid",
    "Patient owes", "Service from", "Service to", "Reasons", "Remarks", "Denied",
)  # fmt: skip
_DENIAL_HEADINGS = ("Group", "Reason", "Words", "Claims", "Lines", "Amount", "Next action")


def claims_sheet(rows: Iterable[ClaimRow], kind: Kind) -> str:
    """One row for each claim."""
    return _made(_CLAIM_HEADINGS, map(_claim, rows), kind)


def denials_sheet(totals: Iterable[ReasonTotal], kind: Kind) -> str:
    """One row for each reason."""
    return _made(_DENIAL_HEADINGS, map(_denial, totals), kind)


def _claim(row: ClaimRow) -> tuple[Cell, ...]:
    return (
        row.last_name, row.first_name, row.member_id, row.patient_control_number, row.claim_control_number,
        row.status, row.charge, row.paid, row.patient_responsibility, row.service_from, row.service_to,
        " ".join(row.reasons), " ".join(row.remarks), "yes" if row.denied else "no",
    )  # fmt: skip


def _denial(total: ReasonTotal) -> tuple[Cell, ...]:
    found = explained(f"{total.group}-{total.reason}")
    return (
        total.group,
        total.reason,
        found.words,
        total.claims,
        total.lines,
        total.amount,
        found.next_action,
    )


def _made(headings: tuple[str, ...], rows: Iterable[tuple[Cell, ...]], kind: Kind) -> str:
    if kind == "csv":
        return as_sheet(headings, rows)
    names = [heading.lower().replace("'s", "").replace(" ", "_") for heading in headings]
    told = [dict(zip(names, map(_json, row), strict=True)) for row in rows]
    return json.dumps(told, indent=1, ensure_ascii=False) + "\n"


def _json(cell: Cell) -> Any:
    return cell if cell is None or isinstance(cell, int | str) else str(cell)
