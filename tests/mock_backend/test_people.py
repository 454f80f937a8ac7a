"""The synthetic people: always the same, always valid, and enough of them in every situation."""

import hashlib
from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mock_backend import defaults
from mock_backend.people.catalogue import CYCLE, SITUATIONS, first_in
from mock_backend.people.making import make_person
from mock_backend.people.numbering import agency_ids, mbis, member_ids, npi, ssns
from mock_backend.people.person import Person
from mock_backend.people.register import Register
from tests.drawing import drawn
from tests.mock_backend.driving import TODAY
from x12.identifiers.dates import Period
from x12.identifiers.mbi import parse_mbi
from x12.identifiers.member_id import parse_member_id
from x12.identifiers.names import parse_name
from x12.identifiers.npi import parse_npi
from x12.identifiers.ssn import parse_ssn

_SAMPLE = 2 * len(CYCLE)


def fingerprint(people: Register) -> str:
    everybody = "\n".join(repr(people.person(index)) for index in range(_SAMPLE))
    return hashlib.sha256(everybody.encode()).hexdigest()


def test_the_same_seed_and_date_make_the_same_people() -> None:
    assert fingerprint(Register(TODAY, 7)) == fingerprint(Register(TODAY, 7))


def test_another_seed_makes_other_people() -> None:
    assert fingerprint(Register(TODAY, 7)) != fingerprint(Register(TODAY, 8))


def test_people_keep_their_names_and_numbers_from_day_to_day() -> None:
    kept = [each for each in range(_SAMPLE) if CYCLE[each % len(CYCLE)].key != "not yet"]
    today, tomorrow = Register(TODAY), Register(TODAY + timedelta(days=1))
    for index in kept:
        one, other = today.person(index), tomorrow.person(index)
        assert (one.name, one.birth, one.ssn) == (other.name, other.birth, other.ssn)


@pytest.fixture(scope="module")
def everybody(people: Register) -> list[Person]:
    return [people.person(index) for index in range(defaults.SCALE)]


def test_every_situation_has_people(everybody: list[Person]) -> None:
    found = Counter(person.situation for person in everybody)
    assert set(found) == {situation.key for situation in SITUATIONS}
    assert min(found.values()) >= 40


def test_everybody_has_valid_numbers_and_names(everybody: list[Person]) -> None:
    for person in everybody:
        assert parse_ssn(person.ssn, allow_synthetic=True) == person.ssn
        assert person.ssn.startswith("9")
        for name in (person.filed.last, person.filed.first):
            assert parse_name(name) == name
        if person.medicare:
            numbers = [person.medicare.mbi, person.medicare.previous_mbi]
            assert all(parse_mbi(each, allow_synthetic=True) == each for each in numbers if each)
            assert all(each[1] == "S" for each in numbers if each)  # CMS issues none like it
        if person.medicaid:
            assert parse_member_id(person.medicaid.member_id) == person.medicaid.member_id


def test_everybody_is_found_by_every_number(people: Register) -> None:
    for index in range(_SAMPLE):
        person = people.person(index)
        assert people.by_ssn(person.ssn) == person
        assert person in people.by_name(person.filed.last, person.filed.first, person.birth)
        if person.medicare:
            assert people.by_mbi(person.medicare.mbi) == person
            assert not person.medicare.previous_mbi or people.by_mbi(person.medicare.previous_mbi) == person
        if person.medicaid:
            assert people.by_member_id(person.medicaid.member_id) == person
            assert not person.medicaid.agency_id or people.by_agency_id(person.medicaid.agency_id) == person


def test_nobody_is_found_beyond_the_scale() -> None:
    stranger = Register(TODAY, scale=100).person(100)
    few = Register(TODAY, scale=100)
    assert few.by_mbi(stranger.medicare.mbi) is None
    assert few.by_ssn(stranger.ssn) is None


def test_nobody_is_found_by_the_number_of_a_payer_that_does_not_know_them(people: Register) -> None:
    only_medicaid = people.person(first_in("managed care"))
    assert people.by_mbi(mbis(1965).number(2 * only_medicaid.index)) is None
    only_medicare = people.person(first_in("original"))
    assert people.by_member_id(member_ids(1965).number(only_medicare.index)) is None
    assert people.by_agency_id(agency_ids(1965).number(only_medicare.index)) is None


@pytest.mark.parametrize("numbering", [mbis(3), member_ids(3), ssns(3), agency_ids(3)])
@given(counter=st.integers(0, 2_000_000))
def test_numbers_lead_back_to_their_counter(numbering, counter: int) -> None:
    assert numbering.counter(numbering.number(counter)) == counter


@pytest.mark.parametrize("wrong", ["", "1SL0A00AA00", "1S00A00AA0", "2S00A00AA00", "é" * 11])
def test_a_number_of_another_shape_leads_nowhere(wrong: str) -> None:
    assert mbis(3).counter(wrong) is None


def test_npis_have_the_fixed_prefix_and_a_valid_check_digit() -> None:
    for counter in range(0, 10_000, 37):
        assert parse_npi(npi(counter)).startswith("19999")


@settings(max_examples=drawn(20), deadline=None)
@given(today=st.dates(date(2016, 1, 1), date(2099, 12, 31)), seed=st.integers(0, 2**32))
def test_people_make_sense_on_any_day(today: date, seed: int) -> None:
    for index in range(len(CYCLE)):
        check(make_person(seed, today, index), today)


@pytest.mark.parametrize(
    "today", [date(2024, 2, 29), date(2024, 12, 31), date(2025, 1, 1), date(2028, 3, 31)]
)
def test_people_make_sense_at_the_edges_of_the_calendar(today: date) -> None:
    for index in range(_SAMPLE):
        check(make_person(1965, today, index), today)


def check(person: Person, today: date) -> None:
    assert person.birth <= today
    file = person.medicare
    if file:
        assert (file.mbi_replaced is None) == (file.previous_mbi == "")
        spans = [file.part_a, file.part_b]
        spans += [each.period for each in (*file.plans, *file.other_payers, *file.hospice, *file.home_health)]
        spans += [*file.ineligible, *(each.period for each in (*file.spells, *file.qmb))]
        assert_ordered(spans)
        begun = file.part_b or file.part_a
        assert begun
        since = [each.period for each in (*file.plans, *file.other_payers, *file.hospice, *file.home_health)]
        since += [each.period for each in (*file.spells, *file.qmb)]
        assert all(each.start >= begun.start for each in since)
    if person.medicaid:
        assert person.medicaid.spans
        lists = (person.medicaid.spans, person.medicaid.managed_care, person.medicaid.other_insurance)
        assert_ordered([each.period for one in lists for each in one])


def assert_ordered(periods: list[Period | None]) -> None:
    assert all(each.end is None or each.start <= each.end for each in periods if each)
