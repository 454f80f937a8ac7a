"""How the Medicaid portal finds members, and what it says about them."""

from datetime import date, timedelta

import pytest

from mock_backend.people.catalogue import CYCLE, first_in
from mock_backend.people.numbering import npi
from mock_backend.people.person import Person
from mock_backend.people.register import Register
from mock_backend.portals import MMIS
from mock_backend.providers import INACTIVE, PRACTICE
from tests.mock_backend.driving import TODAY, Client, about, by_ssn, codes, inquiry, span
from x12.eligibility.asking import payer_party, provider_party, subscriber_inquiry
from x12.eligibility.medicaid import MedicaidCoverage, read_medicaid
from x12.eligibility.records import EligibilityInquiry
from x12.leftovers import leftovers
from x12.parts import Reference


def by_id(person: Person, **asked: object) -> EligibilityInquiry:
    return inquiry(MMIS, **{"member_id": person.medicaid.member_id, **asked})


def by_name(person: Person, **changes: object) -> EligibilityInquiry:
    known = {
        "last_name": person.filed.last,
        "first_name": person.filed.first,
        "birth_date": person.birth,
        "gender": person.sex,
    }
    return inquiry(MMIS, **{**known, **changes})


async def told(at_mmis: Client, people: Register, situation: str, **asked: object) -> MedicaidCoverage:
    response = await at_mmis.ask(by_id(people.person(first_in(situation)), **asked))
    assert codes(response) == []
    return read_medicaid(response.patient)


@pytest.fixture
def somebody(people: Register) -> Person:
    return people.person(first_in("managed care"))


async def test_each_way_to_find_a_member(at_mmis: Client, people: Register, somebody: Person) -> None:
    ward = people.person(first_in("other agency"))
    asked = [
        (by_id(somebody), somebody),
        (inquiry(MMIS, references=by_ssn(somebody.ssn)), somebody),
        (inquiry(MMIS, references=(Reference("3H", ward.medicaid.agency_id),)), ward),
        (by_name(somebody), somebody),
    ]
    for one, expected in asked:
        response = await at_mmis.ask(one)
        assert codes(response) == []
        assert response.patient.member_id == expected.medicaid.member_id


@pytest.mark.parametrize(
    ("asked", "refused"),
    [
        ({"member_id": "12345678901"}, "72"),
        ({"member_id": "100000000000"}, "75"),
        ({"references": by_ssn("12345678")}, "72"),
        ({"references": by_ssn("900010001")}, "75"),
        ({"references": (Reference("3H", "00000000"),)}, "75"),
        ({"last_name": "SMITH"}, "73"),
        ({"last_name": "SMITH", "first_name": "ANN"}, "58"),
        ({"last_name": "SMITH", "first_name": "ANN", "birth_date": date(1980, 1, 1)}, "74"),
        ({"last_name": "SMITH", "first_name": "ANN", "birth_date": date(1980, 1, 1), "gender": "F"}, "75"),
        ({}, "73"),
    ],
)
async def test_why_a_member_is_not_found(at_mmis: Client, asked: dict[str, object], refused: str) -> None:
    assert codes(await at_mmis.ask(inquiry(MMIS, **asked))) == [("2100C", refused, "C")]


async def test_whatever_else_is_sent_has_to_match(at_mmis: Client, somebody: Person) -> None:
    assert codes(await at_mmis.ask(by_id(somebody, last_name="OTHER"))) == [("2100C", "73", "C")]
    assert codes(await at_mmis.ask(by_id(somebody, birth_date=date(1900, 1, 1)))) == [("2100C", "71", "C")]
    assert codes(await at_mmis.ask(by_id(somebody, last_name=somebody.filed.last))) == []


async def test_somebody_only_medicare_knows_is_not_found_by_ssn(at_mmis: Client, people: Register) -> None:
    stranger = people.person(first_in("original"))
    assert codes(await at_mmis.ask(inquiry(MMIS, references=by_ssn(stranger.ssn)))) == [("2100C", "75", "C")]


async def test_namesakes_need_another_search(at_mmis: Client, people: Register) -> None:
    one, other = (people.person(first_in(each)) for each in ("namesake", "namesake's namesake"))
    assert codes(await at_mmis.ask(by_name(one))) == [("2100C", "76", "C")]
    for person in (one, other):
        response = await at_mmis.ask(by_id(person))
        assert response.patient.member_id == person.medicaid.member_id


@pytest.mark.parametrize(
    ("first", "last", "refused"),
    [
        (TODAY - timedelta(days=30), TODAY, None),
        (TODAY - timedelta(days=31), TODAY, "57"),
        (date(2021, 11, 21), None, None),
        (date(2021, 11, 20), None, "62"),
        (TODAY + timedelta(days=1), None, "63"),
        (TODAY, TODAY + timedelta(days=1), "62"),
    ],
)
async def test_31_days_within_four_years(
    at_mmis: Client, somebody: Person, first: date, last: date | None, refused: str | None
) -> None:
    response = await at_mmis.ask(by_id(somebody, service_dates=span(first, last)))
    assert codes(response) == ([("2100C", refused, "C")] if refused else [])


