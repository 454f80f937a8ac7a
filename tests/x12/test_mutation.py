"""Damaged files: reading says what is wrong, and never raises, hangs or invents."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drawing import drawn
from tests.samples import sample_paths
from tests.x12.examples import IEA, ISA, TA1, WHOLE, envelope, inquiry, interchange, written
from x12.acknowledgment import acknowledge_group, read_999, sentences, write_999
from x12.enclose import enclose
from x12.envelopes import Transmission
from x12.findings import MOST
from x12.parser import events
from x12.reader import read_interchanges, segments
from x12.ta1 import acknowledge_interchange, read_ta1, write_ta1
from x12.tokenizer import LONGEST_SEGMENT
from x12.unwritable import UnwritableError
from x12.writer import write_interchange

LONGEST_SEED = 6000

ANSWER = write_interchange(
    enclose([write_999(acknowledge_group(interchange().groups[0]), "0001")], envelope(8))
)
OWN = [written(inquiry("0001"), inquiry("0002")), (ISA + TA1 + IEA).encode(), ANSWER, WHOLE.encode() * 2]
PUBLIC = [path.read_bytes()[:LONGEST_SEED] for path in sample_paths()]


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    data = draw(st.sampled_from(OWN + PUBLIC))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 60)))
        new = draw(
            st.sampled_from(
                [b"", data[start:end] * 2, data[start:end][::-1], b"~", b"*", b"\n", b"ISA", b"IEA*"]
            )
            | st.binary(max_size=4)
        )
        data = draw(st.sampled_from([data[:start] + new + data[end:], data[: max(start, 1)]]))
    return data


def answer(transmission: Transmission) -> Iterable[str]:
    """Do all that a receiver does with what it got."""
    for each in transmission.interchanges:
        enclose([], envelope(), [write_ta1(acknowledge_interchange(each))])
        yield from (read_ta1(ta1).sentence for ta1 in each.acknowledgments)
        for group in each.groups:
            made = acknowledge_group(group)
            write_interchange(enclose([write_999(made, "0001")], envelope()))
            yield from sentences(made)
        for transaction_set in each.transaction_sets:
            yield from sentences(read_999(transaction_set))


@settings(max_examples=drawn(400))
@given(damaged())
def test_damage_is_read_answered_and_never_raises(data: bytes) -> None:
    transmission = read_interchanges(data)
    for problem in transmission.all_problems:
        assert problem.sentence.endswith(".")
        assert problem.sentence.isprintable()
    assert all(sentence.endswith(".") for sentence in answer(transmission))
    assert sum(1 for _, each in segments(data) if each[0] == "ISA") == len(transmission.interchanges)


@settings(max_examples=drawn(200))
@given(damaged(), st.sampled_from([8, 64, 500]))
def test_it_does_not_matter_where_blocks_end(data: bytes, block: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("x12.source.BLOCK", block)
        in_small_blocks = read_interchanges(data)
    assert in_small_blocks == read_interchanges(data)


@settings(max_examples=drawn(200))
@given(damaged())
def test_what_can_be_written_again_reads_the_same(data: bytes) -> None:
    for each in read_interchanges(data).interchanges:
        try:
            again = write_interchange(each)
        except UnwritableError:
            continue
        (reread,) = read_interchanges(again).interchanges or (None,)
        assert reread is None or list(reread.transaction_sets) == list(each.transaction_sets)


@given(st.integers(0, len(OWN[0]) - 2))
def test_a_file_cut_short_is_always_noticed(end: int) -> None:
    assert any(each.fatal for each in read_interchanges(OWN[0][:end]).all_problems)


@settings(max_examples=drawn(200))
@given(st.binary(max_size=300), st.sampled_from([b"", ISA.encode(), (ISA + "GS*HS~ST*270*0001~").encode()]))
def test_any_bytes_at_all_can_be_read(noise: bytes, start: bytes) -> None:
    assert all(sentence.isprintable() for sentence in answer(read_interchanges(start + noise)))


HOSTILE = {
    "terminators": ISA.encode() + b"~" * LONGEST_SEGMENT,
    "line breaks": ISA.encode() + b"\n" * LONGEST_SEGMENT,
    "line breaks as terminators": ISA[:-1].encode() + b"\n" * LONGEST_SEGMENT,
    "line breaks inside elements": ISA.encode() + b"A*\n~" * (LONGEST_SEGMENT // 4),
    "blanks after terminators": ISA.encode() + b"~ \t " * (LONGEST_SEGMENT // 4),
    "separators": ISA.encode() + b"*" * LONGEST_SEGMENT,
    "headers": ISA.encode() * (LONGEST_SEGMENT // 400),
    "starts of headers": b"ISA*" * (LONGEST_SEGMENT // 8),
    "starts of headers inside": ISA.encode() + b"~ISA*" * (LONGEST_SEGMENT // 10),
    "trailers": ISA.encode() + b"IEA~" * (LONGEST_SEGMENT // 8),
    "sets": ISA.encode() + b"ST*270~" * (LONGEST_SEGMENT // 240),
    "groups": ISA.encode() + b"GS*HS~" * (LONGEST_SEGMENT // 240),
    "notes": (ISA + "GS*FA~ST*999~AK2~IK3~").encode() + b"IK4*1~" * (LONGEST_SEGMENT // 24),
    "contexts": (ISA + "GS*FA~ST*999~AK2~IK3~").encode() + b"CTX*A~" * (LONGEST_SEGMENT // 24),
    "not UTF-8": ISA.encode() + b"A*\xff~" * (LONGEST_SEGMENT // 16),
    "zeros": b"\0" * LONGEST_SEGMENT,
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_take_no_longer_than_others(name: str) -> None:
    transmission = read_interchanges(HOSTILE[name])
    assert all(sentence.isprintable() for sentence in answer(transmission))
    for each in transmission.interchanges:
        assert len(each.problems) <= MOST + 1


@pytest.mark.parametrize("name", HOSTILE)
def test_every_start_has_its_end_in_hostile_files(name: str) -> None:
    names = [type(each).__name__ for each in events(HOSTILE[name][: LONGEST_SEGMENT // 16])]
    for envelope_name in ("Interchange", "Group", "Set"):
        assert names.count(f"{envelope_name}Start") == names.count(f"{envelope_name}End")
