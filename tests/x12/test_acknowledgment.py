from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drawing import drawn
from tests.x12.examples import BODY, GE, GS, IEA, ISA, SE, ST, WHOLE, envelope, inquiry, interchange
from x12.acknowledgment import (
    Context,
    ElementError,
    GroupAcknowledgment,
    SegmentError,
    SetAcknowledgment,
    acknowledge_group,
    read_999,
    sentences,
    write_999,
)
from x12.acknowledgment.words import ELEMENT_ERRORS, GROUP_ERRORS, SEGMENT_ERRORS, SET_ERRORS
from x12.enclose import enclose, transaction_set
from x12.envelopes import FunctionalGroup
from x12.problem import Problem
from x12.reader import read_interchanges
from x12.segment import segment
from x12.writer import write_interchange, write_segments

TRACE = segment("TRN", "1", "TRACE-1", "9CLINIC")


def group_with(*problems: Problem) -> FunctionalGroup:
    """A group of two inquiries, the first of which has these problems; TRN is its segment 7."""
    first, second = inquiry("0001", segment("HL", "2", "1", "22", "0"), TRACE), inquiry("0002")
    (group,) = interchange(first, second).groups
    return replace(group, transaction_sets=(replace(first, problems=problems), second))


def group_of(text: str) -> FunctionalGroup:
    return read_interchanges(text).interchanges[0].groups[0]


def body(acknowledgment: GroupAcknowledgment) -> list[str]:
    return write_segments(write_999(acknowledgment, "0001").body, line_breaks=True).split("~\n")[:-1]


def test_a_sound_group_is_accepted() -> None:
    made = acknowledge_group(group_with())
    assert body(made) == [
        "AK1*HS*7*005010X279A1",
        "AK2*270*0001*005010X279A1",
        "IK5*A",
        "AK2*270*0002*005010X279A1",
        "IK5*A",
        "AK9*A*2*2*2",
    ]
    assert sentences(made) == ("The group was accepted.",)


def test_a_wrong_element_is_named_with_what_it_belongs_to() -> None:
    bad = Problem("?", "TRN", 7, 2, 0, "7", loop="2000C", bad_value="TRACE-1")
    made = acknowledge_group(group_with(bad))
    assert body(made)[1:-1] == [
        "AK2*270*0001*005010X279A1",
        "IK3*TRN*7*2000C*8",
        "CTX*TRN02:TRACE-1",
        "IK4*2**7*TRACE-1",
        "IK5*R*5",
        "AK2*270*0002*005010X279A1",
        "IK5*A",
    ]
    assert body(made)[-1] == "AK9*P*2*2*1"
    assert sentences(made)[1:] == (
        "270 0001 was rejected: segments are wrong.",
        "Segment 7 (TRN) in loop 2000C: TRN02 isn't one of the codes for it.",
    )


def test_components_and_repetitions_are_pointed_at() -> None:
    bad = Problem("?", "EQ", 5, 2, 3, "I10", repetition=2)
    assert "IK4*2:3:2**I10" in body(acknowledge_group(group_with(bad)))


def test_a_segment_that_is_wrong_as_a_whole_has_no_elements() -> None:
    missing = Problem("?", "NM1", 4, code="3", loop="2100A")
    made = acknowledge_group(group_with(missing))
    assert body(made)[2:4] == ["IK3*NM1*4*2100A*3", "IK5*R*5"]
    assert "Segment 4 (NM1) in loop 2100A: a required segment is missing." in sentences(made)


def test_harmless_problems_are_noted_and_the_set_accepted() -> None:
    harmless = Problem("?", "NM1", 4, 3, code="6", fatal=False)
    made = acknowledge_group(group_with(harmless))
    assert [each.outcome for each in made.sets] == ["E", "A"]
    assert (made.outcome, made.accepted) == ("E", 2)


