"""What a receipt says of a claim, made by hand."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest

from api_client.claims.records import ClaimEdit, ClaimReceipt, Outcome
from offline_cache.outbox.records import State
from screens.claim_entry import keys
from screens.claim_entry.receipt import next_action, receipt_lines, verdict
from screens.claim_entry.receipt_page import ReceiptPage
from tests.screens.outbox.test_acting import ENTRY, NOW
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


@pytest.mark.parametrize(
    ("state", "left", "said"),
    [
        (State.QUEUED, False, "the outbox can take it back"),
        (State.HELD, False, "the outbox can take it back"),
        (State.UNKNOWN, True, "it has left, so it can't be taken back"),
        (State.SENDING, True, "it has left, so it can't be taken back"),
        (State.REJECTED, False, "the outbox can edit it"),
        (State.ACCEPTED, True, "'Claims' says what became of it"),
    ],
)
def test_what_can_be_done_before_there_is_a_receipt(state: State, left: bool, said: str) -> None:
    outbox = SimpleNamespace(words=lambda _entry: "", listen=lambda _heard: None)
    desk: Any = SimpleNamespace(outbox=outbox)
    entry = replace(ENTRY, state=state, left_at=NOW if left else None)
    nothing: Any = None
    page = ReceiptPage(desk, entry, None, nothing, nothing)
    assert said in page.why_not(keys.CORRECT)
