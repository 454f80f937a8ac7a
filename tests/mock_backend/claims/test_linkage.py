"""Nobody sees, or changes, the claims, batches and remittances of a provider whom they don't act for."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mock_backend.backend import Backend
from mock_backend.claims.samples.building import billing_provider
from mock_backend.portals import MAC
from mock_backend.providers import EAST, ELSEWHERE, OURS, PRACTICE, Provider
from tests.mock_backend.claims.sending import edits, interchange_of, office_visit, person, post, send
from tests.mock_backend.claims.test_looking import about
from tests.mock_backend.driving import Client
from x12.enclose import Envelope, enclose
from x12.parts import Reference
from x12.reader import read_interchanges
from x12.status.answer import read_277
from x12.status.inquiry import write_276
from x12.writer import write_interchange

_SENT_AT = datetime(2025, 11, 21, 14, tzinfo=UTC)


def act_for(backend: Backend, *providers: Provider) -> None:
    """Links the biller to these providers and to no others."""
    backend.directory.assign(MAC, "biller", [], [each.npi for each in providers])


@pytest.fixture
async def both(medicare: Client, own: Backend) -> dict[str, dict]:
    """One receipt of each of the clinic's locations, by its NPI."""
    visits = (office_visit(person("original", n)) for n in range(2))
    return {
        provider.npi: await send(medicare, replace(visit, billing=billing_provider(provider)))
        for provider, visit in zip(OURS, visits, strict=True)
    }


async def test_a_list_holds_the_users_providers_alone(
    medicare: Client, own: Backend, both: dict[str, dict]
) -> None:
    for linked in ((PRACTICE,), (EAST,), OURS):
        act_for(own, *linked)
        for given in ({}, {"text": "PCN"}, {"order": "charge"}, {"patient_control_number": "PCN1"}):
            page = (await medicare.call("POST", "claims/search", json=given)).json()
            found = {row["control_number"] for row in page["claims"]}
            assert found == {both[each.npi]["control_number"] for each in linked}
            assert page["total"] == len(linked)


async def test_the_claim_of_another_provider_isnt_there(
    medicare: Client, own: Backend, both: dict[str, dict]
) -> None:
    act_for(own, PRACTICE)
    ours, theirs = (f"claims/{both[each.npi]['id']}" for each in OURS)
    assert (await medicare.call("GET", ours)).status_code == 200
    refused, missing = await medicare.call("GET", theirs), await medicare.call("GET", "claims/00")
    assert (refused.status_code, refused.json()) == (404, missing.json())


async def test_a_276_tells_nothing_of_another_provider(
    medicare: Client, own: Backend, both: dict[str, dict]
) -> None:
    act_for(own, PRACTICE)
    rows = own.claims.search(MAC, {}, frozenset(both))["claims"]
    theirs = next(row for row in rows if row["control_number"] == both[EAST.npi]["control_number"])
    for npi, code in ((EAST.npi, "D0:562:1P"), (PRACTICE.npi, "A4:35"), (ELSEWHERE.npi, "D0:562:1P")):
        envelope = Envelope(
            sender=MAC.submitter_id, receiver=MAC.receiver_id, sent_at=_SENT_AT, control_number=5
        )
        asked = write_interchange(enclose([write_276(about(MAC, theirs, npi=npi))], envelope))
        answer = await medicare.post_x12(asked)
        (found,) = read_interchanges(answer.content).transaction_sets
        (report,) = read_277(found).reports
        assert str(report.claim.status.first) == code


async def test_another_providers_claim_is_neither_replaced_nor_corrected(
    medicare: Client, own: Backend, both: dict[str, dict]
) -> None:
    returned = replace(office_visit(), billing=billing_provider(EAST), patient_control_number="WAITS")
    waiting = await send(medicare, replace(returned, charge=returned.charge + 1))
    act_for(own, PRACTICE)
    number = both[EAST.npi]["control_number"]
    void = replace(
        office_visit(person("original", 1)), frequency="8", references=(Reference("F8", number),)
    )  # fmt: skip
    assert edits(await send(medicare, void)) == ["X222.2300.REF02"]
    assert "X222.2010AA.NM109" in edits(await send(medicare, returned))
    act_for(own, EAST)
    for receipt in (both[EAST.npi], waiting):
        detail = (await medicare.call("GET", f"claims/{receipt['id']}")).json()
        assert (detail["replaced_by"], detail["status"] in {"payment-floor", "returned"}) == (None, True)


async def test_a_batch_is_shown_to_who_acts_for_all_of_its_providers(medicare: Client, own: Backend) -> None:
    visits = [office_visit(person("original", n), patient_control_number=f"B{n}") for n in range(3)]
    east = [replace(each, billing=billing_provider(EAST)) for each in visits]
    numbers = {}
    for name, claims in (("ours", visits[:1]), ("theirs", east[:1]), ("both", [visits[1], east[2]])):
        answer = await post(medicare, interchange_of(*claims), path="batches")
        numbers[name] = answer.json()["tracking_number"]
    unread = await post(medicare, interchange_of(visits[0], sender="SOMEBODYELSE"), path="batches")
    numbers["unread"] = unread.json()["tracking_number"]
    own.batches.wait()
    for linked, shown in (
        (OURS, {"ours", "theirs", "both", "unread"}),
        ((PRACTICE,), {"ours"}),
        ((EAST,), {"theirs"}),
        ((ELSEWHERE,), set()),
    ):
        act_for(own, *linked)
        listed = (await medicare.call("GET", "batches")).json()["batches"]
        assert {each["tracking_number"] for each in listed} == {numbers[name] for name in shown}
        for name, number in numbers.items():
            expected = 200 if name in shown else 404
            assert (await medicare.call("GET", f"batches/{number}")).status_code == expected
            assert (await medicare.call("GET", f"batches/{number}/ta1-1")).status_code == expected


async def test_a_remittance_is_for_its_provider_alone(at_mac: Client, shared: Backend) -> None:
    everything = (await at_mac.call("POST", "remittances/search", json={})).json()["remittances"]
    act_for(shared, EAST)
    try:
        mine = (await at_mac.call("POST", "remittances/search", json={})).json()["remittances"]
        other = next(row["id"] for row in everything if row not in mine)
        for known_as, status in ((mine[0]["id"], 200), (other, 404)):
            assert (await at_mac.call("GET", f"remittances/{known_as}.835")).status_code == status
    finally:
        act_for(shared, *OURS)
    assert 0 < len(mine) < len(everything)
