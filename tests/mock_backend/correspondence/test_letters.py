"""Letters: written when something happened, unread until their reader opens them, in pages."""

from dataclasses import replace

from mock_backend.backend import Backend
from mock_backend.claims.samples.building import billing_provider
from mock_backend.correspondence.letters import Reader
from mock_backend.portals import MAC
from mock_backend.providers import EAST, PRACTICE
from tests.mock_backend.claims.sending import line, office_visit, person, send
from tests.mock_backend.correspondence.sending import (
    appeal,
    asked_for_records,
    attached,
    denied,
    fields_of,
    look,
    move,
    put,
    response,
)
from tests.mock_backend.driving import Client


async def letters(client: Client, query: str = "") -> dict:
    answer = await client.call("GET", f"letters{query}")
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_a_request_comes_as_a_letter_and_is_read_once_it_is_opened(medicare: Client) -> None:
    asked = await asked_for_records(medicare)
    page = await letters(medicare)
    (row,) = page["letters"]
    assert (page["total"], page["unread"], page["next"]) == (1, 1, None)
    assert (row["kind"], row["written_on"], row["act_by"]) == ("records-request", "2025-11-21", "2026-01-05")
    assert (row["unread"], row["claim"], row["patient"]["last_name"]) == (
        True,
        asked["id"],
        asked["patient"]["last_name"],
    )
    letter = (await medicare.call("GET", f"letters/{row['id']}")).json()
    assert (letter["case"], letter["control_number"]) == (
        asked["request"]["case_id"],
        asked["control_number"],
    )
    assert any("01/05/2026" in each for each in letter["paragraphs"])
    page = await letters(medicare)
    assert (page["unread"], page["letters"][0]["unread"]) == (0, False)
    assert (await medicare.call("GET", "letters/ffff")).status_code == 404


async def test_the_decision_on_records_is_written_on_its_day(medicare: Client) -> None:
    asked = await asked_for_records(medicare)
    await put(medicare, asked["id"], "response", response(asked, await attached(medicare, "notes")))
    await move(medicare, 29)
    assert [each["kind"] for each in (await letters(medicare))["letters"]] == ["records-request"]
    await move(medicare, 1)
    first, second = (await letters(medicare))["letters"]
    assert (first["kind"], first["subject"]) == ("records-decision", "Records reviewed: supported")
    assert (first["written_on"], second["act_by"]) == ("2025-12-21", None)


async def test_no_answer_and_the_decision_on_an_appeal_come_as_letters(medicare: Client) -> None:
    claim = await asked_for_records(medicare)
    other = await denied(medicare, patient_control_number="PCN7")
    await move(medicare, 46)
    no_records = (await letters(medicare))["letters"][0]
    assert no_records["subject"] == "Denied: no records came"
    assert no_records["act_by"] == (await look(medicare, claim))["appeal"]["by"], "counted from one day"
    await put(medicare, claim["id"], "appeal", appeal([1], await attached(medicare, "notes")))
    await put(medicare, other["id"], "appeal", appeal([2], []))
    await move(medicare, 200)
    listed = (await letters(medicare))["letters"]
    for each in listed:
        whole = (await medicare.call("GET", f"letters/{each['id']}")).json()
        assert ",." not in " ".join(whole["paragraphs"])
    assert {each["subject"] for each in listed[:2]} == {
        "Redetermination: favorable",
        "Redetermination: unfavorable",
    }
    unfavorable = next(each for each in listed if each["subject"].endswith("unfavorable"))
    told = (await medicare.call("GET", f"letters/{unfavorable['id']}")).json()
    assert (told["written_on"], told["act_by"]) == ("2026-03-07", "2026-09-03")
    assert "reconsideration by 09/03/2026" in " ".join(told["paragraphs"])


async def test_pages_follow_each_other_unread_first(medicare: Client) -> None:
    for number in range(5):
        visit = office_visit(person("original", number), line("J0585", "1450.00"))
        await send(medicare, visit)
        await move(medicare, 1)
    names = [each["id"] for each in (await letters(medicare))["letters"]]
    await medicare.call("GET", f"letters/{names[0]}")
    await medicare.call("GET", f"letters/{names[3]}")
    expected = [names[1], names[2], names[4], names[0], names[3]]
    found, after = [], ""
    while True:
        page = await letters(medicare, f"?limit=2{f'&after={after}' if after else ''}")
        found += [each["id"] for each in page["letters"]]
        after = page["next"]
        if not after:
            break
    assert found == expected
    for query in ("?limit=0", "?limit=x", "?after=x", "?after=WzEsMiwzXQ"):
        assert fields_of(await medicare.call("GET", f"letters{query}"))


async def test_letters_are_those_of_the_readers_providers(medicare: Client, own: Backend) -> None:
    for number, provider in enumerate((PRACTICE, EAST)):
        visit = office_visit(person("original", number), line("J0585", "1450.00"))
        await send(medicare, replace(visit, billing=billing_provider(provider)))
    both = (await letters(medicare))["letters"]
    own.directory.assign(MAC, "biller", [], [EAST.npi])
    page = await letters(medicare)
    assert (len(both), page["total"], page["unread"]) == (2, 1, 1)
    (theirs,) = [each for each in both if each["id"] != page["letters"][0]["id"]]
    assert (await medicare.call("GET", f"letters/{theirs['id']}")).status_code == 404
    refused = await put(medicare, theirs["claim"], "response", {})
    assert refused.status_code == 404


async def test_the_demo_has_letters_from_the_start(mac: Client, with_samples: Backend) -> None:
    mac.token = with_samples.sessions.begin(MAC, with_samples.accounts.find(MAC, "biller"))
    reader = with_samples.correspondence
    page = reader.listed(Reader(MAC, "biller", frozenset({PRACTICE.npi, EAST.npi})), "", 50)
    assert page["unread"] == page["total"] > 3
