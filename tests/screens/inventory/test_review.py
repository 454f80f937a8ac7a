"""The quarterly review, without a screen."""

from datetime import date

from api_client.inventory.records import Flag, Review
from screens.inventory import past_page, review
from screens.inventory.review import Account, Decision
from tests.screens.inventory.sheet import ENTRY, HOSTILE, TODAY
from tests.screens.users.staff import DIRECTORY
from tui.text import plain

TWO = (Account("mac", "Portal", "frontdesk", ""), Account("mac", "Portal", "biller", ""))


def test_the_organizations_users_are_reviewed_where_the_portal_tells_them():
    found = review.accounts([ENTRY], DIRECTORY, "mac")
    assert [each.user for each in found] == ["admin", "frontdesk", "oidle", "llocked", "plapsed", "bservice"]
    assert found[0].about == "primary, last in 11/20/2026"
    assert found[3].about == "locked, last in 11/20/2026"


def test_elsewhere_it_is_ones_own_account():
    (only,) = review.accounts([ENTRY], DIRECTORY, "other")
    assert (only.key, only.about) == ("mac/frontdesk", "last in 11/20/2026")


def test_decisions_come_back_as_they_were_kept():
    decided = {"mac/a": Decision("keep"), "mac/b": Decision("remove", "left: in May")}
    kept = {key: each.text for key, each in decided.items()}
    assert review.decisions({**kept, "mac/c": "nonsense"}) == decided


def test_the_result_says_what_was_right_and_what_was_not():
    decided = {"mac/frontdesk": Decision("keep"), "mac/biller": Decision("remove", "left")}
    assert review.still_open(TWO, {}) == TWO
    assert review.still_open(TWO, decided) == ()
    found = review.result(TWO, decided, TODAY, "Pat (pat)")
    assert found == Review(TODAY, "Pat (pat)", ("mac/frontdesk",), (Flag("mac", "biller", "remove: left"),))
    assert [each.user for each in review.to_remove(found)] == ["biller"]


def test_a_past_review_is_told_in_full():
    past = Review(date(2026, 8, 1), "Pat (pat)", ("mac/frontdesk",), (Flag("mac", HOSTILE, HOSTILE),))
    shown = [plain(each) for each in past_page.told(past, 76)]
    assert shown[0] == "By Pat (pat) on 08/01/2026."
    assert "mac/frontdesk" in shown
    assert all(each.isprintable() for each in shown)
    assert plain(past_page.row(past)).split() == ["08/01/2026", "1", "1", "Pat", "(pat)"]
