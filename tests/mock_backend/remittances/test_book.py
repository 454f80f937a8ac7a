"""Remittances of both portals: what is paid, in balance, and what a search may ask for."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import oxedi
import pytest

from mock_backend import defaults
from mock_backend.backend import Backend
from mock_backend.claims.settling import Payment
from mock_backend.options import Options
from mock_backend.portals import MAC, PORTALS
from mock_backend.providers import ELSEWHERE, OUR_NPIS, PRACTICE
from mock_backend.remittances import book, bulk
from mock_backend.remittances.bulk import Bulk
from mock_backend.remittances.claim_payments import claim_payment
from mock_backend.remittances.issues import FORWARDING, issued
from mock_backend.remittances.writing import write
from tests.mock_backend.driving import OPTIONS, TODAY, Client, SetClock, fresh
from tests.x12.remittance.test_oracle import found_by_pyx12
from x12.remittance.balance import Imbalance, imbalances
from x12.remittance.figures import figures_of
from x12.remittance.items import ClaimEntry, Item, ProviderAdjustments, RemittanceEnd
from x12.remittance.stream import read_835

FRIDAY = date(2025, 6, 6)


def year(shared: Backend, portal: str) -> Iterator[tuple[dict[str, object], list[Item]]]:
    """Each remittance of a portal's year: its row, and what its file says."""
    last = TODAY
    while last > TODAY - timedelta(days=360):
        first = last - timedelta(days=44)
        given = {"from": str(first), "to": str(last), "limit": 200}
        page = shared.remittances.search(PORTALS[portal], given, OUR_NPIS)
        for row in page.remittances:
            assert isinstance(row, dict)
            document = shared.remittances.document(PORTALS[portal], str(row["id"]), OUR_NPIS)
            yield row, [*read_835(document.plain.blocks(0, document.plain.size))]
        last = first - timedelta(days=1)


@pytest.mark.parametrize("portal", ["mac", "mmis"])
def test_a_year_of_remittances_adds_up_at_every_level(shared: Backend, portal: str) -> None:
    statuses: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    found = [*year(shared, portal)]
    off: list[Imbalance] = []
    for row, items in found:
        off += imbalances(items)
        (end,) = (each for each in items if isinstance(each, RemittanceEnd))
        assert (end.claims, end.problems, end.is_whole) == (row["claims"], (), True)
        assert end.paid - end.adjusted == Decimal(str(row["amount"])) >= 0
        for item in items:
            if isinstance(item, ClaimEntry):
                statuses[item.status] += 1
                assert item.read().problems == ()
            if isinstance(item, ProviderAdjustments):
                reasons.update(each.reason for each in item.adjustments)
    assert off == []
    assert len(found) >= 60
    assert {"1", "4"} <= set(statuses)
    assert portal == "mmis" or statuses["19"]
    assert {"WO", "L6", "CS"} <= set(reasons)


def test_a_row_and_a_claim_name_the_same_remittance(shared: Backend) -> None:
    payments = shared.claims.payments("mac", TODAY - timedelta(days=29), TODAY)
    page = shared.remittances.search(MAC, {}, OUR_NPIS)
    listed = {(row["paid_on"], row["claims"]) for row in page.remittances if isinstance(row, dict)}
    assert listed == {(str(each.paid_on), each.claims) for each in payments}
    settled = next(shared.claims.settled("mac", TODAY - timedelta(days=29), TODAY))
    claim, mbi = settled.claim, settled.claim.member_id
    for given in (
        {"control_number": settled.control_number.lower()},
        {"patient_control_number": claim.patient_control_number},
        {"last_name": claim.insured.party.name[:4], "control_number": settled.control_number},
        {"member_id": f"{mbi[:4]}-{mbi[4:7]}-{mbi[7:]}", "control_number": settled.control_number},
    ):
        (found,) = shared.remittances.search(MAC, given, OUR_NPIS).remittances
        assert isinstance(found, dict)
        assert found["paid_on"] == str(settled.paid_on)
    wrong = {"last_name": "NOBODY", "control_number": settled.control_number}
    assert shared.remittances.search(MAC, wrong, OUR_NPIS).total == 0


@pytest.mark.parametrize("portal", ["mac", "mmis"])
def test_what_a_remittance_allows_is_what_was_decided(shared: Backend, portal: str) -> None:
    for each in shared.claims.settled(portal, TODAY - timedelta(days=60), TODAY):
        told = figures_of(claim_payment(PORTALS[portal], each))
        sign = -1 if each.reversal else 1
        assert told.allowed == sign * each.decision.allowed, told.all_adjustments
        assert [line.allows for line in told.lines] == [sign * line.allowed for line in each.decision.lines]


