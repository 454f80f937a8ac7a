"""Institutional claims that another payer has decided, and those to Medicaid."""

from decimal import Decimal

import pytest

from tests.screens.claim_entry.institutional.hands import OUTPATIENT, Hands
from tests.screens.claim_entry.settings import KIM, LEE, OTHER_PAYER
from tests.x12.claims.examples import claim_file
from tests.x12.claims.judges import errors_found_by_pyx12
from tui.forms import FormState
from x12.claims.institutional import ValueAmount
from x12.claims.records import Claim

LINES = ("12.35", "96.10", "210.00", "485.00", "250.00", "150.00")
OTHER = {
    **OTHER_PAYER,
    "other-paid": "60.00",
    **{f"paid.{row}.amount": "10.00" for row in range(1, 7)},
    **{f"paid.{row}.group1": "CO" for row in range(1, 7)},
    **{f"paid.{row}.reason1": "45" for row in range(1, 7)},
    **{f"paid.{row}.off1": f"{float(charge) - 10:.2f}" for row, charge in enumerate(LINES, start=1)},
}


def _sent(hands: Hands, texts: dict[str, str]) -> Claim:
    hands.view.become(FormState.start(hands.made.form, {**hands.state.draft(), **texts}))
    return hands.send()


def test_a_claim_after_another_payer_balances() -> None:
    hands = Hands().key(OUTPATIENT)
    claim = _sent(hands, OTHER)
    assert hands.errors(claim) == []
    assert errors_found_by_pyx12(claim_file(claim)) == []
    assert claim.insured.coverage.insurance_type == ""
    assert claim.institutional is not None
    assert claim.institutional.values == (ValueAmount("12", Decimal(60)),)
    decision = claim.lines[3].adjudications[0]
    assert (decision.revenue_code, decision.quantity) == ("0450", Decimal(1))


@pytest.mark.parametrize("paid", ["", "60.00"])
@pytest.mark.parametrize("grid", [{}, {"value.1.code": "12", "value.1.amount": "60.00"}])
def test_why_medicare_is_second_is_said_once_with_what_was_paid(paid: str, grid: dict[str, str]) -> None:
    hands = Hands().key(OUTPATIENT)
    claim = _sent(hands, {**OTHER, "other-paid": paid, **grid})
    assert hands.errors(claim) == []
    assert claim.institutional is not None
    assert claim.institutional.values == (ValueAmount("12", Decimal(60)),)


def test_a_payment_that_is_not_known_is_asked_for_where_it_is_keyed() -> None:
    hands = Hands().key(OUTPATIENT)
    texts = {name: text for name, text in OTHER.items() if name.startswith(("other", "msp"))}
    hands.view.become(FormState.start(hands.made.form, {**hands.state.draft(), **texts, "other-paid": ""}))
    rules = {each.rule for each in hands.errors(hands.built(hands.state.answers))}
    assert "prior-paid" in rules
    assert "secondary-value" not in rules


def test_only_the_attending_provider_has_a_taxonomy() -> None:
    hands = Hands().key(OUTPATIENT)
    others = {"rendering": KIM.npi, "operating": LEE.npi, "referring": LEE.npi, "line.1.rendering": LEE.npi}
    claim = _sent(hands, others)
    assert [each.entity for each in claim.providers if each.specialty] == ["71"]
    assert errors_found_by_pyx12(claim_file(claim)) == []


@pytest.mark.parametrize("relation", ["18", "19"])
def test_medicaid_may_insure_somebody_else(relation: str) -> None:
    hands = Hands("mmis").key(OUTPATIENT.replace("1S00E00AA00", "100000000001"))
    other = {"relation": relation, "insured-last": "SAMPLE", "insured-first": "JO"}
    claim = _sent(hands, {**hands.state.draft(), **other})
    assert hands.errors(claim) == []
    assert errors_found_by_pyx12(claim_file(claim)) == []
    assert (claim.patient is not None) == (relation == "19")
