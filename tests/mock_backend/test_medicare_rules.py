"""Which inquiries Medicare answers, and the reject code of each that it does not."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from mock_backend.people.catalogue import first_in
from mock_backend.people.numbering import npi
from mock_backend.people.person import Person
from mock_backend.people.register import Register
from mock_backend.portals import MAC
from mock_backend.providers import ELSEWHERE, INACTIVE
from tests.mock_backend.driving import (
    TODAY,
    Client,
    about,
    codes,
    inquiry,
    interchange,
    response_in,
    span,
)
from x12.eligibility.asking import payer_party

ONE_DAY = timedelta(days=1)


@pytest.fixture
def somebody(people: Register) -> Person:
    return people.person(first_in("original"))


@pytest.mark.parametrize(
    "fields",
    [
        ("last_name", "first_name", "birth_date", "member_id"),
        ("last_name", "birth_date", "member_id"),
        ("last_name", "first_name", "member_id"),
    ],
    ids=["primary", "alternate 1", "alternate 2"],
)
async def test_each_option_is_answered(at_mac: Client, somebody: Person, fields: tuple[str, ...]) -> None:
    response = await at_mac.ask(about(somebody, *fields))
    assert codes(response) == []
    assert response.patient.member_id == somebody.medicare.mbi
    assert response.patient.first_name == somebody.filed.first
    assert response.patient.birth_date == somebody.birth
    assert response.reference == "REF1"


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"birth_date": date(1940, 2, 3)}, "71"),
        ({"member_id": "1EG4TE5MK7"}, "72"),
        ({"member_id": "1SG4-TE5-MK73"}, "72"),
        ({"member_id": "123456789A"}, "72"),
        ({"member_id": ""}, "72"),
        ({"last_name": "SOMEBODYELSE"}, "73"),
        ({"first_name": "SOMEBODYELSE"}, "73"),
        ({"last_name": ""}, "73"),
        ({"last_name": "N0BODY"}, "73"),
        ({"suffix": "JR"}, "73"),
        ({"gender": "U", "member_id": "1SG4TE5MK73"}, "75"),
        ({"first_name": "", "birth_date": None}, "58"),
    ],
)
async def test_what_was_sent_has_to_match(
    at_mac: Client, somebody: Person, changes: dict[str, object], refused: str
) -> None:
    response = await at_mac.ask(about(somebody, **changes))
    assert codes(response) == [("2100C", refused, "C")]
    assert response.benefits == ()


async def test_a_refusal_gives_back_what_was_asked(at_mac: Client, somebody: Person) -> None:
    response = await at_mac.ask(about(somebody, birth_date=date(1940, 2, 3)))
    assert response.patient.last_name == somebody.filed.last
    assert response.patient.birth_date == date(1940, 2, 3)


async def test_the_wrong_gender_is_refused(at_mac: Client, somebody: Person) -> None:
    other = "M" if somebody.sex == "F" else "F"
    assert codes(await at_mac.ask(about(somebody, gender=other))) == [("2100C", "74", "C")]


@pytest.mark.parametrize(
    ("first", "last", "refused"),
    [
        (date(2021, 11, 21), None, None),
        (date(2021, 11, 20), None, "62"),
        (date(2026, 3, 21), None, None),
        (date(2026, 3, 22), None, "62"),
        (date(2021, 11, 21), date(2026, 3, 21), None),
        (date(2025, 11, 1), date(2026, 4, 1), "62"),
    ],
)
async def test_dates_from_48_months_back_to_4_ahead(
    at_mac: Client, somebody: Person, first: date, last: date | None, refused: str | None
) -> None:
    response = await at_mac.ask(about(somebody, service_dates=span(first, last)))
    assert codes(response) == ([("2100C", refused, "C")] if refused else [])


@pytest.mark.parametrize(
    ("sent", "instead", "refused"),
    [
        (b"DTP*291*D8*20251121", b"DTP*291*D8*20251399", "57"),
        (b"DTP*291*D8*20251121", b"DTP*291*RD8*20251121-20251101", "57"),
        (b"DTP*291*D8*20251121", b"DTP*291*D8*112125", "57"),
        (b"DMG*D8*", b"DMG*D8*1", "58"),
    ],
)
async def test_dates_that_cannot_be_read_are_refused(
    at_mac: Client, somebody: Person, sent: bytes, instead: bytes, refused: str
) -> None:
    whole = interchange(MAC, about(somebody, service_dates=span(TODAY)))
    assert sent in whole
    answer = await at_mac.post_x12(whole.replace(sent, instead))
    assert codes(response_in(answer.content)) == [("2100C", refused, "C")]


async def test_without_dates_today_is_meant(at_mac: Client, somebody: Person) -> None:
    response = await at_mac.ask(about(somebody))
    assert response.patient.period("307") == span(TODAY, TODAY)


@pytest.mark.parametrize(
    ("number", "refused"),
    [
        ("1999900017", [("2100B", "43", "C")]),
        ("", [("2100B", "43", "C")]),
        (npi(4), [("2100B", "51", "N")]),
        (INACTIVE.npi, [("2100B", "50", "N")]),
        (ELSEWHERE.npi, [("2100B", "41", "N")]),
    ],
    ids=["check digit", "missing", "not on file", "not active", "not the sender's"],
)
async def test_the_provider_has_to_be_allowed(
    at_mac: Client, somebody: Person, number: str, refused: list[tuple[str, str, str]]
) -> None:
    asked = inquiry(MAC, npi=number, last_name=somebody.filed.last, member_id=somebody.medicare.mbi)
    response = await at_mac.ask(asked)
    assert codes(response) == refused
    assert response.subscriber is None


async def test_another_payers_inquiry_is_refused(at_mac: Client, somebody: Person) -> None:
    response = await at_mac.ask(replace(about(somebody), payer=payer_party("OTHER", "OTHER")))
    assert codes(response) == [("2100A", "79", "C")]


async def test_a_file_that_is_being_updated_is_no_answer(at_mac: Client, people: Register) -> None:
    response = await at_mac.ask(about(people.person(first_in("file unavailable"))))
    assert codes(response) == [("2100A", "42", "R")]
    assert response.subscriber is None


async def test_a_replaced_mbi_is_answered_until_the_day_it_ended(at_mac: Client, people: Register) -> None:
    person = people.person(first_in("MBI replaced"))
    file = person.medicare
    old = {"member_id": file.previous_mbi}
    last_day = file.mbi_replaced - ONE_DAY
    answered = await at_mac.ask(about(person, **old, service_dates=span(last_day, TODAY)))
    assert codes(answered) == []
    assert any("THIS MBI ENDED" in message for each in answered.benefits for message in each.messages)
    assert codes(await at_mac.ask(about(person, **old, service_dates=span(file.mbi_replaced)))) == [
        ("2100C", "72", "C")
    ]
    assert codes(await at_mac.ask(about(person, **old))) == [("2100C", "72", "C")]


async def test_the_new_mbi_is_answered_and_names_the_old_one(at_mac: Client, people: Register) -> None:
    person = people.person(first_in("MBI replaced"))
    response = await at_mac.ask(about(person))
    assert response.patient.party.reference("Q4") == person.medicare.previous_mbi


@pytest.mark.parametrize(
    ("situation", "sent", "refused"),
    [
        ("name: hyphen as a space", "as filed", None),
        ("name: hyphen as a space", "with hyphen", None),
        ("name: hyphen as a space", "run together", "73"),
        ("name: hyphen run together", "run together", None),
        ("name: hyphen run together", "with hyphen", "73"),
        ("name: apostrophe", "with apostrophe", None),
        ("name: suffix with the last name", "with suffix", None),
        ("name: suffix with the last name", "without suffix", "73"),
        ("name: suffix apart", "without suffix", None),
        ("name: suffix apart", "with suffix", "73"),
        ("name: one letter", "as filed", None),
    ],
)
async def test_names_match_as_they_are_filed(
    at_mac: Client, people: Register, situation: str, sent: str, refused: str | None
) -> None:
    person = people.person(first_in(situation))
    spellings = {
        "as filed": person.filed.last,
        "with hyphen": person.name.last.upper(),
        "run together": person.name.last.upper().replace("-", ""),
        "with apostrophe": person.name.last,
        "with suffix": f"{person.name.last} {person.name.suffix}".upper(),
        "without suffix": person.name.last.upper(),
    }
    response = await at_mac.ask(about(person, last_name=spellings[sent]))
    assert codes(response) == ([("2100C", refused, "C")] if refused else [])


async def test_a_suffix_that_is_filed_apart_may_be_sent(at_mac: Client, people: Register) -> None:
    person = people.person(first_in("name: suffix apart"))
    assert codes(await at_mac.ask(about(person, suffix=person.filed.suffix))) == []


async def test_namesakes_are_told_apart_by_their_mbis(at_mac: Client, people: Register) -> None:
    one, other = (people.person(first_in(each)) for each in ("namesake", "namesake's namesake"))
    assert (one.name, one.birth) == (other.name, other.birth)
    for person in (one, other):
        response = await at_mac.ask(about(person))
        assert response.patient.party.address.lines == (person.home.street,)
