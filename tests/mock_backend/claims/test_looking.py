"""Finding claims: pages, orders, windows, and 276."""

from dataclasses import replace
from datetime import date

import pytest

from mock_backend.backend import Backend
from mock_backend.claims import status_exchange
from mock_backend.claims.asked import ORDERS
from mock_backend.portals import MAC, MMIS, Portal
from mock_backend.problems import Problem
from mock_backend.providers import EAST, ELSEWHERE, OUR_NPIS, PRACTICE
from tests.mock_backend.driving import SetClock, fresh
from x12.acknowledgment import read_999
from x12.enclose import Envelope, enclose
from x12.identifiers.dates import Period
from x12.party import Party
from x12.reader import read_interchanges
from x12.segment import segment
from x12.status.answer import read_277
from x12.status.asking import claim_question
from x12.status.exchange import ClaimStatusInquiry
from x12.status.inquiry import write_276
from x12.status.records import Person
from x12.writer import write_interchange

SENT_AT = date(2025, 11, 21)


@pytest.fixture(scope="module")
def backend() -> Backend:
    """One backend with sample claims, which these tests only ask."""
    return fresh(SetClock())


def pages(backend: Backend, portal: Portal, **asked: object) -> list[dict]:
    """All pages of a search, one after the other."""
    rows, after, total = [], None, None
    while True:
        given = {**asked, **({"after": after} if after else {})}
        page = backend.claims.search(portal, given, OUR_NPIS)
        assert total in {None, page["total"]}
        rows, after, total = rows + page["claims"], page["next"], page["total"]
        if not after:
            assert len(rows) == total
            return rows


@pytest.mark.parametrize("portal", [MAC, MMIS])
def test_denials_that_can_be_appealed_are_listed_by_the_last_day_for_it(
    backend: Backend, portal: Portal
) -> None:
    listed = pages(backend, portal, order="appeal_by", limit=30)
    for row in pages(backend, portal, status=["denied"], limit=200):
        terms = backend.claims.detail(portal, row["id"], OUR_NPIS)["appeal"]
        assert (row in listed) == (terms is not None)
        assert row.get("appeal_by") == (terms["by"] if isinstance(terms, dict) else None)
    assert len(listed) > 5


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("order", list(ORDERS))
def test_pages_hold_every_claim_once_in_order(backend: Backend, order: str, descending: bool) -> None:
    rows = pages(backend, MAC, order=order, descending=descending, limit=70)
    keys = {
        "received": lambda row: row["received_on"],
        "from": lambda row: row["from"],
        "charge": lambda row: float(row["charge"]),
        "patient": lambda row: row["patient"]["last_name"],
        "act_by": lambda row: row["act_by"],
        "appeal_by": lambda row: row["appeal_by"],
    }
    assert len({row["id"] for row in rows}) == len(rows)
    assert [keys[order](row) for row in rows] == sorted(
        (keys[order](row) for row in rows), reverse=descending
    )


def test_a_claim_is_found_by_whatever_is_known(backend: Backend) -> None:
    wanted = pages(backend, MAC, limit=200)[77]
    patient = wanted["patient"]
    for given in (
        {"control_number": wanted["control_number"].lower()},
        {"patient_control_number": wanted["patient_control_number"]},
        {"member_id": patient["member_id"], "from": wanted["from"], "to": wanted["through"]},
        {"last_name": patient["last_name"][:3], "first_name": patient["first_name"][:2]},
        {"text": f"{patient['last_name'][:4]} {patient['first_name'][:3]}".lower()},
        {"text": wanted["control_number"][:13]},
        {"status": [wanted["status"]], "received_from": wanted["received_on"],
         "received_to": wanted["received_on"]},
    ):  # fmt: skip
        assert wanted["id"] in {row["id"] for row in pages(backend, MAC, **given)}, given
    assert pages(backend, MAC, text="NOSUCHNAME") == []


