"""The own account in lines."""

from dataclasses import replace
from datetime import timedelta

import pytest

from api_client.account.records import OwnAccount
from screens.account.password_form import live
from screens.account.recovery_page import code_lines
from screens.account.showing import Here, account_lines
from tests.screens.account.own import ACCOUNT, MFA, NOON, RULES, TODAY, with_password
from tests.screens.inventory.sheet import HOSTILE
from tui.text import line_width, plain


def shown(account: OwnAccount, here: Here | None = None) -> list[str]:
    return [plain(each) for each in account_lines(account, here or Here(), TODAY, 76)]


@pytest.mark.parametrize(
    ("account", "says"),
    [
        (ACCOUNT, "Your password is good until 12/31/2026: 40 days."),
        (with_password(expires_on=TODAY + timedelta(days=3)), "11/24/2026: 3 days. p changes it."),
        (with_password(expires_on=None), "Your password doesn't run out."),
        (
            with_password(must_change="temporary"),
            "You are signed in with a one-time password. p chooses your own;",
        ),
        (with_password(must_change="expired"), "Your password has run out. p chooses your own;"),
        (
            with_password(can_change_from=TODAY + timedelta(days=1)),
            "It can be changed again from 11/22/2026 on.",
        ),
    ],
)
def test_the_password_stands_first(account: OwnAccount, says: str):
    first = " ".join(shown(account)[:2])
    assert says in first


def test_second_factor_rules_and_sign_ins_are_told():
    whole = " ".join(" ".join(shown(ACCOUNT, Here(remembered=NOON))).split())
    for text in (
        "Authenticator set up since 01/05/2026",
        "Recovery codes 8 left",
        "Codes here typed by hand",
        "Passcodes sent to f•••@larkfield.example; remembered for 12 hours",
        "no code is asked here until",
        "- It has 8 to 64 characters",
        "Wrong password.",
        "Ask Account Administrator (admin)",
    ):
        assert text in whole
    assert "filled in, from the vault" in " ".join(shown(ACCOUNT, Here(filled_in=True)))


def test_an_authenticator_that_is_missing_and_codes_that_are_few_are_said():
    whole = "\n".join(shown(replace(ACCOUNT, mfa=replace(MFA, methods=("passcode",), recovery_codes_left=1))))
    assert "not set up: m sets one up" in whole
    assert "1 left; c makes new ones" in whole


def test_hostile_text_never_reaches_the_lines():
    bad = replace(ACCOUNT, administrator=HOSTILE, mfa=replace(MFA, sent_to=HOSTILE))
    for each in account_lines(bad, Here(), TODAY, 76):
        assert plain(each).isprintable()
        assert line_width(each) <= 76


@pytest.mark.parametrize(
    ("new", "old", "again", "says"),
    [
        ("", "", "", "Type the new password; what it still lacks is told here."),
        ("short1!", "", "", "- Use at least 8 characters."),
        ("frontdesk-1A", "", "", "- Leave your user id out of it."),
        ("Medicare-2026", "", "", "- Leave 'medicare' out of it: everybody tries that first."),
        ("Larkspur-77", "Larkspur-77", "", "- Choose another than the one you have."),
        ("Larkspur-77", "x", "Larkspur", "It isn't the same both times yet."),
        (
            "Larkspur-77",
            "x",
            "Larkspur-77",
            "Every rule that can be checked here is kept. Only the portal knows your",
        ),
    ],
)
def test_what_is_typed_is_held_against_the_rules(new: str, old: str, again: str, says: str):
    assert plain(live(RULES, "frontdesk", new, old, again)[0]).startswith(says)


def test_recovery_codes_stand_in_two_columns():
    codes = [f"CODE-{number:04}" for number in range(10)]
    lines = [plain(each) for each in code_lines(codes, True, 76)]
    assert sum(each.count("CODE-") for each in lines) == 10
    assert any("CODE-0000" in each and "CODE-0005" in each for each in lines)
    assert lines[0].startswith("The authenticator is set up.")
