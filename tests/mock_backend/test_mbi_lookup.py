"""MBI lookup: found, not found, too often; and no SSN left anywhere."""

import json
from datetime import date
from pathlib import Path

import pytest

from mock_backend.mbi_lookup import LAST_NAME_HINT, PER_MINUTE
from mock_backend.options import Options
from mock_backend.people.catalogue import first_in
from mock_backend.people.person import Person
from mock_backend.people.register import Register
from tests.mock_backend.driving import TODAY, Client, SetClock, fresh, in_process


def wanted(person: Person, **changes: str) -> dict[str, str]:
    known = {
        "last_name": person.name.last,
        "first_name": person.name.first,
        "date_of_birth": person.birth.isoformat(),
        "ssn": f"{person.ssn[:3]}-{person.ssn[3:5]}-{person.ssn[5:]}",
    }
    return {**known, **changes}


@pytest.fixture
def somebody(people: Register) -> Person:
    return people.person(first_in("advantage HMO"))


async def test_a_patient_is_found(mac: Client, somebody: Person) -> None:
    await mac.sign_in("frontdesk")
    found = (await mac.call("POST", "mbi-lookup", json=wanted(somebody))).json()
    assert found == {
        "outcome": "found",
        "mbi": somebody.medicare.mbi,
        "last_name": somebody.filed.last,
        "first_name": somebody.filed.first,
        "date_of_birth": somebody.birth.isoformat(),
    }


async def test_the_new_number_is_found_for_a_replaced_one(mac: Client, people: Register) -> None:
    await mac.sign_in()
    person = people.person(first_in("MBI replaced"))
    assert (await mac.call("POST", "mbi-lookup", json=wanted(person))).json()["mbi"] == person.medicare.mbi


@pytest.mark.parametrize(
    "changes",
    [
        {"ssn": "900010001"},
        {"first_name": "Nobody"},
        {"date_of_birth": "1940-02-03"},
        {"first_name": "N0body"},
    ],
)
async def test_whatever_does_not_match_finds_nobody(
    mac: Client, somebody: Person, changes: dict[str, str]
) -> None:
    await mac.sign_in()
    answer = await mac.call("POST", "mbi-lookup", json=wanted(somebody, **changes))
    assert answer.json() == {"outcome": "not-found"}


async def test_a_last_name_alone_that_differs_brings_a_hint(mac: Client, people: Register) -> None:
    await mac.sign_in()
    person = people.person(first_in("name: suffix with the last name"))
    without = await mac.call("POST", "mbi-lookup", json=wanted(person))
    assert without.json() == {"outcome": "not-found", "hint": LAST_NAME_HINT}
    with_suffix = wanted(person, last_name=f"{person.name.last} {person.name.suffix}")
    assert (await mac.call("POST", "mbi-lookup", json=with_suffix)).json()["outcome"] == "found"


async def test_somebody_only_medicaid_knows_is_not_found(mac: Client, people: Register) -> None:
    await mac.sign_in()
    person = people.person(first_in("managed care"))
    assert (await mac.call("POST", "mbi-lookup", json=wanted(person))).json() == {"outcome": "not-found"}


async def test_the_dead_are_found_for_four_years(clock: SetClock) -> None:
    person = Register(TODAY).person(first_in("deceased"))
    late = date(TODAY.year + 5, 12, 1)
    assert Register(late).person(person.index).medicare.death > date(late.year - 4, 12, 1)
    async with in_process(fresh(clock), clock) as mac:
        await mac.sign_in()
        assert (await mac.call("POST", "mbi-lookup", json=wanted(person))).json()["outcome"] == "found"


async def test_ten_lookups_a_minute(mac: Client, clock: SetClock, somebody: Person) -> None:
    await mac.sign_in()
    for _ in range(PER_MINUTE):
        assert (await mac.call("POST", "mbi-lookup", json=wanted(somebody))).status_code == 200
        clock.pass_(2)
    refused = await mac.call("POST", "mbi-lookup", json=wanted(somebody))
    assert (refused.status_code, refused.json()["type"]) == (429, "rate-limited")
    assert refused.headers["Retry-After"] == "40"
    other = Client(mac.http, clock, mac.portal)
    await other.sign_in("frontdesk")
    assert (await other.call("POST", "mbi-lookup", json=wanted(somebody))).status_code == 200
    clock.pass_(40)
    assert (await mac.call("POST", "mbi-lookup", json=wanted(somebody))).status_code == 200


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"ssn": "12345678"}, "ssn"),
        ({"ssn": "1234567890"}, "ssn"),
        ({"date_of_birth": "05/17/1940"}, "date_of_birth"),
        ({"date_of_birth": "1940-02-30"}, "date_of_birth"),
        ({"last_name": ""}, "last_name"),
        ({"first_name": "x" * 36}, "first_name"),
        ({"first_name": "\ud800"}, "first_name"),
        ({"other": "1"}, "other"),
    ],
)
async def test_a_field_that_cannot_be_used_is_named(
    mac: Client, somebody: Person, changes: dict[str, str], field: str
) -> None:
    await mac.sign_in()
    answer = await mac.call(
        "POST",
        "mbi-lookup",
        content=json.dumps(wanted(somebody, **changes)),
        headers={"Content-Type": "application/json"},
    )
    assert (answer.status_code, answer.json()["type"]) == (422, "invalid")
    assert [each["field"] for each in answer.json()["errors"]] == [field]


async def test_the_medicaid_portal_has_no_lookup(mmis: Client, somebody: Person) -> None:
    await mmis.sign_in()
    assert (await mmis.call("POST", "mbi-lookup", json=wanted(somebody))).status_code == 404


async def test_neither_ssn_nor_name_nor_mbi_is_stored(
    tmp_path: Path, clock: SetClock, somebody: Person, caplog: pytest.LogCaptureFixture
) -> None:
    database = tmp_path / "backend.sqlite"
    backend = fresh(clock, Options(today=TODAY, database=database))
    async with in_process(backend, clock) as mac:
        await mac.sign_in()
        await mac.call("POST", "mbi-lookup", json=wanted(somebody))
        await mac.call("POST", "mbi-lookup", json=wanted(somebody, ssn="900010001"))
    kept = b"".join(each.read_bytes() for each in tmp_path.iterdir()) + caplog.text.encode()
    assert b"not-found" in kept
    for secret in (
        somebody.ssn,
        somebody.ssn[-4:] + "\n",
        somebody.name.last,
        somebody.medicare.mbi,
        "900010001",
    ):
        assert secret.encode() not in kept
    assert b"biller-demo-pass" not in kept
    assert mac.token.encode() not in kept
    assert database.stat().st_mode & 0o077 == 0
