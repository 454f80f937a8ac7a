"""First appeals: by when, of which lines, decided later, paid by an adjustment of the payer's own."""

from datetime import date
from decimal import Decimal

from mock_backend.backend import Backend
from tests.mock_backend.claims.sending import assert_balances, line, office_visit, person, send
from tests.mock_backend.correspondence.sending import (
    appeal,
    asked_for_records,
    attached,
    denied,
    fields_of,
    look,
    move,
    put,
)
from tests.mock_backend.driving import Client


async def by_number(client: Client, number: str) -> dict:
    page = (await client.call("POST", "claims/search", json={"control_number": number})).json()
    return await look(client, page["claims"][0])


async def test_a_favorable_appeal_is_paid_by_an_adjustment(medicare: Client) -> None:
    await denied(medicare)
    await move(medicare, 14)
    (row,) = (await medicare.call("POST", "claims/search", json={})).json()["claims"]
    claim = await look(medicare, row)
    assert (claim["status"], claim["appeal"]["level"]) == ("paid", "redetermination")
    assert (claim["appeal"]["lines"], row["appealed_on"]) == ([2], None)
    answer = await put(medicare, claim["id"], "appeal", appeal([2], await attached(medicare, "notes")))
    assert answer.status_code == 201, answer.text
    assert (answer.json()["kind"], answer.json()["decision_by"]) == ("appeal", "2026-02-03")
    waiting = await look(medicare, claim)
    assert (waiting["status"], waiting["appeal"], waiting["appealed_on"]) == ("paid", None, "2025-12-05")
    again = await put(medicare, claim["id"], "appeal", appeal([2], []))
    assert "appealed before" in fields_of(again)["claim"]
    await move(medicare, 90)
    old = await look(medicare, claim)
    assert (old["status"], old["cases"][0]["status"]) == ("replaced", "favorable")
    new = await by_number(medicare, old["replaced_by"])
    assert (new["status"], new["replaces"]) == ("paid", claim["control_number"])
    assert new["control_number"] == old["cases"][0]["adjusted_as"]
    assert [each["paid"] != "0.00" for each in new["lines"]] == [True, True]
    assert float(new["paid"]) > float(claim["paid"])
    assert_balances({**new, "outcome": "paid"})


async def test_both_payments_stand_in_their_remittances(medicare: Client, own: Backend) -> None:
    claim = await denied(medicare)
    await move(medicare, 14)
    first = (await look(medicare, claim))["remittance"]
    await put(medicare, claim["id"], "appeal", appeal([2], await attached(medicare, "notes")))
    await move(medicare, 90)
    new = await by_number(medicare, (await look(medicare, claim))["replaced_by"])
    paid = own.claims.payments("mac", date(2025, 11, 1), date(2026, 12, 1))
    assert [str(each.paid_on) for each in paid] == [first["paid_on"], new["remittance"]["paid_on"]]
    assert [each.claims for each in paid] == [1, 2], "the second takes the first payment back"
    assert sum(each.amount for each in paid) == Decimal(new["paid"])


async def test_an_appeal_without_notes_is_unfavorable(medicare: Client) -> None:
    claim = await denied(medicare)
    await move(medicare, 14)
    await put(medicare, claim["id"], "appeal", appeal([2], await attached(medicare, "order")))
    await move(medicare, 60)
    after = await look(medicare, claim)
    assert (after["status"], after["cases"][0]["status"], after["replaced_by"]) == (
        "paid",
        "unfavorable",
        None,
    )


async def test_what_isnt_about_need_stays_denied(medicare: Client) -> None:
    visit = office_visit(None, line(), line("S9083", "260.00"))
    claim = await look(medicare, await send(medicare, visit))
    await move(medicare, 14)
    answer = await put(medicare, claim["id"], "appeal", appeal([2], await attached(medicare, "notes")))
    assert answer.status_code == 201
    await move(medicare, 60)
    assert (await look(medicare, claim))["cases"][0]["status"] == "unfavorable"


async def test_a_denial_for_want_of_records_can_be_turned_round(medicare: Client) -> None:
    claim = await asked_for_records(medicare)
    await move(medicare, 46)
    unanswered = await look(medicare, claim)
    assert (unanswered["status"], unanswered["appeal"]["lines"]) == ("denied", [1])
    await put(medicare, claim["id"], "appeal", appeal([1], await attached(medicare, "notes")))
    await move(medicare, 120)
    old = await look(medicare, claim)
    assert (old["status"], old["location"], old["paid"]) == ("replaced", "D B9997", "0.00")
    assert [each["location"] for each in old["history"]][-2:] == ["D B9997", "D B9997"]
    new = await by_number(medicare, old["replaced_by"])
    assert (new["status"], new["paid"] != "0.00") == ("paid", True)


async def test_the_window_closes(medicare: Client) -> None:
    claim = await look(medicare, await send(medicare, office_visit(None, line("G0447", "45.00"))))
    first = claim["appeal"]["by"]
    await move(medicare, 7)
    told = await look(medicare, claim)
    assert told["remittance"]["paid_on"] == "2025-11-28"
    assert first == told["appeal"]["by"] == "2026-04-02", "120 days, and 5 for the remittance to arrive"
    await move(medicare, 118 + 7)
    assert (await look(medicare, claim))["appeal"] is not None
    await move(medicare, 1)
    assert (await look(medicare, claim))["appeal"] is None
    late = await put(medicare, claim["id"], "appeal", appeal([1], []))
    assert "was over on 04/02/2026" in fields_of(late)["claim"]


async def test_medicaid_takes_appeals_for_thirty_days(medicaid: Client) -> None:
    visit = office_visit(person("fee for service"), line("T1015"), portal=medicaid.portal, providers=())
    claim = await look(medicaid, await send(medicaid, visit))
    assert (claim["status"], claim["appeal"]["level"]) == ("denied", "appeal")
    assert claim["appeal"]["by"] == "2025-12-28"
    await move(medicaid, 38)
    late = await put(medicaid, claim["id"], "appeal", appeal([1], []))
    assert "was over on 12/28/2025" in fields_of(late)["claim"]


async def test_what_cant_be_appealed_says_why(medicare: Client) -> None:
    visit = office_visit(charge=Decimal(1))
    returned = await look(medicare, await send(medicare, visit))
    assert (
        "Only a decision" in fields_of(await put(medicare, returned["id"], "appeal", appeal([], [])))["claim"]
    )
    old = office_visit(None, line(day=date(2024, 10, 1)))
    late = await look(medicare, await send(medicare, old))
    assert (late["status"], late["appeal"]) == ("denied", None)
    assert "filed too late" in fields_of(await put(medicare, late["id"], "appeal", appeal([1], [])))["claim"]
    paid = await look(medicare, await send(medicare, office_visit(person("original", 3))))
    await move(medicare, 14)
    assert "Every line" in fields_of(await put(medicare, paid["id"], "appeal", appeal([1], [])))["claim"]
    claim = await denied(medicare, patient_control_number="PCN8")
    await move(medicare, 14)
    assert "2" in fields_of(await put(medicare, claim["id"], "appeal", appeal([1], [])))["lines"]
    wrong = {"lines": "1", "reason": [" "], "overpayment": 1, "attachments": 5, "contact_name": "A"}
    assert set(fields_of(await put(medicare, claim["id"], "appeal", wrong))) == {
        "lines",
        "reason",
        "overpayment",
        "attachments",
        "contact_telephone",
    }
    assert (await put(medicare, "0" * 18, "appeal", appeal([1], []))).status_code == 404
