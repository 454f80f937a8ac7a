"""What Medicare answers in each situation, read back into facts."""

from datetime import date
from decimal import Decimal

import pytest

from mock_backend.people.catalogue import CYCLE, first_in
from mock_backend.people.register import Register
from tests.mock_backend.driving import TODAY, Client, about, codes, interchange, span
from x12.eligibility.medicare import MedicareCoverage, read_medicare
from x12.eligibility.records import WHOLE_PLAN
from x12.leftovers import leftovers
from x12.parts import Procedure


async def told(at_mac: Client, people: Register, situation: str, **asked: object) -> MedicareCoverage:
    response = await at_mac.ask(about(people.person(first_in(situation)), **asked))
    assert codes(response) == []
    return read_medicare(response.patient)


async def test_original_medicare(at_mac: Client, people: Register) -> None:
    coverage = await told(at_mac, people, "original")
    assert coverage.entitled("A", TODAY)
    assert coverage.entitled("B", TODAY)
    assert coverage.plans + coverage.secondary + coverage.hospice + coverage.qualified == ()
    year = span(date(2025, 1, 1), date(2025, 12, 31))
    whole = [each for each in coverage.deductibles if each.service_types == WHOLE_PLAN]
    assert [(each.part, each.period) for each in whole] == [("A", year), ("B", year)]
    assert coverage.coinsurance[0].percent == Decimal("0.2")
    assert [each.remaining for each in coverage.inpatient] == [60, 30, 20, 80]
    assert [(each.base, each.remaining) for each in coverage.reserve] == [(60, 60), (190, 190)]
    assert coverage.preventive
    assert coverage.therapy


async def test_amounts_are_marked_as_samples(at_mac: Client, people: Register) -> None:
    coverage = await told(at_mac, people, "original")
    assert any("SAMPLE FIGURES" in message for each in coverage.other for message in each.messages)


@pytest.mark.parametrize(
    ("situation", "part_a", "part_b"),
    [
        ("part B only", False, True),
        ("part A only", True, False),
        ("part B to come", True, False),
        ("not yet", False, False),
        ("part B ended", True, False),
        ("all ended", False, False),
        ("deceased", False, False),
    ],
)
async def test_entitlement_today(
    at_mac: Client, people: Register, situation: str, part_a: bool, part_b: bool
) -> None:
    coverage = await told(at_mac, people, situation)
    assert bool(coverage.entitled("A", TODAY)) == part_a
    assert bool(coverage.entitled("B", TODAY)) == part_b


async def test_entitlement_to_come_is_told_for_days_to_come(at_mac: Client, people: Register) -> None:
    ahead = date(2026, 2, 1)
    coverage = await told(at_mac, people, "not yet", service_dates=span(ahead))
    assert coverage.entitled("A", ahead)
    assert coverage.entitled("B", ahead)


async def test_the_date_of_death_is_told(at_mac: Client, people: Register) -> None:
    coverage = await told(at_mac, people, "deceased")
    assert coverage.died == people.person(first_in("deceased")).medicare.death


async def test_a_span_without_payment_is_told(at_mac: Client, people: Register) -> None:
    (span_in_custody,) = (await told(at_mac, people, "in custody")).ineligible
    assert span_in_custody.period.covers(TODAY)


async def test_an_advantage_plan_with_how_to_reach_it(at_mac: Client, people: Register) -> None:
    (plan,) = (await told(at_mac, people, "advantage HMO")).plans
    assert (plan.kind, plan.insurance_type, plan.option_code) == ("advantage", "HN", "C")
    assert plan.contract.startswith("H99")
    assert plan.insurer.phone.startswith("80055501")
    assert plan.insurer.address


async def test_a_ppo_with_drugs(at_mac: Client, people: Register) -> None:
    plans = (await told(at_mac, people, "advantage PPO")).plans
    assert [(each.kind, each.insurance_type) for each in plans] == [("advantage", "PR"), ("drug", "OT")]


async def test_plans_are_those_of_the_days_asked_about(at_mac: Client, people: Register) -> None:
    assert (await told(at_mac, people, "advantage to come")).plans == ()
    ahead = await told(at_mac, people, "advantage to come", service_dates=span(TODAY, date(2026, 3, 21)))
    assert [each.period.start for each in ahead.plans] == [date(2025, 12, 1)]
    assert (await told(at_mac, people, "advantage ended")).plans == ()
    back = await told(at_mac, people, "advantage ended", service_dates=span(date(2025, 9, 15)))
    assert [each.period.end for each in back.plans] == [date(2025, 9, 30)]


@pytest.mark.parametrize("kind", ["12", "13", "14", "15", "16", "41", "43", "47"])
async def test_a_payer_that_comes_first(at_mac: Client, people: Register, kind: str) -> None:
    (payer,) = (await told(at_mac, people, f"payer {kind} first")).secondary
    assert payer.kind == kind
    assert payer.period.covers(TODAY)
    assert payer.policy
    assert payer.insurer.name


async def test_a_payer_that_came_first_is_told_for_its_time(at_mac: Client, people: Register) -> None:
    assert (await told(at_mac, people, "payer 12 ended")).secondary == ()
    ended = people.person(first_in("payer 12 ended")).medicare.other_payers[0].period
    coverage = await told(at_mac, people, "payer 12 ended", service_dates=span(ended.end))
    assert [each.period for each in coverage.secondary] == [ended]


