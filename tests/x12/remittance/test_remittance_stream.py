import tracemalloc
from collections.abc import Iterator
from io import BytesIO

import pytest

from tests.x12.examples import WHOLE
from tests.x12.remittance.examples import (
    ADJUSTMENTS,
    CLAIMS,
    HEADER,
    claim,
    claims_of,
    envelope,
    file_of,
    line,
)
from x12.problem import Problem
from x12.remittance.again import claim_at
from x12.remittance.items import ClaimEntry, Item, Place, RemittanceEnd, RemittanceStart
from x12.remittance.stream import read_835
from x12.remittance.writing import stream_835, write_835

FILE = file_of(write_835(HEADER, CLAIMS, ADJUSTMENTS))


def large(claims: int) -> Iterator[bytes]:
    """One remittance of so many claims, piece by piece; its SE counts one."""
    one = claim(line(15000, 5000, 2000), line(10000, 4000, 0, "2"))
    *head, only, none, end = (each.encode() for each in stream_835(HEADER, [one], envelope=envelope()))
    yield from head
    for _ in range(claims):
        yield only
    yield none + end


def entries(items: Iterator[Item]) -> list[ClaimEntry]:
    return [each for each in items if isinstance(each, ClaimEntry)]


def test_items_come_in_the_order_of_the_file() -> None:
    assert [type(each).__name__ for each in read_835(FILE)] == [
        "RemittanceStart",
        "ClaimGroup",
        "ClaimEntry",
        "ClaimEntry",
        "ClaimGroup",
        "ClaimEntry",
        "ProviderAdjustments",
        "RemittanceEnd",
    ]


def test_an_entry_has_what_a_list_shows() -> None:
    first = entries(read_835(FILE))[0]
    whole = claims_of(CLAIMS)[0]
    assert first.patient == whole.patient
    shown = ("patient_control_number", "status", "charge", "paid", "patient_responsibility")
    assert [getattr(first, each) for each in shown] == [getattr(whole, each) for each in shown]
    assert (first.filing_indicator, first.payer_control_number) == ("MB", "2626300000011")
    assert first.read().claim == whole


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + FILE,
        FILE.replace(b"~", b"~\r\n"),
        FILE.replace(b"~", b"~\n"),
        FILE.replace(b"*", b"|"),
        FILE.replace(b"~", b"!").replace(b":", b">"),
        FILE.replace(b"SAMPLE*PAT", "MUÑOZ*PAT".encode()),
        FILE.replace(b"SAMPLE*PAT", "MUÑOZ*PAT".encode("latin-1")),
    ],
    ids=["mark", "crlf", "lf", "separator", "terminator", "utf-8", "latin-1"],
)
def test_each_way_to_write_a_file_says_the_same(data: bytes) -> None:
    ours, theirs = entries(read_835(FILE)), entries(read_835(data))
    assert [each[1:8] for each in theirs] == [each[1:8] for each in ours]
    assert [each.read().claim.lines for each in theirs] == [each.read().claim.lines for each in ours]
    assert {each.patient.name for each in theirs} in ({"SAMPLE", "OTHER"}, {"MUÑOZ", "OTHER"})
    assert [each.place.segment for each in theirs] == [each.place.segment for each in ours]


def test_a_file_may_hold_several_remittances_of_several_payers() -> None:
    two = file_of(write_835(HEADER, CLAIMS), write_835(HEADER, claims_of(CLAIMS), control_number="0002"))
    items = list(read_835(two + file_of(write_835(HEADER, CLAIMS), number=2)))
    starts = [each for each in items if isinstance(each, RemittanceStart)]
    assert [(each.place.remittance, each.control_number) for each in starts] == [
        (1, "0001"),
        (2, "0002"),
        (3, "0001"),
    ]
    assert [each.claims for each in items if isinstance(each, RemittanceEnd)] == [3, 3, 3]
    assert [each.place.remittance for each in entries(iter(items))] == [1, 1, 1, 2, 2, 2, 3, 3, 3]


