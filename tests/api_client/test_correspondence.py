"""Files, records and appeals on their way to a portal, and letters on theirs from it."""

import hashlib
import json
import os
from pathlib import Path
from typing import Any

import httpx
import pytest

from api_client.correspondence.files import Looked, Sending, look_at
from api_client.correspondence.letters import find_letter, list_letters
from api_client.correspondence.records import Appeal, AttachedFile, CaseReceipt, Contact, RecordsResponse
from api_client.correspondence.sending import attach_file, send_appeal, send_records
from api_client.errors import (
    FolderFault,
    InvalidRequest,
    KeyReused,
    NotAvailable,
    OutcomeUnknown,
    ServerFault,
    Unreachable,
)
from tests.api_client.fake_portal import FakePortal, signed_in
from tests.api_client.wires import json_answer, problem

KEY = "5f0c6a3e-8c5b-4d0e-9f0a-2b1d4c3e6a70"
WHO = Contact("B. ILLER", "617-555-0100")
PDF = b"%PDF-1.7\n" + bytes(range(256)) * 1000 + b"\n%%EOF\n"
RECORDS = RecordsResponse("abc1", "ADR1", WHO, ("PLANTEDWORD.",))
FILES = ((AttachedFile("f1", "", 1), "notes"),)
ROUTE = "POST /claims/abc1/response"


@pytest.fixture
def portal() -> FakePortal:
    return FakePortal()


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    path = tmp_path / "PLANTEDNAME.pdf"
    path.write_bytes(PDF)
    return path


def attached(request: httpx.Request) -> httpx.Response:
    digest = hashlib.sha256(request.content).hexdigest()
    return json_answer({"id": "f1", "sha256": digest, "bytes": len(request.content)}, 201)


def case(**changes: Any) -> dict[str, Any]:
    usual = {
        "tracking_number": "R2532500001", "kind": "records", "received_on": "2025-11-21", "attachments": 1,
        "status": "in-review", "decision_by": "2025-12-21", "decided_on": None, "adjusted_as": None,
        "control_number": "11253", "received_at": "2025-11-21T14:00:00Z",
    }  # fmt: skip
    return {**usual, **changes}


async def send(portal: FakePortal, *answers: httpx.Response | Exception) -> CaseReceipt:
    session = await signed_in(portal)
    portal.instead(ROUTE, *answers)
    return await send_records(session, RECORDS, FILES, KEY)


# -- files


async def test_a_file_goes_as_it_is_read_and_its_name_stays_here(portal: FakePortal, pdf: Path) -> None:
    session, told = await signed_in(portal), []
    portal.instead("POST /attachments", attached)
    file = await attach_file(session, look_at(pdf), lambda sent, of: told.append((sent, of)))
    request = portal.requests[-1]
    assert (file.id, file.sha256, request.content) == ("f1", hashlib.sha256(PDF).hexdigest(), PDF)
    assert request.headers["Content-Type"] == "application/pdf"
    assert request.headers["Content-Length"] == str(len(PDF))
    assert "PLANTEDNAME" not in f"{request.url} {request.headers} {look_at(pdf)}"
    assert told[-1] == (len(PDF), len(PDF))
    assert len(told) > 50, "a piece at a time"


async def test_a_second_try_sends_the_file_from_its_start(portal: FakePortal, pdf: Path) -> None:
    session = await signed_in(portal)
    portal.instead("POST /attachments", httpx.ReadError("cut"), attached)
    assert (await attach_file(session, look_at(pdf), lambda _sent, _of: None)).bytes == len(PDF)
    assert portal.requests[-1].content == PDF


async def test_what_arrived_damaged_is_not_taken_for_sent(portal: FakePortal, pdf: Path) -> None:
    session = await signed_in(portal)
    wrong = json_answer({"id": "f1", "sha256": "00", "bytes": 5}, 201)
    portal.instead("POST /attachments", wrong)
    with pytest.raises(ServerFault, match="damaged"):
        await attach_file(session, look_at(pdf), lambda _sent, _of: None)