def test_what_cannot_be_taken_back_is_forwarded_until_it_is() -> None:
    amounts = (Decimal("-30.00"), Decimal("10.00"), Decimal("45.00"), Decimal("20.00"))
    days = (FRIDAY + timedelta(weeks=week) for week in range(4))
    payments = [Payment(day, PRACTICE.npi, 1, amount) for day, amount in zip(days, amounts, strict=True)]
    issues = [*issued(MAC, payments, 1)]
    assert [each.amount for each in issues] == [0, 0, Decimal("25.00"), Decimal("20.00")]
    forwarded = [[each.amount for each in issue.adjustments if each.reason == FORWARDING] for issue in issues]
    assert forwarded == [[-30], [30, -20], [20], []]


def test_a_reversal_takes_all_of_it_back(shared: Backend) -> None:
    paid = next(
        each
        for each in shared.claims.settled("mac", TODAY - timedelta(days=60), TODAY)
        if each.decision.paid and each.decision.lines
    )
    before, after = claim_payment(MAC, paid), claim_payment(MAC, replace(paid, reversal=True))
    assert (after.status, after.charge, after.paid) == ("22", -before.charge, -before.paid)
    assert [each.paid for each in after.lines] == [-each.paid for each in before.lines]
    issue = next(issued(MAC, [Payment(FRIDAY, PRACTICE.npi, 2, Decimal(0))], 1))
    items = read_835(write(MAC, issue, [after, before]))
    assert [*imbalances(items)] == []


@pytest.mark.parametrize(
    ("portal", "given", "field"),
    [
        ("mac", {"from": "2025-06-01", "to": "2025-07-16"}, "to"),
        ("mac", {"from": "2025-06-02", "to": "2025-06-01"}, "to"),
        ("mmis", {"from": "2025-01-01", "to": "2025-07-02"}, "to"),
        ("mac", {"from": "soon"}, "from"),
        ("mac", {"from": "9999-12-31"}, "from"),
        ("mmis", {"to": "0001-01-01"}, "to"),
        ("mac", {"amount": "1e3"}, "amount"),
        ("mac", {"amount": 5}, "amount"),
        ("mac", {"last_name": "X" * 61}, "last_name"),
        ("mac", {"limit": 201}, "limit"),
        ("mac", {"after": "-1"}, "after"),
        ("mac", {"patient": "X"}, "patient"),
    ],
)
async def test_a_search_that_the_payer_refuses_names_the_field(
    at_mac: Client, at_mmis: Client, portal: str, given: dict[str, object], field: str
) -> None:
    client = at_mac if portal == "mac" else at_mmis
    answer = await client.call("POST", "remittances/search", json=given)
    assert (answer.status_code, answer.json()["type"]) == (422, "invalid")
    assert field in {each["field"] for each in answer.json()["errors"]}


async def test_a_search_narrows_and_pages(at_mmis: Client) -> None:
    everything = (await at_mmis.call("POST", "remittances/search", json={"limit": 200})).json()
    rows = everything["remittances"]
    assert rows == sorted(rows, key=lambda row: (row["paid_on"], row["id"]), reverse=True)
    paged, after = [], {}
    while True:
        page = (await at_mmis.call("POST", "remittances/search", json={"limit": 20, **after})).json()
        paged += page["remittances"]
        if page["next"] is None:
            break
        after = {"after": page["next"]}
    assert paged == rows
    one = rows[3]
    for name in ("check_number", "amount"):
        found = (await at_mmis.call("POST", "remittances/search", json={name: one[name]})).json()
        assert one in found["remittances"]
    none = await at_mmis.call("POST", "remittances/search", json={"last_name": "NOBODYATALL"})
    assert none.json()["total"] == 0


async def test_only_billers_and_their_own_providers(at_mac: Client, shared: Backend, mac: Client) -> None:
    assert shared.remittances.search(MAC, {}, frozenset({ELSEWHERE.npi})).total == 0
    await mac.sign_in("frontdesk")
    refused = await mac.call("POST", "remittances/search", json={})
    assert (refused.status_code, refused.json()["type"]) == (403, "not-allowed")


