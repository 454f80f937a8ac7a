import tracemalloc
from collections.abc import Iterator

import pytest

from tests.x12.examples import BODY, GE, GS, IEA, ISA, ST, WHOLE
from x12.events import GroupEnd, GroupStart, InterchangeEnd, InterchangeStart, SetBody, SetEnd, SetStart
from x12.parser import events
from x12.reader import read_interchanges, segments
from x12.source import BLOCK, Source, blocks
from x12.tokenizer import LONGEST_SEGMENT

GS_835 = GS.replace("HS", "HP").replace("005010X279A1", "005010X221A1")
CLAIM = "CLP*1*1*250*180*20*MB*2*11*1~CAS*PR*2*20~SVC*HC:99213*150*100**1~"


def remittance(claims: int) -> Iterator[bytes]:
    yield (ISA + GS_835 + "ST*835*0001~").encode()
    for _ in range(claims):
        yield CLAIM.encode()
    yield f"SE*{2 + 3 * claims}*0001~GE*1*7~IEA*1*000000007~".encode()


@pytest.mark.parametrize(
    "source",
    [
        b"x" * (3 * BLOCK + 5),
        bytearray(b"x" * (3 * BLOCK + 5)),
        memoryview(b"x" * (3 * BLOCK + 5)),
        "x" * (3 * BLOCK + 5),
        [b"x" * BLOCK] * 3 + [b"x" * 5],
        ["x" * (BLOCK - 1), b"x" * (2 * BLOCK + 6)],
        (b"x" for _ in range(3 * BLOCK + 5)),
    ],
)
def test_every_source_comes_in_blocks_of_one_size(source: Source) -> None:
    assert [len(each) for each in blocks(source)] == [BLOCK, BLOCK, BLOCK, 5]


def test_events_open_and_close_each_envelope() -> None:
    assert [type(each) for each in events(WHOLE)] == [
        InterchangeStart, GroupStart, SetStart, SetBody, SetEnd, GroupEnd, InterchangeEnd,
    ]  # fmt: skip


def test_every_start_has_its_end_where_the_stream_breaks_off() -> None:
    broken = (ISA + GS + ST + BODY)[:-3]
    ends = [each for each in events(broken) if isinstance(each, SetEnd | GroupEnd | InterchangeEnd)]
    assert [type(each) for each in ends] == [SetEnd, GroupEnd, InterchangeEnd]
    assert all(each.trailer is None and each.problems for each in ends)


def test_a_large_set_comes_in_parts_that_follow_each_other() -> None:
    position = 2
    for event in events(remittance(3000)):
        if isinstance(event, SetBody):
            assert event.position == position
            assert len(list(event.segments())) == len(event.texts)
            position += len(event.texts)
        if isinstance(event, SetEnd):
            assert event.problems == ()
    assert position == 2 + 9000


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_part_says_where_in_the_source_it_stands(mark: bytes) -> None:
    whole = mark + b"".join(remittance(3000))
    for event in events(whole):
        if isinstance(event, SetBody):
            text = "~" + "~".join(event.texts)
            assert whole[event.offset : event.offset + len(text)].decode() == text


def test_a_set_starts_with_its_version_and_delimiters() -> None:
    (start,) = (each for each in events(WHOLE) if isinstance(each, SetStart))
    assert (start.version, start.delimiters.element) == ("005010X279A1", "*")


def peak_of(claims: int) -> int:
    tracemalloc.start()
    for _ in segments(remittance(claims)):
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def test_memory_does_not_grow_with_the_file() -> None:
    small, large = peak_of(1_000), peak_of(20_000)
    assert large < small * 1.1
    assert large < 1_000_000


def test_an_endless_segment_is_skipped_and_the_rest_read() -> None:
    endless = (b"A" * BLOCK for _ in range(20 * LONGEST_SEGMENT // BLOCK))

    def source() -> Iterator[bytes]:
        yield (ISA + GS + ST + "MSG*").encode()
        yield from endless
        yield ("~" + BODY + "SE*6*0001~" + GE + IEA).encode()

    tracemalloc.start()
    (found,) = read_interchanges(source()).interchanges
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    (problem,) = found.all_problems
    assert problem.sentence == f"A segment is longer than {LONGEST_SEGMENT} bytes; it was skipped."
    assert (problem.segment_position, problem.code, problem.fatal) == (2, "8", True)
    assert [each.identifier for each in next(found.transaction_sets).body] == ["BHT", "HL", "NM1"]
    assert peak < 4 * LONGEST_SEGMENT


@pytest.mark.parametrize("size", [1, 100, LONGEST_SEGMENT, 3 * LONGEST_SEGMENT])
def test_a_file_may_end_inside_a_segment(size: int) -> None:
    (found,) = read_interchanges(ISA + GS + ST + "MSG*" + "A" * size).interchanges
    assert {"023", "3", "2"} <= {each.code for each in found.all_problems}


def test_a_long_segment_is_still_read() -> None:
    text = "A" * (LONGEST_SEGMENT - 100)
    (found,) = read_interchanges(ISA + GS + ST + f"MSG*{text}~SE*3*0001~" + GE + IEA).interchanges
    assert next(found.transaction_sets).body[0].element(1) == text
    assert list(found.all_problems) == []


def test_an_interchange_may_hold_nothing_but_itself() -> None:
    (found,) = read_interchanges(ISA + "IEA*0*000000007~").interchanges
    assert list(found.all_problems) == []
    assert found.groups == ()
