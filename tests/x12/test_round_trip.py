from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drawing import drawn
from tests.x12.examples import unbroken
from tests.x12.strategies import interchanges
from x12.envelopes import Interchange
from x12.reader import read_interchanges
from x12.reader import segments as read_segments
from x12.writer import interchange_segments, write_interchange


@settings(max_examples=drawn(40))
@given(interchanges())
def test_what_is_written_reads_back_equal(interchange: Interchange) -> None:
    transmission = read_interchanges(write_interchange(interchange))
    assert transmission.interchanges == (interchange,)
    assert list(transmission.all_problems) == []


@settings(max_examples=drawn(40))
@given(interchanges(), st.booleans())
def test_what_is_read_writes_the_same_bytes(interchange: Interchange, line_breaks: bool) -> None:
    data = write_interchange(interchange, line_breaks=line_breaks)
    (again,) = read_interchanges(data).interchanges
    assert write_interchange(again) == unbroken(data)
    assert write_interchange(again, line_breaks=True) == unbroken(data).replace(b"~", b"~\n")


@settings(max_examples=drawn(40))
@given(st.lists(interchanges(), min_size=1, max_size=3), st.data())
def test_it_does_not_matter_how_the_bytes_are_chunked(sent: list[Interchange], data: st.DataObject) -> None:
    whole = b"\r\n".join(write_interchange(each, line_breaks=True) for each in sent)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(whole)), max_size=8)))
    chunks = [whole[start:end] for start, end in zip([0, *cuts], [*cuts, len(whole)], strict=True)]
    assert read_interchanges(chunks) == read_interchanges(whole)
    assert read_interchanges(whole[at : at + 1] for at in range(len(whole))) == read_interchanges(whole)


@settings(max_examples=drawn(40))
@given(interchanges())
def test_segments_by_themselves_are_those_of_the_envelopes(interchange: Interchange) -> None:
    found = list(read_segments(write_interchange(interchange)))
    assert [each for _, each in found] == list(interchange_segments(interchange))
    assert [position for position, _ in found] == list(range(1, len(found) + 1))