@pytest.mark.parametrize(
    ("qualifier", "number", "refused"),
    [
        ("SV", PRACTICE.provider_id, []),
        ("XX", PRACTICE.npi, []),
        ("SV", "999999999Z", [("2100B", "51", "N")]),
        ("SV", INACTIVE.provider_id, [("2100B", "50", "N")]),
        ("XX", npi(9), [("2100B", "51", "N")]),
        ("XX", "", [("2100B", "43", "C")]),
    ],
)
async def test_the_provider_is_named_by_either_number(
    at_mmis: Client, somebody: Person, qualifier: str, number: str, refused: list[tuple[str, str, str]]
) -> None:
    asked = subscriber_inquiry(
        payer=payer_party(MMIS.payer_name, MMIS.payer_id),
        provider=provider_party(PRACTICE.name, number, id_qualifier=qualifier),
        member_id=somebody.medicaid.member_id,
    )
    assert codes(await at_mmis.ask(asked)) == refused


async def test_managed_care(at_mmis: Client, people: Register) -> None:
    assert [each.kind for each in (await told(at_mmis, people, "managed care")).managed_care] == ["MCO"]
    (clinician,) = (await told(at_mmis, people, "primary care clinician")).managed_care
    assert clinician.kind == "PCC"
    assert clinician.insurer.phone
    assert [each.kind for each in (await told(at_mmis, people, "dual senior care")).managed_care] == ["SCO"]


async def test_other_insurance_is_that_of_the_days_asked_about(at_mmis: Client, people: Register) -> None:
    (insurance,) = (await told(at_mmis, people, "other insurance")).other_insurance
    assert insurance.insurer.name
    assert insurance.policy
    before = insurance.period.start - timedelta(days=1)
    earlier = await told(at_mmis, people, "other insurance", service_dates=span(before))
    assert earlier.covered(before)
    assert earlier.other_insurance == ()


async def test_message_611_marks_a_qmb(at_mmis: Client, people: Register) -> None:
    coverage = await told(at_mmis, people, "QMB")
    assert [each.code for each in coverage.messages] == ["611"]
    assert coverage.covered(TODAY).coverage_type == "QMB only"
    assert {each.kind for each in coverage.other_insurance} == {"MA", "MB"}


async def test_other_restrictive_messages(at_mmis: Client, people: Register) -> None:
    assert [each.code for each in (await told(at_mmis, people, "limited")).messages] == ["671"]
    pharmacy = await told(at_mmis, people, "primary pharmacy")
    assert [each.code for each in pharmacy.messages] == ["620"]
    assert pharmacy.restrictions[0].provider_name
    assert pharmacy.copays


async def test_long_term_care_with_the_members_share(at_mmis: Client, people: Register) -> None:
    (stay,) = (await told(at_mmis, people, "long-term care")).long_term_care
    assert stay.facility
    assert stay.patient_paid > 0


async def test_coverage_that_ended_tells_since_when(at_mmis: Client, people: Register) -> None:
    (none,) = (await told(at_mmis, people, "coverage ended")).spans
    last = people.person(first_in("coverage ended")).medicaid.spans[0].period.end
    assert not none.active
    assert none.period.start == last + timedelta(days=1)


async def test_a_gap_shows_as_two_spans_cut_to_the_days(at_mmis: Client, people: Register) -> None:
    earlier, again = people.person(first_in("coverage with a gap")).medicaid.spans
    in_the_gap = earlier.period.end + timedelta(days=20)
    coverage = await told(at_mmis, people, "coverage with a gap", service_dates=span(in_the_gap))
    assert not coverage.covered(in_the_gap)
    around = span(earlier.period.end, earlier.period.end + timedelta(days=30))
    (cut,) = (await told(at_mmis, people, "coverage with a gap", service_dates=around)).spans
    assert (cut.period.start, cut.period.end) == (earlier.period.end, earlier.period.end)
    assert (await told(at_mmis, people, "coverage with a gap")).covered(
        TODAY
    ).coverage_type == again.coverage_type


async def test_every_answer_reads_back_whole(at_mmis: Client, people: Register) -> None:
    for index in range(len(CYCLE)):
        person = people.person(index)
        if person.medicaid:
            response = await at_mmis.ask(by_id(person))
            assert leftovers(response) == ()
            assert read_medicaid(response.patient).details == ()


async def test_dual_patients_are_the_same_person_on_both_portals(
    at_mac: Client, at_mmis: Client, people: Register
) -> None:
    person = people.person(first_in("dual"))
    medicare, medicaid = await at_mac.ask(about(person)), await at_mmis.ask(by_id(person))
    assert medicare.patient.birth_date == medicaid.patient.birth_date
    assert medicare.patient.last_name == medicaid.patient.last_name
