"""Files of many claims, from the first look to the 277CA."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from mock_backend.backend import Backend
from mock_backend.claims import batches
from mock_backend.claims.submissions import Submission
from mock_backend.faults.operations import operation_in, operation_of
from mock_backend.portals import MAC
from mock_backend.providers import OUR_NPIS
from tests.mock_backend.claims.sending import interchange_of, office_visit, person, post
from tests.mock_backend.driving import OPTIONS, Client, SetClock, fresh
from x12.reader import read_interchanges
from x12.status.acknowledging import read_277ca
from x12.ta1 import read_ta1


async def files_of(client: Client, number: str) -> dict:
    shown = (await client.call("GET", f"batches/{number}")).json()
    contents = {
        each["kind"]: (await client.call("GET", f"batches/{number}/{each['id']}")).content
        for each in shown["files"]
    }
    assert [len(each) for each in contents.values()] == [each["bytes"] for each in shown["files"]]
    return {**shown, "contents": contents}


async def test_a_batch_goes_through_the_same_rules(medicare: Client, own: Backend) -> None:
    good = [office_visit(person("original", n), patient_control_number=f"B{n}") for n in range(5)]
    bad = replace(office_visit(person("QMB")), charge=good[0].charge + 1, patient_control_number="BAD")
    answer = await post(medicare, interchange_of(*good, bad), path="batches")
    assert (answer.status_code, answer.json()["precheck"]) == (202, [])
    own.batches.wait()
    shown = await files_of(medicare, answer.json()["tracking_number"])
    assert (shown["status"], shown["claims"], shown["done"]) == ("done", 6, 6)
    assert list(shown["contents"]) == ["TA1", "999", "277CA"]
    (found,) = read_interchanges(shown["contents"]["277CA"]).transaction_sets
    (made,) = read_277ca(found).acknowledgments
    outcomes = {claim.trace.number: claim.status.action for _, _, claim in made.claims}
    assert outcomes == {**{f"B{n}": "WQ" for n in range(5)}, "BAD": "U"}
    assert [int(each.quantity) for each in made.receivers[0].totals[0].quantities] == [5, 1]
    listed = (await medicare.call("POST", "claims/search", json={"text": "B3"})).json()
    assert listed["total"] == 1
    detail = (await medicare.call("GET", f"claims/{listed['claims'][0]['id']}")).json()
    assert detail["sent"].count("CLM*") == 1
    assert "TRN*2*B3~" in detail["acknowledgment"]
    assert [each["status"] for each in (await medicare.call("GET", "batches")).json()["batches"]] == ["done"]


async def test_the_first_look_is_at_the_envelope(medicare: Client, own: Backend) -> None:
    sent = interchange_of(office_visit(), sender="SOMEBODYELSE", usage="T")
    answer = (await post(medicare, sent, path="batches")).json()
    assert [each["element"] for each in answer["precheck"]] == ["ISA06", "ISA15"]
    own.batches.wait()
    shown = await files_of(medicare, answer["tracking_number"])
    assert (shown["status"], list(shown["contents"])) == ("rejected", ["TA1"])
    (received,) = read_interchanges(shown["contents"]["TA1"]).interchanges
    assert read_ta1(received.acknowledgments[0]).note == "006"


async def test_a_batch_is_taken_once_for_each_key(medicare: Client, own: Backend) -> None:
    sent, key = interchange_of(office_visit()), "the-very-same-key"
    first, again = await post(medicare, sent, key, "batches"), await post(medicare, sent, key, "batches")
    assert (first.content, again.headers["Idempotent-Replay"]) == (again.content, "true")
    own.batches.wait()
    assert len((await medicare.call("GET", "batches")).json()["batches"]) == 1


async def test_a_batch_that_broke_off_says_how_far_it_came(
    medicare: Client, own: Backend, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    take, taken = own.claims.intake.take, []

    def fail_at_the_third(*given: object, **how: object) -> object:
        taken.append(given)
        if len(taken) == 3:
            raise ZeroDivisionError("MARTHA ORIGINAL")
        return take(*given, **how)

    monkeypatch.setattr(batches, "_AT_ONCE", 2)
    monkeypatch.setattr(own.claims.intake, "take", fail_at_the_third)
    visits = [office_visit(person("original", n), patient_control_number=f"B{n}") for n in range(4)]
    sent, key = interchange_of(*visits), "the-very-same-key"
    first = (await post(medicare, sent, key, "batches")).json()
    own.batches.wait()
    shown = await files_of(medicare, first["tracking_number"])
    assert (shown["status"], shown["claims"], shown["done"]) == ("failed", 4, 2)
    assert "2 of 4 claims" in shown["sentence"]
    assert list(shown["contents"]) == ["TA1", "999"]
    assert ("ZeroDivisionError" in caplog.text, "MARTHA" in caplog.text) == (True, False)
    again = await post(medicare, sent, key, "batches")
    assert "Idempotent-Replay" not in again.headers
    own.batches.wait()
    shown = await files_of(medicare, again.json()["tracking_number"])
    assert (shown["status"], shown["sentence"], shown["done"]) == ("done", "", 4)
    (found,) = read_interchanges(shown["contents"]["277CA"]).transaction_sets
    (made,) = read_277ca(found).acknowledgments
    assert [claim.status.action for _, _, claim in made.claims] == ["U", "U", "WQ", "WQ"]
    assert len((await medicare.call("GET", "batches")).json()["batches"]) == 2


async def test_a_restart_ends_what_was_under_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock, options = SetClock(), replace(OPTIONS, database=tmp_path / "backend.db")
    before = fresh(clock, options)
    before.claims.book.seed("mac", (), 1)
    monkeypatch.setattr(before.batches, "_start", lambda *_: None)  # the backend stops before the work begins
    submission = Submission(MAC, "biller", "the-very-same-key", interchange_of(office_visit()))
    receipt = json.loads(before.batches.submit(submission, OUR_NPIS).body)
    number = receipt["tracking_number"]
    assert (receipt["status"], before.batches.show(MAC, number, OUR_NPIS)["status"]) == ("working", "working")
    after = fresh(clock, options)
    shown = after.batches.show(MAC, number, OUR_NPIS)
    assert (shown["status"], shown["claims"]) == ("failed", 0)
    assert "Send the file again" in str(shown["sentence"])
    assert not after.batches.submit(submission, OUR_NPIS).is_replay
    after.batches.wait()
    assert [each["status"] for each in after.batches.listed(MAC, OUR_NPIS)] == ["done", "failed"]


async def test_what_isnt_there_is_not_found(medicare: Client) -> None:
    for path in ("batches/00000000000", "batches/00000000000/ta1-1"):
        assert (await medicare.call("GET", path)).status_code == 404


def test_faults_tell_operations_apart() -> None:
    assert operation_of("POST", "/mac/claims") == "claims"
    assert operation_of("POST", "/mac/claims/search") == "claim-search"
    assert operation_of("GET", "/mac/claims/00") == "claim-detail"
    assert operation_of("POST", "/mmis/batches") == operation_of("GET", "/mmis/batches/1/ta1-1") == "batches"
    assert operation_of("PUT", "/demo/clock") == operation_of("GET", "/demo/claims-to-try") == ""
    assert operation_in(b"no X12") == "eligibility"
