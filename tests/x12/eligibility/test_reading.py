from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drawing import drawn
from tests.samples import samples
from tests.x12.eligibility import strategies as draw
from tests.x12.eligibility.examples import ANSWER, changed, transaction_set
from x12.delimiters import Delimiters
from x12.eligibility.records import EligibilityResponse
from x12.eligibility.request import read_270
from x12.eligibility.response import read_271, write_271
from x12.envelopes import TransactionSet
from x12.leftovers import leftovers
from x12.reader import read_transaction_sets
from x12.segment import Segment
from x12.unwritable import UnwritableError


def only(came: TransactionSet) -> EligibilityResponse:
    (response,) = read_271(came).responses
    return response


def test_a_response_says_who_and_what() -> None:
    response = only(transaction_set(ANSWER))
    member = response.subscriber
    assert member is not None
    assert response.patient is member
    assert (member.last_name, member.first_name, member.party.suffix) == ("SAMPLE", "PAT", "JR")
    assert (member.member_id, member.birth_date, member.gender) == ("1S00E00AA00", date(1944, 1, 1), "F")
    assert member.party.address is not None
    assert member.party.address.city == "BOSTON"
    active, plan = response.benefits
    assert active.service_types == ("30", "42")
    assert plan.reference("18") == "H1234"
    assert plan.related[0].contact("TE") == "5550100"


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("DTP*291*D8*20090101", "DTP*291*D8*20091399", ("DTP", 15, 3, "8")),
        ("DTP*290*RD8*20260101-20261231", "DTP*290*RD8*20261231-20260101", ("DTP", 18, 3, "8")),
        ("DMG*D8*19440101*F", "DMG*D8*1944*F", ("DMG", 12, 2, "8")),
        ("BHT*0022*11*A1*20261121*1000", "BHT*0022*11*A1*20261121*2560", ("BHT", 2, 4, "8")),
        ("EB*R**30*HN", "EB*R**30*HN***NaN", ("EB", 16, 7, "6")),
        ("HL*3*2*22*0", "HL*3*1*22*0", ("HL", 7, 2, "7")),
    ],
)
def test_what_cannot_be_read_is_located_and_kept(old: str, new: str, where: tuple[object, ...]) -> None:
    reading = read_271(changed(old, new))
    (problem,) = reading.problems
    found = (problem.segment_identifier, problem.segment_position, problem.element, problem.code)
    assert found == where
    assert not problem.fatal
    if problem.segment_identifier != "HL":
        assert [each.text for each in leftovers(reading.responses[0])] == [new]
        assert Segment(new.split("*")) in write_271(reading.responses).segments


@pytest.mark.parametrize("line", ["MPI*A*DD*F", "HI*BK:8901", "ZZZ*1*2", "DTP*307*D8*20261121\nQTY*CA*1"])
def test_unknown_segments_are_kept_where_they_stood(line: str) -> None:
    came = changed("EB*1**30^42*MA", f"{line}\nEB*1**30^42*MA")
    response = only(came)
    unknown = line.splitlines()[-1]
    (kept,) = leftovers(response)
    assert kept.text == unknown
    assert came.segments[kept.position - 1] == kept.segment
    assert kept.segment in write_271(response).segments


def test_more_elements_than_we_model_are_kept() -> None:
    long = "NM1*1P*2*SAMPLE CLINIC*****XX*1234567893*72"
    response = only(changed("NM1*1P*2*SAMPLE CLINIC*****XX*1234567893", long))
    assert response.provider is not None
    assert response.provider.name == "SAMPLE CLINIC"
    assert [each.text for each in leftovers(response)] == [long]


def test_data_with_our_separators_is_read_from_other_ones() -> None:
    text = ANSWER.replace("*", "|").replace("^", "}").replace("5550100", "5550100|UR|http://a.example")
    response = only(transaction_set(text, Delimiters("|", "~", ">", "}")))
    plan = response.benefits[1]
    assert plan.related[0].contact("UR") == "http://a.example"
    assert leftovers(response) == ()
    with pytest.raises(UnwritableError):
        write_271(response)


def test_only_this_kind_and_version_is_read() -> None:
    for text, says in (
        ("ST*270*0001*005010X279A1\nSE*2*0001", "not a 271"),
        ("ST*271*0001*004010X092A1\nSE*2*0001", "004010X092A1"),
    ):
        reading = read_271(transaction_set(text))
        assert reading.responses == ()
        assert says in reading.problems[0].sentence
        assert reading.problems[0].fatal


@pytest.mark.parametrize("path", [*samples("4010/271"), *samples("4010/270")])
def test_the_old_version_is_named(path) -> None:  # type: ignore[no-untyped-def]
    for came in read_transaction_sets(path.read_bytes()):
        if came.identifier in {"270", "271"}:
            reading = read_270(came) if came.identifier == "270" else read_271(came)
            assert "version 004010" in reading.problems[0].sentence


DEPENDENT = "HL*4*3*23*0\nNM1*03*1*SAMPLE*KIM\nDMG*D8*20100101*M\nEB*6**30\nSE*"


def test_subscriber_and_dependent_are_two_patients() -> None:
    whole, family = read_271(changed("SE*", DEPENDENT)).responses
    alone = only(transaction_set(ANSWER))
    assert (whole.patient, whole.dependent) == (alone.subscriber, None)
    assert family.dependent is not None
    assert [each.information for each in family.benefits] == ["6"]
    assert family.subscriber is not None
    assert (family.subscriber.last_name, family.subscriber.benefits) == ("SAMPLE", ())
    assert read_271(write_271([whole, family])).responses == (whole, family)


def test_an_empty_271_answers_nothing_and_says_so() -> None:
    reading = read_271(transaction_set("ST*271*0001*005010X279A1\nSE*2*0001"))
    assert reading.responses == ()
    assert any(problem.fatal for problem in reading.problems)


def test_a_level_of_another_kind_is_kept() -> None:
    reading = read_271(changed("HL*3*2*22*0", "HL*9*2*19*1\nNM1*QC*1*X\nHL*3*2*22*0"))
    assert [each.text for each in leftovers(reading.responses[0])] == ["HL*9*2*19*1", "NM1*QC*1*X"]
    assert [problem.code for problem in reading.problems] == ["7"]


LINES = ANSWER.splitlines()


@st.composite
def mutated(draw_from: st.DrawFn) -> TransactionSet:
    """The answer with lines lost, doubled, moved, cut, or with an element turned into something else."""
    lines = list(LINES)
    for _ in range(draw_from(st.integers(1, 4))):
        at = draw_from(st.integers(1, len(lines) - 1))
        kind = draw_from(st.sampled_from(["drop", "double", "move", "cut", "element"]))
        if kind == "drop" and len(lines) > 2:
            del lines[at]
        elif kind == "double":
            lines.insert(at, lines[at])
        elif kind == "move":
            lines.insert(draw_from(st.integers(1, len(lines))), lines.pop(at))
        elif kind == "cut":
            lines[at] = lines[at][: draw_from(st.integers(1, len(lines[at])))]
        else:
            elements = lines[at].split("*")
            elements[draw_from(st.integers(0, len(elements) - 1))] = draw_from(draw.texts | draw.codes)
            lines[at] = "*".join(elements)
    return transaction_set("\n".join(lines))


@settings(max_examples=drawn(300), deadline=None)
@given(mutated())
def test_a_damaged_response_is_read_as_far_as_it_goes(came: TransactionSet) -> None:
    reading = read_271(came)
    for response in reading.responses:
        leftovers(response)
        again = write_271(response)
        assert read_271(again).responses
