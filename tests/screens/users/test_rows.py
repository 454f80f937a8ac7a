"""Users in lines."""

from dataclasses import replace
from datetime import timedelta

import pytest

from api_client.users.records import PortalUser
from screens.users import rows
from tests.screens.inventory.sheet import HOSTILE
from tests.screens.users import staff
from tests.screens.users.staff import DIRECTORY, FRONTDESK, TODAY
from tui.text import line_width, plain

DISABLED = replace(FRONTDESK, status="disabled", disabled_after=None)
SOON = replace(FRONTDESK, npis=(staff.access(40),))
OLD = replace(FRONTDESK, password_expires_on=TODAY)


@pytest.mark.parametrize(
    ("user", "words", "style"),
    [
        (FRONTDESK, "active", "good"),
        (staff.IDLE, "idle 29 days, 1 left", "caution"),
        (staff.LOCKED, "locked", "stop"),
        (staff.LAPSED, "recertify: lapsed", "stop"),
        (staff.GONE, "deactivated", "dim"),
        (DISABLED, "disabled: idle", "stop"),
        (SOON, "recertify by 12/31", "caution"),
        (OLD, "password ran out", "caution"),
    ],
)
def test_the_most_pressing_thing_is_said(user: PortalUser, words: str, style: str):
    told = rows.state(user, TODAY)
    assert (told.words, told.style) == (words, style)


def test_what_is_wrong_says_what_to_do():
    for user in (staff.IDLE, staff.LOCKED, staff.LAPSED, DISABLED, SOON, OLD):
        assert rows.state(user, TODAY).action.endswith(".")


def test_those_who_need_something_come_first_and_those_who_are_out_last():
    order = [user.id for user in rows.in_order(DIRECTORY, TODAY)]
    assert order == ["llocked", "plapsed", "oidle", "admin", "frontdesk", "bservice", "dgone"]


def test_the_verdict_counts_them():
    shown = [plain(each) for each in rows.heads(DIRECTORY, TODAY, 78)]
    assert shown[0] == "3 users need something done. Enter opens one and says what."
    assert shown[1] == "To be recertified within 45 days: 1; c goes through them."
    calm = replace(DIRECTORY, users=(FRONTDESK,))
    assert plain(rows.heads(calm, TODAY, 78)[0]) == "All 1 users are in order."


def test_a_user_is_told_in_full_with_the_next_action_first():
    shown = [plain(each) for each in rows.details(staff.LOCKED, DIRECTORY, TODAY, 76)]
    assert shown[:2] == ["Locked after five wrong tries.", "Next: r resets the password, which unlocks."]
    whole = "\n".join(shown)
    assert "Portal services, Member eligibility" in whole
    assert "good until 06/09/2027" in whole


def test_a_second_factor_is_called_what_it_is_everywhere_else():
    user = replace(FRONTDESK, mfa=("totp", "passcode"))
    shown = [plain(each) for each in rows.details(user, DIRECTORY, TODAY, 76)]
    assert "Second factor   authenticator, passcode" in shown


def test_who_confirmed_an_npi_is_told():
    confirmed = replace(staff.access(300), recertified_by="admin", recertified_on=TODAY - timedelta(days=65))
    assert rows.certified(confirmed) == "good until 09/17/2027, by admin on 09/17/2026"
    assert rows.certified(staff.access(-4)) == "lapsed on 11/17/2026"


def test_rows_fit_the_screen_and_hold_nothing_hostile():
    access = replace(staff.access(-1), name=HOSTILE * 9, npi=HOSTILE, recertified_by=HOSTILE)
    bad = replace(
        FRONTDESK, id=HOSTILE * 5, name=HOSTILE * 9, status_words=HOSTILE, roles=(HOSTILE,), npis=(access,),
        person=replace(staff.PERSON, email=HOSTILE),
    )  # fmt: skip
    assert line_width(rows.row(bad, TODAY)) <= 78
    for shown in (rows.row(bad, TODAY), *rows.details(bad, DIRECTORY, TODAY, 76)):
        assert plain(shown).isprintable()
        assert "\u202e" not in plain(shown)
        assert line_width(shown) <= 78
