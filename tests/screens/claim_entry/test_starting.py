"""What a claim begins with, and the days that its lines follow."""

import pytest

from screens.claim_entry.entry import entry_of
from screens.claim_entry.starting import FollowedDays
from tests.screens.claim_entry.settings import a_setting
from tui.forms import FormState
from x12.claims.records import ClaimKind

PROFESSIONAL = entry_of(ClaimKind.PROFESSIONAL).form(a_setting()).form
INSTITUTIONAL = entry_of(ClaimKind.INSTITUTIONAL).form(a_setting()).form
VISIT = FormState.start(
    PROFESSIONAL,
    {"on": "06/10/26"}
    | {f"line.{row}.{name}": "06/10/26" for row in (1, 2) for name in ("from", "to")}
    | {f"line.{row}.code": "G0463" for row in (1, 2)},
)
BILL = FormState.start(
    INSTITUTIONAL,
    {"from": "06/10/26", "line.1.rev": "0510", "line.1.on": "06/10/26", "line.2.rev": "0300"}
    | {"line.2.on": "06/09/26"},
)


def _keyed(days: FollowedDays, state: FormState, field_id: str, text: str) -> FormState:
    return days.left(field_id, state.set(field_id, text).at(field_id).left())


@pytest.mark.parametrize("mistyped", ["130626", ""])
def test_lines_follow_a_day_that_was_mistyped_first(mistyped: str) -> None:
    days = FollowedDays(VISIT)
    state = _keyed(days, VISIT, "on", mistyped)
    assert state.texts["line.1.from"] == "06/10/26"
    state = _keyed(days, state, "on", "061626")
    cells = [f"line.{row}.{name}" for row in (1, 2) for name in ("from", "to")]
    assert {state.texts[cell] for cell in cells} == {"06/16/26"}


def test_services_of_another_day_stay_where_they_are() -> None:
    days = FollowedDays(BILL)
    state = _keyed(days, _keyed(days, BILL, "from", "130626"), "from", "061626")
    assert (state.texts["line.1.on"], state.texts["line.2.on"]) == ("06/16/26", "06/09/26")


def test_lines_follow_a_mistyped_day_that_a_draft_came_with() -> None:
    draft = FormState.start(PROFESSIONAL, {**VISIT.draft(), "on": "130626"})
    state = _keyed(FollowedDays(draft), draft, "on", "061626")
    assert state.texts["line.2.to"] == "06/16/26"


def test_lines_keep_their_day_where_the_claim_had_none() -> None:
    draft = FormState.start(PROFESSIONAL, {**VISIT.draft(), "on": ""})
    state = _keyed(FollowedDays(draft), draft, "on", "061626")
    assert state.texts["line.2.to"] == "06/10/26"
