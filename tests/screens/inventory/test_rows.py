"""The sheet in lines."""

from dataclasses import replace
from datetime import timedelta

from api_client.inventory.due import warnings
from screens.inventory import rows
from tests.screens.inventory.sheet import ENTRY, HOSTILE, IDLE, TODAY
from tui.text import line_width, plain


def texts(lines: object) -> list[str]:
    return [plain(each) for each in lines]  # type: ignore[attr-defined]


def test_where_nothing_runs_out_the_next_review_is_told():
    shown = texts(rows.verdict((), TODAY, 78))
    assert shown == ["Nothing runs out soon.", "The next quarterly review is due on 11/21/2026."]


def test_a_warning_says_by_which_day():
    shown = " ".join(" ".join(texts(rows.heads(warnings(IDLE, TODAY), TODAY, 78))).split())
    assert "not used for 30 days: yours in 3 days. Sign in once to keep it. By 11/24/2026." in shown


def test_only_the_first_warnings_are_listed():
    due = warnings(IDLE, TODAY)[0]
    shown = texts(rows.verdict([due] * 7, TODAY, 200))
    assert len(shown) == 5
    assert shown[-1] == "And 3 more; each portal's page tells its own."


def test_urgent_and_early_warnings_differ_in_style():
    (due,) = warnings(IDLE, TODAY)
    assert rows.warning(due, 78)[0][0].style == "stop"
    assert rows.warning(replace(due, urgent=False), 78)[0][0].style == "caution"


def test_a_row_fits_the_screen_and_says_every_fact():
    shown = plain(rows.row(ENTRY, TODAY))
    for text in ("Portal", "CMS", "11/20/2026", "50 days", "authenticator", "06/01/2027"):
        assert text in shown
    assert line_width(rows.row(replace(ENTRY, name="x" * 90, payer="y" * 90), TODAY)) <= 78


def test_what_is_not_known_says_so():
    bare = replace(ENTRY, last_sign_in=None, password_changed_on=None, mfa="", recertify_by=None, user="")
    assert plain(rows.row(bare, TODAY)).split()[2:] == ["-"] * 4
    shown = " ".join(texts(rows.details(bare, (), TODAY, 78)))
    assert "nobody has signed in from here yet" in shown


def test_the_day_an_account_is_disabled_is_told():
    shown = " ".join(texts(rows.details(ENTRY, (), TODAY, 78)))
    assert "30 idle days: sign in by 12/20/2026" in shown
    assert "50 days old, good until 01/30/2027" in shown


def test_ages_are_in_words():
    assert rows.age(TODAY, TODAY) == "today"
    assert rows.age(TODAY - timedelta(days=1), TODAY) == "1 day"


def test_hostile_text_never_reaches_the_lines():
    bad = replace(ENTRY, name=HOSTILE, administrator=HOSTILE, notes=HOSTILE, can_do=(HOSTILE,), mfa=HOSTILE)
    lines = (*rows.details(bad, warnings(bad, TODAY), TODAY, 78), rows.row(bad, TODAY))
    assert all(plain(each).isprintable() and "\u202e" not in plain(each) for each in lines)
