"""Each rule finds the claim that breaks it, at its field; the same claim without the fault is left alone."""

import pytest

from tests.x12.claims_edits import (
    cases_claim,
    cases_codes,
    cases_hospital,
    cases_other_payers,
    cases_people,
)
from tests.x12.claims_edits.bases import edits
from tests.x12.claims_edits.case import Case
from x12.claims.edits.subjects import RULES

CASES = (
    *cases_people.CASES,
    *cases_claim.CASES,
    *cases_codes.CASES,
    *cases_hospital.CASES,
    *cases_other_payers.CASES,
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule} {case.place}")
def test_a_broken_rule_is_found_at_its_field(case: Case) -> None:
    broken = edits(case.change(case.base), case.payer, **case.context)
    found = [each for each in broken if each.rule == case.rule]
    assert case.place in [each.place for each in found]
    for each in found:
        assert each.sentence.endswith(".")
        assert each.next_action.endswith(".")
        assert "{" not in each.sentence + each.next_action
        assert each.element.startswith(each.segment)
        assert each.id.endswith(f".{each.loop}.{each.element}")


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule} {case.place}")
def test_the_same_claim_without_the_fault_is_left_alone(case: Case) -> None:
    context = {**case.context}
    context.pop("allow_synthetic", None)
    assert case.rule not in [each.rule for each in edits(case.base, case.payer, **context)]


def test_every_rule_has_its_case() -> None:
    assert {rule.name for rule in RULES} == {case.rule for case in CASES}
    assert len({rule.name for rule in RULES}) == len(RULES)
