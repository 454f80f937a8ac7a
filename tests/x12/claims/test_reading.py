"""What reading does with what senders send: later versions, odd segments, levels in disorder."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.x12.claims.examples import (
    childs_visit,
    claim_file,
    equipment_rental,
    inpatient_stay,
    office_visit,
    outpatient_visit,
    secondary_to_a_plan,
)
from x12.claims.reading import read_837, read_claims
from x12.claims.records import Claim, ClaimFile
from x12.claims.writing import write_837
from x12.envelopes import TransactionSet
from x12.leftovers import leftovers
from x12.segment import Segment


def written(*claims: Claim) -> TransactionSet:
    return write_837(claim_file(*claims))


def with_line(came: TransactionSet, after: str, line: str) -> TransactionSet:
    """The transaction set with one more segment behind the first that starts so."""
    texts = ["*".join(each) for each in came.segments]
    at = next(index for index, text in enumerate(texts) if text.startswith(after))
    added = Segment(line.split("*"))
    return replace(came, segments=(*came.segments[: at + 1], added, *came.segments[at + 1 :]))


def with_text(came: TransactionSet, old: str, new: str) -> TransactionSet:
    """The transaction set with one segment in the place of another."""
    texts = ["*".join(each) for each in came.segments]
    assert old in texts
    changed = tuple(Segment((new if text == old else text).split("*")) for text in texts)
    return replace(came, segments=changed)


def without(came: TransactionSet, *starts: str) -> TransactionSet:
    """The transaction set without the segments that start so."""
    left = tuple(each for each in came.segments if not "*".join(each).startswith(starts))
    return replace(came, segments=left)


def read(came: TransactionSet) -> ClaimFile:
    file = read_837(came).file
    assert file is not None
    return file


@pytest.mark.parametrize(
    ("claim", "version"),
    [
        (office_visit(), "005010X222"),
        (office_visit(), "005010X222A2"),
        (office_visit(), ""),
        (outpatient_visit(), "005010X223"),
        (outpatient_visit(), "005010X223A3"),
        (outpatient_visit(), ""),
    ],
)
def test_earlier_and_later_versions_are_read(claim: Claim, version: str) -> None:
    assert read(replace(written(claim), version=version)).claims == (claim,)


@pytest.mark.parametrize(("identifier", "version"), [("837", "005010X224A2"), ("270", "005010X279A1")])
def test_another_transaction_is_refused(identifier: str, version: str) -> None:
    came = replace(written(office_visit()), identifier=identifier, version=version)
    reading = read_837(came)
    assert reading.file is None
    assert [each.segment_identifier for each in reading.problems] == ["ST"]
    assert list(read_claims(came)) == []


@pytest.mark.parametrize(
    ("claim", "after", "line"),
    [
        (office_visit(), "PRV*BI", "CUR*85*USD"),
        (office_visit(), "SBR", "PAT*****D8*20260601"),
        (childs_visit(), "N4*BOSTON", "REF*Y4*1234"),
        (office_visit(), "CLM", "CN1*05"),
        (office_visit(), "CLM", "AMT*T*10"),
        (office_visit(), "HI", "HI*BG:AA"),
        (office_visit(), "HI", "HCP*03*100"),
        (office_visit(), "CLM", "CR2********A"),
        (office_visit(), "DTP*472", "QTY*PT*2"),
        (office_visit(), "DTP*472", "MEA*TR*R1*11"),
        (office_visit(), "SV1", "CR3*I*MO*12"),
        (office_visit(), "SV1", "PWK*CT*AD"),
        (office_visit(), "DTP*472", "PS1*1999900008*10"),
        (equipment_rental(), "CTP", "REF*VY*1"),
        (secondary_to_a_plan(), "AMT*D", "AMT*B6*5"),
        (inpatient_stay(), "CL1", "CN1*01"),
    ],
)
def test_segments_of_the_guide_come_back(claim: Claim, after: str, line: str) -> None:
    came = with_line(written(claim), after, line)
    reading = read_837(came)
    assert reading.file is not None
    assert reading.problems == ()
    assert sorted(write_837(reading.file).body) == sorted(came.body)


def test_only_the_odd_segment_is_kept() -> None:
    came = with_line(with_line(written(inpatient_stay()), "CL1", "AMT*T*1"), "HI", "HI*BN:E8888")
    (claim,) = read(came).claims
    assert [each.text for each in leftovers(claim)] == ["AMT*T*1", "HI*BN:E8888"]
    changed = replace(claim, patient_paid=Decimal(5), diagnoses=claim.diagnoses[:1])
    body = write_837(claim_file(changed)).body
    assert [each for each in body if each[0] == "AMT"] == [("AMT", "F3", "5"), ("AMT", "T", "1")]
    assert ("HI", "BN:E8888") in body
    assert ("HI", "ABJ:R0902") not in body


def test_the_codes_of_an_earlier_revision_are_kept() -> None:
    came = with_text(written(office_visit()), "HI*ABK:I10*ABF:E119", "HI*BK:4019*BF:25000")
    (claim,) = read(came).claims
    assert claim.diagnoses == ()
    assert [each.text for each in claim.kept] == ["HI*BK:4019*BF:25000"]


def test_an_unreadable_amount_is_told_and_kept() -> None:
    line = "SV1*HC:G0439*150*UN*1***1"
    reading = read_837(with_text(written(office_visit()), line, line.replace("150", "TEN")))
    assert reading.file is not None
    (problem,) = reading.problems
    assert (problem.loop, problem.segment_identifier, problem.element) == ("2400", "SV1", 2)
    assert reading.file.claims[0].lines[0].charge == 0
    assert ("SV1", "HC:G0439", "TEN", "UN", "1", "", "", "1") in write_837(reading.file).segments


def test_remarks_of_an_inpatient_decision() -> None:
    stay = replace(inpatient_stay(), other_payers=secondary_to_a_plan().other_payers)
    decision = "MIA*3***1500*N130***************M15"
    came = with_text(written(stay), "MOA***MA01", decision)
    (claim,) = read(came).claims
    assert claim.other_payers[0].remarks == ("N130", "M15")
    assert [each for each in write_837(claim_file(claim)).segments if each[0] in {"MIA", "MOA"}] == [
        Segment(decision.split("*"))
    ]


def test_hours_stand_beside_dates_or_alone() -> None:
    body = written(inpatient_stay()).body
    assert [each[1:] for each in body if each[0] == "DTP"][:3] == [
        ("096", "TM", "1100"),
        ("434", "RD8", "20260302-20260305"),
        ("435", "DT", "202603022310"),
    ]


def test_claims_below_no_one_are_read_and_told() -> None:
    reading = read_837(without(written(office_visit()), "HL", "NM1*85", "SBR", "NM1*IL", "NM1*PR"))
    assert reading.file is not None
    assert reading.file.claims == ()
    assert [each.sentence for each in reading.problems] == ["This 837 holds no claim."]
    reading = read_837(without(written(office_visit()), "HL*1", "NM1*IL"))
    assert reading.file is not None
    assert len(reading.file.claims) == 1
    assert [each.sentence for each in reading.problems] == [
        "The level above this one is missing.",
        "No subscriber is named.",
    ]


def test_levels_without_claims_are_told_and_kept() -> None:
    came = written(office_visit(), childs_visit())
    end = next(index for index, each in enumerate(came.segments) if each[0] == "CLM")
    reading = read_837(replace(came, segments=(*came.segments[:end], came.segments[-1])))
    assert reading.file is not None
    assert reading.file.claims == ()
    assert write_837(reading.file).body == came.segments[1:end]
    assert [each.segment_identifier for each in reading.problems] == ["HL", "HL", "CLM"]


def test_neighbours_share_levels() -> None:
    visit, child = office_visit(), childs_visit()
    parent = replace(visit, insured=child.insured)
    file = claim_file(visit, visit, child, child, parent, child)
    body = write_837(file).body
    levels = [each[1:] for each in body if each[0] == "HL"]
    assert levels == [
        ("1", "", "20", "1"),
        ("2", "1", "22", "0"),
        ("3", "1", "22", "1"),
        ("4", "3", "23", "0"),
        ("5", "1", "22", "1"),
        ("6", "5", "23", "0"),
    ]
    assert read(write_837(file)) == file


@pytest.mark.parametrize("qualifier", ["diagnoses", "DIAGNOSES", "procedures", "mixed", ""])
def test_a_qualifier_of_no_guide_is_kept_whatever_it_says(qualifier: str) -> None:
    came = written(inpatient_stay())
    changed = with_line(came, "CL1", f"HI*{qualifier}:X")
    file = read(changed)
    assert file.claims[0].diagnoses == inpatient_stay().diagnoses
    assert [each.text for each in leftovers(file)] == [f"HI*{qualifier}:X"]
