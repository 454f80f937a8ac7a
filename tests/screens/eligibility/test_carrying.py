"""A patient from the form to other screens and back, and what the payer has otherwise than it was keyed."""

from dataclasses import replace
from datetime import date

import pytest

from offline_cache.patients import Patient
from screens.eligibility.carrying import (
    both_names,
    corrections,
    filled_with,
    patient_answered,
    patient_to_look_up,
)
from screens.eligibility.form import inquiry_form
from tests.screens.eligibility.answering import PATIENT, WHO
from tests.screens.eligibility.filling import MAC, MBI, MMIS, TODAY, filled
from tui.forms import FormState

JANE = Patient("Doe-Roe", "Jane", date(1942, 5, 17), "1S00A00AA00", "100123456789", "F")


def test_a_carried_patient_fills_what_the_form_has_and_keeps_the_dates() -> None:
    state = filled_with(JANE, filled(MAC, **WHO, from_="t-7"))
    assert (state.texts["mbi"], state.texts["last"], state.texts["first"]) == (MBI, "DOE ROE", "JANE")
    assert (state.texts["born"], state.texts["from"]) == ("05/17/1942", "11/14/2026")
    assert state.focus == "from"
    member = filled_with(JANE, filled(MMIS))
    assert (member.texts["member-id"], member.texts["gender"]) == ("100123456789", "F")


def test_the_cursor_goes_to_what_the_patient_does_not_tell() -> None:
    assert filled_with(replace(JANE, mbi=""), filled(MAC)).focus == "mbi"
    assert filled_with(replace(JANE, last_name=""), filled(MAC)).focus == "last"
    nobody = filled_with(Patient(), filled(MAC, **WHO))
    assert nobody.focus == "mbi"
    assert nobody.texts["last"] == ""


def test_what_is_looked_up_leaves_out_the_number_that_would_not_do() -> None:
    assert patient_to_look_up(filled(MAC, **WHO).answers) == Patient("DOE ROE", "JANE", date(1942, 5, 17))


def test_an_answer_is_carried_as_the_payer_has_it() -> None:
    assert patient_answered(PATIENT, medicare=True).mbi == "1S00A00AA00"
    assert patient_answered(PATIENT, medicare=False).member_id == "1S00A00AA00"


@pytest.mark.parametrize(
    ("keyed", "says"),
    [
        ({}, ""),
        ({"born": "05181942"}, "The payer has date of birth 05/17/1942: correct what was keyed."),
        (
            {"born": "05181942", "first": "janet"},
            "The payer has first name JANE and date of birth 05/17/1942: correct what was keyed.",
        ),
        ({"first": "", "born": "051742"}, ""),
    ],
)
def test_what_was_not_sent_is_compared_with_the_answer(keyed: dict[str, str], says: str) -> None:
    answers = filled(MAC, **{**WHO, **keyed}).answers
    assert corrections(answers, patient_answered(PATIENT, medicare=True)) == says


@pytest.mark.parametrize(
    ("text", "last", "first", "focus"),
    [
        ("DOE, JANE", "DOE", "JANE", "born"),
        ("doe-roe jr,jane q.", "DOE ROE JR", "JANE", "born"),
        ("DOE, MARY ANN", "DOE", "MARY ANN", "born"),
        ("DOE,", "DOE", "", "first"),
        ("DOE", "DOE", "", "last"),
    ],
)
def test_both_names_in_one_field_are_parted(text: str, last: str, first: str, focus: str) -> None:
    state = both_names(FormState.start(inquiry_form(MAC, lambda: TODAY)).at("last").paste(text))
    assert (state.texts["last"], state.texts["first"], state.focus) == (last, first, focus)