@pytest.mark.parametrize("content", [PDF[:100], PDF + b"more", None])
async def test_a_file_that_changes_meanwhile_is_not_attached(
    portal: FakePortal, pdf: Path, content: bytes | None
) -> None:
    session, looked = await signed_in(portal), look_at(pdf)
    portal.instead("POST /attachments", attached)
    if content is None:
        pdf.unlink()
    else:
        pdf.write_bytes(content)
    with pytest.raises(FolderFault, match="changed or removed"):
        await attach_file(session, looked, lambda _sent, _of: None)


async def test_one_of_the_same_length_in_its_place_is_not_attached(portal: FakePortal, pdf: Path) -> None:
    session, looked = await signed_in(portal), look_at(pdf)
    portal.instead("POST /attachments", attached)
    other = pdf.with_name("other.pdf")
    other.write_bytes(PDF[::-1])
    os.utime(other, ns=(looked.changed + 10**9,) * 2)
    other.replace(pdf)
    with pytest.raises(FolderFault, match="changed or removed"):
        await attach_file(session, looked, lambda _sent, _of: None)


async def test_a_file_is_not_held_open_while_the_line_is_waited_for(pdf: Path) -> None:
    pieces = Sending(look_at(pdf), lambda _sent, _of: None).pieces()
    assert await anext(pieces)
    pdf.unlink()
    with pytest.raises(FolderFault, match="changed or removed"):
        _ = [each async for each in pieces]


def test_a_file_is_known_by_what_is_in_it(tmp_path: Path) -> None:
    named = tmp_path / "x.pdf"
    for content, kind in (
        (b"%PDF-1.4", "application/pdf"),
        (b"II*\0", "image/tiff"),
        (b"MM\0*", "image/tiff"),
    ):
        named.write_bytes(content)
        assert (look_at(named).content_type, look_at(named).size) == (kind, len(content))
    for content in (b"", b"GIF89a", b"<Error>"):
        named.write_bytes(content)
        with pytest.raises(InvalidRequest, match="neither a PDF nor a TIFF"):
            look_at(named)
    for name in ("nothing.pdf", "no\0thing.pdf", "no\ud800thing.pdf"):
        with pytest.raises(FolderFault, match="can't be read"):
            look_at(tmp_path / name)
    with pytest.raises(FolderFault, match=r"not a file|can't be read"):
        look_at(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_named_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    with pytest.raises(FolderFault, match="not a file"):
        look_at(tmp_path / "pipe.pdf")


# -- records and appeals


async def test_records_go_under_their_key_and_nothing_of_them_in_the_address(portal: FakePortal) -> None:
    receipt = await send(portal, json_answer(case(), 201))
    request = portal.requests[-1]
    assert request.headers["Idempotency-Key"] == KEY
    assert json.loads(request.content) == {
        "case_id": "ADR1",
        "note": ["PLANTEDWORD."],
        "contact_name": "B. ILLER",
        "contact_telephone": "617-555-0100",
        "attachments": [{"id": "f1", "document": "notes"}],
    }
    assert "PLANTED" not in f"{request.url} {request.headers} {RECORDS} {receipt}"
    assert (receipt.case.tracking_number, receipt.case.kind, receipt.was_there) == (
        "R2532500001",
        "records",
        False,
    )


async def test_an_appeal_has_lines_and_reasons(portal: FakePortal) -> None:
    session = await signed_in(portal)
    portal.instead("POST /claims/abc1/appeal", json_answer(case(kind="appeal"), 201))
    appeal = Appeal("abc1", (1, 2), ("It was needed.",), WHO)
    assert (await send_appeal(session, appeal, (), KEY)).case.kind == "appeal"
    sent = json.loads(portal.requests[-1].content)
    assert (sent["lines"], sent["reason"], sent["overpayment"]) == ([1, 2], ["It was needed."], False)


async def test_a_lost_answer_is_asked_for_under_the_same_key(portal: FakePortal) -> None:
    replayed = json_answer(case(), 200, Idempotent_Replay="true")
    receipt = await send(portal, httpx.ReadError("cut"), replayed)
    assert receipt.was_there
    keys = {each.headers.get("Idempotency-Key") for each in portal.requests if "response" in each.url.path}
    assert keys == {KEY}


@pytest.mark.parametrize(
    "answer",
    [
        httpx.ReadError("cut"),
        problem("server-error", 500),
        problem("in-flight", 409),
        json_answer({"kind": "poem"}, 201),
        json_answer(case(kind="poem"), 201),
        problem("not-available", 503),
    ],
)
async def test_without_an_answer_nobody_knows(portal: FakePortal, answer: httpx.Response | Exception) -> None:
    with pytest.raises(OutcomeUnknown) as caught:
        await send(portal, *[answer] * 3)
    assert "nobody knows yet" in caught.value.sentence
    assert "same key" in caught.value.next_action


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (httpx.ConnectError("no"), Unreachable),
        (problem("maintenance", 503), NotAvailable),
        (problem("idempotency-key-reused", 422), KeyReused),
        (problem("invalid", 422, errors=[{"field": "note", "sentence": "Shorter."}]), InvalidRequest),
    ],
)
async def test_a_plain_no_is_said(
    portal: FakePortal, answer: httpx.Response | Exception, error: type[Exception]
) -> None:
    with pytest.raises(error):
        await send(portal, *[answer] * 3)


