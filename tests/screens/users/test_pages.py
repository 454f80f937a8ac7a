"""What is shown once, who is due, and what was done, without a portal."""

from dataclasses import replace
from datetime import UTC, datetime

from api_client.users.records import OneTimePassword, UserEvent
from screens.users import history_page, password_page, recertify_page
from screens.users.roster import Roster
from tests.screens.inventory.sheet import HOSTILE
from tests.screens.users import staff
from tests.screens.users.staff import DIRECTORY, FRONTDESK, TODAY
from tui.text import line_width, plain

GIVEN = OneTimePassword("nnewly", "One-Time-1", datetime(2026, 11, 24, 15, tzinfo=UTC))


def test_a_one_time_password_is_on_its_page_and_in_no_repr():
    page = password_page.password_page(GIVEN, "Nia Newly", "Nia Newly is created as nnewly.")
    shown = [plain(each) for each in password_page.password_lines(GIVEN, "Nia Newly", "Done.", 76)]
    assert "Password    One-Time-1" in shown
    assert "One-Time-1" not in repr(page) + repr(GIVEN) + repr(vars(page))


def test_what_is_due_is_counted_and_the_lapsed_ones_named():
    pairs = [(staff.LAPSED, staff.access(-4)), (FRONTDESK, staff.access(40))]
    shown = [plain(each) for each in recertify_page.heads(pairs, TODAY, 76)]
    assert shown[0] == "2 to be recertified, 1 of them lapsed: that access is ended."
    assert plain(recertify_page.row(pairs[0], TODAY)).endswith("lapsed 11/17")
    assert plain(recertify_page.row(pairs[1], TODAY)).endswith("12/31/2026")
    assert all(line_width(recertify_page.row(pair, TODAY)) <= 78 for pair in pairs)
    assert plain(recertify_page.heads((), TODAY, 76)[0]) == "Nothing is due within 45 days."


def test_history_tells_when_by_whom_and_what():
    events = (UserEvent(datetime(2026, 11, 20, 15, tzinfo=UTC), "admin", "Password reset."),)
    (_, row) = history_page.event_lines(events, 76)
    assert "admin" in plain(row)
    assert plain(row).endswith("Password reset.")
    bad = history_page.event_lines((UserEvent(GIVEN.until, HOSTILE, HOSTILE),), 76)
    assert all(plain(each).isprintable() for each in bad)
    assert plain(history_page.event_lines((), 76)[0]) == "Nothing was done to this account yet."


def test_the_roster_keeps_the_portals_last_word():
    roster = Roster()
    roster.put(FRONTDESK)
    assert roster.user("frontdesk") is None
    roster.directory = DIRECTORY
    roster.put(replace(FRONTDESK, status="deactivated"))
    roster.put(replace(FRONTDESK, id="nnewly"))
    roster.drop("bservice")
    found = roster.user("frontdesk")
    assert found is not None
    assert found.status == "deactivated"
    assert roster.user("nnewly") is not None
    assert roster.user("bservice") is None
