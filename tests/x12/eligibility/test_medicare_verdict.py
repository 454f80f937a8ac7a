from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drawing import drawn
from tests.x12.eligibility import strategies as draw
from tests.x12.eligibility.facts import ACME, BOTH_PARTS, DAY, EVERYTHING, NPI, PATIENT, SINCE, YEAR
from x12.eligibility.medicare import MedicareCoverage, read_medicare
from x12.eligibility.medicare.facts import (
    Entitlement,
    HomeHealthEpisode,
    HospicePeriod,
    Ineligible,
    Plan,
    QualifiedBeneficiary,
    RenalDisease,
    SecondaryPayer,
)
from x12.eligibility.medicare.verdict import medicare_verdict
from x12.eligibility.verdict import Verdict
from x12.identifiers.dates import Period

ENTITLED = MedicareCoverage(entitlements=BOTH_PARTS)
ADVANTAGE = Plan("advantage", "H1234", "001", "GOLD", "HN", YEAR, "C", ACME)
INACTIVE = Entitlement("A", active=False)
HOSPICE = HospicePeriod(YEAR, "0", NPI, "SAMPLE HOSPICE")


def verdict(**groups: Any) -> Verdict:
    return medicare_verdict(replace(ENTITLED, **groups), DAY)


def test_nothing_in_the_way() -> None:
    found = verdict()
    assert found.sentence == "Part A and Part B active on 2026-06-15. Bill Medicare first."
    assert (found.tone, found.points) == ("good", ())


@pytest.mark.parametrize(
    ("groups", "tone", "says", "does"),
    [
        ({"died": DAY - timedelta(1)}, "stop", "Died on 2026-06-14, before 2026-06-15", "Check"),
        ({"entitlements": ()}, "unknown", "doesn't say whether", "ask again"),
        ({"entitlements": (INACTIVE,)}, "stop", "Neither Part A nor", "insurance"),
        ({"ineligible": (Ineligible(YEAR),)}, "stop", "not eligible on 2026-06-15", "Ask the patient"),
        ({"ineligible": (Ineligible(YEAR, "A"), Ineligible(YEAR, "B"))}, "stop", "not eligible", "Ask"),
        ({"ineligible": (Ineligible(YEAR, "A"),)}, "caution", "Part B active on 2026-06-15.", "Bill"),
        ({"entitlements": BOTH_PARTS[:1]}, "caution", "No Part B", "the patient pays the rest"),
        ({"entitlements": BOTH_PARTS[1:]}, "caution", "No Part A", "the patient pays the rest"),
        ({"plans": (ADVANTAGE,)}, "caution", "Bill ACME (H1234 001), not Medicare", "5550100"),
        ({"plans": (replace(ADVANTAGE, option_code="1"),)}, "caution", "cost plan", "Ask the plan"),
        ({"hospice": (HOSPICE,)}, "caution", "In hospice", "GW"),
        ({"hospice": (HOSPICE,), "plans": (ADVANTAGE,)}, "caution", "In hospice", "condition code 07"),
        ({"secondary": (SecondaryPayer("12", SINCE, "P1", ACME),)}, "caution", "Bill ACME first", "card"),
        ({"secondary": (SecondaryPayer("47", SINCE),)}, "caution", "for what it covers", "injury"),
        ({"home_health": (HomeHealthEpisode(YEAR, provider=NPI),)}, "caution", f"agency {NPI}", "supplies"),
    ],
)  # fmt: skip
def test_what_stands_in_the_way(groups: dict[str, Any], tone: str, says: str, does: str) -> None:
    found = verdict(**groups)
    assert found.tone == tone
    assert says in found.sentence
    assert does in found.next_action


@pytest.mark.parametrize(
    "groups",
    [
        {"died": DAY},
        {"hospice": (replace(HOSPICE, revocation="1"),)},
        {"hospice": (replace(HOSPICE, period=Period(date(2025, 1, 1), date(2025, 3, 1))),)},
        {"plans": (replace(ADVANTAGE, period=Period(DAY + timedelta(1))),)},
        {"plans": (replace(ADVANTAGE, kind="drug"),)},
        {"secondary": (SecondaryPayer("12", Period(date(2020, 1, 1), date(2021, 1, 1))),)},
        {"ineligible": (Ineligible(Period(date(2020, 1, 1), date(2021, 1, 1))),)},
    ],
)
def test_what_is_over_or_not_begun_is_no_hindrance(groups: dict[str, Any]) -> None:
    found = verdict(**groups)
    assert found.tone == "good"
    assert found.sentence.endswith("Bill Medicare first.")


def test_a_full_insurer_comes_before_one_for_accidents() -> None:
    found = verdict(secondary=(SecondaryPayer("47", SINCE), SecondaryPayer("43", SINCE, "", ACME)))
    assert "Bill ACME first, then Medicare" in found.sentence


def test_points_carry_the_rest() -> None:
    points = " ".join(
        verdict(
            plans=(ADVANTAGE,),
            hospice=(HOSPICE,),
            qualified=(QualifiedBeneficiary("MA QMB Plan", YEAR),),
            renal=(RenalDisease("14", date(2020, 1, 1)),),
            died=DAY + timedelta(9),
            deductibles=EVERYTHING.deductibles,
        ).points
    )
    for said in (
        "QMB: don't bill the patient",
        "GV",
        "Original Medicare pays",
        "ESRD",
        "Died on",
        "$12.50 left",
    ):
        assert said in points


def test_a_day_to_come_is_said_to_be_one() -> None:
    later = medicare_verdict(ENTITLED, DAY, today=DAY - timedelta(1))
    assert later.points[-1].startswith("A day to come")
    assert medicare_verdict(ENTITLED, DAY, today=DAY) == verdict()


@settings(max_examples=drawn(60), deadline=None)
@given(st.lists(draw.benefits("2110C"), max_size=6), draw.days)
def test_any_answer_has_a_verdict_with_a_next_action(benefits: list[Any], day: date) -> None:
    coverage = read_medicare(replace(PATIENT, benefits=tuple(benefits)))
    found = medicare_verdict(coverage, day)
    assert found.sentence.endswith(".")
    assert found.next_action.endswith(".")
    if found.tone == "good":
        assert {part for part in "AB" if coverage.entitled(part, day)} == {"A", "B"}
