"""Write a 999 (005010X231A1)."""

from collections.abc import Iterator

from x12.acknowledgment.records import (
    GUIDE,
    Context,
    GroupAcknowledgment,
    SegmentError,
    SetAcknowledgment,
)
from x12.enclose import transaction_set
from x12.envelopes import TransactionSet
from x12.segment import Joined, Segment, composite, segment

_MOST_CODES = 5


def write_999(acknowledgment: GroupAcknowledgment, control_number: str) -> TransactionSet:
    """Give the transaction set, for `x12.enclose.enclose`; raises UnwritableError as `segment` does."""
    return transaction_set("999", GUIDE, control_number, _body(acknowledgment))


def _body(group: GroupAcknowledgment) -> Iterator[Segment]:
    yield segment("AK1", group.identifier, group.control_number, group.version)
    for each in group.sets:
        yield from _set_segments(each)
    counts = (str(count) for count in (group.included, group.received, group.accepted))
    yield segment("AK9", group.outcome, *counts, *group.codes[:_MOST_CODES])


def _set_segments(acknowledgment: SetAcknowledgment) -> Iterator[Segment]:
    yield segment("AK2", acknowledgment.identifier, acknowledgment.control_number, acknowledgment.version)
    for error in acknowledgment.errors:
        yield from _error_segments(error)
    yield segment("IK5", acknowledgment.outcome, *acknowledgment.codes[:_MOST_CODES])


def _error_segments(error: SegmentError) -> Iterator[Segment]:
    yield segment("IK3", error.segment_identifier, str(error.segment_position), error.loop, error.code)
    yield from map(_context_segment, error.contexts)
    for element in error.elements:
        place = _place(element.element, element.component, element.repetition)
        yield segment("IK4", place, element.data_element, element.code, element.bad_value)
        yield from map(_context_segment, element.contexts)


def _context_segment(context: Context) -> Segment:
    return segment(
        "CTX",
        composite(context.name, context.reference),
        context.segment_identifier,
        str(context.segment_position or ""),
        context.loop,
        _place(context.element, context.component, context.repetition),
    )


def _place(element: int, component: int, repetition: int) -> Joined:
    return composite(*(str(each or "") for each in (element, component, repetition)))
