"""What Medicare decides at once, claim by claim."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mock_backend.claims.samples.building import clinician
from mock_backend.providers import CLINICIANS, ELSEWHERE, INACTIVE
from tests.mock_backend.claims.sending import (
    YESTERDAY,
    adjustments,
    edits,
    hospital_bill,
    line,
    office_visit,
    person,
    send,
    stay,
)  # fmt: skip
from tests.mock_backend.driving import Client
from x12.claims.coverage import Coverage, OtherPayer, Patient
from x12.claims.records import Diagnosis, Role
from x12.party import Party


async def test_a_clean_claim_is_paid_after_the_floor(medicare: Client) -> None:
    receipt = await send(medicare, office_visit())
    assert (receipt["outcome"], receipt["location"]) == ("paid", "P B9996")
    assert (receipt["category"], receipt["status_code"]) == ("F0", "3")
    assert (receipt["allowed"], receipt["paid"]) == ("135.00", "132.30")
    assert adjustments(receipt) == ["CO-45", "CO-253"]
    assert receipt["payment_expected_on"] == "2025-12-05"
    assert receipt["sample_fees"] is True


async def test_deductible_and_coinsurance_are_the_patients(medicare: Client) -> None:
    who = next(
        each for n in range(40) if (each := person("original", n)).medicare.part_b_deductible_met == 40
    )
    big = office_visit(who, line("A0428", "540.00"), facility="41")
    receipt = await send(medicare, big)
    (paid,) = receipt["lines"]
    assert {each["reason"]: each["amount"] for each in paid["adjustments"]} == {
        "45": "280.00", "1": "220.00", "2": "8.00", "253": "0.64",
    }  # fmt: skip
    assert receipt["patient_responsibility"] == "228.00"
    again = await send(
        medicare, replace(big, patient_control_number="PCN9", lines=(line("A0429", "540.00"),))
    )
    assert "PR-1" not in adjustments(again)


async def test_a_qmb_owes_nothing(medicare: Client) -> None:
    receipt = await send(medicare, office_visit(person("QMB"), line("A0428", "540.00"), facility="41"))
    assert "OA-209" in adjustments(receipt)
    assert receipt["patient_responsibility"] == "0.00"
    assert "N782" in receipt["lines"][0]["remarks"]


async def test_a_hospital_visit_and_a_stay_are_priced_by_samples(medicare: Client) -> None:
    outpatient = await send(medicare, hospital_bill())
    assert (outpatient["outcome"], outpatient["allowed"]) == ("paid", "120.00")
    assert len(outpatient["control_number"]) == 17
    receipt = await send(medicare, stay())
    assert (receipt["allowed"], receipt["lines"]) == ("9100.00", [])
    assert adjustments(receipt) == ["CO-94", "PR-1", "CO-253"]


@pytest.mark.parametrize(
    ("situation", "changes", "reason"),
    [
        ("part B ended", {"lines": (line(),)}, "PR-27"),
        ("part A only", {}, "PR-26"),
        ("advantage HMO", {}, "CO-24"),
        ("payer 12 first", {}, "CO-22"),
        ("hospice now", {}, "CO-B9"),
        ("deceased", {}, "CO-13"),
        ("in custody", {}, "CO-258"),
    ],
)
async def test_whole_claims_that_are_denied(
    medicare: Client, situation: str, changes: dict, reason: str
) -> None:
    receipt = await send(medicare, office_visit(person(situation), **changes))
    assert (receipt["outcome"], receipt["location"], receipt["category"]) == ("denied", "D B9997", "F2")
    assert adjustments(receipt) == [reason]


async def test_fiss_rejects_what_isnt_medical(medicare: Client) -> None:
    receipt = await send(medicare, hospital_bill(person("advantage HMO")))
    assert (receipt["outcome"], receipt["location"]) == ("rejected", "R B9997")


async def test_hospice_care_told_apart_is_paid(medicare: Client) -> None:
    related = office_visit(person("hospice now"), line("G0439", "210.00", YESTERDAY, "GW"))
    assert (await send(medicare, related))["outcome"] == "paid"


async def test_another_payers_money_comes_off(medicare: Client) -> None:
    who = person("payer 12 first")
    first = OtherPayer(
        Party("PR", "EMPLOYER PLAN", id_qualifier="PI", id_code="P1"),
        office_visit(who).insured.party,
        Coverage("P", "18"),
        paid=Decimal("100.00"),
    )
    receipt = await send(
        medicare, office_visit(who, line("A0428", "540.00"), facility="41", other_payers=(first,))
    )
    assert receipt["outcome"] == "paid"
    assert {"OA-23", "CO-253"} <= set(adjustments(receipt))
    assert Decimal(receipt["paid"]) + Decimal(100) <= Decimal(receipt["allowed"])


async def test_a_claim_after_a_year_comes_too_late(medicare: Client) -> None:
    late, in_time = date(2024, 11, 20), date(2024, 11, 21)
    assert adjustments(await send(medicare, office_visit(None, line(day=late)))) == ["CO-29"]
    assert (await send(medicare, office_visit(None, line(day=in_time))))["outcome"] == "paid"


async def test_a_line_that_isnt_necessary_is_denied_alone(medicare: Client) -> None:
    both = await send(medicare, office_visit(None, line(), line("G0103", "60.00")))
    assert both["outcome"] == "paid"
    assert both["lines"][1]["adjustments"] == [{"group": "CO", "reason": "50", "amount": "60.00"}]
    assert both["lines"][1]["remarks"] == ["N115"]
    alone = await send(medicare, office_visit(None, line("G0447", "45.00")))
    assert (alone["outcome"], alone["category"], alone["status_code"]) == ("denied", "F2", "287")
    screening = (Diagnosis("Z125", Role.PRINCIPAL),)
    paid = await send(medicare, office_visit(None, line("G0103", "60.00"), diagnoses=screening))
    assert paid["outcome"] == "paid"


async def test_records_are_asked_for(medicare: Client) -> None:
    receipt = await send(medicare, office_visit(None, line("J0585", "1450.00", units=155)))
    assert (receipt["outcome"], receipt["location"]) == ("suspended", "S B6001")
    detail = (await medicare.call("GET", f"claims/{receipt['id']}")).json()
    assert (detail["request"]["due"], len(detail["request"]["case_id"])) == ("2026-01-05", 25)
    assert detail["act_by"] == "2026-01-05"


@pytest.mark.parametrize("item", [line("E1399", "780.00"), line("G0439", "210.00", YESTERDAY, "22")])
async def test_what_is_unusual_is_looked_at(medicare: Client, item: object) -> None:
    receipt = await send(medicare, office_visit(None, item))
    assert (receipt["outcome"], receipt["location"], receipt["lines"]) == ("suspended", "S B0100", [])


def _misspelled(claim):
    party = replace(claim.insured.party, name="WRONGLY")
    return replace(claim, insured=replace(claim.insured, party=party))


def _member(claim, number: str):
    return replace(claim, insured=replace(claim.insured, party=replace(claim.insured.party, id_code=number)))


def _billed_by(claim, npi: str):
    return replace(claim, billing=replace(claim.billing, party=replace(claim.billing.party, id_code=npi)))


CHILD = Patient(Party("QC", "ORIGINAL", "PEDRO", is_person=True), "19", date(2015, 3, 4), "M")
OLD = person("MBI replaced")


@pytest.mark.parametrize(
    ("claim", "edit", "status"),
    [
        (_billed_by(office_visit(), ELSEWHERE.npi), "X222.2010AA.NM109", "A8:496"),
        (_billed_by(office_visit(), INACTIVE.npi), "X222.2010AA.NM109", "A7:109"),
        (_billed_by(office_visit(), "1999900014"), "X222.2010AA.NM109", "A7:562"),
        (office_visit(providers=(clinician(CLINICIANS[4], "82"),)), "X222.2310B.NM109", "A7:562"),
        (hospital_bill(providers=(clinician(CLINICIANS[4], "71"),)), "X223.2310A.NM109", "A7:562"),
        (_member(office_visit(), "1SG4TE5MK73"), "X222.2010BA.NM109", "A7:164"),
        (_member(office_visit(OLD), OLD.medicare.previous_mbi), "X222.2010BA.NM109", "A7:164"),
        (_misspelled(office_visit()), "X222.2010BA.NM103", "A7:125"),
        (office_visit(charge=Decimal(1)), "X222.2300.CLM02", "A7:178"),
        (office_visit(None, line(charge="9" * 18)), "X222.2300.CLM02", "A7:178"),
        (office_visit(None, line(charge="10.999")), "X222.2300.CLM02", "A7:178"),
        (office_visit(None, line(charge="-5")), "X222.2300.CLM02", "A7:178"),
        (office_visit(None, line(units=-3)), "X222.2400.SV104", "A7:476"),
        (office_visit(None, line(units=0)), "X222.2400.SV104", "A7:476"),
        (office_visit(None, replace(line(), quantity=None)), "X222.2400.SV104", "A6:476"),
        (hospital_bill(None, line("G0463", "310.00", units=0, revenue="0510")), "X223.2400.SV205", "A7:476"),
        (office_visit(patient=CHILD), "X222.2000C.PAT01", "A7:156"),
        (office_visit(None, line(day=date(2025, 11, 22))), "X222.2400.DTP03", "A7:187"),
        (office_visit(frequency="7"), "X222.2300.REF02", "A7:464"),
    ],
)
async def test_what_comes_back_says_where(medicare: Client, claim: object, edit: str, status: str) -> None:
    receipt = await send(medicare, claim)
    assert (receipt["outcome"], receipt["location"]) == ("returned", "T B9997")
    assert edits(receipt) == [edit]
    assert f"{receipt['category']}:{receipt['status_code']}" == status
    assert receipt["edits"][0]["next_action"]


async def test_whom_a_returned_claim_is_for_is_the_patient(medicare: Client) -> None:
    receipt = await send(medicare, office_visit(patient=CHILD))
    (row,) = (await medicare.call("POST", "claims/search", json={"text": "PEDRO"})).json()["claims"]
    named = {"last_name": "ORIGINAL", "first_name": "PEDRO", "date_of_birth": "2015-03-04"}
    assert row["patient"] == {**named, "member_id": row["patient"]["member_id"]}
    assert "NM1*QC*1*ORIGINAL*PEDRO~" in receipt["acknowledgment"]


async def test_the_same_claim_again_is_a_duplicate(medicare: Client) -> None:
    first = await send(medicare, office_visit())
    again = await send(medicare, office_visit(patient_control_number="PCN7"))
    assert (again["outcome"], again["location"]) == ("rejected", "R B9997")
    assert (again["category"], again["status_code"]) == ("A3", "78")
    assert first["control_number"] in again["edits"][0]["sentence"]
    assert adjustments(again) == ["OA-18"]
