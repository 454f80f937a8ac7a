"""What is answered to a claim at once, as JSON."""

from mock_backend.claims import documents
from mock_backend.claims.intake import Taken
from mock_backend.claims.judging import shown
from mock_backend.claims.records import Outcome
from mock_backend.portals import Portal


def receipt_document(portal: Portal, taken: Taken, received_at: str) -> documents.Document:
    """The receipt: of a claim that is still open or came back, no amount is told but the charge."""
    row, judged = taken.row, taken.judged
    pending = judged.outcome in {Outcome.SUSPENDED, Outcome.RETURNED}
    decision = shown(judged.decision, judged.outcome) if pending else judged.decision
    paid = judged.outcome is Outcome.PAID
    return {
        "id": str(row["id"]),
        "control_number": str(row["control_number"]),
        "patient_control_number": str(row["patient_control_number"]),
        "received_at": received_at,
        "outcome": judged.outcome.value,
        "location": documents.location_of(portal.id, str(row["state"])),
        "category": str(row["category"]),
        **documents.status_code(str(row["code"])),
        **documents.amounts_document(decision),
        "lines": documents.lines_document(taken.filed, decision),
        "edits": documents.edits_document(judged.decision.edits),
        "payment_expected_on": str(row["remitted_on"]) if paid and row["remitted_on"] else None,
        "acknowledgment": taken.acknowledgment.decode(),
        "sample_fees": True,
    }
