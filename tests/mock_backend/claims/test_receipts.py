"""Sending a claim over the wire: once for each key, refused where it can't be read, found again."""

import threading
from datetime import date
from pathlib import Path

import httpx
import pytest

from mock_backend.backend import Backend
from mock_backend.claims.submissions import SECONDS_REMEMBERED, Submission
from mock_backend.day import PortalDay
from mock_backend.options import Options
from mock_backend.portals import MAC
from mock_backend.problems import Problem
from mock_backend.process import BackendProcess
from mock_backend.providers import ELSEWHERE, OUR_NPIS
from tests.mock_backend.claims.sending import interchange_of, office_visit, person, post, send
from tests.mock_backend.driving import TODAY, Client, SetClock, inquiry, interchange
from x12.acknowledgment import read_999
from x12.claims.reading import read_837
from x12.identifiers.dates import Period
from x12.reader import read_interchanges
from x12.status.acknowledging import read_277ca
from x12.ta1 import read_ta1

KEY = "6b4a2b49-cd08-4e95-8f0a-86fb78a453f4"


async def test_the_same_key_and_body_get_the_very_same_receipt(medicare: Client) -> None:
    sent = interchange_of(office_visit())
    first, again = await post(medicare, sent, KEY), await post(medicare, sent, KEY)
    assert (first.status_code, again.status_code) == (201, 200)
    assert again.content == first.content
    assert "Idempotent-Replay" not in first.headers
    assert again.headers["Idempotent-Replay"] == "true"
    assert again.headers["X-Portal-Date"] == TODAY.isoformat()


async def test_a_key_is_for_one_body(medicare: Client) -> None:
    await post(medicare, interchange_of(office_visit()), KEY)
    other = await post(medicare, interchange_of(office_visit(), control_number=8), KEY)
    assert (other.status_code, other.json()["type"]) == (422, "idempotency-key-reused")


async def test_a_key_is_forgotten_after_a_day_and_the_claim_is_not(medicare: Client, clock: SetClock) -> None:
    sent = interchange_of(office_visit())
    await post(medicare, sent, KEY)
    clock.pass_(SECONDS_REMEMBERED - 1)
    await medicare.sign_in()
    assert (await post(medicare, sent, KEY)).status_code == 200
    clock.pass_(1)
    again = await post(medicare, sent, KEY)
    assert (again.status_code, again.json()["outcome"]) == (201, "rejected")


async def test_without_a_key_nothing_is_taken_in(medicare: Client) -> None:
    for key in ("", "short", "with a blank in it"):
        answer = await post(medicare, interchange_of(office_visit()), key or " ")
        assert (answer.status_code, answer.json()["type"]) == (400, "idempotency-key-missing")


def test_a_submission_that_is_being_worked_on_is_in_flight(own: Backend) -> None:
    submission = Submission(MAC, "biller", KEY, interchange_of(office_visit()))
    acts_for = frozenset({ELSEWHERE.npi})
    with own.claims.submissions.flight(submission), pytest.raises(Problem) as refused:
        own.claims.submit(submission, acts_for)
    assert (refused.value.status, refused.value.type) == (409, "in-flight")
    assert refused.value.headers["Retry-After"] == "2"
    assert not own.claims.submit(submission, acts_for).is_replay


def test_many_at_once_file_one_claim(own: Backend) -> None:
    submission = Submission(MAC, "biller", KEY, interchange_of(office_visit()))
    bodies, refusals = [], []

    def submit() -> None:
        try:
            bodies.append(own.claims.submit(submission, frozenset({ELSEWHERE.npi})).body)
        except Problem as problem:
            refusals.append(problem.type)

    threads = [threading.Thread(target=submit) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(bodies)) == 1
    assert set(refusals) <= {"in-flight"}
    found = own.claims.search(MAC, {"patient_control_number": "PCN1"}, OUR_NPIS)
    assert found["total"] == 1


async def test_keys_and_claims_last_in_a_file(tmp_path: Path, clock: SetClock) -> None:
    options = Options(today=TODAY, database=tmp_path / "demo.sqlite", scale=200)
    submission = Submission(MAC, "biller", KEY, interchange_of(office_visit()))
    first = Backend(options, clock)
    receipt = first.claims.submit(submission, frozenset({ELSEWHERE.npi}))
    first.day.move_by(3)
    again = Backend(options, clock)
    assert again.claims.submit(submission, frozenset({ELSEWHERE.npi})).body == receipt.body
    assert again.today == date(2025, 11, 24)
    assert again.claims.search(MAC, {}, OUR_NPIS)["total"] == first.claims.search(MAC, {}, OUR_NPIS)["total"]


