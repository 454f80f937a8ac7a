"""Records that were asked for: sent once, reviewed, decided by the sample rule."""

import hashlib
from contextlib import suppress
from threading import Thread

from mock_backend.backend import Backend
from mock_backend.correspondence import attachments
from mock_backend.portals import MAC
from tests.mock_backend.claims.sending import assert_balances
from tests.mock_backend.correspondence.sending import (
    PDF,
    TIFF,
    asked_for_records,
    attach,
    attached,
    fields_of,
    look,
    move,
    put,
    response,
)
from tests.mock_backend.driving import Client


async def test_notes_lead_through_review_to_payment(medicare: Client) -> None:
    asked = await asked_for_records(medicare)
    assert (asked["status"], asked["limits"]["content_types"]) == (
        "additional-documentation",
        ["application/pdf", "image/tiff"],
    )
    answer = await put(medicare, asked["id"], "response", response(asked, await attached(medicare, "notes")))
    assert answer.status_code == 201, answer.text
    receipt = answer.json()
    assert (receipt["kind"], receipt["status"], receipt["attachments"]) == ("records", "in-review", 1)
    assert (receipt["received_on"], receipt["decision_by"]) == ("2025-11-21", "2025-12-21")
    after = await look(medicare, asked)
    assert (after["status"], after["location"], after["request"]) == ("suspended", "S M5000", None)
    assert (after["act_by"], after["cases"][0]["tracking_number"]) == (None, receipt["tracking_number"])
    await move(medicare, 60)
    paid = await look(medicare, asked)
    assert (paid["status"], paid["cases"][0]["status"]) == ("paid", "favorable")
    assert paid["paid"] != "0.00"
    assert_balances({**paid, "outcome": "paid"})


async def test_records_without_notes_are_not_enough(medicare: Client) -> None:
    asked = await asked_for_records(medicare)
    files = await attached(medicare, "order", "results")
    assert (await put(medicare, asked["id"], "response", response(asked, files))).status_code == 201
    await move(medicare, 30)
    denied = await look(medicare, asked)
    assert (denied["status"], denied["paid"], denied["location"]) == ("denied", "0.00", "D B9997")
    assert [each["adjustments"][0]["reason"] for each in denied["lines"]] == ["50"]
    assert denied["remarks"] == ["N706"]
    assert denied["appeal"]["lines"] == [1]
    assert_balances({**denied, "outcome": "denied"})


async def test_the_same_key_is_taken_once(medicare: Client) -> None:
    asked = await asked_for_records(medicare)
    given = response(asked, await attached(medicare, "notes"))
    first = await put(medicare, asked["id"], "response", given, "key-12345678")
    again = await put(medicare, asked["id"], "response", given, "key-12345678")
    assert (again.status_code, again.content, again.headers["idempotent-replay"]) == (
        200,
        first.content,
        "true",
    )
    other = await put(medicare, asked["id"], "response", {**given, "note": ["x"]}, "key-12345678")
    assert (other.status_code, other.json()["type"]) == (422, "idempotency-key-reused")
    second = await put(medicare, asked["id"], "response", given)
    assert "already" in fields_of(second)["claim"]
    assert (await medicare.call("POST", f"claims/{asked['id']}/response", json=given)).status_code == 400


async def test_each_field_says_what_is_wrong_with_it(medicare: Client) -> None:
    asked = await asked_for_records(medicare)
    wrong = {
        "case_id": 5,
        "note": ["\n"],
        "contact_name": " ",
        "contact_telephone": "12",
        "attachments": [{"id": "x", "document": "poem"}],
        "other": 1,
    }
    assert set(fields_of(await put(medicare, asked["id"], "response", wrong))) == set(wrong)
    nothing = response(asked, [])
    assert set(fields_of(await put(medicare, asked["id"], "response", nothing))) == {"attachments"}
    foreign = response(asked, [{"id": "0" * 18, "document": "notes"}])
    assert "not arrived" in fields_of(await put(medicare, asked["id"], "response", foreign))["attachments"]
    files = await attached(medicare, "notes")
    other_case = {**response(asked, files), "case_id": "ADR0"}
    assert set(fields_of(await put(medicare, asked["id"], "response", other_case))) == {"case_id"}


async def test_too_late_is_too_late(medicare: Client) -> None:
    asked = await asked_for_records(medicare)
    given = response(asked, await attached(medicare, "notes"))
    await move(medicare, 46)
    assert (
        "No records are asked for" in fields_of(await put(medicare, asked["id"], "response", given))["claim"]
    )


async def test_a_file_is_judged_by_what_is_in_it(medicare: Client, monkeypatch) -> None:
    taken = await attach(medicare)
    assert (taken.status_code, taken.json()["bytes"]) == (201, len(PDF))
    assert taken.json()["sha256"] == hashlib.sha256(PDF).hexdigest()
    assert (await attach(medicare)).json() == taken.json(), "the same file is the same attachment"
    assert (await attach(medicare, TIFF, "image/tiff")).status_code == 201
    assert "no PDF" in fields_of(await attach(medicare, b"GIF89a"))["file"]
    assert "no TIFF" in fields_of(await attach(medicare, PDF, "image/tiff"))["file"]
    assert "too early" in fields_of(await attach(medicare, PDF[:20]))["file"]
    assert "no PDF" in fields_of(await attach(medicare, b""))["file"]
    assert (await attach(medicare, b"x", "text/plain")).status_code == 415
    monkeypatch.setattr(attachments, "LARGEST", 30)
    assert "larger" in fields_of(await attach(medicare))["file"]


def test_a_file_is_known_however_few_bytes_come_at_a_time() -> None:
    arriving = attachments.Arriving("application/pdf")
    for at in range(len(PDF)):
        arriving.feed(PDF[at : at + 1])
    assert arriving.finish() == hashlib.sha256(PDF).hexdigest()


async def test_a_file_stays_whatever_becomes_of_what_others_send_meanwhile(own: Backend) -> None:
    claims, correspondence = own.claims, own.correspondence
    come = (MAC, "biller", "application/pdf", len(PDF), "00" * 32)
    with claims.lock, suppress(ZeroDivisionError), claims.book.store.transaction():
        attaching = Thread(target=correspondence.attach, args=come)
        attaching.start()
        attaching.join(0.05)  # it waits; if it didn't, it would be done by now
        raise ZeroDivisionError
    attaching.join()
    found = claims.book.store.rows("SELECT digest FROM attachment")
    assert [row["digest"] for row in found] == ["00" * 32]


async def test_who_may_not_send_records_doesnt(medicare: Client, own: Backend) -> None:
    asked = await asked_for_records(medicare)
    given = response(asked, await attached(medicare, "notes"))
    medicare.token = own.sessions.begin(MAC, own.accounts.find(MAC, "frontdesk"))
    assert (await put(medicare, asked["id"], "response", given)).status_code == 403
    assert (await attach(medicare)).status_code == 403
    assert (await medicare.call("GET", "letters")).status_code == 403
