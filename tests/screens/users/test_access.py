"""Roles and NPIs as ticks."""

from dataclasses import replace

from api_client.users.records import Npi
from screens.users import access_page
from screens.users.access import Ticked, first_ticks, grants, ordered
from tests.screens.users.staff import CLINIC, DIRECTORY
from tui.text import line_width, plain

BY_ID = {grant.id: grant for grant in grants(DIRECTORY)}


def test_a_new_user_starts_with_what_everybody_has():
    assert first_ticks(DIRECTORY) == Ticked(frozenset({"portal"}), frozenset({CLINIC.npi}))
    two = replace(DIRECTORY, npis=(CLINIC, Npi("1999900026", "East")))
    assert first_ticks(two).npis == frozenset()


def test_ticks_are_set_and_taken_back():
    ticked = first_ticks(DIRECTORY).toggled(BY_ID["claims"]).toggled(BY_ID[CLINIC.npi])
    assert ordered(DIRECTORY, ticked) == (("portal", "claims"), ())
    assert ticked.toggled(BY_ID["claims"]).roles == frozenset({"portal"})


def test_what_is_not_given_here_stays_as_it_is_and_says_why():
    ticked = first_ticks(DIRECTORY)
    for fixed in ("portal", "subordinates"):
        assert ticked.toggled(BY_ID[fixed]) == ticked
        assert BY_ID[fixed].fixed.endswith(".")
    (kept,) = [grant for grant in grants(DIRECTORY, keeps_backup=True) if grant.id == "subordinates"]
    assert kept.fixed.startswith("The backup keeps it")


def test_a_role_that_the_portal_no_longer_lists_is_not_lost():
    assert ordered(DIRECTORY, Ticked(frozenset({"old", "claims"}), frozenset()))[0] == ("claims", "old")


def test_without_an_npi_it_says_so():
    assert "Without an NPI" in plain(access_page.heads(Ticked(frozenset({"portal"})))[0])
    assert plain(access_page.heads(first_ticks(DIRECTORY))[0]).startswith("1 role, 1 NPI.")


def test_a_row_says_what_it_includes():
    shown = plain(access_page.row(BY_ID["claims"], first_ticks(DIRECTORY)))
    assert shown.startswith("[ ] Claims submission and status ")
    assert shown.endswith("Claim entry, Claim status")
    assert plain(access_page.included(BY_ID["claims"])[0]).endswith("It includes: Claim entry, Claim status.")
    assert all(line_width(access_page.row(grant, Ticked())[:2]) <= 46 for grant in BY_ID.values())
