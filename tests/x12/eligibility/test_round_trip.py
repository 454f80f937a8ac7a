from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.drawing import drawn
from tests.samples import samples
from tests.x12.eligibility import strategies as draw
from x12.delimiters import Delimiters
from x12.eligibility.records import EligibilityInquiry, EligibilityResponse
from x12.eligibility.request import read_270, write_270
from x12.eligibility.response import read_271, write_271
from x12.envelopes import TransactionSet
from x12.leftovers import leftovers
from x12.reader import read_transaction_sets
from x12.redelimit import redelimited
from x12.segment import Segment

OTHER = Delimiters("|", "\n", ">", "}")
MISCOUNTED = "5010-271-example-1"
"""A sample whose SE01 is one too many, which writing puts right."""


@settings(max_examples=drawn(60), deadline=None)
@given(draw.inquiries)
def test_an_inquiry_comes_back_as_it_was(inquiry: EligibilityInquiry) -> None:
    reading = read_270(write_270(inquiry))
    assert reading.inquiries == (inquiry,)
    assert reading.problems == ()
    assert leftovers(inquiry) == ()


@settings(max_examples=drawn(60), deadline=None)
@given(draw.responses)
def test_a_response_comes_back_as_it_was(response: EligibilityResponse) -> None:
    reading = read_271(write_271(response))
    assert reading.responses == (response,)
    assert reading.problems == ()


@settings(max_examples=drawn(25), deadline=None)
@given(st.lists(draw.responses, min_size=1, max_size=4).map(draw.with_one_header))
def test_several_patients_share_one_transaction(answers: list[EligibilityResponse]) -> None:
    doubled = [*answers, answers[-1]]
    assert read_271(write_271(doubled)).responses == tuple(doubled)


@settings(max_examples=drawn(25), deadline=None)
@given(draw.responses)
def test_the_sender_chooses_the_separators(response: EligibilityResponse) -> None:
    written = write_271(response)
    assume(not set(str(OTHER)) & set("".join(map("".join, written.segments))))
    theirs = tuple(redelimited(each, written.delimiters, OTHER) for each in written.segments)
    assert read_271(replace(written, segments=theirs, delimiters=OTHER)).responses == (response,)


@pytest.mark.parametrize("path", samples("270"))
def test_public_inquiries_come_back_to_the_letter(path) -> None:  # type: ignore[no-untyped-def]
    for came in read_transaction_sets(path.read_bytes()):
        reading = read_270(came)
        assert reading.problems == ()
        assert all(leftovers(each) == () for each in reading.inquiries)
        written = write_270(reading.inquiries, control_number=came.control_number)
        assert written.segments == in_our_separators(came)


@pytest.mark.parametrize("path", samples("271"))
def test_public_responses_come_back_to_the_letter(path) -> None:  # type: ignore[no-untyped-def]
    for came in read_transaction_sets(path.read_bytes()):
        reading = read_271(came)
        assert reading.problems == ()
        assert all(leftovers(each) == () for each in reading.responses)
        written = write_271(reading.responses, control_number=came.control_number)
        end = -1 if MISCOUNTED in path.name else None
        assert written.segments[:end] == in_our_separators(came)[:end]


def in_our_separators(came: TransactionSet) -> tuple[Segment, ...]:
    return tuple(redelimited(each, came.delimiters) for each in came.segments)