def test_another_transaction_is_named_and_skipped() -> None:
    items = list(read_835(WHOLE.encode() + FILE))
    first = items[0]
    assert isinstance(first, Problem)
    assert first.sentence == "A transaction that isn't an 835 was skipped."
    assert len(entries(iter(items))) == 3


@pytest.mark.parametrize("size", [0, 1, 120, 200, 500, 900, len(FILE) - 45])
def test_a_file_that_breaks_off_says_so(size: int) -> None:
    items = list(read_835(FILE[:size]))
    starts = sum(isinstance(each, RemittanceStart) for each in items)
    ends = [each for each in items if isinstance(each, RemittanceEnd)]
    assert len(ends) == starts
    assert all(not each.is_whole and each.problems for each in ends)
    if not starts:
        assert any(isinstance(each, Problem) for each in items)


def test_an_amount_that_is_none_counts_as_nothing_and_is_reported() -> None:
    broken = FILE.replace(b"CLP*PCN1*1*250*140*", b"CLP*PCN1*1*25O**", 1)
    items = list(read_835(broken))
    first, end = entries(iter(items))[0], items[-1]
    assert (first.charge, first.paid) == (0, 0)
    assert isinstance(end, RemittanceEnd)
    assert [(each.segment_identifier, each.element) for each in end.problems] == [("CLP", 3), ("CLP", 4)]
    assert {each.segment_position for each in end.problems} == {first.place.segment}


def test_a_claim_without_elements_is_a_claim() -> None:
    (first, *_) = entries(read_835(FILE.replace(b"CLP*PCN1*1*250*140*20*MB*2626300000011*11*1~", b"CLP~")))
    assert (first.patient_control_number, first.charge) == ("", 0)
    assert len(first.read().claim.lines) == 2


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("line_break", [b"", b"\r\n"])
def test_a_claim_is_found_again_by_its_place(mark: bytes, line_break: bytes) -> None:
    data = mark + (b"".join(large(400)) + FILE).replace(b"~", b"~" + line_break)
    start: RemittanceStart | None = None
    for item in read_835(data):
        if isinstance(item, RemittanceStart):
            start = item
        elif isinstance(item, ClaimEntry):
            assert start
            assert claim_at(item.place, start, BytesIO(data[item.place.offset :])) == item


def test_no_claim_is_found_where_none_stands() -> None:
    (start,) = (each for each in read_835(FILE) if isinstance(each, RemittanceStart))
    (first, *_) = entries(read_835(FILE))
    beside = first.place._replace(skipped=first.place.skipped + 1)
    assert claim_at(beside, start, [FILE[beside.offset :]]) is None
    assert claim_at(Place(1, 2, 0, 999), start, [FILE[first.place.offset :]]) is None
    assert claim_at(first.place, start, []) is None


def peak_of(claims: int) -> int:
    tracemalloc.start()
    for _ in read_835(large(claims)):
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def test_memory_does_not_grow_with_the_claims() -> None:
    peak_of(10)
    small, larger = peak_of(200), peak_of(1000)
    assert larger < small * 1.2
    assert larger < 1_000_000


def test_a_claim_without_end_is_cut_short() -> None:
    head, tail = FILE.split(b"CAS*CO*45*50~", 1)
    filler = b"REF*EA*" + b"9" * 900 + b"~"

    def endless() -> Iterator[bytes]:
        yield head
        for _ in range(6000):
            yield filler
        yield tail

    items = list(read_835(endless()))
    assert len(entries(iter(items))) == 3
    end = items[-1]
    assert isinstance(end, RemittanceEnd)
    assert any("too long for one claim" in each.sentence for each in end.problems)


def test_a_header_that_is_missing_is_empty_and_reported() -> None:
    head, tail = FILE.split(b"BPR*", 1)
    items = list(read_835(head + tail[tail.index(b"LX*1~") :]))
    start, end = items[0], items[-1]
    assert isinstance(start, RemittanceStart)
    assert isinstance(end, RemittanceEnd)
    assert (start.header.amount, start.header.check_number, start.header.paid_on) == (0, "", None)
    assert {"BPR", "TRN"} <= {each.segment_identifier for each in end.problems}
