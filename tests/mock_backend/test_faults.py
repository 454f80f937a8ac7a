"""Every kind of fault, as it really looks at the other end of a connection."""

import time
from collections.abc import Iterator

import httpx
import pytest

from mock_backend.faults.operations import operation_of
from mock_backend.faults.switches import KINDS, Fault, Switches, parse_fault
from mock_backend.people.catalogue import first_in
from mock_backend.people.register import Register
from mock_backend.portals import MAC
from mock_backend.process import BackendProcess
from tests.mock_backend.driving import TODAY, about, interchange, response_in

BANNER = "/mac/session/banner"


@pytest.fixture
def line(backend: BackendProcess) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=backend.url, timeout=10) as http:
        yield http
        http.delete("/faults")


def switch(line: httpx.Client, kind: str, operation: str = "banner", **more: object) -> None:
    answer = line.put("/faults", json={"faults": [{"operation": operation, "kind": kind, **more}]})
    assert answer.status_code == 204


def works(line: httpx.Client) -> bool:
    return line.get(BANNER).status_code == 200


@pytest.mark.socket
def test_a_dropped_request_has_no_answer_and_the_next_one_works(line: httpx.Client) -> None:
    for kind in ("drop-before", "drop-after"):
        switch(line, kind)
        with pytest.raises(httpx.RemoteProtocolError):
            line.get(BANNER)
        assert works(line)


@pytest.mark.socket
def test_a_request_dropped_before_is_not_processed_and_one_dropped_after_is(line: httpx.Client) -> None:
    wrong = {"user": "dropped", "password": "wrong", "banner_id": line.get(BANNER).json()["id"]}
    switch(line, "drop-before", "sign-in")
    with pytest.raises(httpx.RemoteProtocolError):
        line.post("/mac/session", json=wrong)
    assert line.post("/mac/session", json=wrong).json()["attempts_left"] == 4
    switch(line, "drop-after", "sign-in")
    with pytest.raises(httpx.RemoteProtocolError):
        line.post("/mac/session", json=wrong)
    assert line.post("/mac/session", json=wrong).json()["attempts_left"] == 2


@pytest.mark.socket
def test_a_truncated_answer_promises_more_than_comes(line: httpx.Client) -> None:
    switch(line, "truncated")
    with pytest.raises(httpx.RemoteProtocolError, match="closed connection"):
        line.get(BANNER)
    assert works(line)


@pytest.mark.socket
def test_a_garbled_answer_is_of_the_right_length_and_wrong(line: httpx.Client) -> None:
    right = line.get(BANNER)
    switch(line, "garbled")
    wrong = line.get(BANNER)
    assert len(wrong.content) == len(right.content)
    assert wrong.content != right.content
    assert works(line)


@pytest.mark.socket
def test_a_slow_answer_comes_whole_in_drips(line: httpx.Client) -> None:
    right = line.get(BANNER).content
    switch(line, "slow-drip", seconds=0.4)
    started = time.monotonic()
    with line.stream("GET", BANNER) as answer:
        pieces = [*answer.iter_raw()]
    assert b"".join(pieces) == right
    assert len(pieces) > 3
    assert time.monotonic() - started > 0.3


@pytest.mark.socket
def test_a_delayed_answer_comes_late(line: httpx.Client) -> None:
    switch(line, "delay", seconds=0.3)
    started = time.monotonic()
    assert works(line)
    assert time.monotonic() - started > 0.3


@pytest.mark.socket
@pytest.mark.parametrize(
    ("kind", "slug", "retry"),
    [("429", "rate-limited", "7"), ("500", "server-error", None), ("503", "maintenance", "7")],
)
def test_refusals_are_problem_documents(line: httpx.Client, kind: str, slug: str, retry: str | None) -> None:
    switch(line, kind, seconds=7)
    answer = line.get(BANNER)
    assert (answer.status_code, answer.json()["type"]) == (int(kind), slug)
    assert answer.headers.get("Retry-After") == retry
    assert "X-Transaction-Id" in answer.headers
    assert works(line)


@pytest.mark.socket
def test_a_busy_payer_says_nothing_about_the_patient(line: httpx.Client, token: str) -> None:
    sent = interchange(MAC, about(Register(TODAY).person(first_in("original"))))
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/edi-x12"}
    switch(line, "busy", "*")
    assert works(line)
    refused = response_in(line.post("/mac/x12", content=sent, headers=headers).content)
    assert [(each.loop, each.code, each.follow_up) for each in refused.rejections] == [("2100A", "42", "R")]
    assert response_in(line.post("/mac/x12", content=sent, headers=headers).content).rejections == ()


@pytest.mark.socket
def test_faults_count_down_and_can_be_seen_and_cleared(line: httpx.Client) -> None:
    switch(line, "500", "*", times=3)
    assert line.get(BANNER).status_code == 500
    (left,) = line.get("/faults").json()["faults"]
    assert (left["operation"], left["kind"], left["times"]) == ("*", "500", 2)
    assert line.get("/health").status_code == 200
    assert line.delete("/faults").status_code == 204
    assert works(line)


@pytest.mark.socket
@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"faults": {}},
        {"faults": [1]},
        {"faults": [{"operation": "banner"}]},
        {"faults": [{"operation": "nothing", "kind": "500"}]},
        {"faults": [{"operation": "*", "kind": "500", "times": 0}]},
        {"faults": [{"operation": "*", "kind": "500", "times": True}]},
        {"faults": [{"operation": "*", "kind": "delay", "seconds": 121}]},
        {"faults": [{"operation": "*", "kind": "delay", "seconds": "1"}]},
        {"faults": [{"operation": "*", "kind": "500", "more": 1}]},
        {"faults": [], "more": 1},
    ],
)
def test_switches_that_make_no_sense_are_refused(line: httpx.Client, wrong: object) -> None:
    answer = line.put("/faults", json=wrong)
    assert (answer.status_code, answer.json()["type"]) == (422, "invalid")


def test_the_first_switch_for_an_operation_is_taken() -> None:
    switches = Switches([Fault("sign-in", "500"), Fault("*", "503", times=2)])
    assert [switches.take("sign-in").kind, switches.take("code").kind, switches.take("sign-in").kind] == [
        "500",
        "503",
        "503",
    ]
    assert switches.take("sign-in") is None


@pytest.mark.parametrize("kind", KINDS)
def test_faults_are_written_short(kind: str) -> None:
    assert parse_fault(f"eligibility:{kind}:3") == Fault("eligibility", kind, 3)
    assert parse_fault(f"*:{kind}") == Fault("*", kind)


@pytest.mark.parametrize(
    "text", ["", "banner", "banner:", "banner:none", "x:500", "*:500:0", "*:500:-1", "*:500:²"]
)
def test_a_fault_that_makes_no_sense_says_what_would(text: str) -> None:
    with pytest.raises(ValueError, match=r"one of|number"):
        parse_fault(text)


def test_only_operations_of_a_portal_fail() -> None:
    assert operation_of("POST", "/mac/session") == "sign-in"
    assert operation_of("DELETE", "/mmis/session") == "sign-out"
    assert [operation_of("GET", each) for each in ("/health", "/faults", "/demo", "/openapi.json")] == [
        ""
    ] * 4
