from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drawing import drawn
from tests.x12.eligibility import strategies as draw
from tests.x12.eligibility.facts import ACME, DAY, NPI, PATIENT, SINCE, UNKNOWN, YEAR
from x12.eligibility.medicaid import MedicaidCoverage, read_medicaid, write_benefits, write_medicaid
from x12.eligibility.medicaid.facts import (
    Copay,
    LongTermCare,
    ManagedCare,
    MemberSpan,
    OtherInsurance,
    Restriction,
    RestrictiveMessage,
)
from x12.eligibility.medicaid.verdict import medicaid_verdict
from x12.eligibility.records import Benefit
from x12.identifiers.dates import Period

CLINICIAN = replace(ACME, name="DR SAMPLE", website="")
QMB = RestrictiveMessage("611", "QMB ONLY")
EVERYTHING = MedicaidCoverage(
    spans=(MemberSpan("Standard", YEAR), MemberSpan("", Period(date(2025, 1, 1)), active=False)),
    managed_care=(ManagedCare("PCC", CLINICIAN, YEAR), ManagedCare("MCO", ACME, YEAR)),
    other_insurance=(OtherInsurance("C1", ACME, "P1", SINCE), OtherInsurance("MB")),
    messages=(QMB, RestrictiveMessage("76/525", "SYSTEM MESSAGE")),
    restrictions=(Restriction(NPI, "SAMPLE PHARMACY", YEAR),),
    long_term_care=(
        LongTermCare("SAMPLE HOME", NPI, YEAR, Decimal(900)),
        LongTermCare("OTHER", "", YEAR, Decimal(1)),
    ),
    copays=(Copay(("88",), Decimal("3.65"), "GENERIC"), Copay(("98",), Decimal(0))),
    other=(UNKNOWN,),
)
ACTIVE = MedicaidCoverage(spans=(MemberSpan("Standard", YEAR),))
GROUPS = [each.name for each in fields(EVERYTHING) if each.name != "details"]


def test_every_group_has_an_example() -> None:
    assert all(getattr(EVERYTHING, group) for group in GROUPS)


@pytest.mark.parametrize("group", GROUPS)
def test_each_group_is_read_from_what_it_writes(group: str) -> None:
    alone = replace(MedicaidCoverage(), **{group: getattr(EVERYTHING, group)})
    back = read_medicaid(write_medicaid(PATIENT, alone))
    assert back == alone
    assert back.details == ()


def test_all_groups_together() -> None:
    assert read_medicaid(write_medicaid(PATIENT, EVERYTHING)) == EVERYTHING


@settings(max_examples=drawn(60), deadline=None)
@given(st.lists(draw.benefits("2110C"), max_size=6), draw.days)
def test_nothing_is_lost_and_there_is_always_a_verdict(benefits: list[Benefit], day: date) -> None:
    coverage = read_medicaid(replace(PATIENT, benefits=tuple(benefits)))
    assert {*write_benefits(coverage), *coverage.details} >= set(benefits)
    found = medicaid_verdict(coverage, day)
    assert found.sentence.endswith(".")
    assert found.next_action.endswith(".")


def test_a_stay_without_an_amount_does_not_take_anothers() -> None:
    stays = (LongTermCare("ONE", "", YEAR), LongTermCare("TWO", "", YEAR, Decimal(5)))
    coverage = read_medicaid(write_medicaid(PATIENT, MedicaidCoverage(long_term_care=stays)))
    assert [stay.patient_paid for stay in coverage.long_term_care] == [None, None]
    assert [each.amount for each in coverage.other] == [Decimal(5)]


@pytest.mark.parametrize(
    ("groups", "tone", "says", "does"),
    [
        ({}, "good", "MassHealth Standard active on 2026-06-15. Bill MassHealth.", "Bill"),
        ({"spans": ()}, "unknown", "doesn't say", "ask again"),
        ({"spans": (MemberSpan(active=False),)}, "stop", "MassHealth is not active", "other insurance"),
        ({"messages": (QMB,)}, "caution", "only Medicare's", "Bill Medicare, then"),
        ({"other_insurance": (OtherInsurance("C1", ACME, "P1"),)}, "caution", "Bill ACME", "remittance"),
        ({"other_insurance": (OtherInsurance("MB"),)}, "caution", "Bill Medicare Part B", ""),
        ({"managed_care": (ManagedCare("PCC", CLINICIAN),)}, "caution", "care: DR SAMPLE", "referral"),
        ({"managed_care": (ManagedCare("MCO", ACME),)}, "caution", "Bill the plan, ACME", "5550100"),
    ],
)  # fmt: skip
def test_verdicts(groups: dict[str, Any], tone: str, says: str, does: str) -> None:
    found = medicaid_verdict(replace(ACTIVE, **groups), DAY, "MassHealth")
    assert found.tone == tone
    assert says in found.sentence
    assert does in found.next_action


def test_points_carry_the_rest() -> None:
    points = " ".join(medicaid_verdict(EVERYTHING, DAY).points)
    for said in (
        "611 QMB ONLY",
        "policy P1",
        "May use only SAMPLE PHARMACY",
        "$900.00 a month",
        "Confirmed to",
    ):
        assert said in points


def test_one_service_is_not_membership() -> None:
    dental = (Benefit("1", service_types=("35",)), Benefit("6", service_types=("35",), insurance_type="MC"))
    coverage = read_medicaid(replace(PATIENT, benefits=dental))
    assert (coverage.spans, coverage.other) == ((), dental)
    assert medicaid_verdict(coverage, DAY).tone == "unknown"