@pytest.mark.parametrize(
    ("situation", "revoked", "elections"),
    [("hospice now", False, 1), ("hospice before", True, 2), ("hospice revoked", True, 1)],
)
async def test_hospice(
    at_mac: Client, people: Register, situation: str, revoked: bool, elections: int
) -> None:
    coverage = await told(at_mac, people, situation)
    assert coverage.hospice[0].revoked == revoked
    assert coverage.hospice[0].period.covers(TODAY) != revoked
    assert coverage.hospice_occurrences == len(coverage.hospice) == elections
    assert coverage.hospice[0].provider.startswith("19999")


async def test_home_health(at_mac: Client, people: Register) -> None:
    coverage = await told(at_mac, people, "home health now")
    (episode,) = coverage.home_health
    assert episode.period.covers(TODAY)
    assert episode.first_billed <= episode.last_billed <= TODAY
    assert episode.contractor.name
    assert coverage.certifications[0].code == "G0180"
    assert not (await told(at_mac, people, "home health before")).home_health[0].period.covers(TODAY)


async def test_hospital_days(at_mac: Client, people: Register) -> None:
    for situation, full, coinsurance in (
        ("hospital stay", True, True),
        ("hospital coinsurance", False, True),
    ):
        coverage = await told(at_mac, people, situation)
        full_days, coinsurance_days, *_ = coverage.inpatient
        assert (full_days.remaining > 0) == full
        assert (coinsurance_days.remaining > 0) == coinsurance
        spells = [each for each in coverage.deductibles if each.part == "A" and each.base is None]
        assert [each.remaining for each in spells] == [0]
    used_up = await told(at_mac, people, "reserve days used")
    assert [each.remaining for each in used_up.inpatient[:2]] == [0, 0]
    assert used_up.reserve[0].remaining == 37


async def test_nursing_facility_days(at_mac: Client, people: Register) -> None:
    coverage = await told(at_mac, people, "nursing facility")
    full, coinsurance = (each for each in coverage.inpatient if each.facility == "snf")
    assert full.remaining == 0
    assert 0 < coinsurance.remaining < 80


async def test_kidney_disease(at_mac: Client, people: Register) -> None:
    assert (await told(at_mac, people, "dialysis")).renal[0].ended is None
    assert (await told(at_mac, people, "transplant")).renal[0].ended


async def test_therapy_and_rehabilitation(at_mac: Client, people: Register) -> None:
    coverage = await told(at_mac, people, "therapy")
    assert {each.kind for each in coverage.therapy} == {"physical and speech", "occupational"}
    assert {(each.kind, each.measure) for each in coverage.rehabilitation} == {
        ("cardiac", "used"),
        ("pulmonary", "remaining"),
    }


async def test_a_qualified_beneficiary_pays_nothing(at_mac: Client, people: Register) -> None:
    coverage = await told(at_mac, people, "QMB")
    assert [each.program for each in coverage.qualified] == ["MA QMB Plan"]
    assert coverage.deductibles == ()
    assert coverage.coinsurance == ()


async def test_preventive_services_by_their_codes(at_mac: Client, people: Register) -> None:
    asked = {"service_types": (), "procedures": (Procedure("G0439"), Procedure("G0402"))}
    coverage = await told(at_mac, people, "original", **asked)
    assert [each.code for each in coverage.preventive] == ["G0439"]
    assert coverage.entitled("A", TODAY)
    assert coverage.inpatient == ()


async def test_only_the_services_that_are_asked_about(at_mac: Client, people: Register) -> None:
    hospice = await told(at_mac, people, "hospice now", service_types=("45",))
    assert hospice.hospice
    assert hospice.therapy + hospice.preventive + hospice.inpatient == ()
    at_home = await told(at_mac, people, "hospice now", service_types=("42",))
    assert at_home.hospice == ()


async def test_years_are_told_one_by_one(at_mac: Client, people: Register) -> None:
    coverage = await told(at_mac, people, "original", service_dates=span(date(2024, 12, 1), TODAY))
    part_b = [each for each in coverage.deductibles if each.part == "B"]
    assert [each.period.start.year for each in part_b] == [2024, 2025]
    assert part_b[0].remaining == 0


async def test_every_answer_reads_back_whole(at_mac: Client, people: Register) -> None:
    """Everybody in the first cycle: a sound 271 in which nothing is left unread."""
    for index in range(len(CYCLE)):
        person = people.person(index)
        if person.medicare is None or person.medicare.unavailable:
            continue
        response = await at_mac.ask(about(person, service_dates=span(date(2025, 1, 1), date(2026, 3, 1))))
        assert leftovers(response) == ()
        coverage = read_medicare(response.patient)
        assert {each.information for each in coverage.other} <= {"D", "I"}
        assert coverage.details == ()


async def test_an_answer_is_small_on_the_line(at_mac: Client, people: Register) -> None:
    for situation in ("original", "advantage PPO", "payer 12 first", "home health now", "QMB"):
        sent = interchange(at_mac.portal, about(people.person(first_in(situation))))
        answer = await at_mac.post_x12(sent, **{"Accept-Encoding": "gzip"})
        assert answer.headers["content-encoding"] == "gzip"
        assert int(answer.headers["content-length"]) < 1200
