from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.drawing import drawn
from tests.samples import samples
from tests.x12.status import strategies as draw
from x12.delimiters import Delimiters
from x12.leftovers import leftovers
from x12.reader import read_transaction_sets
from x12.redelimit import redelimited
from x12.status.acknowledging import read_277ca, write_277ca
from x12.status.acknowledgment import ClaimAcknowledgment
from x12.status.answer import read_277, write_277
from x12.status.exchange import ClaimStatusInquiry, ClaimStatusReport
from x12.status.inquiry import read_276, write_276
from x12.wire import same

OTHER = Delimiters("\x1d", "\x1c", "\x1f", "\x1e")
"""Separators that no drawn text holds."""
brief = settings(max_examples=drawn(12), deadline=None, suppress_health_check=[HealthCheck.too_slow])


@brief
@given(draw.inquiries)
def test_an_inquiry_comes_back_as_it_was(inquiry: ClaimStatusInquiry) -> None:
    reading = read_276(write_276(inquiry))
    assert reading.inquiries == (inquiry,)
    assert reading.problems == ()
    assert leftovers(inquiry) == ()


@brief
@given(draw.reports)
def test_an_answer_comes_back_as_it_was(report: ClaimStatusReport) -> None:
    reading = read_277(write_277(report))
    assert reading.reports == (report,)
    assert reading.problems == ()


@brief
@given(draw.acknowledgments)
def test_an_acknowledgment_comes_back_as_it_was(acknowledgment: ClaimAcknowledgment) -> None:
    reading = read_277ca(write_277ca(acknowledgment))
    assert reading.acknowledgments == (acknowledgment,)
    assert reading.problems == ()


@brief
@given(draw.reports, st.data())
def test_many_claims_share_one_transaction(report: ClaimStatusReport, data: st.DataObject) -> None:
    above = replace(report, subscriber=None, dependent=None)
    kinds = [report, replace(report, claim=None), above, replace(above, provider=None)]
    rows = data.draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=8))
    assert read_277(write_277(rows)).reports == tuple(rows)


@brief
@given(draw.inquiries)
def test_claims_of_one_patient_share_their_level(inquiry: ClaimStatusInquiry) -> None:
    written = write_276([inquiry, inquiry])
    levels = [each for each in written.segments if each.identifier == "HL"]
    assert len(levels) == (5 if inquiry.dependent else 4)
    assert read_276(written).inquiries == (inquiry, inquiry)


@brief
@given(draw.reports)
def test_the_sender_chooses_the_separators(report: ClaimStatusReport) -> None:
    written = write_277(report)
    theirs = tuple(redelimited(each, written.delimiters, OTHER) for each in written.segments)
    assert read_277(replace(written, segments=theirs, delimiters=OTHER)).reports == (report,)


@pytest.mark.parametrize("path", samples("276"))
def test_public_inquiries_come_back_to_the_letter(path) -> None:  # type: ignore[no-untyped-def]
    for came in read_transaction_sets(path.read_bytes()):
        reading = read_276(came)
        assert reading.problems == ()
        assert leftovers(reading.inquiries) == ()
        written = write_276(reading.inquiries, control_number=came.control_number)
        assert written.segments == tuple(redelimited(each, came.delimiters) for each in came.segments)


@pytest.mark.parametrize("path", samples("277"))
def test_public_answers_come_back(path) -> None:  # type: ignore[no-untyped-def]
    for came in read_transaction_sets(path.read_bytes()):
        reading = read_277(came)
        assert reading.problems == ()
        assert leftovers(reading.reports) == ()
        written = write_277(reading.reports, control_number=came.control_number)
        theirs = [redelimited(each, came.delimiters) for each in came.segments]
        assert len(written.segments) == len(theirs)
        assert all(map(same, written.segments, theirs))