@pytest.mark.parametrize("portal", [MAC, MMIS])
def test_a_word_finds_what_stands_on_the_rows(backend: Backend, portal: Portal) -> None:
    rows = pages(backend, portal, limit=200)
    wanted = next(row for row in rows if row["status"] == "denied")
    received, served = date.fromisoformat(wanted["received_on"]), date.fromisoformat(wanted["from"])

    def found(text: str) -> list[str]:
        return [row["id"] for row in pages(backend, portal, text=text, limit=200)]

    def holding(test) -> list[str]:
        return [row["id"] for row in rows if test(row)]

    assert set(holding(lambda row: row["status"] == "denied")) <= set(found("denied"))
    assert set(holding(lambda row: row["status"] == "paid")) <= set(found("paid"))
    assert not set(found("paid")) & set(holding(lambda row: row["status"] == "denied"))
    for day in (received, served):
        same = holding(lambda row, day=day: str(day) in {row["received_on"], row["from"]})
        for text in (f"{day:%m/%d/%y}", f"{day:%m/%d/%Y}", f"{day.month}/{day.day}/{day:%y}"):
            assert found(text) == same, text
        for text in (
            f"{day:%m}/",
            f"{day:%m/%d}",
            f"{day:%m/%d}"[:-1],
            f"{day:%m/%d/%y}"[:-1],
            f"{day:%m/%d/%Y}"[:-1],
        ):
            assert set(same) <= set(found(text)), text
    charge = wanted["charge"]
    for text in (charge, charge[:-1], f"${charge}"):
        same = holding(lambda row, text=text: row["charge"].startswith(text.lstrip("$")))
        assert found(text) == same
    assert wanted["id"] in found(f"denied {charge} {received:%m/%d/%y}")
    assert wanted["id"] not in found(f"paid {charge} {received:%m/%d/%y}")


def test_the_queue_is_what_needs_a_person(backend: Backend) -> None:
    rows = pages(backend, MAC, needs_action=True, order="act_by", descending=False)
    assert {row["status"] for row in rows} == {"returned", "additional-documentation"}
    assert all(row["act_by"] > "2025-11-21" for row in rows)


@pytest.mark.parametrize(
    ("portal", "asked", "field"),
    [
        (MAC, {"received_to": "2024-11-20"}, "received_to"),
        (MAC, {"from": "2025-02-01", "to": "2025-01-01"}, "to"),
        (MAC, {"order": {}}, "order"),
        (MAC, {"status": ["lost"]}, "status"),
        (MAC, {"status": [["paid"]]}, "status"),
        (MAC, {"limit": 201}, "limit"),
        (MAC, {"after": "bm90IG9uZQ"}, "after"),
        (MAC, {"after": "WzEwMDAwMDAwMDAwMDAwMDAwMDAwMCwgMSwgMV0"}, "after"),
        (MAC, {"after": "WyJcdWQ4MDAiLCAxLCAxXQ"}, "after"),
        (MAC, {"from": "20250101"}, "from"),
        (MMIS, {"member_id": "100000000001", "from": "9999-12-31", "to": "9999-12-31"}, "from"),
        (MAC, {"text": "x" * 61}, "text"),
        (MAC, {"nothing": 1}, "nothing"),
        (MMIS, {"last_name": "SMITH"}, "member_id"),
        (MMIS, {"member_id": "100000000001"}, "from"),
        (MMIS, {"member_id": "100000000001", "from": "2024-01-01", "to": "2025-01-02"}, "to"),
    ],
)
def test_what_isnt_allowed_says_which_field(
    backend: Backend, portal: Portal, asked: dict, field: str
) -> None:
    with pytest.raises(Problem) as refused:
        backend.claims.search(portal, asked, OUR_NPIS)
    assert (refused.value.status, refused.value.type) == (422, "invalid")
    assert field in [each["field"] for each in refused.value.extras["errors"]]


