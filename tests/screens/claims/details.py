"""Claims as a portal tells them, made by hand."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from api_client.claims.detailed import ClaimDetail, ClaimRemittance, RecordsRequest, Stop
from api_client.claims.listed import ListedClaim
from api_client.claims.records import ClaimEdit, ClaimLine
from api_client.correspondence.records import AppealTerms, Case
from x12.adjustments import Adjustment

TODAY = date(2025, 11, 21)
RECEIVED = date(2025, 11, 14)


def listed(status: str, **changes: object) -> ListedClaim:
    """A row in this state."""
    category, code = _CODES[status]
    values: dict[str, object] = {
        "id": "abc", "control_number": "1125318000011", "patient_control_number": "LCC000011",
        "last_name": "EXAMPLE", "first_name": "PAT", "member_id": "1S00A00AA00", "date_of_birth": None,
        "kind": "professional", "bill_type": "", "service_from": date(2025, 11, 3),
        "service_to": date(2025, 11, 3), "received_on": RECEIVED, "status": status, "location": "T B9997",
        "category": category, "status_code": code, "entity": "", "charge": Decimal("245.00"),
        "paid": Decimal(0),
    }  # fmt: skip
    return ListedClaim(**{**values, **changes})  # type: ignore[arg-type]


def detailed(status: str, row: dict[str, object] | None = None, **changes: object) -> ClaimDetail:
    """All about it."""
    claim = listed(status, **(row or {}))
    stop = Stop(RECEIVED, status, claim.location, claim.category, claim.status_code, "")
    return ClaimDetail(claim, (stop,), Decimal(0), Decimal(0), **changes)  # type: ignore[arg-type]


def npi_edit() -> ClaimEdit:
    """The rendering provider isn't known."""
    return ClaimEdit(
        "X222.2310B.NM109",
        "2310B",
        "NM1",
        "NM109",
        None,
        1,
        "The rendering NPI isn't linked to the group.",
        "Correct the NPI.",
    )


def denied_line() -> ClaimLine:
    """Nothing was paid of it."""
    none = Decimal(0)
    reason = Adjustment("CO", "50", Decimal("245.00"))
    return ClaimLine(1, "G0439", Decimal("245.00"), none, none, (reason,), ("N115",))


def late_line() -> ClaimLine:
    """It was filed too late."""
    reason = Adjustment("CO", "29", Decimal("245.00"))
    return replace(denied_line(), adjustments=(reason,), remarks=("N211",))


def request() -> RecordsRequest:
    """Records are asked for."""
    return RecordsRequest("ADR1", RECEIVED, date(2025, 12, 29), "Send the notes.")


def terms() -> AppealTerms:
    """One line can be appealed."""
    return AppealTerms("redetermination", date(2026, 3, 14), (1,))


def case(**changes: object) -> Case:
    """An appeal that is in review."""
    made = Case("A2531800001", "appeal", RECEIVED, 1, "in-review", date(2026, 1, 13))
    return replace(made, **changes)  # type: ignore[arg-type]


def remittance() -> ClaimRemittance:
    """It was told of on the day after it was decided."""
    return ClaimRemittance("r1", "EFT1", date(2025, 11, 20))


_CODES = {
    "returned": ("A7", "562"),
    "additional-documentation": ("P3", "317"),
    "denied": ("F2", "104"),
    "rejected": ("F2", "116"),
    "paid": ("F1", "65"),
    "payment-floor": ("F0", "3"),
    "suspended": ("P2", "46"),
    "in-process": ("P1", "45"),
    "replaced": ("F3", "101"),
    "voided": ("F3", "101"),
}
STATES = tuple(_CODES)
