"""The way back from a claim to a form's texts: for copies, corrections and replacements."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api_client.profile import Kind
from screens.claim_entry.claim_form import ClaimForm
from screens.claim_entry.entry import Entry, entry_of
from screens.claim_entry.setting import Setting
from screens.claim_entry.texts import left_out
from tests.screens.claim_entry.drawing import answers_of, keyed
from tests.screens.claim_entry.settings import OFFICE, a_setting
from tests.x12.claims import examples
from x12.claims.records import Claim, ClaimKind, Diagnosis
from x12.claims.supplements import Note
from x12.parts import on

KINDS = [(kind, payer) for kind in ClaimKind for payer in ("mac", "mmis")]


def _built(entry: Entry, made: ClaimForm, setting: Setting, texts: object) -> Claim:
    return entry.claim(answers_of(made.form, texts), setting, OFFICE)


@pytest.mark.parametrize(("kind", "payer"), KINDS)
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_claim_that_was_keyed_says_the_same_again(
    kind: ClaimKind, payer: Kind, data: st.DataObject
) -> None:
    entry, setting = entry_of(kind), a_setting(payer)
    made = entry.form(setting)
    claim = _built(entry, made, setting, data.draw(keyed(made.form)))
    assert _built(entry, made, setting, entry.texts(claim, made)) == claim
    assert left_out(claim, made) == ()


def test_defaults_that_were_erased_stay_so() -> None:
    entry, setting = entry_of(ClaimKind.PROFESSIONAL), a_setting()
    made = entry.form(setting)
    claim = _built(entry, made, setting, {"rendering": "", "assignment": "", "state": ""})
    texts = entry.texts(claim, made)
    assert (texts["rendering"], texts["assignment"], texts["state"]) == ("", "", "")


@pytest.mark.parametrize("paper", [*examples.PROFESSIONAL[:3], *examples.INSTITUTIONAL])
def test_a_claim_on_paper_is_what_its_texts_say(paper: Claim) -> None:
    entry, setting = entry_of(paper.kind), a_setting()
    made = entry.form(setting)
    claim = _built(entry, made, setting, entry.texts(paper, made))
    assert [(each.procedure, each.charge, each.quantity, each.pointers) for each in claim.lines] == [
        (each.procedure, each.charge, each.quantity, each.pointers) for each in paper.lines
    ]
    assert {(each.code, each.role, each.present_on_admission) for each in claim.diagnoses} == {
        (each.code, each.role, each.present_on_admission) for each in paper.diagnoses
    }
    assert (claim.from_date, claim.through_date) == (paper.from_date, paper.through_date)
    assert (claim.type_of_bill, claim.charge) == (paper.type_of_bill, paper.charge)


def _left(claim: Claim) -> tuple[str, ...]:
    return left_out(claim, entry_of(claim.kind).form(a_setting()))


VISIT, STAY = examples.office_visit(), examples.outpatient_visit()
PAYER = examples.secondary_to_a_plan().other_payers[0]


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (replace(VISIT, dates=(on("304", examples.VISIT_DAY),)), "other dates"),
        (replace(VISIT, notes=(Note("ADD", "ONE"), Note("ADD", "TWO"))), "further notes"),
        (replace(VISIT, other_payers=(PAYER, PAYER)), "further payers"),
        (replace(VISIT, diagnoses=(Diagnosis("I10"),) * 13), "more than 12 of: diagnoses"),
        (examples.ambulance_trip(), "ambulance data"),
        (examples.equipment_rental(), "equipment data and forms"),
        (examples.inpatient_stay(), "treatment codes"),
        (replace(STAY, accepts_assignment="C"), "assignment"),
        (replace(STAY, lines=(replace(STAY.lines[0], unit="DA"),)), "units of another kind"),
        (replace(STAY, lines=(replace(STAY.lines[0], quantity=Decimal(3)),)), ""),
    ],
)
def test_what_the_form_cannot_hold_is_named(claim: Claim, words: str) -> None:
    assert (words in _left(claim)) if words else (_left(claim) == ())


def test_a_claim_longer_than_the_form_is_shown_as_far_as_it_goes() -> None:
    entry, setting = entry_of(ClaimKind.PROFESSIONAL), a_setting()
    made = entry.form(setting)
    texts = entry.texts(replace(VISIT, diagnoses=(Diagnosis("I10"),) * 13), made)
    assert "dx.12.code" in texts
    assert "dx.13.code" not in texts
