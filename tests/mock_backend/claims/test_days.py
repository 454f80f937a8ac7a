"""Claims on their way through the days, the clock, and the sample claims that are on file from the start."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mock_backend.backend import Backend
from mock_backend.claims.demo import claims_demo
from mock_backend.claims.samples.dealing import Dealer
from mock_backend.claims.windows import kept_since
from mock_backend.options import Options
from mock_backend.people.register import Register
from mock_backend.portals import MAC, MMIS, PORTALS, Portal
from mock_backend.providers import OUR_NPIS
from tests.mock_backend.claims.sending import (
    PEOPLE,
    assert_balances,
    hospital_bill,
    line,
    office_visit,
    person,
    send,
)
from tests.mock_backend.driving import TODAY, Client, SetClock
from x12.parts import Reference

YEAR = (date(2024, 1, 1), date(2027, 1, 1))


async def move(client: Client, **how: object) -> str:
    answer = await client.http.put("/demo/clock", json=how)
    assert answer.status_code == 200, answer.text
    return answer.json()["today"]


async def look(client: Client, receipt: dict) -> dict:
    return (await client.call("GET", f"claims/{receipt['id']}")).json()


async def test_a_paid_claim_leaves_the_floor_on_a_payment_day(medicare: Client) -> None:
    receipt = await send(medicare, office_visit())
    await move(medicare, today="2025-12-04")
    assert (await look(medicare, receipt))["status"] == "payment-floor"
    assert await move(medicare, days=1) == "2025-12-05"
    paid = await look(medicare, receipt)
    assert (paid["status"], paid["location"], paid["finalized_on"]) == ("paid", "P B9997", "2025-12-05")
    assert paid["check_number"] == paid["remittance"]["check_number"]
    assert [each["on"] for each in paid["history"]] == ["2025-11-21", "2025-11-21", "2025-12-05"]


async def test_a_suspended_claim_moves_on(medicare: Client) -> None:
    receipt = await send(medicare, office_visit(None, line("E1399", "780.00")))
    seen = []
    for day in ("2025-11-22", "2025-11-23", "2025-11-28", "2025-12-05"):
        await move(medicare, today=day)
        detail = await look(medicare, receipt)
        seen.append((detail["location"], detail["paid"] != "0.00", bool(detail["lines"])))
    assert seen == [
        ("S B0100", False, False),
        ("S B9000", False, False),
        ("P B9996", True, True),
        ("P B9997", True, True),
    ]
    assert_balances({**detail, "outcome": "paid"})


async def test_a_returned_claim_drops_off_unless_it_is_corrected(medicare: Client) -> None:
    wrong = office_visit(charge=Decimal(1))
    dropped = await send(medicare, replace(wrong, patient_control_number="OLD"))
    corrected = await send(medicare, wrong)
    again = await send(medicare, office_visit())
    first = await look(medicare, corrected)
    assert (first["status"], first["replaced_by"]) == ("replaced", again["control_number"])
    assert first["act_by"] is None
    assert (await look(medicare, again))["replaces"] == corrected["control_number"]
    await move(medicare, today="2026-01-19")
    assert (await look(medicare, dropped))["act_by"] == "2026-01-20"
    await move(medicare, days=1)
    assert (await look(medicare, dropped))["status"] == 404


async def test_records_that_dont_come_deny_the_claim(medicare: Client) -> None:
    receipt = await send(medicare, office_visit(None, line("J0585", "1450.00", units=155)))
    await move(medicare, today="2026-01-05")
    assert (await look(medicare, receipt))["status"] == "additional-documentation"
    await move(medicare, days=1)
    denied = await look(medicare, receipt)
    assert (denied["status"], denied["paid"], denied["request"]) == ("denied", "0.00", None)
    assert denied["lines"][0]["adjustments"][0]["reason"] == "226"
    again = office_visit(
        None,
        line("J0585", "1450.00", units=155),
        frequency="7",
        references=(Reference("F8", receipt["control_number"]),),
    )
    assert (await send(medicare, again))["outcome"] == "suspended"
    replaced = await look(medicare, receipt)
    assert (replaced["status"], replaced["paid"]) == ("replaced", "0.00")
    assert replaced["lines"] == denied["lines"]


async def test_a_paid_claim_is_replaced_then_voided_and_taken_back(medicare: Client, own: Backend) -> None:
    first = await send(medicare, hospital_bill())
    early = await send(medicare, _again(first, "7"))
    assert early["edits"][0]["sentence"] == "The claim to be replaced isn't decided yet."
    await move(medicare, today="2025-12-05")
    second = await send(medicare, _again(first, "7", line("G0463", "320.00", revenue="0510")))
    old = await look(medicare, first)
    assert (old["status"], old["replaced_by"]) == ("replaced", second["control_number"])
    await move(medicare, today="2025-12-19")
    void = await send(medicare, _again(second, "8", line("G0463", "320.00", revenue="0510")))
    assert (void["paid"], (await look(medicare, second))["status"]) == ("0.00", "voided")
    await move(medicare, today="2026-01-30")
    numbers = {each["control_number"] for each in (first, second, void)}
    told = [each for each in own.claims.settled("mac", *YEAR) if each.control_number in numbers]
    money = {
        (each.paid_on.isoformat(), each.reversal): (-1 if each.reversal else 1) * each.decision.paid
        for each in told
    }
    assert sum(money.values()) == 0
    assert sorted(money) == [
        ("2025-12-05", False), ("2025-12-19", False), ("2025-12-19", True), ("2026-01-02", False),
        ("2026-01-02", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "wrong",
    [{"days": 0}, {"days": -1}, {"days": True}, {"days": 4000}, {"today": "2025-11-20"}, {"today": "x"}, {},
     {"today": "2025-11-22", "days": 1}, {"today": 5}],
)  # fmt: skip
async def test_the_clock_goes_forward_only(mac: Client, wrong: dict) -> None:
    answer = await mac.http.put("/demo/clock", json=wrong)
    assert (answer.status_code, answer.json()["type"]) == (422, "invalid")
    assert (await mac.http.get("/health")).json()["today"] == TODAY.isoformat()


async def test_everything_is_as_of_the_day(mac: Client, own: Backend) -> None:
    await move(mac, days=40)
    answer = await mac.http.get("/health")
    assert answer.json()["today"] == answer.headers["X-Portal-Date"] == "2025-12-31"
    assert own.people.today == date(2025, 12, 31)
    assert own.people.person(0) == PEOPLE.person(0)


@pytest.mark.parametrize("portal", [MAC, MMIS])
def test_many_rows_are_the_same_as_each_alone(portal: Portal) -> None:
    dealer = Dealer(portal, Register(TODAY), TODAY, 1965)
    rows = {row["serial"]: row for row in dealer.rows(1, 460)}
    for serial in (1, 2, 9, 31, 33, 41, 44, 100, 333, 401, 460):
        assert rows[serial] == dealer.row(serial), dealer.visit(serial).shows


def test_a_sample_before_its_patient_was_born_comes_back() -> None:
    dealer = Dealer(MMIS, Register(TODAY), TODAY, 1965)
    (row,) = dealer.rows(13_714, 13_714)
    assert row["birth"] > row["from_date"]
    assert row == dealer.row(13_714)
    assert row["state"] in {"returned", "dropped"}


@pytest.mark.parametrize("portal", [MAC, MMIS])
def test_samples_are_in_every_status_and_hold_what_they_say(with_samples: Backend, portal: Portal) -> None:
    page = with_samples.claims.search(portal, {"limit": 200}, OUR_NPIS)
    page["claims"] += with_samples.claims.search(portal, {"limit": 200, "after": page["next"]}, OUR_NPIS)[
        "claims"
    ]
    assert page["total"] == len(page["claims"]) == 400
    statuses = {each["status"] for each in page["claims"]}
    both = {"paid", "denied", "suspended", "returned"}
    medicare = {"payment-floor", "rejected", "additional-documentation"}
    assert statuses == (both | medicare if portal is MAC else both)
    for row in page["claims"][::23]:
        detail = with_samples.claims.detail(portal, row["id"], OUR_NPIS)
        assert {name: detail[name] for name in row} == row
        pending = row["status"] in {"suspended", "returned", "additional-documentation"}
        assert_balances({**detail, "outcome": "suspended" if pending else "decided"})
        assert with_samples.claims.detail(portal, row["id"], OUR_NPIS) == detail


def test_samples_to_try_show_what_they_say(with_samples: Backend) -> None:
    shwith_samples = claims_demo(with_samples.claims)
    for portal in PORTALS:
        for each in shwith_samples[portal]["on_file"]:
            word = each["says"].split(":")[0].split(",")[0]
            wanted = {"on the payment floor": "payment-floor", "one line denied": "paid", "QMB": "paid",
                      "records asked for": "additional-documentation", "suspended for review": "suspended",
                      "paid in full": "paid"}.get(word, word)  # fmt: skip
            assert each["status"] in {wanted, "payment-floor"}, each["says"]


def test_payments_are_the_sum_of_what_is_settled(with_samples: Backend) -> None:
    span = (date(2025, 9, 1), TODAY)
    for portal in PORTALS:
        listed = with_samples.claims.payments(portal, *span)
        assert {each.paid_on.weekday() for each in listed} == {4}
        for payment in listed[::5]:
            one_day = (payment.paid_on, payment.paid_on)
            told = [*with_samples.claims.settled(portal, *one_day, payment.npi)]
            assert len(told) == payment.claims
            assert sum(each.decision.paid for each in told) == payment.amount


def test_claims_go_out_of_sight_a_year_after_the_decision(clock: SetClock) -> None:
    backend = Backend(Options(today=TODAY), clock)
    before = backend.claims.search(MAC, {"order": "received", "descending": False, "limit": 1}, OUR_NPIS)
    backend.day.move_by(200)
    since = kept_since(backend.today).isoformat()
    after = backend.claims.search(MAC, {"limit": 200}, OUR_NPIS)
    assert after["total"] < before["total"]
    assert all(row["finalized_on"] is None or row["finalized_on"] >= since for row in after["claims"])


def _again(receipt: dict, frequency: str, *lines):
    number = (Reference("F8", receipt["control_number"]),)
    return hospital_bill(person("original"), *lines, frequency=frequency, references=number)
