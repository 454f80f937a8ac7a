"""The people to try show what their line says."""

from datetime import date

import pytest

from mock_backend.demo import demo
from mock_backend.people.register import Register
from mock_backend.portals import MAC, MMIS
from tests.mock_backend.driving import TODAY, Client, by_ssn, codes, inquiry
from x12.eligibility.medicaid import read_medicaid
from x12.eligibility.medicare import read_medicare


@pytest.fixture(scope="module")
def document() -> dict:
    return demo(Register(TODAY))


def asked_medicare(row: dict[str, str]):
    return inquiry(
        MAC,
        last_name=row["last_name"].upper(),
        first_name=row["first_name"].upper(),
        birth_date=date.fromisoformat(row["date_of_birth"]),
        member_id=row["mbi"],
    )


def asked_medicaid(row: dict[str, str]):
    fields: dict[str, object] = {
        "member_id": row.get("member_id", ""),
        "last_name": row.get("last_name", "").upper(),
        "first_name": row.get("first_name", "").upper(),
        "gender": row.get("gender", ""),
        "references": by_ssn(row["ssn"]) if "ssn" in row else (),
    }
    if "date_of_birth" in row:
        fields["birth_date"] = date.fromisoformat(row["date_of_birth"])
    return inquiry(MMIS, **fields)


def test_there_are_few_enough_to_read(document: dict) -> None:
    assert set(document) == {"today", "notice", "users", "try", "providers", "offices", "clinicians"}
    for rows in document["try"].values():
        assert 5 <= len(rows) <= 8
        assert all(len(row["says"]) <= 40 for row in rows)


def test_everything_is_marked_as_made_up(document: dict) -> None:
    assert "made up" in document["notice"]
    assert "sample figures" in document["notice"]
    assert all(row["mbi"][1] == "S" for row in document["try"]["mac"])


async def test_every_user_can_sign_in(mac: Client, mmis: Client, document: dict) -> None:
    for client in (mac, mmis):
        rows = [row for row in document["users"] if row["portal"] == client.portal.id]
        assert [row["user"] for row in rows] == ["biller", "frontdesk", "admin"]
        for row in rows:
            challenge = (await client.begin(row["user"], row["password"])).json()["challenge"]
            answer = await client.give_code(challenge, client.code(row["user"]))
            assert answer.json()["user"]["role"] == row["role"]


async def test_medicare_patients_show_what_they_say(mac: Client, document: dict) -> None:
    await mac.sign_in()
    rows = {row["says"]: row for row in document["try"]["mac"]}
    shows = {
        "Part A and B, Medicare first": lambda c: c.entitled("B", TODAY) and not (c.plans or c.secondary),
        "Medicare Advantage plan": lambda c: c.plans[0].kind == "advantage",
        "Other insurer pays first": lambda c: c.secondary,
        "Hospice": lambda c: c.hospice[0].period.covers(TODAY),
        "Home health episode": lambda c: c.home_health[0].period.covers(TODAY),
        "QMB: no cost sharing": lambda c: c.qualified,
    }
    for says, is_shown in shows.items():
        response = await mac.ask(asked_medicare(rows[says]))
        assert codes(response) == []
        assert is_shown(read_medicare(response.patient)), says
    for says, refused in (("MBI was replaced", "72"), ("No match: wrong birth date", "71")):
        assert codes(await mac.ask(asked_medicare(rows[says]))) == [("2100C", refused, "C")]
    assert len(rows) == len(shows) + 2


async def test_medicaid_members_show_what_they_say(mmis: Client, document: dict) -> None:
    await mmis.sign_in()
    rows = {row["says"]: row for row in document["try"]["mmis"]}
    shows = {
        "Active, managed care plan": lambda c: c.managed_care,
        "Other insurance pays first": lambda c: c.other_insurance,
        "QMB, restrictive message 611": lambda c: c.messages[0].code == "611",
        "Long-term care": lambda c: c.long_term_care,
        "Coverage ended": lambda c: not c.covered(TODAY),
        "Find by SSN": lambda c: c.covered(TODAY),
        "Find by name, birth date and gender": lambda c: c.covered(TODAY),
    }
    for says, is_shown in shows.items():
        response = await mmis.ask(asked_medicaid(rows[says]))
        assert codes(response) == [], says
        assert is_shown(read_medicaid(response.patient)), says
    alike = await mmis.ask(asked_medicaid(rows["Two members alike: use the member ID"]))
    assert codes(alike) == [("2100C", "76", "C")]
    assert len(rows) == len(shows) + 1
