"""What the search form asks for when a patient was looked at before."""

from collections.abc import Mapping
from datetime import date

import pytest

from offline_cache.patients import Patient
from screens.claims.search_form import filter_of, nothing_fits, search_form, texts_of
from tests.tui.widgets.stage import Stage
from tui.forms import Answers, FormState
from tui.widgets.form_view import FormView

ANN = Patient("JONES", "ANN", mbi="1EG4TE5MK73", member_id="201204100")


def keyed(carried: Mapping[str, str], *keys: str) -> Answers:
    """The answers of the form that began with these texts."""
    sent: list[Answers] = []
    form = search_form(lambda: date(2025, 11, 21), "mac")
    Stage(FormView(FormState.start(form, carried), sent=sent.append), rows=20).press(*keys, "f9")
    return sent[0]


@pytest.mark.parametrize("fields", [(), ("down",)], ids=["the payer's number", "our number"])
@pytest.mark.parametrize("who", [ANN, Patient("JONES", "ANN")], ids=["by number", "by name"])
def test_a_number_of_the_claim_finds_it_whoever_was_looked_at_before(
    who: Patient, fields: tuple[str, ...]
) -> None:
    carried = texts_of(who, "mac")
    answers = keyed(carried, *fields, *"1127021000401")
    wanted = filter_of(answers, carried)
    assert "1127021000401" in {wanted.control_number, wanted.patient_control_number}
    assert (wanted.member_id, wanted.last_name, wanted.first_name) == ("", "", "")
    assert nothing_fits(wanted, answers, carried).startswith("No claim of any patient fits. Check the number")


def test_a_patient_who_was_keyed_is_asked_for_with_the_number() -> None:
    answers = keyed({}, *"1127021000401", "down", "down", *"smith")
    assert filter_of(answers, {"last_name": "JONES"}).last_name == "SMITH"


def test_without_a_number_the_patient_filled_in_is_asked_for_and_named() -> None:
    carried = texts_of(ANN, "mac")
    answers = keyed(carried)
    wanted = filter_of(answers, carried)
    assert wanted.member_id == "1EG4TE5MK73"
    said = nothing_fits(wanted, answers, carried)
    assert said.startswith("No claim of 1EG4TE5MK73 fits")
    assert "Empty Member number" in said
    assert nothing_fits(wanted, answers, {}).startswith("No claim fits. Key less")


def test_only_the_number_that_this_kind_of_payer_knows_is_filled_in() -> None:
    assert texts_of(ANN, "mac") == {"member_id": "1EG4TE5MK73"}
    assert texts_of(ANN, "mmis") == {"member_id": "201204100"}
    assert texts_of(Patient("JONES", "ANN", mbi="1EG4TE5MK73"), "mmis") == {}
    by_name = texts_of(Patient("JONES", member_id="201204100"), "mac")
    assert by_name == {"last_name": "JONES"}
