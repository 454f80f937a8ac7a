"""Public files: every one is read, and what is well formed is written as it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from x12sdk.io import X12SegmentReader

from tests.samples import samples
from tests.x12.examples import unbroken
from x12.acknowledgment import read_999
from x12.envelopes import Transmission
from x12.reader import read_interchanges, segments
from x12.writer import write_interchange

BREAKS_OFF_OR_UNTIDY = {
    "IEA is missing: the interchange isn't whole.",
    "TA1 stands before the first GS, not here.",
    "The text ends without a segment terminator.",
}


def is_well_formed(transmission: Transmission) -> bool:
    told = {each.sentence for each in transmission.all_problems}
    garbled = any("control character" in sentence for sentence in told)
    return not (told & BREAKS_OFF_OR_UNTIDY or garbled)


@pytest.mark.parametrize("path", samples())
def test_every_sample_is_read_and_written_as_it_was(path: Path) -> None:
    data = path.read_bytes()
    transmission = read_interchanges(data)
    assert transmission.interchanges
    assert list(transmission.transaction_sets)
    if is_well_formed(transmission):
        again = b"".join(write_interchange(each) for each in transmission.interchanges)
        assert comparable(again) == comparable(data)


def comparable(data: bytes) -> bytes:
    """Without what may stand around terminators; one sample leaves out a terminator before a line break."""
    lines = b"".join(line.strip() for line in data.splitlines())
    return unbroken(lines).replace(b"~ISA", b"ISA")


@pytest.mark.parametrize(
    "path",
    [each for kind in ("270", "271", "276", "277", "835", "837I", "837P", "999") for each in samples(kind)],
)
def test_samples_are_cut_as_another_reader_cuts_them(path: Path) -> None:
    text = path.read_text(encoding="latin-1")
    if text[105] == "\n":
        pytest.skip("x12sdk doesn't take line breaks for terminators")
    assert [list(each) for _, each in segments(text)] == list(cut_by_x12sdk(text))


def cut_by_x12sdk(text: str) -> Iterator[list[str]]:
    with X12SegmentReader(text) as reader:
        for _, elements in reader.segments():
            yield elements


@pytest.mark.parametrize("path", samples("999"))
def test_public_acknowledgments_are_read(path: Path) -> None:
    for transaction_set in read_interchanges(path.read_bytes()).transaction_sets:
        acknowledgment = read_999(transaction_set)
        assert acknowledgment.identifier == "BE"
        assert acknowledgment.received == len(acknowledgment.sets)
        assert acknowledgment.problems == acknowledgment.unread == ()
        assert all(each.is_accepted != bool(each.errors) for each in acknowledgment.sets)


@pytest.mark.parametrize("path", samples("4010/997"))
def test_acknowledgments_of_the_old_kind_are_read_too(path: Path) -> None:
    for transaction_set in read_interchanges(path.read_bytes()).transaction_sets:
        acknowledgment = read_999(transaction_set)
        assert acknowledgment.outcome in {"A", "E", "P", "R"}
        assert acknowledgment.unread == ()
        if acknowledgment.outcome == "A":
            assert not any(each.errors for each in acknowledgment.sets)


@pytest.mark.parametrize("path", samples("4010"))
def test_the_old_version_is_flagged(path: Path) -> None:
    (code,) = {each.code for each in read_interchanges(path.read_bytes()).interchanges[0].problems} & {"003"}
    assert code
