import pytest

from tests.x12.examples import IEA, ISA, TA1, WHOLE, envelope
from x12.enclose import enclose
from x12.problem import Problem
from x12.reader import read_interchanges
from x12.segment import Segment
from x12.ta1 import (
    NOTES,
    InterchangeAcknowledgment,
    acknowledge_interchange,
    read_ta1,
    write_ta1,
)
from x12.writer import write_interchange


def answer_to(text: str, *, strict: bool = False) -> InterchangeAcknowledgment:
    return acknowledge_interchange(read_interchanges(text).interchanges[-1], strict=strict)


def test_a_sound_interchange_is_accepted_under_its_own_number_date_and_time() -> None:
    made = answer_to(WHOLE)
    assert made == InterchangeAcknowledgment("000000007", "260517", "0930", "A", "000")
    assert made.sentence == "The interchange was accepted."
    assert not made.is_rejected


@pytest.mark.parametrize(
    ("text", "note"),
    [
        (WHOLE.replace(IEA, ""), "023"),
        (WHOLE.replace(IEA, "IEA*2*000000007~"), "021"),
        (WHOLE.replace(IEA, "IEA*1*000000009~"), "001"),
        (WHOLE.replace("GS*HS*CLINIC*PAYER*20260517*0930*7*X*005010X279A1~", ""), "024"),
        (ISA[:-1] + "XGS*HS", "004"),
        (ISA[:-2] + "*~", "027"),
        (ISA + "SE*1*1~IEA*0*000000007~", "022"),
    ],
)
def test_broken_envelopes_are_rejected_with_the_reason(text: str, note: str) -> None:
    made = answer_to(text)
    assert (made.outcome, made.note) == ("R", note)
    assert made.is_rejected
    assert made.sentence == f"The interchange was rejected: {NOTES[note]}."


@pytest.mark.parametrize(
    ("old", "new", "note"),
    [("*0*T*", "*0*X*", "020"), ("ZZ*CLINIC", "XX*CLINIC", "005"), ("*00501*", "*00401*", "003")],
)
def test_wrong_values_are_noted_or_rejected_as_the_receiver_is_strict(old: str, new: str, note: str) -> None:
    text = WHOLE.replace(old, new)
    assert (answer_to(text).outcome, answer_to(text).note) == ("E", note)
    assert (answer_to(text, strict=True).outcome, answer_to(text, strict=True).note) == ("R", note)


def test_an_interchange_sent_twice_is_noted() -> None:
    assert (answer_to(WHOLE * 2).outcome, answer_to(WHOLE * 2).note) == ("E", "025")


def test_a_receiver_may_add_what_only_it_knows() -> None:
    (interchange,) = read_interchanges(WHOLE).interchanges
    unknown = Problem("This receiver isn't known here.", "ISA", 1, 8, code="009")
    made = acknowledge_interchange(interchange, more=[unknown])
    assert (made.outcome, made.note) == ("R", "009")


def test_a_fatal_reason_comes_before_a_harmless_one() -> None:
    assert answer_to(WHOLE.replace("*0*T*", "*0*X*").replace(IEA, "")).note == "023"


def test_what_cannot_be_echoed_is_filled_with_zeros() -> None:
    made = answer_to(WHOLE.replace("260517*0930*^", "26 517*09:0*^").replace("000000007", "00000000A"))
    assert (made.control_number, made.date, made.time) == ("000000000", "000000", "0000")


def test_it_is_read_back_from_the_interchange_that_carries_it() -> None:
    made = answer_to(WHOLE.replace(IEA, ""))
    data = write_interchange(enclose([], envelope(8), [write_ta1(made)]))
    (carrier,) = read_interchanges(data).interchanges
    assert [read_ta1(each) for each in carrier.acknowledgments] == [made]
    (sample,) = read_interchanges(ISA + TA1 + "IEA*0*000000007~").interchanges
    assert read_ta1(sample.acknowledgments[0]).control_number == "000000003"


@pytest.mark.parametrize(
    ("segment", "sentence"),
    [
        (("TA1",), "The interchange was rejected."),
        (("TA1", "1", "2", "3", "E", "025"), f"The interchange was accepted with errors: {NOTES['025']}."),
        (("TA1", "1", "2", "3", "?", "0\x1b9"), "The interchange was rejected: code 0 9."),
    ],
)
def test_an_incomplete_answer_is_read_as_a_rejection(segment: tuple[str, ...], sentence: str) -> None:
    assert read_ta1(Segment(segment)).sentence == sentence


def test_every_note_has_words() -> None:
    assert list(NOTES) == [f"{code:03}" for code in range(32)]
