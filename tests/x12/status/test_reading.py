from contextlib import suppress
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drawing import drawn
from tests.x12.status.examples import ACKNOWLEDGMENT, CHILD, INQUIRY, PATIENT, REPORT
from x12.envelopes import TransactionSet
from x12.identifiers.dates import Period
from x12.leftovers import leftovers
from x12.segment import Segment
from x12.status.acknowledging import read_277ca, write_277ca
from x12.status.acknowledgment import ACCEPTED_CHARGE, REJECTED
from x12.status.answer import read_277, write_277
from x12.status.inquiry import read_276, write_276
from x12.status.records import TOTAL_CHARGE
from x12.unwritable import UnwritableError

WHOLE = {"276": write_276(INQUIRY), "277": write_277(REPORT), "277CA": write_277ca(ACKNOWLEDGMENT)}


def changed(written: TransactionSet, old: str, new: str) -> TransactionSet:
    """The same with one segment replaced."""
    texts = ["*".join(each) for each in written.segments]
    assert old in texts
    return replace(
        written, segments=tuple(Segment((new if each == old else each).split("*")) for each in texts)
    )


def test_a_question_says_what_is_known_of_the_claim() -> None:
    (inquiry,) = read_276(WHOLE["276"]).inquiries
    claim = inquiry.claim
    assert claim is not None
    assert inquiry.patient == PATIENT
    assert inquiry.patient.member_id == "1S00E00AA00"
    assert (claim.control_number, claim.patient_control_number, claim.type_of_bill) == ("ICN1", "PCN1", "131")
    assert claim.amount(TOTAL_CHARGE) == Decimal("120.50")
    assert claim.service_dates == Period(date(2026, 11, 3))


def test_an_answer_says_what_became_of_the_claim() -> None:
    (report,) = read_277(WHOLE["277"]).reports
    assert report.claim is not None
    status = report.claim.status
    assert status is not None
    assert str(status.first) == "F1:65"
    assert (status.charge, status.paid, status.check_number) == (Decimal("120.50"), Decimal(80), "EFT100")
    assert status.paid_on == date(2026, 11, 18)
    (line,) = report.claim.lines
    assert (line.reference("FJ"), line.service_dates) == ("1", Period(date(2026, 11, 3)))


def test_the_dependent_is_the_patient() -> None:
    (report,) = read_277(write_277(replace(REPORT, dependent=CHILD))).reports
    assert report.patient == CHILD


def test_an_acknowledgment_says_which_claims_came_in() -> None:
    (acknowledgment,) = read_277ca(WHOLE["277CA"]).acknowledgments
    outcomes = {
        claim.trace.number: (str(claim.status.first), claim.status.action)
        for _, _, claim in acknowledgment.claims
        if claim.trace and claim.status
    }
    assert outcomes == {"PCN1": ("A2:20", "WQ"), "PCN2": ("A7:562:82", REJECTED)}
    (totals,) = acknowledgment.receivers[0].totals
    assert (totals.quantity("90"), totals.amount(ACCEPTED_CHARGE)) == (1, Decimal("120.50"))


STATUS = "STC*F1:65*20261103**120.50*80.00*20261103*ACH*20261118*EFT100*F1:104"


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        (STATUS, "STC*F1:65*20261399", ("STC", 2, "8")),
        (STATUS, "STC*F1:65***NaN", ("STC", 4, "6")),
        ("DTP*472*D8*20261103", "DTP*472*D8*2026", ("DTP", 3, "8")),
        ("HL*3*2*19*1", "HL*3*1*19*1", ("HL", 2, "7")),
        ("HL*3*2*19*1", "HL*3*2*XX*1", ("HL", 3, "7")),
    ],
)
def test_what_cannot_be_read_is_located_and_kept(old: str, new: str, where: tuple[object, ...]) -> None:
    came = changed(WHOLE["277"], old, new)
    reading = read_277(came)
    problem = reading.problems[0]
    assert (problem.segment_identifier, problem.element, problem.code) == where
    assert not problem.fatal
    if not new.startswith("HL*3*1"):
        assert new in [each.text for each in leftovers(reading.reports)]
        assert Segment(new.split("*")) in write_277(reading.reports).segments


@pytest.mark.parametrize("kind", WHOLE)
def test_another_kind_is_refused(kind: str) -> None:
    readers = {"276": read_276, "277": read_277, "277CA": read_277ca}
    for other, read in readers.items():
        problems = read(WHOLE[kind]).problems
        assert bool(problems) == (other != kind)
        assert all(problem.fatal for problem in problems)


@pytest.mark.parametrize("record", [INQUIRY, REPORT, ACKNOWLEDGMENT, INQUIRY.claim, PATIENT])
def test_records_do_not_show_the_patient(record: object) -> None:
    shown = repr(record)
    assert not any(secret in shown for secret in ("SAMPLE", "1S00E00AA00", "PCN1", "ICN1", "120.50"))


DAMAGE = ["", "X", "HL", "TRN", "SVC", "STC", "20261399", "A:B:C:D:E:F", "22", "PT"]


@settings(max_examples=drawn(100), deadline=None)
@given(st.sampled_from(sorted(WHOLE)), st.data())
def test_damage_never_raises_and_stays_stable(kind: str, data: st.DataObject) -> None:
    segments = list(WHOLE[kind].segments)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(1, len(segments) - 2))
        texts = [*segments[at], *[""] * 7]
        texts[data.draw(st.integers(0, 6))] = data.draw(st.sampled_from(DAMAGE))
        segments[at] = Segment(texts)
        if data.draw(st.booleans()):
            del segments[data.draw(st.integers(1, len(segments) - 2))]
    damaged = replace(WHOLE[kind], segments=tuple(segments))
    once = again(kind, damaged)
    assert once is None or again(kind, once) == once


def again(kind: str, came: TransactionSet) -> TransactionSet | None:
    """The transaction written from what was read; None where there was nothing to read or to write."""
    with suppress(UnwritableError):
        return _again(kind, came)
    return None


def _again(kind: str, came: TransactionSet) -> TransactionSet | None:
    if kind == "276":
        asked = read_276(came).inquiries
        return write_276(asked) if asked else None
    if kind == "277":
        answers = read_277(came).reports
        return write_277(answers) if answers else None
    told = read_277ca(came).acknowledgments
    return write_277ca(told) if told else None