@pytest.mark.parametrize(
    ("envelope", "note"),
    [({"sender": "SOMEBODYELSE"}, "006"), ({"receiver": "OTHER"}, "008"), ({"usage": "T"}, "020")],
)
async def test_a_wrong_envelope_is_answered_with_a_ta1(medicare: Client, envelope: dict, note: str) -> None:
    answer = await post(medicare, interchange_of(office_visit(), **envelope))
    assert (answer.status_code, answer.json()["type"]) == (422, "unreadable")
    (received,) = read_interchanges(answer.json()["acknowledgment"].encode()).interchanges
    judged = read_ta1(received.acknowledgments[0])
    assert (judged.outcome, judged.note) == ("R", note)


async def test_what_is_no_claim_is_answered_with_a_999(medicare: Client) -> None:
    asked = interchange(
        MAC, inquiry(MAC, last_name="X", member_id="1SG4TE5MK73", service_dates=Period(TODAY))
    )
    several = interchange_of(office_visit(), office_visit(person("QMB")))
    group = next(each for each in several.decode().split("~") if each.startswith("GS*"))
    nothing = f"{group}~GE*0*{group.split('*')[6]}~".encode()
    after_nothing = several.replace(b"GS*", nothing + b"GS*").replace(b"IEA*1*", b"IEA*2*")
    for sent in (asked, several, after_nothing):
        answer = await post(medicare, sent)
        assert (answer.status_code, answer.json()["type"]) == (422, "unreadable")
        (rejected,) = read_interchanges(answer.json()["acknowledgment"].encode()).transaction_sets
        assert not read_999(rejected).is_accepted
    assert (await post(medicare, b"no X12 at all")).status_code == 400


async def test_the_277ca_says_what_was_taken_in(medicare: Client) -> None:
    good = await send(medicare, office_visit())
    bad = await send(medicare, office_visit(charge=office_visit().charge + 1))
    taken, refused = (_acknowledged(each["acknowledgment"]) for each in (good, bad))
    assert (str(taken.status.first), taken.status.action) == ("A2:20:PR", "WQ")
    assert (taken.trace.number, taken.control_number) == ("PCN1", good["control_number"])
    assert (str(refused.status.first), refused.status.action) == ("A7:178", "U")


async def test_a_claim_can_be_looked_at_and_is_known_again(medicare: Client) -> None:
    receipt = await send(medicare, office_visit())
    answer = await medicare.call("GET", f"claims/{receipt['id']}")
    detail = answer.json()
    assert detail["lines"] == receipt["lines"]
    assert detail["acknowledgment"] == receipt["acknowledgment"]
    assert [each["location"] for each in detail["history"]] == ["S B0100", "P B9996"]
    (kept,) = read_interchanges(detail["sent"].encode()).transaction_sets
    assert read_837(kept).file.claims == (office_visit(),)
    known = {"If-None-Match": answer.headers["ETag"]}
    same = await medicare.call("GET", f"claims/{receipt['id']}", headers=known)
    assert (same.status_code, same.content) == (304, b"")
    missing = await medicare.call("GET", "claims/000000000000000000")
    assert (missing.status_code, missing.json()["type"]) == (404, "no-such-claim")


async def test_roles_open_claims(mac: Client) -> None:
    await mac.sign_in("frontdesk")
    answers = [
        await post(mac, interchange_of(office_visit())),
        await mac.call("POST", "claims/search", json={}),
        await post(mac, b"", path="batches"),
    ]
    assert {each.status_code for each in answers} == {403}
    assert "claim entry" in answers[0].json()["detail"]


@pytest.mark.socket
def test_an_answer_that_is_lost_is_given_again(backend: BackendProcess, token: str) -> None:
    headers = {
        "Authorization": f"Bearer {token}", "Content-Type": "application/edi-x12", "Idempotency-Key": KEY,
    }  # fmt: skip
    sent = interchange_of(office_visit(person("original", 5), patient_control_number="LOST1"))
    with httpx.Client(base_url=backend.url, timeout=20) as http:
        http.put("/faults", json={"faults": [{"operation": "claims", "kind": "drop-after"}]})
        with pytest.raises(httpx.RemoteProtocolError):
            http.post("/mac/claims", content=sent, headers=headers)
        again = http.post("/mac/claims", content=sent, headers=headers)
        assert (again.status_code, again.headers["Idempotent-Replay"]) == (200, "true")
        row = {"patient_control_number": "LOST1"}
        found = http.post("/mac/claims/search", json=row, headers={"Authorization": f"Bearer {token}"}).json()
        assert found["total"] == 1


def test_a_day_is_moved_forward_only(own: Backend) -> None:
    assert isinstance(own.day, PortalDay)
    with pytest.raises(Problem):
        own.day.move_to(date(2025, 11, 20))


def _acknowledged(text: str):
    (found,) = read_interchanges(text.encode()).transaction_sets
    reading = read_277ca(found)
    assert not reading.problems
    ((_, _, claim),) = reading.acknowledgments[0].claims
    return claim
