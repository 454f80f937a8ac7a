"""What a receipt says of a claim, made by hand."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from api_client.claims.records import ClaimEdit, ClaimReceipt, Outcome
from screens.claim_entry.receipt import next_action, receipt_lines, verdict
from tui.text import plain

NONE = Decimal(0)


def receipt(outcome: Outcome, category: str, code: str, edits: tuple[ClaimEdit, ...] = ()) -> ClaimReceipt:
    """Of a claim over $120.00 of which nothing is paid."""
    return ClaimReceipt(
        "id", "1126326000401", "LCC1", datetime(2026, 11, 22, tzinfo=UTC), outcome, "R B9997", category, code,
        Decimal("120.00"), NONE, NONE, NONE, edits=edits,
    )  # fmt: skip


def test_a_rejection_without_edits_says_what_its_status_says() -> None:
    made = receipt("rejected", "F2", "85")
    assert verdict(made) == "Rejected: Not the first payer."
    assert next_action(made) == "Bill the first payer, then send its remittance."
    assert not any("no reason" in plain(row) for row in receipt_lines(made, 78))


def test_an_edit_says_it_better_than_the_status() -> None:
    edit = ClaimEdit("X1", "2300", "CLM", "CLM05", None, 1, "The place is wrong.", "Correct it.")
    made = receipt("returned", "A7", "21", (edit,))
    assert verdict(made) == "Returned to you: The place is wrong."
    assert next_action(made) == "Correct it."


@pytest.mark.parametrize("code", ["", "99999"])
def test_where_there_is_no_reason_it_says_so(code: str) -> None:
    assert verdict(receipt("rejected", "F2", code)) == "Rejected: it says no reason."