async def test_what_is_paid_comes_with_the_next_cycle(mac: Client, own: Backend) -> None:
    await mac.sign_in("biller")
    before = {
        row["id"] for row in (await mac.call("POST", "remittances/search", json={})).json()["remittances"]
    }
    moved = await mac.http.put("/demo/clock", json={"days": 7})
    assert moved.status_code == 200
    after = (await mac.call("POST", "remittances/search", json={})).json()["remittances"]
    new = [row for row in after if row["id"] not in before]
    assert new
    assert {date.fromisoformat(row["paid_on"]).weekday() for row in new} == {4}
    assert all(date.fromisoformat(row["paid_on"]) > TODAY for row in new)


async def test_a_remittance_made_anew_has_another_etag(at_mac: Client, shared: Backend) -> None:
    (row,) = shared.remittances.search(MAC, {"limit": 1}, OUR_NPIS).remittances
    assert isinstance(row, dict)
    known = str(row["id"])
    before = shared.remittances.document(MAC, known, OUR_NPIS)
    after = shared.remittances.document(MAC, known, OUR_NPIS, anew=True)
    assert before.plain.etag != after.plain.etag
    assert before.plain.size == after.plain.size


@pytest.fixture
def largest(shared: Backend, monkeypatch: pytest.MonkeyPatch) -> Bulk:
    """The remittance of a backend at full scale, with fewer claims."""
    monkeypatch.setattr(bulk, "CLAIMS", 200)
    return Bulk(shared.claims.archive.samples("mac"))


class AtOnce:
    """A thread whose work is done when it has started."""

    def __init__(self, target: Callable[..., None], args: tuple[object, ...], daemon: bool) -> None:
        self.start = lambda: target(*args)


def file_of(largest: Bulk) -> bytes:
    return b"".join(write(MAC, largest.issue(), largest.claims()))


def test_the_largest_adds_up_at_every_level(largest: Bulk) -> None:
    issue, sent = largest.issue(), file_of(largest)
    items = [*read_835([sent])]
    assert [*imbalances(items)] == []
    (end,) = (each for each in items if isinstance(each, RemittanceEnd))
    assert (end.claims, end.problems, end.is_whole) == (200, (), True)
    assert end.paid - end.adjusted == issue.amount > 0
    assert {each.reason for each in issue.adjustments} == {"L6", "WO", "CS"}
    claims = [each.read().claim for each in items if isinstance(each, ClaimEntry)]
    assert {"1", "4", "19", "22"} <= {each.status for each in claims}
    assert len({each.patient.id_code for each in claims}) > 150
    assert len({line.procedure.code for each in claims for line in each.lines}) > 8
    told = {each.payer_control_number for each in claims}
    assert len(told) == len(claims)
    assert list(oxedi.parse(sent).diagnostics) == []
    assert found_by_pyx12(sent) == ""


def test_what_the_largest_takes_back_it_pays_anew(largest: Bulk) -> None:
    claims = [each.read().claim for each in read_835([file_of(largest)]) if isinstance(each, ClaimEntry)]
    pairs = [(claims[at], claims[at + 1]) for at, each in enumerate(claims) if each.is_reversal]
    assert len(pairs) == 4
    for reversal, correction in pairs:
        assert correction.reference("F8") == reversal.payer_control_number
        assert correction.patient_control_number == reversal.patient_control_number
        assert (correction.patient, correction.frequency) == (reversal.patient, "7")
        assert len(correction.lines) == len(reversal.lines) - 1


def test_the_largest_is_the_same_for_the_same_seed(shared: Backend, largest: Bulk) -> None:
    again = Bulk(shared.claims.archive.samples("mac"))
    other = Bulk(fresh(SetClock(), replace(OPTIONS, seed=2)).claims.archive.samples("mac"))
    assert file_of(largest) == file_of(again) != file_of(other)


def test_only_a_backend_of_that_scale_has_the_largest(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Options().scale < defaults.LARGE_SCALE
    monkeypatch.setattr(bulk, "CLAIMS", 50)
    monkeypatch.setattr("mock_backend.backend.LARGE_SCALE", 4_000)
    monkeypatch.setattr(book, "LARGE_SCALE", 4_000)
    monkeypatch.setattr(book, "Thread", AtOnce)
    backend = fresh(SetClock(), replace(OPTIONS, scale=4_000))
    backend.warm_up()
    given = {"check_number": "EFTBULK"}
    (row,) = backend.remittances.search(MAC, given, OUR_NPIS).remittances
    assert isinstance(row, dict)
    assert row["claims"] == 50
    assert backend.remittances.search(MAC, given, frozenset({ELSEWHERE.npi})).total == 0