def ask(backend: Backend, portal: Portal, *inquiries: ClaimStatusInquiry):
    """The reports that answer a 276, or the 999."""
    envelope = Envelope(
        sender=portal.submitter_id, receiver=portal.receiver_id,
        sent_at=backend.claims.envelopes.now(), control_number=5,
    )  # fmt: skip
    sent = write_interchange(enclose([write_276(inquiries)], envelope))
    (answer,) = read_interchanges(backend.claim_status.answer(portal, sent, OUR_NPIS)).transaction_sets
    reading = read_277(answer)
    assert not reading.problems
    return reading.reports


def about(portal: Portal, row: dict, trace: str = "T1", npi: str = PRACTICE.npi, **known: object):
    """An inquiry about the claim of a row, by its control number unless something else is known."""
    patient = row["patient"]
    party = Party(
        "IL", patient["last_name"], patient["first_name"], id_qualifier="MI",
        id_code=patient["member_id"], is_person=True,
    )  # fmt: skip
    return ClaimStatusInquiry(
        Party("PR", portal.payer_name, id_qualifier="PI", id_code=portal.payer_id),
        Party("41", "LARKFIELD", id_qualifier="46", id_code=portal.submitter_id),
        Party("1P", "LARKFIELD", id_qualifier="XX", id_code=npi),
        Person(party),
        claim=claim_question(trace, **(known or {"control_number": row["control_number"]})),
        reference="R1",
        created=None,
    )


@pytest.mark.parametrize("portal", [MAC, MMIS])
def test_a_276_is_answered_as_the_list_shows_it(backend: Backend, portal: Portal) -> None:
    for row in pages(backend, portal, provider_npi=PRACTICE.npi)[::31]:
        (report,) = ask(backend, portal, about(portal, row))
        status = report.claim.status
        assert (status.first.category, status.first.code) == (row["category"], row["status_code"])
        assert (f"{status.charge:.2f}", f"{status.paid:.2f}") == (row["charge"], row["paid"])
        assert report.claim.control_number == row["control_number"]
        assert report.claim.trace.number == "T1"


def test_a_276_by_member_and_days_finds_the_claims(backend: Backend) -> None:
    row = next(each for each in pages(backend, MAC, provider_npi=PRACTICE.npi) if each["status"] == "paid")
    days = Period(date.fromisoformat(row["from"]), date.fromisoformat(row["through"]))
    reports = ask(backend, MAC, about(MAC, row, service_dates=days))
    assert row["control_number"] in {each.claim.control_number for each in reports}


def test_many_claims_are_asked_for_in_one_276(backend: Backend) -> None:
    rows = pages(backend, MAC, provider_npi=PRACTICE.npi)[:120]
    reports = ask(backend, MAC, *(about(MAC, row, f"T{place}") for place, row in enumerate(rows)))
    found = {each.claim.trace.number: each.claim.control_number for each in reports}
    assert found == {f"T{place}": row["control_number"] for place, row in enumerate(rows)}


@pytest.mark.parametrize(
    ("known", "npi", "code"),
    [
        ({"control_number": "NOSUCHCLAIM"}, PRACTICE.npi, "A4:35"),
        ({"control_number": "X"}, ELSEWHERE.npi, "D0:562:1P"),
        ({"patient_control_number": "X"}, PRACTICE.npi, "D0:187"),
    ],
)
def test_what_isnt_found_is_said_so(backend: Backend, known: dict, npi: str, code: str) -> None:
    row = pages(backend, MAC, limit=1, patient_control_number="LCC000001")[0]
    (report,) = ask(backend, MAC, about(MAC, row, npi=npi, **known))
    assert str(report.claim.status.first) == code


def test_a_276_that_cant_be_read_is_answered_with_a_999(backend: Backend) -> None:
    row = pages(backend, MAC, limit=1, patient_control_number="LCC000001")[0]
    envelope = Envelope(
        sender=MAC.submitter_id, receiver=MAC.receiver_id, sent_at=backend.claims.envelopes.now(),
        control_number=5,
    )  # fmt: skip
    whole = write_interchange(enclose([write_276([about(MAC, row)])], envelope))
    cut = whole.replace(b"HL*4*3*22*0~", b"HL*4*9*22*0~").replace(b"TRN*1*T1~", b"")
    (answer,) = read_interchanges(backend.claim_status.answer(MAC, cut, OUR_NPIS)).transaction_sets
    assert answer.identifier == "999"
    assert not read_999(answer).is_accepted


