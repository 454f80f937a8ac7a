from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.drawing import drawn
from tests.samples import samples
from tests.x12.remittance.examples import ADJUSTMENTS, CLAIMS, HEADER, claims_of, envelope, file_of
from tests.x12.remittance.strategies import Remittance, remittances
from x12.parts import Dated
from x12.pen import Pen
from x12.remittance.claim_codec import write_claim
from x12.remittance.header_codec import write_header
from x12.remittance.items import (
    ClaimEntry,
    ClaimGroup,
    ProviderAdjustments,
    RemittanceEnd,
    RemittanceStart,
    located,
)
from x12.remittance.provider_codec import write_summary
from x12.remittance.stream import read_835
from x12.remittance.writing import stream_835, write_835, written
from x12.segment import Segment
from x12.unwritable import UnwritableError
from x12.wire import same


def read_back(data: bytes) -> tuple[Remittance, RemittanceEnd]:
    """The one remittance in a file."""
    items = list(read_835(data))
    (start,) = (each for each in items if isinstance(each, RemittanceStart))
    end = items[-1]
    assert isinstance(end, RemittanceEnd)
    claims = tuple(
        each.summary if isinstance(each, ClaimGroup) else each.read().claim
        for each in items
        if isinstance(each, ClaimGroup | ClaimEntry)
    )
    adjustments = (each.adjustments for each in items if isinstance(each, ProviderAdjustments))
    return Remittance(start.header, claims, tuple(one for each in adjustments for one in each)), end


def test_all_that_is_written_is_read() -> None:
    back, end = read_back(file_of(write_835(HEADER, CLAIMS, ADJUSTMENTS)))
    assert back == Remittance(HEADER, CLAIMS, ADJUSTMENTS)
    assert (end.claims, end.is_whole, end.problems) == (3, True, ())
    assert end.paid - end.adjusted == HEADER.amount


@settings(max_examples=drawn(25), deadline=None)
@given(remittances())
def test_whatever_adds_up_comes_back(made: Remittance) -> None:
    back, end = read_back(file_of(write_835(made.header, made.claims, made.adjustments)))
    assert back == made
    assert end.problems == ()


def test_a_stream_writes_the_same_bytes() -> None:
    streamed = "".join(stream_835(HEADER, iter(CLAIMS), ADJUSTMENTS, envelope=envelope()))
    assert streamed.encode() == file_of(write_835(HEADER, CLAIMS, ADJUSTMENTS))


def test_claims_that_were_written_before_stand_in_a_stream_as_they_are() -> None:
    claims = tuple(claims_of(CLAIMS))
    before = (written(claims[:1]), *claims[1:2], written(claims[2:]))
    streams = (stream_835(HEADER, each, ADJUSTMENTS, envelope=envelope()) for each in (claims, before))
    usual, streamed = map("".join, streams)
    assert usual == streamed


def test_claims_without_a_group_get_one() -> None:
    made = write_835(HEADER, claims_of(CLAIMS))
    assert [each for each in made.segments if each.identifier == "LX"] == [("LX", "1")]


def test_a_delimiter_in_a_name_is_refused() -> None:
    (first, *_) = claims_of(CLAIMS)
    named = replace(first, patient=replace(first.patient, name="SAM*PLE"))
    with pytest.raises(UnwritableError, match="NM103"):
        write_835(HEADER, [named])


@pytest.mark.parametrize("path", samples("835"))
def test_nothing_of_a_public_sample_is_lost(path: Path) -> None:
    """Each loop writes the segments that it was read from, in the order of the guide."""
    for item in read_835(path.read_bytes()):
        if isinstance(item, ClaimEntry):
            pen = Pen(item.delimiters)
            came = [each.segment for each in located(item.text, 1, item.delimiters)]
            assert same_segments(write_claim(item.read().claim, pen), came)


def test_nothing_strange_is_lost() -> None:
    written = file_of(write_835(HEADER, CLAIMS, ADJUSTMENTS)).decode()
    strange = (
        written.replace("DTM*050*20261020~", "DTM*050*20261399~XYZ*1*2~NM1*ZZ*1*WHO~", 1)
        .replace("CAS*CO*45*50~", "CAS*CO*45*5X0*1~CAS*CO*97*~CAS*CO*1*1~", 1)
        .replace("BPR*I", "BPR*I ", 1)
        .replace("N4*TOWN*OH*45206~", "N4*TOWN*OH*45206**CY*1~N1*ZZ*THIRD~", 1)
        .replace("TS3*1234567893*11", "TS3*1234567893*11*2026*", 1)
    )
    lines = strange.split("~")
    for item in read_835(strange):
        if isinstance(item, RemittanceStart):
            came = lines[3 : 3 + len(write_header(item.header, Pen()))]
            assert sorted("*".join(each) for each in write_header(item.header, Pen())) == sorted(came)
        elif isinstance(item, ClaimGroup):
            assert {"*".join(each) for each in write_summary(item.summary, Pen())} <= set(lines)
        elif isinstance(item, ClaimEntry):
            claim = item.read().claim
            came = item.text.split("~")
            assert sorted("*".join(each) for each in write_claim(claim, Pen())) == sorted(came)


def test_what_cannot_be_read_is_reported_where_it_stands() -> None:
    written = file_of(write_835(HEADER, CLAIMS, ADJUSTMENTS)).decode()
    (entry, *_) = (
        each
        for each in read_835(written.replace("DTM*050*20261020~", "DTM*050*20261399~", 1))
        if isinstance(each, ClaimEntry)
    )
    claim, problems = entry.read().claim, entry.read().problems
    (problem,) = problems
    assert (problem.segment_identifier, problem.element, problem.loop) == ("DTM", 2, "2100")
    assert problem.segment_position == entry.place.segment + 7
    assert claim.dated("050") == Dated("050", None)
    assert claim.kept


def test_records_show_no_patient_in_their_repr() -> None:
    for item in read_835(file_of(write_835(HEADER, CLAIMS, ADJUSTMENTS))):
        if isinstance(item, ClaimEntry):
            assert "SAMPLE" not in repr(item) + repr(item.read().claim)


def same_segments(made: list[Segment], came: list[Segment]) -> bool:
    """Whether they are the same, each once, in any order of the loops' segments."""
    left = list(came)
    for segment in made:
        found = next((each for each in left if same(segment, each)), None)
        if found is None:
            return False
        left.remove(found)
    return not left
