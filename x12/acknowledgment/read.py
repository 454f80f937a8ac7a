"""Read a 999, or the 997 that some receivers still send, whose segments differ in name only."""

from dataclasses import replace

from x12.acknowledgment.records import (
    Context,
    ElementError,
    GroupAcknowledgment,
    SegmentError,
    SetAcknowledgment,
)
from x12.delimiters import Delimiters
from x12.envelopes import TransactionSet
from x12.findings import Findings
from x12.segment import Segment

_NAMES_IN_997 = {"AK3": "IK3", "AK4": "IK4", "AK5": "IK5"}


def read_999(transaction_set: TransactionSet) -> GroupAcknowledgment:
    """Read an acknowledgment; what is wrong with it is in its problems, never raised."""
    reader = _Reader(transaction_set.delimiters)
    for position, segment in enumerate(transaction_set.body, start=2):
        reader.take(segment, position)
    return reader.finish(transaction_set)


class _Reader:
    """Collects what is open: a transaction set, in it a segment error, in that an element error."""

    def __init__(self, delimiters: Delimiters) -> None:
        self._delimiters = delimiters
        self._group = GroupAcknowledgment("", "", "", outcome="")
        self._sets: list[SetAcknowledgment] = []
        self._set: SetAcknowledgment | None = None
        self._errors: list[SegmentError] = []
        self._error: SegmentError | None = None
        self._elements: list[ElementError] = []
        self._element: ElementError | None = None
        self._contexts: list[Context] = []
        self._unread: list[Segment] = []
        self._findings = Findings()
        self._position = 0
        self._takers = {
            "AK1": self._take_group,
            "AK2": self._take_set,
            "IK3": self._take_segment_error,
            "IK4": self._take_element_error,
            "CTX": self._take_context,
            "IK5": self._take_set_outcome,
            "AK9": self._take_group_outcome,
        }

    def take(self, segment: Segment, position: int) -> None:
        self._position = position
        name = segment.identifier
        taker = self._takers.get(_NAMES_IN_997.get(name, name))
        if not (taker and taker(segment)):
            self._unread.append(segment)
            self._findings.add("This segment has no place here.", name, position, code="2", fatal=False)

    def finish(self, transaction_set: TransactionSet) -> GroupAcknowledgment:
        self._close_set()
        if not self._group.outcome:
            self._findings.add("AK9 is missing: there is no answer in this 999.", "AK9", code="3")
        return replace(
            self._group,
            sets=tuple(self._sets),
            unread=tuple(self._unread),
            problems=(*transaction_set.problems, *self._findings.problems),
        )

    # -- one segment each; whether it had a place

    def _take_group(self, ak1: Segment) -> bool:
        identifier, number, version = (ak1.element(each) for each in (1, 2, 3))
        self._group = replace(self._group, identifier=identifier, control_number=number, version=version)
        return True

    def _take_set(self, ak2: Segment) -> bool:
        self._close_set()
        self._set = SetAcknowledgment(ak2.element(1), ak2.element(2), ak2.element(3), outcome="")
        return True

    def _take_segment_error(self, ik3: Segment) -> bool:
        self._close_error()
        if self._set:
            self._error = SegmentError(ik3.element(1), self._number(ik3, 2), ik3.element(4), ik3.element(3))
        return self._set is not None

    def _take_element_error(self, ik4: Segment) -> bool:
        self._close_element()
        if self._error:
            place = self._place(ik4, 1)
            bad_value = ik4.element(4)
            self._element = ElementError(
                place[0], ik4.element(3), place[1], place[2], ik4.element(2), bad_value
            )
        return self._error is not None

    def _take_context(self, ctx: Segment) -> bool:
        if self._error:
            self._contexts.append(self._context(ctx))
        return self._error is not None

    def _take_set_outcome(self, ik5: Segment) -> bool:
        if not self._set:
            return False
        self._set = replace(self._set, outcome=ik5.element(1), codes=_codes(ik5, 2))
        self._close_set()
        return True

    def _take_group_outcome(self, ak9: Segment) -> bool:
        self._group = replace(
            self._group,
            outcome=ak9.element(1),
            included=self._number(ak9, 2),
            received=self._number(ak9, 3),
            accepted=self._number(ak9, 4),
            codes=_codes(ak9, 5),
        )
        return True

    # -- the end of what is open, innermost first

    def _close_set(self) -> None:
        self._close_error()
        if self._set:
            self._sets.append(replace(self._set, errors=tuple(self._errors)))
        self._set = None
        self._errors = []

    def _close_error(self) -> None:
        self._close_element()
        if self._error:
            self._errors.append(replace(self._error, elements=tuple(self._elements)))
        self._error = None
        self._elements = []

    def _close_element(self) -> None:
        """Give the contexts that came to the element, or to the segment where no element came yet."""
        contexts, self._contexts = tuple(self._contexts), []
        if self._element:
            self._elements.append(replace(self._element, contexts=contexts))
        elif self._error and contexts:
            self._error = replace(self._error, contexts=contexts)
        self._element = None

    # -- elements

    def _context(self, ctx: Segment) -> Context:
        name, *reference = ctx.components(1, self._delimiters) or ("",)
        element, component, repetition = self._place(ctx, 5)
        return Context(
            name=name,
            reference=self._delimiters.component.join(reference),
            segment_identifier=ctx.element(2),
            segment_position=self._number(ctx, 3),
            loop=ctx.element(4),
            element=element,
            component=component,
            repetition=repetition,
        )

    def _place(self, segment: Segment, position: int) -> tuple[int, int, int]:
        parts = (*segment.components(position, self._delimiters), "", "", "")
        return _integer(parts[0]), _integer(parts[1]), _integer(parts[2])

    def _number(self, segment: Segment, element: int) -> int:
        text = segment.element(element)
        if text and not _is_number(text):
            name = segment.identifier
            sentence = f"{name}{element:02} isn't a number."
            self._findings.add(sentence, name, self._position, element, code="6", fatal=False)
        return _integer(text)


def _codes(segment: Segment, first: int) -> tuple[str, ...]:
    return tuple(code for code in segment[first:] if code)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 10


def _integer(text: str) -> int:
    return int(text) if _is_number(text) else 0
