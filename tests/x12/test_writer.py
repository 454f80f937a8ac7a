from dataclasses import replace

import pytest

from tests.x12.examples import WHOLE, inquiry, interchange, written
from x12.delimiters import Delimiters
from x12.reader import read_interchanges
from x12.segment import Segment
from x12.unwritable import UnwritableError
from x12.writer import write_interchange, write_segments

OTHERS = Delimiters("|", "\n", ">", "!")


def test_an_interchange_is_written_in_its_own_delimiters() -> None:
    text = WHOLE.translate(str.maketrans("*~:^", str(OTHERS)))
    (found,) = read_interchanges(text).interchanges
    assert write_interchange(found) == text.encode()


def test_an_interchange_is_written_in_its_own_encoding() -> None:
    data = WHOLE.replace("PAYER*****PI", "NUÑEZ*****PI").encode("latin-1")
    (found,) = read_interchanges(data).interchanges
    assert write_interchange(found) == data
    beyond = replace(found, header=Segment((*found.header[:6], "ДЖОН           ", *found.header[7:])))
    with pytest.raises(UnwritableError, match="latin-1"):
        write_interchange(beyond)


def test_segments_can_be_shown_a_line_each() -> None:
    assert write_segments(inquiry().body[:2], line_breaks=True) == (
        "BHT*0022*13*A1*20260517*0930~\nHL*1**20*1~\n"
    )
    assert write_segments(inquiry().body[:1], OTHERS, line_breaks=True).count("\n") == 1


@pytest.mark.parametrize("character", ["*", "~", "\n", "\x1b", "\x00", "\x7f"])
def test_data_that_would_break_the_interchange_is_refused(character: str) -> None:
    (transaction_set,) = interchange().transaction_sets
    bad = Segment(("NM1", "IL", f"A{character}B"))
    with pytest.raises(UnwritableError) as caught:
        write_interchange(interchange(replace(transaction_set, segments=(bad, transaction_set.segments[-1]))))
    assert (caught.value.segment_identifier, caught.value.element) == ("NM1", 2)


def test_a_control_character_may_be_a_separator() -> None:
    delimiters = Delimiters("\x1d", "\x1c", "\x1f", "\x1e")
    assert (
        write_segments((Segment(("EQ", "30\x1e98", "HC\x1f1")),), delimiters)
        == "EQ\x1d30\x1e98\x1dHC\x1f1\x1c"
    )


@pytest.mark.parametrize("name", ["", "N", "nm1", "NM1A", "N*1", "1NM"])
def test_a_segment_needs_a_proper_name(name: str) -> None:
    with pytest.raises(UnwritableError, match="identifier"):
        write_segments((Segment((name, "1")),))


@pytest.mark.parametrize("trailer", ["SE*", "GE*", "IEA*"])
def test_what_was_cut_short_is_not_sent(trailer: str) -> None:
    (found,) = read_interchanges(WHOLE[: WHOLE.index(trailer)]).interchanges
    with pytest.raises(UnwritableError, match=f"{trailer[:-1]} segment is missing"):
        write_interchange(found)


def test_line_breaks_are_for_reading_only() -> None:
    assert write_interchange(interchange(), line_breaks=True) == written().replace(b"~", b"~\n")
