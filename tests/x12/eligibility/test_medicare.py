from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drawing import drawn
from tests.samples import FILES
from tests.x12.eligibility import strategies as draw
from tests.x12.eligibility.facts import EVERYTHING, PATIENT, SPELL, YEAR
from x12.eligibility.medicare import MedicareCoverage, read_medicare, write_benefits, write_medicare
from x12.eligibility.medicare.facts import Deductible, Entitlement, InpatientDays, Insurer, Plan
from x12.eligibility.records import Benefit, EligibilityResponse, Member
from x12.eligibility.response import read_271, write_271
from x12.parts import Dated, Delivery, Reference
from x12.party import Party
from x12.reader import read_transaction_sets

MEDICARE_SAMPLE = FILES / "271" / "aaronhuggins__node-x12__test__test-data__271.edi"
EMPTY = MedicareCoverage()
GROUPS = [
    each.name for each in fields(EVERYTHING) if getattr(EVERYTHING, each.name) != getattr(EMPTY, each.name)
]


def read(*benefits: Benefit) -> MedicareCoverage:
    return read_medicare(replace(PATIENT, benefits=benefits))


def test_every_group_has_an_example() -> None:
    assert set(GROUPS) == {each.name for each in fields(EVERYTHING)} - {"details"}


@pytest.mark.parametrize("group", GROUPS)
def test_each_group_is_read_from_what_it_writes(group: str) -> None:
    alone = replace(EMPTY, **{group: getattr(EVERYTHING, group)})
    back = read_medicare(write_medicare(PATIENT, alone))
    assert back == alone
    assert back.details == ()


def test_all_groups_together_travel_over_the_wire() -> None:
    member = write_medicare(PATIENT, EVERYTHING)
    answer = EligibilityResponse(Party("PR", "CMS"), Party("1P", "CLINIC"), member)
    reading = read_271(write_271(answer))
    assert reading.problems == ()
    (response,) = reading.responses
    assert response.subscriber == member
    assert read_medicare(member) == EVERYTHING


@settings(max_examples=drawn(60), deadline=None)
@given(st.lists(draw.benefits("2110C"), max_size=6))
def test_nothing_that_a_payer_says_is_lost(benefits: list[Benefit]) -> None:
    coverage = read(*benefits)
    told = {*write_benefits(coverage), *coverage.details}
    assert told >= set(benefits)


def test_a_deductible_is_joined_with_what_is_left_of_it() -> None:
    base = Benefit("C", "", ("30",), "MB", time_period="23", amount=Decimal(283), dates=(Dated("291", YEAR),))
    left = replace(base, time_period="29", amount=Decimal(10))
    assert read(base, left).deductibles == (Deductible("B", YEAR, Decimal(283), Decimal(10)),)


def test_days_left_in_a_spell_take_the_band_from_the_year() -> None:
    def days(*counts: tuple[str, int], when: Dated) -> Benefit:
        deliveries = tuple(
            Delivery(unit="DA", period_qualifier=q, period_count=Decimal(n)) for q, n in counts
        )
        return Benefit(
            "B", "", ("AG",), "MA", time_period="7", amount=Decimal(217), deliveries=deliveries, dates=(when,)
        )

    coverage = read(
        days(("30", 20), ("31", 100), when=Dated("435", YEAR)), days(("29", 75), when=Dated("435", SPELL))
    )
    assert coverage.inpatient == (
        InpatientDays("snf", Decimal(217), 20, 100, None, YEAR),
        InpatientDays("snf", Decimal(217), 20, 100, 75, SPELL),
    )


@pytest.mark.parametrize("number", ["H1234 001", "H1234-001", "H1234001"])
def test_contract_and_plan_may_share_one_reference(number: str) -> None:
    benefit = Benefit(
        "R", "", ("30",), "PR", references=(Reference("18", number),), dates=(Dated("290", YEAR),)
    )
    assert read(benefit).plans == (Plan("advantage", "H1234", "001", "", "PR", YEAR, "", Insurer()),)


def test_what_a_group_holds_in_part_is_still_shown() -> None:
    told = Benefit("1", "", ("30",), "MA", dates=(Dated("291", YEAR),), messages=("CALL US",))
    coverage = read(told)
    assert coverage.entitlements == (Entitlement("A", YEAR, True, ("30",)),)
    assert coverage.other == ()
    assert coverage.details == (told,)


def test_a_statement_without_dates_holds_for_what_was_asked() -> None:
    coverage = read(Benefit("1", "", ("30",), "MA"), Benefit("6", "", ("30",), "MB"))
    assert coverage.entitled("A", date(2026, 1, 1))
    assert not coverage.entitled("B", date(2026, 1, 1))


@pytest.mark.skipif(not MEDICARE_SAMPLE.exists(), reason="no sample files")
def test_a_public_medicare_answer_of_a_qmb_with_a_drug_plan() -> None:
    (came,) = read_transaction_sets(MEDICARE_SAMPLE.read_bytes())
    member = read_271(came).responses[0].subscriber
    assert member is not None
    coverage = read_medicare(member)
    assert [(span.part, span.active) for span in coverage.entitlements] == [("A", True), ("B", True)]
    assert coverage.qualified[0].program.endswith("QMB Plan")
    assert (coverage.plans[0].kind, coverage.plans[0].contract, coverage.plans[0].plan_number) == (
        "drug",
        "S5601",
        "008",
    )
    assert {each.information for each in coverage.other} == {"1", "I"}


def test_the_date_of_death_is_the_members() -> None:
    died = write_medicare(Member(PATIENT.party), MedicareCoverage(died=date(2026, 5, 5)))
    assert read_medicare(died).died == date(2026, 5, 5)


def test_one_service_that_is_not_covered_ends_no_part() -> None:
    dental = Benefit("6", service_types=("35",))
    other_plan = Benefit("6", service_types=("30",), insurance_type="OT")
    assert read(dental, other_plan).entitlements == ()
    assert read(dental, other_plan).other == (dental, other_plan)
    assert read(Benefit("6", service_types=("30",))).entitlements == (Entitlement("", active=False),)


def test_a_part_without_service_types_is_the_whole_part() -> None:
    (span,) = read(Benefit("1", insurance_type="MA", dates=(Dated("291", YEAR),))).entitlements
    assert (span.part, span.period, span.active) == ("A", YEAR, True)
