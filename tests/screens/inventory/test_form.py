"""Editing a line of the sheet."""

from dataclasses import replace
from datetime import date

import pytest

from screens.inventory.form import IDLE, changed, entry_form, texts_of
from tests.screens.inventory.sheet import ENTRY, TODAY
from tui.forms import FormState
from x12.identifiers import Unacceptable


def test_an_untouched_form_changes_nothing():
    state = FormState.start(entry_form(ENTRY, lambda: TODAY))
    assert not state.dirty
    assert state.problems() == {}
    assert changed(ENTRY, state.answers) == ENTRY


def test_what_is_keyed_is_taken():
    state = FormState.start(entry_form(ENTRY, lambda: TODAY))
    for field, text in {
        "notes": " call  early ",
        "can_do": "eligibility, claims,",
        "recertify_by": "t+10",
    }.items():
        state = state.set(field, text)
    expected = replace(
        ENTRY, notes="call early", can_do=("eligibility", "claims"), recertify_by=date(2026, 12, 1)
    )
    assert changed(ENTRY, state.answers) == expected


def test_a_day_that_is_emptied_is_not_known():
    state = FormState.start(entry_form(ENTRY, lambda: TODAY)).set("password_expires_on", "")
    assert changed(ENTRY, state.answers).password_expires_on is None


@pytest.mark.parametrize("keyed", ["0", "367", "-3", "x", "٣", "9" * 5000])
def test_idle_days_are_a_number_of_days(keyed: str):
    with pytest.raises(Unacceptable, match="1 to 366"):
        IDLE.parse(keyed)


def test_texts_are_as_they_are_keyed():
    assert texts_of(ENTRY)["last_sign_in"] == "11/20/2026"
