"""Whole claims: those that are right, and any at all."""

from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drawing import drawn
from tests.x12.claims_edits.anything import anything
from tests.x12.claims_edits.bases import (
    EQUIPMENT,
    LABORATORY,
    MEDICAID,
    OUTPATIENT,
    REPLACED,
    REPLACED_STAY,
    SECONDARY,
    STAY,
    TRIP,
    TWO_DAYS,
    VISIT,
    address,
    billing,
    both,
    change,
    code,
    diagnosis,
    edits,
    insured,
    line,
    provider,
    without_provider,
)
from x12.claims.edits.context import PayerKind, usual_context
from x12.claims.edits.edit import Severity
from x12.claims.edits.fingerprint import fingerprint_of
from x12.claims.edits.judging import edits_of
from x12.claims.records import Claim
from x12.claims.supplements import Note
from x12.parts import Reference

PROFESSIONAL = (VISIT, SECONDARY, TRIP, EQUIPMENT, LABORATORY, REPLACED)
INSTITUTIONAL = (OUTPATIENT, STAY, REPLACED_STAY, TWO_DAYS)


@pytest.mark.parametrize(
    "claim", [*PROFESSIONAL, *INSTITUTIONAL], ids=lambda claim: claim.patient_control_number
)
def test_a_right_claim_has_no_error(claim: Claim) -> None:
    assert [each for each in edits(claim) if each.severity is Severity.ERROR] == []


def test_the_reference_claims_have_not_even_a_warning() -> None:
    assert edits(VISIT) == edits(OUTPATIENT) == edits(SECONDARY) == ()


def test_a_right_claim_to_medicaid_has_no_error() -> None:
    found = edits(MEDICAID, "mmis")
    assert [each.rule for each in found] == ["ndc-missing"]
    assert found[0].severity is Severity.WARNING


@pytest.mark.parametrize(
    ("rule", "claim"),
    [
        ("rendering", both(without_provider("82"), billing(is_person=True))(VISIT)),
        ("rendering", without_provider("82")(EQUIPMENT)),
        ("rendering", without_provider("82")(TRIP)),
        ("attending", both(without_provider("71"), code(1, "A0429"))(OUTPATIENT)),
        ("poa", diagnosis(4, "Z7901", poa="")(STAY)),
        ("female-diagnosis", both(insured(gender="M"), code(1, "G0439", "KX"), diagnosis(2, "N950"))(VISIT)),
        ("diagnosis-principal", STAY),
        ("clia", both(code(1, "G0103"), change(references=(Reference("F4", "22D0000001"),)))(VISIT)),
        ("duplicate", REPLACED),
        ("line-date-needed", line(3, dates=())(OUTPATIENT)),
        ("original-number", VISIT),
        ("billing-npi", billing(id_code="", references=(Reference("G2", "110000001A"),))(VISIT)),
        ("npi", provider("DN", id_qualifier="24", id_code="990000001")(VISIT)),
        ("billing-zip", address(country="CA", postal_code="K1A0A1")(VISIT)),
    ],
)  # fmt: skip
def test_a_rule_knows_whom_it_isnt_for(rule: str, claim: Claim) -> None:
    assert rule not in [each.rule for each in edits(claim, sent=frozenset({fingerprint_of(claim)}))]


def test_an_edit_says_where_it_is_in_every_way() -> None:
    (found,) = edits(line(3, pointers=(9,))(VISIT))
    assert found.id == "X222.2400.SV107"
    assert (found.loop, found.segment, found.element) == ("2400", "SV1", "SV107")
    assert (found.line, found.occurrence) == (3, None)
    assert found.sentence == "Line 3 points to diagnosis 9, which isn't there."
    found = next(each for each in edits(diagnosis(2, "I10")(VISIT)) if each.rule == "diagnosis-duplicate")
    assert (found.id, found.line, found.occurrence) == ("X222.2300.HI01-2", None, 2)
    note = change(notes=(Note("ADD", ""),))
    assert [(each.line, each.occurrence) for each in edits(note(VISIT))] == [(None, 1)]
    (found,) = edits(line(1, quantity=None)(OUTPATIENT))
    assert found.id == "X223.2400.SV205"


def test_a_corrected_claim_is_no_duplicate_and_a_fingerprint_shows_nobody() -> None:
    sent = frozenset({fingerprint_of(VISIT)})
    again = replace(VISIT, patient_control_number="ANOTHER")
    assert "duplicate" in [each.rule for each in edits(again, sent=sent)]
    assert "duplicate" not in [each.rule for each in edits(code(1, "G0439", "76")(again), sent=sent)]
    assert VISIT.member_id not in repr(fingerprint_of(VISIT))


def test_sentences_never_repeat_who_the_patient_is() -> None:
    nobody = replace(VISIT, insured=replace(VISIT.insured, gender="", birth_date=None))
    bad = both(change(patient_control_number="ACCOUNT*1"), code(1, "??"))(nobody)
    said = " ".join(each.sentence + each.next_action for each in edits(bad, allow_synthetic=False))
    for secret in (VISIT.member_id, VISIT.insured.party.name, "ACCOUNT*1"):
        assert secret not in said


@given(st.integers(0), st.sampled_from(("mac", "mmis")), st.dates())
@settings(max_examples=drawn(150))
def test_no_claim_makes_it_raise(seed: int, payer: PayerKind, today: date) -> None:
    claim = anything(Claim, Random(seed))
    for found in edits_of(claim, usual_context(payer, today)):
        assert found.sentence
        assert found.id.startswith(("X222.", "X223."))
