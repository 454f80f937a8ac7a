"""Receipts as a portal writes them."""

from typing import Any


def receipt_body(patient_control_number: str = "PCN-1", **changes: Any) -> dict[str, Any]:
    """The JSON of a receipt for a paid claim."""
    return {
        "id": "c-1",
        "control_number": "1126152000001",
        "patient_control_number": patient_control_number,
        "received_at": "2025-06-02T15:04:05Z",
        "outcome": "paid",
        "location": "P B9996",
        "category": "F1",
        "status_code": "65",
        "charge": "120.00",
        "allowed": "96.50",
        "paid": "77.20",
        "patient_responsibility": "19.30",
        "adjustments": [{"group": "CO", "reason": "45", "amount": "23.50"}],
        "remarks": ["MA01"],
        "lines": [
            {
                "number": 1,
                "procedure": "99213",
                "charge": "120.00",
                "allowed": "96.50",
                "paid": "77.20",
                "adjustments": [{"group": "PR", "reason": "2", "amount": "19.30", "quantity": "1"}],
                "remarks": [],
            }
        ],
        "edits": [
            {
                "id": "X222.2400.SV101",
                "loop": "2400",
                "segment": "SV1",
                "element": "SV101",
                "line": 1,
                "occurrence": 1,
                "sentence": "The code is not covered on this date.",
                "next_action": "Check the code.",
                "severity": "warning",
            }
        ],
        "payment_expected_on": "2025-06-16",
        "acknowledgment": "ISA*00*~\nST*277~\n",
        "sample_fees": True,
    } | changes
