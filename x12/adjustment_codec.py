"""Adjustments, both ways (CAS): one group code, then up to six times reason, amount and quantity."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from x12.adjustments import Adjustment
from x12.part_codecs import read_number
from x12.pen import Pen
from x12.segment import Segment
from x12.values import number_text
from x12.wire import Located, Source

MOST = 6
"""Adjustments that one segment holds."""
_STARTS = range(2, 2 + 3 * MOST, 3)
"""Where a reason stands: CAS02, CAS05, ..."""


def read_adjustments(located: Iterable[Located], source: Source) -> tuple[Adjustment, ...]:
    """The adjustments of the CAS segments of one loop, in the order of the wire.

    An adjustment without a readable amount is left out and reported. What `adjustment_segments` doesn't give
    back, such as a group that was split for no need, is for the loop to keep (`x12.loops.unsaid`).
    """
    return tuple(each for at in located for each in _adjustments(at, source))


def adjustment_segments(adjustments: Iterable[Adjustment], pen: Pen) -> Iterator[Segment]:
    """The CAS segments: neighbours of one group share a segment, up to six."""
    for group, members in groupby(adjustments, lambda each: each.group):
        same_group = list(members)
        for start in range(0, len(same_group), MOST):
            texts = (text for each in same_group[start : start + MOST] for text in _texts(each))
            yield pen.segment("CAS", group, *texts)


def _adjustments(at: Located, source: Source) -> Iterator[Adjustment]:
    of = at.segment.element
    for start in _STARTS:
        if not any(at.segment[start : start + 3]):
            continue
        amount = read_number(at, start + 1, source)
        if amount is None:
            if not of(start + 1):
                source.report(at, start + 1, "This adjustment has no amount; it is kept as it came.", "1")
            continue
        yield Adjustment(of(1), of(start), amount, read_number(at, start + 2, source))


def _texts(adjustment: Adjustment) -> tuple[str, str, str]:
    return adjustment.reason, number_text(adjustment.amount), number_text(adjustment.quantity)
