"""What the Medicaid program decides at once, with the numbers of its edits."""

from dataclasses import replace
from datetime import date

import pytest

from mock_backend.claims.samples.building import insured
from mock_backend.portals import MMIS
from tests.mock_backend.claims.sending import (
    YESTERDAY,
    adjustments,
    hospital_bill,
    line,
    office_visit,
    person,
    send,
    stay,
)  # fmt: skip
from tests.mock_backend.driving import Client
from x12.claims.institutional import Institutional
from x12.claims.records import Claim, Diagnosis, Role
from x12.parts import between

_MEMBER = person("fee for service")
_COLD = (Diagnosis("J069", Role.PRINCIPAL),)


def visit(*lines: object, **changes: object) -> Claim:
    """A clinic visit of a member."""
    made = lines or (line("T1015", "240.00"),)
    changes = {"diagnoses": _COLD, "facility": "50", **changes}
    return office_visit(changes.pop("who", _MEMBER), *made, portal=MMIS, **changes)


def over_days(**changes: object) -> Claim:
    """An outpatient bill for three days."""
    undated = line("G0463", "310.00", None, revenue="0510")
    days = (between("434", date(2025, 11, 18), YESTERDAY),)
    return hospital_bill(_MEMBER, undated, portal=MMIS, dates=days, **changes)


def unknown_member() -> Claim:
    claim = visit()
    party = replace(claim.insured.party, id_code="100000000000")
    return replace(claim, insured=replace(claim.insured, party=party))


async def test_a_clean_claim_is_paid_at_once(medicaid: Client) -> None:
    receipt = await send(medicaid, visit())
    assert (receipt["outcome"], receipt["location"]) == ("paid", "Paid")
    assert (len(receipt["control_number"]), receipt["paid"]) == (13, "128.70")
    assert receipt["payment_expected_on"] == "2025-11-28"
    assert "CO-253" not in adjustments(receipt)


@pytest.mark.parametrize(
    ("claim", "edit", "reason"),
    [
        (unknown_member(), "203", "CO-31"),
        (stay(_MEMBER, MMIS, institutional=Institutional("1", "", "01", drg="193")), "229", "CO-16"),
        (visit(providers=()), "231", "CO-16"),
        (over_days(), "237", "CO-16"),
        (visit(diagnoses=(Diagnosis("S93401A", Role.PRINCIPAL),)), "241", "CO-16"),
        (visit(line("T1015", "240.00", date(2025, 8, 22))), "853", "CO-29"),
        (visit(line("T1015", "240.00", date(2024, 11, 20)), delay_reason="7"), "855", "CO-29"),
    ],
)
async def test_edits_have_the_programs_numbers(
    medicaid: Client, claim: Claim, edit: str, reason: str
) -> None:
    receipt = await send(medicaid, claim)
    assert (receipt["outcome"], receipt["location"]) == ("denied", "Denied")
    assert receipt["edits"][0]["sentence"].startswith(f"Edit {edit}: ")
    assert set(adjustments(receipt)) == {reason}


async def test_what_frees_a_claim_from_an_edit(medicaid: Client) -> None:
    injury = visit(diagnoses=(Diagnosis("S93401A", Role.PRINCIPAL),), related_causes=("OA",))
    late = visit(line("T1015", "240.00", date(2025, 8, 22)), delay_reason="7")
    in_time = visit(line("T1015", "240.00", date(2025, 8, 23)))
    for claim in (injury, late, in_time, stay(_MEMBER, MMIS)):
        assert (await send(medicaid, claim))["outcome"] == "paid"


@pytest.mark.parametrize(
    ("situation", "reason"), [("coverage ended", "PR-27"), ("other insurance", "CO-22"), ("dual", "CO-22")]
)
async def test_coverage_and_other_insurance(medicaid: Client, situation: str, reason: str) -> None:
    receipt = await send(medicaid, visit(who=person(situation)))
    assert adjustments(receipt) == [reason]


async def test_a_review_takes_ten_days(medicaid: Client) -> None:
    receipt = await send(medicaid, visit(line("E1399", "780.00")))
    assert (receipt["outcome"], receipt["location"]) == ("suspended", "Suspended")
    await medicaid.http.put("/demo/clock", json={"days": 10})
    detail = (await medicaid.call("GET", f"claims/{receipt['id']}")).json()
    assert (detail["status"], detail["location"]) == ("paid", "Paid")


async def test_an_unknown_rendering_provider_comes_back(medicaid: Client) -> None:
    claim = visit()
    stranger = replace(claim.providers[0], id_code="1999900998")
    receipt = await send(medicaid, replace(claim, providers=(stranger,)))
    assert (receipt["outcome"], receipt["location"]) == ("returned", "Returned")


def test_the_patient_is_named_by_the_member_id() -> None:
    assert insured(MMIS, _MEMBER).party.id_code == _MEMBER.medicaid.member_id