def test_what_cannot_be_sent_back_is_not_quoted() -> None:
    bad = Problem("?", "NM1", 4, 3, code="6", bad_value="A*\x1bB")
    assert "IK4*3**6" in body(acknowledge_group(group_with(bad)))
    long = Problem("?", "NM1", 4, 3, code="5", bad_value="A" * 200)
    assert f"IK4*3**5*{'A' * 99}" in body(acknowledge_group(group_with(long)))


def test_errors_before_any_trace_number_belong_to_no_request() -> None:
    made = acknowledge_group(group_with(Problem("?", "NM1", 4, 3, code="7")))
    assert made.sets[0].errors[0].contexts == ()


def test_a_claim_is_named_by_its_patient_control_number() -> None:
    claim = transaction_set(
        "837", "005010X222A1", "0001", [segment("HL", "1"), segment("CLM", "PCN-9", "10"), segment("LX", "1")]
    )
    bad = replace(claim, problems=(Problem("?", "LX", 4, 1, code="7"),))
    (group,) = enclose([bad], envelope()).groups
    assert "CTX*CLM01:PCN-9" in body(acknowledge_group(group))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (WHOLE.replace(SE, "SE*9*0001~"), ["IK5*R*4", "AK9*R*1*1*0"]),
        (WHOLE.replace(SE, ""), ["IK5*R*2", "AK9*R*1*1*0"]),
        (WHOLE.replace(GE, "GE*3*7~"), ["IK5*A", "AK9*R*3*1*0*5"]),
        (WHOLE.replace(GE, ""), ["IK5*A", "AK9*R*1*1*0*3"]),
        (ISA + GS + "GE*0*7~" + IEA, ["AK1*HS*7*005010X279A1", "AK9*A*0*0*0"]),
        (ISA + GS + (ST + BODY + SE) * 2 + "GE*2*7~" + IEA, ["IK5*E*23", "AK9*E*2*2*2"]),
        (WHOLE.replace("~HL*1", "~H~L*1").replace("SE*5", "SE*6"), ["IK5*E*5", "AK9*E*1*1*1"]),
    ],
)
def test_what_reading_found_is_answered(text: str, lines: list[str]) -> None:
    assert body(acknowledge_group(group_of(text)))[-2:] == lines


def test_names_and_numbers_that_cannot_be_echoed_are_replaced() -> None:
    text = WHOLE.replace("*7*X*", "*7777777777*X*").replace("GS*HS", "GS*H^S").replace("*0001", "*")
    lines = body(acknowledge_group(group_of(text.replace("~HL*1", "~h*1"))))
    assert lines[:3] == ["AK1*ZZ*0*005010X279A1", "AK2*270*0000*005010X279A1", "IK3*ZZZ*3**1"]


def test_a_remittance_is_answered_without_a_guide() -> None:
    (group,) = enclose([transaction_set("835", "005010X221A1", "0001", [])], envelope()).groups
    assert body(acknowledge_group(group))[1] == "AK2*835*0001"


_places = st.integers(1, 99)
_loops = st.sampled_from(["", "2000C", "2110"])
_contexts = st.builds(
    Context,
    name=st.just("SITUATIONAL TRIGGER"),
    segment_identifier=st.just("NM1"),
    segment_position=_places,
    loop=_loops,
    element=st.integers(0, 9),
) | st.builds(Context, name=st.just("TRN02"), reference=st.sampled_from(["A1", "TRACE-1"]))
_elements = st.builds(
    ElementError,
    element=_places,
    code=st.sampled_from(list(ELEMENT_ERRORS)),
    component=st.integers(0, 9),
    repetition=st.integers(0, 9),
    data_element=st.sampled_from(["", "67"]),
    bad_value=st.sampled_from(["", "A1"]),
    contexts=st.lists(_contexts, max_size=2).map(tuple),
)
_errors = st.builds(
    SegmentError,
    segment_identifier=st.sampled_from(["NM1", "HL"]),
    segment_position=_places,
    code=st.sampled_from(list(SEGMENT_ERRORS)),
    loop=_loops,
    elements=st.lists(_elements, max_size=3).map(tuple),
    contexts=st.lists(_contexts, max_size=2).map(tuple),
)
_sets = st.builds(
    SetAcknowledgment,
    identifier=st.sampled_from(["270", "837"]),
    control_number=st.just("0001"),
    version=st.sampled_from(["", "005010X279A1"]),
    outcome=st.sampled_from("AER"),
    codes=st.lists(st.sampled_from(list(SET_ERRORS)), max_size=5).map(tuple),
    errors=st.lists(_errors, max_size=3).map(tuple),
)
groups = st.builds(
    GroupAcknowledgment,
    identifier=st.just("HS"),
    control_number=st.just("7"),
    version=st.just("005010X279A1"),
    outcome=st.sampled_from("AEPR"),
    included=st.integers(0, 99),
    received=st.integers(0, 99),
    accepted=st.integers(0, 99),
    codes=st.lists(st.sampled_from(list(GROUP_ERRORS)), max_size=5).map(tuple),
    sets=st.lists(_sets, max_size=3).map(tuple),
)


