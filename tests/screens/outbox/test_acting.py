"""What can be done about an entry in each state."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from offline_cache.outbox.records import OutboxEntry, State
from offline_cache.store.owner import Owner
from screens.outbox import keys
from screens.outbox.acting import why_not
from screens.outbox.showing import offline_lines, row
from tui.text import plain

NOW = datetime(2025, 11, 21, 10, 0, tzinfo=UTC)
ENTRY = OutboxEntry(
    id=1, owner=Owner("mac", "biller"), key="k", state=State.QUEUED, form="f", record="r",
    label="EXAMPLE, PAT", patient_control_number="1", charge=None, created_at=NOW, tries=0, left_at=None,
    last_sent_at=None, next_at=None, missing_at=None, fault="", sentence="", next_action="", reference="",
    control_number="", outcome="", answered_at=None,
)  # fmt: skip


@pytest.mark.parametrize(
    ("state", "left", "can"),
    [
        (State.QUEUED, False, {"hold", "cancel", "edit"}),
        (State.QUEUED, True, set()),
        (State.HELD, False, {"hold", "cancel", "edit"}),
        (State.UNKNOWN, True, {"settle", "decide"}),
        (State.REJECTED, False, {"edit"}),
        (State.CANCELLED, False, {"edit"}),
        (State.ACCEPTED, True, set()),
    ],
)
def test_only_what_the_state_allows(state: State, left: bool, can: set[str]) -> None:
    entry = replace(ENTRY, state=state, left_at=NOW if left else None)
    offered = (keys.HOLD, keys.CANCEL, keys.EDIT, keys.SETTLE, keys.DECIDE)
    assert {key.action for key in offered if not why_not(entry, key)} == can


def test_what_left_says_so() -> None:
    assert "has left" in why_not(replace(ENTRY, left_at=NOW), keys.CANCEL)
    assert why_not(None, keys.EDIT) == "There is no entry here."
    assert why_not(None, keys.OFFLINE) == ""


def test_a_row_says_where_it_is() -> None:
    assert plain(row(ENTRY, "waits for the line")).endswith("waits for the line")


@pytest.mark.parametrize(
    ("words", "chosen", "said"),
    [
        ("", False, "Enter lets nothing leave"),
        ("Working offline", True, "until you go online again"),
        ("No line since 10:42", False, "tried again by itself"),
    ],
)
def test_the_offline_page_says_what_holds(words: str, chosen: bool, said: str) -> None:
    text = "\n".join(plain(each) for each in offline_lines(words, chosen, "2 to send", 78))
    assert said in text
    assert "In the outbox: 2 to send." in text
    assert "Works offline" in text
