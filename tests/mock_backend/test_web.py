"""HTTP itself: hosts, bodies, compression, headers, and errors that are always problem documents."""

import gzip
import logging

import httpx
import pytest

from mock_backend.app import make_app
from mock_backend.backend import Backend
from mock_backend.people.catalogue import first_in
from mock_backend.people.register import Register
from mock_backend.portals import MAC
from mock_backend.web.body import LIMIT
from tests.mock_backend.driving import Client, about, interchange

JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:8080", "localhost:1", "LOCALHOST", "[::1]:9", "[::1]"]
)
async def test_this_machine_is_answered(mac: Client, host: str) -> None:
    assert (await mac.http.get("/health", headers={"Host": host})).status_code == 200


@pytest.mark.parametrize("host", ["example.com", "127.0.0.1.example.com", "localhost.example:80", "", "[::1"])
async def test_other_hosts_are_not_served(mac: Client, host: str) -> None:
    answer = await mac.http.get("/health", headers={"Host": host})
    assert (answer.status_code, answer.json()["type"]) == (400, "wrong-host")


async def test_every_answer_is_numbered_and_not_to_be_kept(mac: Client) -> None:
    answers = [await mac.http.get(path) for path in ("/health", "/nothing", "/mac/session")]
    assert [each.status_code for each in answers] == [200, 404, 401]
    assert len({each.headers["X-Transaction-Id"] for each in answers}) == 3
    assert {each.headers["Cache-Control"] for each in answers} == {"no-store"}


async def test_health_tells_the_as_of_date(mac: Client) -> None:
    assert (await mac.http.get("/health")).json() == {"status": "ok", "today": "2025-11-21"}


@pytest.mark.parametrize(
    ("method", "path", "status", "slug"),
    [
        ("GET", "/nothing", 404, "not-found"),
        ("GET", "/mac/session/", 404, "not-found"),
        ("PATCH", "/mac/session", 405, "method-not-allowed"),
        ("GET", "/other/session/banner", 404, "no-such-portal"),
        ("POST", "/other/session", 404, "no-such-portal"),
    ],
)
async def test_what_is_not_there_is_a_problem(
    mac: Client, method: str, path: str, status: int, slug: str
) -> None:
    answer = await mac.http.request(method, path)
    assert (answer.status_code, answer.json()["type"]) == (status, slug)
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert set(answer.json()) >= {"type", "title", "status", "detail"}


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b'"text"', b"\xff\xfe", b'{"user": NaN}', b"[" * 100_000, b"1" * 10_000],
    ids=["empty", "broken", "list", "text", "not UTF-8", "NaN", "deep", "long number"],
)
async def test_what_is_no_json_object_is_malformed(mac: Client, body: bytes) -> None:
    answer = await mac.http.post("/mac/session", content=body, headers=JSON)
    assert (answer.status_code, answer.json()["type"]) == (400, "malformed")


async def test_json_has_to_say_so(mac: Client) -> None:
    answer = await mac.http.post("/mac/session", content=b"{}", headers={"Content-Type": "text/plain"})
    assert (answer.status_code, answer.json()["type"]) == (415, "unsupported-media-type")


async def test_fields_of_the_wrong_kind_are_named(mac: Client) -> None:
    answer = await mac.http.post("/mac/session", json={"user": 1, "password": None, "extra": []})
    assert answer.status_code == 422
    assert {each["field"] for each in answer.json()["errors"]} == {"user", "password", "banner_id", "extra"}


async def test_a_body_of_more_than_a_mebibyte_is_too_large(mac: Client) -> None:
    for body, headers in (
        (b" " * (LIMIT + 1), JSON),
        (gzip.compress(b" " * (LIMIT + 1)), {**JSON, "Content-Encoding": "gzip"}),
    ):
        answer = await mac.http.post("/mac/session", content=body, headers=headers)
        assert (answer.status_code, answer.json()["type"]) == (413, "too-large")


@pytest.mark.parametrize("cut", [5, -4, -8])
async def test_a_broken_compression_is_malformed(mac: Client, cut: int) -> None:
    body = gzip.compress(b'{"user": "biller"}')[:cut]
    answer = await mac.http.post("/mac/session", content=body, headers={**JSON, "Content-Encoding": "gzip"})
    assert (answer.status_code, answer.json()["type"]) == (400, "malformed")


async def test_an_unknown_encoding_is_refused(mac: Client) -> None:
    answer = await mac.http.post("/mac/session", content=b"{}", headers={**JSON, "Content-Encoding": "br"})
    assert (answer.status_code, answer.json()["type"]) == (415, "unsupported-encoding")


async def test_compressed_inquiries_are_read_and_large_answers_compressed(
    mac: Client, people: Register
) -> None:
    await mac.sign_in()
    sent = interchange(MAC, about(people.person(first_in("original"))))
    answer = await mac.post_x12(
        gzip.compress(sent), **{"Content-Encoding": "gzip", "Accept-Encoding": "gzip"}
    )
    assert answer.headers["Content-Encoding"] == "gzip"
    assert b"*271*" in answer.content
    plain = await mac.post_x12(sent, **{"Accept-Encoding": "identity"})
    assert "Content-Encoding" not in plain.headers
    small = await mac.http.get("/health", headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in small.headers


async def test_a_failure_of_ours_tells_nothing_of_the_request(
    own: Backend, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("SECRETNAME")

    monkeypatch.setattr(type(own.sign_in), "password", fail)
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(make_app(own)), base_url="http://127.0.0.1"
    ) as http:
        body = {"user": "biller", "password": "SECRETNAME", "banner_id": "x"}
        with caplog.at_level(logging.DEBUG):
            answer = await http.post("/mac/session", json=body)
    assert (answer.status_code, answer.json()["type"]) == (500, "server-error")
    assert "KeyError" in caplog.text
    assert "SECRETNAME" not in caplog.text + answer.text