@settings(max_examples=drawn(60))
@given(groups)
def test_what_is_written_reads_back_equal(acknowledgment: GroupAcknowledgment) -> None:
    data = write_interchange(enclose([write_999(acknowledgment, "0001")], envelope()))
    (transaction_set,) = read_interchanges(data).transaction_sets
    assert transaction_set.version == "005010X231A1"
    assert read_999(transaction_set) == acknowledgment


def reading(*segments: str) -> GroupAcknowledgment:
    text = ISA + GS + "ST*999*0001*005010X231A1~" + "".join(f"{each}~" for each in segments) + IEA
    return read_999(next(read_interchanges(text).transaction_sets))


def test_what_has_no_place_is_kept_and_said() -> None:
    read = reading("AK1*HS*7", "IK3*NM1*4", "IK4*3", "CTX*A", "IK5*R", "REF*EA*1", "AK9*R*1*1*0")
    assert [each.identifier for each in read.unread] == ["IK3", "IK4", "CTX", "IK5", "REF"]
    placeless = [each for each in read.problems if each.code == "2" and each.segment_position]
    assert [each.segment_position for each in placeless] == [3, 4, 5, 6, 7]


def test_an_acknowledgment_without_an_answer_is_no_acceptance() -> None:
    read = reading("AK1*HS*7", "AK2*270*0001")
    assert not read.is_accepted
    assert not read.sets[0].is_accepted
    assert "AK9 is missing: there is no answer in this 999." in [each.sentence for each in read.problems]


def test_numbers_that_are_none_are_said() -> None:
    read = reading("AK1*HS*7", "AK2*270*0001", "IK3*NM1*four", "IK5*R", "AK9*R*²*1*0")
    assert read.sets[0].errors[0].segment_position == 0
    assert [(each.segment_position, each.element) for each in read.problems if each.code == "6"] == [
        (4, 2), (6, 2),
    ]  # fmt: skip


def test_unknown_codes_are_shown_as_they_are() -> None:
    read = reading(
        "AK1*HS*7",
        "AK2*270*0001",
        "IK3*NM1*4**Q\x1b1",
        "IK4*3**99",
        "IK3*N3*5**Z",
        "IK5*R*77",
        "AK9*R*1*1*0*88",
    )
    assert sentences(read) == (
        "The group was rejected: code 88.",
        "270 0001 was rejected: code 77.",
        "Segment 4 (NM1): NM103 has error 99.",
        "Segment 5 (N3): code Z.",
    )


def test_nothing_that_was_sent_shows_in_a_sentence_or_a_repr() -> None:
    bad = Problem("?", "TRN", 7, 2, code="7", bad_value="SECRET")
    made = acknowledge_group(group_with(bad))
    assert made.sets[0].errors[0].elements[0].bad_value == "SECRET"
    assert "SECRET" not in repr(made)
    assert "SECRET" not in "".join(sentences(made))
