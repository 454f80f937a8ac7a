from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drawing import drawn
from x12.adjustment_codec import adjustment_segments, read_adjustments
from x12.adjustments import Adjustment
from x12.delimiters import STANDARD
from x12.pen import SENDING
from x12.segment import Segment
from x12.wire import Located, Source

amounts = st.decimals(Decimal(-99999), Decimal(99999), places=2)
adjustments = st.builds(
    Adjustment,
    st.sampled_from(["CO", "PR", "OA", "PI"]),
    st.sampled_from(["1", "2", "3", "45", "96", "253"]),
    amounts,
    st.none() | st.integers(1, 99).map(Decimal),
)


def read(*segments: tuple[str, ...]) -> tuple[tuple[Adjustment, ...], Source]:
    source = Source(STANDARD)
    located = [Located(at, Segment(each)) for at, each in enumerate(segments, 2)]
    return read_adjustments(located, source), source


@settings(max_examples=drawn(60), deadline=None)
@given(st.lists(adjustments, max_size=20))
def test_adjustments_come_back_as_they_were(some: list[Adjustment]) -> None:
    back, source = read(*adjustment_segments(some, SENDING))
    assert back == tuple(some)
    assert source.problems == []


def test_neighbours_of_one_group_share_a_segment_up_to_six() -> None:
    seven = [Adjustment("CO", str(reason), Decimal(1)) for reason in range(7)]
    first, second, third = adjustment_segments([*seven, Adjustment("PR", "1", Decimal(2))], SENDING)
    assert len(first) == 2 + 5 * 3 + 2
    assert second == ("CAS", "CO", "6", "1")
    assert third == ("CAS", "PR", "1", "2")


def test_quantities_and_gaps() -> None:
    back, source = read(("CAS", "CO", "45", "10.5", "2", "", "", "", "253", ".5"))
    assert back == (
        Adjustment("CO", "45", Decimal("10.5"), Decimal(2)),
        Adjustment("CO", "253", Decimal("0.5")),
    )
    assert source.problems == []


def test_an_adjustment_without_an_amount_is_reported() -> None:
    back, source = read(("CAS", "CO", "45", "", "", "96", "TEN"))
    assert back == ()
    assert [(each.segment_position, each.element) for each in source.problems] == [(2, 3), (2, 6)]
