"""Whole institutional claims, with keys alone: what hands key is a claim that the guide takes."""

from decimal import Decimal

import pytest

from tests.screens.claim_entry.institutional.hands import INPATIENT, OUTPATIENT, PATIENT, Hands
from tests.x12.claims.examples import claim_file, outpatient_visit
from tests.x12.claims.judges import errors_found_by_pyx12
from x12.claims.institutional import InpatientProcedure, ValueAmount
from x12.claims.records import Role
from x12.identifiers.dates import Period


@pytest.mark.parametrize("keys", [OUTPATIENT, INPATIENT])
def test_a_keyed_claim_is_taken_by_the_guide_and_by_our_edits(keys: str) -> None:
    hands = Hands().key(keys)
    claim = hands.send()
    assert hands.errors(claim) == []
    assert errors_found_by_pyx12(claim_file(claim)) == []


def test_the_outpatient_claim_is_the_one_on_paper() -> None:
    claim, paper = Hands().key(OUTPATIENT).send(), outpatient_visit()
    assert claim.charge == paper.charge
    assert claim.dates == paper.dates
    assert claim.institutional == paper.institutional
    assert sorted(each.code for each in claim.diagnoses) == sorted(each.code for each in paper.diagnoses)
    said = [(each.revenue_code, each.procedure, each.charge, each.quantity) for each in claim.lines]
    assert said == [(each.revenue_code, each.procedure, each.charge, each.quantity) for each in paper.lines]


def test_the_program_proposes_the_days_of_a_stay() -> None:
    claim = Hands().key(INPATIENT).send()
    stay = claim.institutional
    assert stay is not None
    assert stay.values == (ValueAmount("80", Decimal(3)), ValueAmount("A1", Decimal(1676)))
    assert stay.procedures[0] == InpatientProcedure("0BH17EZ", claim.from_date)
    assert claim.admission_hour == "2310"
    assert claim.discharge_hour == "1100"
    assert (claim.lines[0].unit, claim.lines[0].quantity) == ("DA", Decimal(3))
    assert [each.role for each in claim.diagnoses] == [
        Role.PRINCIPAL,
        Role.OTHER,
        Role.OTHER,
        Role.ADMITTING,
    ]


def test_one_day_is_a_range_all_the_same() -> None:
    claim = Hands().key(OUTPATIENT).send()
    statement = claim.dated("434")
    assert statement is not None
    assert statement.period == Period(statement.start, statement.start)  # type: ignore[arg-type]


def test_the_screen_shows_lines_with_their_total() -> None:
    hands = Hands().key(f"051726 <enter> {PATIENT} <f8> 0250 12.35 <enter> 0450 G0381 485 <enter>")
    shown = hands.stage.text
    assert "   1 0250                   1      12.35                05/17/26" in shown
    assert "   2 0450 G0381             1      485.00               05/17/26" in shown
    assert "0001  2 lines, total charge 497.35" in shown
    assert hands.stage.widest <= 80


def test_the_line_of_totals_isnt_keyed() -> None:
    hands = Hands().key(f"051726 <enter> {PATIENT} <f8> 0001")
    assert hands.state.focus == "line.1.charge"
    assert "The program makes the line of totals" in hands.stage.said
    hands.key("5 <enter> <f9>")
    assert hands.sent == []


def test_a_payment_rate_has_a_code_of_its_own_kind() -> None:
    hands = Hands().key(f"<shift+tab> 211 030226 033126 {PATIENT} <enter> <enter> 3 <enter> <f8>")
    hands.key("0022 kagd1 1 <enter> 0120 9000 <enter> <enter> i10 <enter> <enter> <enter>")
    claim = hands.built(hands.state.answers)
    procedure = claim.lines[0].procedure
    assert procedure is not None
    assert (procedure.code, procedure.qualifier) == ("KAGD1", "HP")
    assert errors_found_by_pyx12(claim_file(claim)) == []
    hands.view.become(hands.state.at("line.2.code"))
    hands.key("kagd1")
    assert "A procedure code is a letter and 4 digits" in hands.stage.said
