"""Damaged remittances: everything that reads them says what is wrong, and never raises."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drawing import drawn
from tests.samples import sample_paths
from tests.x12.remittance.examples import ADJUSTMENTS, CLAIMS, HEADER, file_of
from x12.pen import Pen
from x12.remittance.again import claim_at
from x12.remittance.balance import imbalances
from x12.remittance.claim_codec import write_claim
from x12.remittance.figures import read_figures
from x12.remittance.header_codec import write_header
from x12.remittance.items import ClaimEntry, ClaimGroup, RemittanceEnd, RemittanceStart
from x12.remittance.moves import next_move
from x12.remittance.provider_codec import write_summary
from x12.remittance.stream import read_835
from x12.remittance.writing import write_835

LONGEST_SEED = 4000
SEEDS = [
    file_of(write_835(HEADER, CLAIMS, ADJUSTMENTS)),
    *(path.read_bytes()[:LONGEST_SEED] for path in sample_paths("835")),
]
PIECES = [
    b"",
    b"~",
    b"*",
    b":",
    b"\n",
    b"~CLP*",
    b"~SVC",
    b"~CAS*CO",
    b"~PLB*",
    b"~LX",
    b"~SE*",
    b"-",
    b".",
    b"1e9",
]


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    data = draw(st.sampled_from(SEEDS))
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(min(110, len(data)), len(data)))
        end = min(len(data), start + draw(st.integers(0, 60)))
        new = draw(
            st.sampled_from([*PIECES, data[start:end] * 2, data[start:end][::-1]]) | st.binary(max_size=4)
        )
        data = draw(st.sampled_from([data[:start] + new + data[end:]] * 4 + [data[:start]]))
    return data


@settings(max_examples=drawn(150), deadline=None)
@given(damaged())
def test_nothing_raises(data: bytes) -> None:
    """Do all that a reader does with a file."""
    start: RemittanceStart | None = None
    starts = ends = 0
    for item in read_835(data):
        match item:
            case RemittanceStart():
                start, starts = item, starts + 1
                write_header(item.header, Pen(item.delimiters))
            case ClaimGroup() if start:
                write_summary(item.summary, Pen(start.delimiters))
            case ClaimEntry() if start:
                write_claim(item.read().claim, Pen(item.delimiters))
                assert item.patient is not None
                next_move(read_figures(item))
                assert claim_at(item.place, start, [data[item.place.offset :]]) == item
            case RemittanceEnd():
                ends += 1
    assert starts == ends
    assert all(each.sentence for each in imbalances(read_835(data)))