def asking(backend: Backend, *groups: list[list[ClaimStatusInquiry]]) -> bytes:
    """An interchange whose groups hold 276s, each with these inquiries."""
    made = []
    for number, sets in enumerate(groups, 1):
        envelope = Envelope(
            sender=MAC.submitter_id, receiver=MAC.receiver_id, sent_at=backend.claims.envelopes.now(),
            control_number=5, group_control_number=number,
        )  # fmt: skip
        written = (write_276(each, control_number=f"{place:04}") for place, each in enumerate(sets, 1))
        made.append(enclose(written, envelope))
    whole = tuple(group for each in made for group in each.groups)
    trailer = segment("IEA", str(len(whole)), "000000005")
    return write_interchange(replace(made[0], groups=whole, trailer=trailer))


def test_each_276_of_each_group_is_answered(backend: Backend) -> None:
    rows = pages(backend, MAC)
    ours, east = ([row for row in rows if row["provider_npi"] == each.npi][:4] for each in (PRACTICE, EAST))
    other = Party("41", "NORTHGATE", id_qualifier="46", id_code="NORTH")
    asked = [about(MAC, row, f"P{place}") for place, row in enumerate(ours)]
    asked += [about(MAC, row, f"E{place}", EAST.npi) for place, row in enumerate(east)]
    asked = [replace(each, receiver=other) if at % 2 else each for at, each in enumerate(asked)]
    sent = asking(backend, [asked[:3], asked[3:5]], [asked[5:]])
    received = read_interchanges(backend.claim_status.answer(MAC, sent, OUR_NPIS))
    assert not [*received.all_problems]
    reports = [each for found in received.transaction_sets for each in read_277(found).reports]
    assert [each.claim.trace.number for each in reports] == [each.claim.trace.number for each in asked]
    assert [each.claim.control_number for each in reports] == [row["control_number"] for row in ours + east]
    assert [each.receiver.name for each in reports] == [each.receiver.name for each in asked]
    assert [each.provider.id_code for each in reports] == [PRACTICE.npi] * 4 + [EAST.npi] * 4


def test_a_276_that_cant_be_answered_holds_up_no_other(backend: Backend) -> None:
    row = pages(backend, MAC, limit=1, patient_control_number="LCC000001")[0]
    asked = [about(MAC, row, f"T{number}") for number in range(4)]
    sent = asking(backend, [asked[:1], asked[1:2]], [asked[2:3]], [asked[3:]])
    for trace in (b"T1", b"T3"):
        sent = sent.replace(b"TRN*1*" + trace + b"~", b"")
    received = read_interchanges(backend.claim_status.answer(MAC, sent, OUR_NPIS))
    first, second, *refusals = received.transaction_sets
    traces = [each.claim.trace.number for found in (first, second) for each in read_277(found).reports]
    assert traces == ["T0", "T2"]
    judged = [read_999(each) for each in refusals]
    assert [(each.control_number, each.outcome) for each in judged] == [("1", "P"), ("3", "R")]
    assert [each.is_accepted for each in judged[0].sets] == [True, False]
    assert first.control_number != second.control_number


def test_too_many_claims_are_refused_as_a_whole(backend: Backend, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(status_exchange, "MOST_INQUIRIES", 3)
    row = pages(backend, MAC, limit=1, patient_control_number="LCC000001")[0]
    asked = [about(MAC, row, f"T{number}") for number in range(4)]
    for most, kinds in ((3, ["277", "277"]), (4, ["999", "999"])):
        sent = asking(backend, [asked[:2]], [asked[2:most]])
        received = read_interchanges(backend.claim_status.answer(MAC, sent, OUR_NPIS))
        assert [each.identifier for each in received.transaction_sets] == kinds
