"""What can't be done to a user says what can."""

from dataclasses import replace

from screens.users import keys
from screens.users.resting import why_not
from tests.screens.users import staff

ALL = (keys.ROLES, keys.RESET, keys.ACCESS, keys.BACKUP, keys.PERSON, keys.CERTIFY, keys.HISTORY)
KNOWN = replace(staff.FRONTDESK, person=staff.PERSON)


def test_a_subordinate_can_be_seen_to_in_every_way():
    assert [why_not(key, KNOWN, "admin") for key in ALL] == [""] * len(ALL)


def test_oneself_is_seen_to_elsewhere():
    own = {key: why_not(key, staff.ADMIN, "admin") for key in ALL}
    assert "Your account" in own[keys.RESET]
    assert own[keys.ACCESS]
    assert own[keys.HISTORY] == ""


def test_the_primary_user_is_replaced_by_the_payer():
    assert "customer service" in why_not(keys.RESET, staff.ADMIN, "rbackup")
    assert "customer service" in why_not(keys.ACCESS, staff.ADMIN, "rbackup")
    assert why_not(keys.BACKUP, staff.ADMIN, "rbackup") == "The user is primary already."


def test_a_linked_user_belongs_to_the_other_organization():
    assert "Northgate Billing" in why_not(keys.RESET, staff.LINKED, "admin")
    assert why_not(keys.ACCESS, staff.LINKED, "admin") == ""


def test_a_backup_must_be_able_to_sign_in():
    assert "can sign in" in why_not(keys.BACKUP, staff.LOCKED, "admin")
    assert why_not(keys.PERSON, staff.FRONTDESK, "admin") == "The portal has not told the person's data yet."