async def test_only_ids_stand_in_addresses(portal: FakePortal) -> None:
    session = await signed_in(portal)
    before = len(portal.requests)
    for work in (
        send_records(session, RecordsResponse("a/b", "", WHO), (), KEY),
        send_appeal(session, Appeal("../x", (), (), WHO), (), KEY),
        find_letter(session, "a b"),
    ):
        with pytest.raises(InvalidRequest):
            await work
    assert len(portal.requests) == before


# -- letters


def letter(**changes: Any) -> dict[str, Any]:
    usual = {
        "id": "l1", "kind": "records-request", "subject": "Records asked for", "written_on": "2025-11-21",
        "unread": True, "act_by": "2026-01-05", "claim": "abc1", "control_number": "11253",
        "patient": {"last_name": "PLANTEDNAME", "first_name": "PAT"},
    }  # fmt: skip
    return {**usual, **changes}


async def test_letters_come_in_pages(portal: FakePortal) -> None:
    session = await signed_in(portal)
    page = {"letters": [letter()], "next": "c/1", "total": 9, "unread": 3}
    portal.instead("GET /letters", json_answer(page), json_answer({**page, "next": None}))
    found = await list_letters(session, limit=1)
    assert (found.next, found.total, found.unread, found.rows[0].id) == ("c/1", 9, 3, "l1")
    assert "PLANTEDNAME" not in repr(found)
    assert (await list_letters(session, found.next, 1)).next == ""
    assert portal.requests[-1].url.query == b"limit=1&after=c%2F1"


async def test_one_letter_has_words(portal: FakePortal) -> None:
    session = await signed_in(portal)
    whole = {
        **letter(unread=False, act_by=None), "case": "ADR1", "paragraphs": ["Send \x1b[2J it."],
        "patient_control_number": "P1", "member_id": "PLANTEDNUMBER", "from": "2025-11-16",
        "through": None, "provider_npi": "1",
    }  # fmt: skip
    portal.instead("GET /letters/l1", json_answer(whole))
    found = await find_letter(session, "l1")
    assert (found.case, found.row.act_by, found.service_to) == ("ADR1", None, None)
    assert "\x1b" not in found.paragraphs[0]
    assert "PLANTED" not in repr(found)


@pytest.mark.parametrize(
    "wrong", [{"id": "a/b"}, {"claim": 5}, {"written_on": "soon"}, {"patient": None}, {"unread": "yes"}]
)
async def test_letters_that_are_not_as_agreed_are_garbled(portal: FakePortal, wrong: dict[str, Any]) -> None:
    session = await signed_in(portal)
    page = {"letters": [letter(**wrong)], "next": None, "total": 1, "unread": 1}
    portal.instead("GET /letters", *[json_answer(page)] * 3)
    with pytest.raises(ServerFault):
        await list_letters(session)


def test_what_was_looked_at_says_nothing_of_its_name(pdf: Path) -> None:
    assert "PLANTED" not in repr(Looked(pdf, "application/pdf", 1, 1))
