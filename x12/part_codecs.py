"""Each part's segment, both ways: `segment_of` writes a part, the `read_…` functions read one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, TypeVar

from x12.parts import (
    AdditionalInformation,
    Contact,
    Dated,
    Delivery,
    Part,
    Procedure,
    Reference,
    Rejection,
    Specialty,
    Trace,
)
from x12.pen import Pen
from x12.segment import Segment
from x12.values import number, number_text, period, period_texts
from x12.wire import Located, Source, as_it_came, same

P = TypeVar("P", bound=Part)


@dataclass(frozen=True, slots=True)
class PartWriter:
    """Writes parts of some kinds, each by its identifier and elements."""

    elements: Mapping[type[Part], Callable[[Any, Pen], tuple[str, ...]]]

    def segment(self, part: Part, pen: Pen) -> Segment:
        """The segment that says what the part says: as it came where that was more than the fields hold."""
        if part.kept:
            return as_it_came(part.kept, pen)
        return pen.segment(*self.elements[type(part)](part, pen))

    def faithful(self, part: P, at: Located, source: Source) -> P:
        """The part, with the segment kept beside it where writing the part would not give it back."""
        made = self.segment(part, source.pen)
        return part if same(made, at.segment) else replace(part, kept=source.kept(at))


def segment_of(part: Part, pen: Pen) -> Segment:
    """The segment of one of the parts that all transactions share."""
    return _WRITER.segment(part, pen)


def read_procedure(at: Located, element: int, source: Source) -> Procedure | None:
    """The procedure that a composite names: qualifier, code, 4 modifiers, description, end of range."""
    parts = at.segment.components(element, source.delimiters)
    if not parts:
        return None
    padded = (*parts, "", "", "", "", "", "", "")
    modifiers = tuple(modifier for modifier in padded[2:6] if modifier)
    return Procedure(padded[1], modifiers, padded[0], padded[6], padded[7])


def procedure_text(procedure: Procedure | None, pen: Pen) -> str:
    """The composite that names a procedure; '' where there is none."""
    if procedure is None:
        return ""
    modifiers = (*procedure.modifiers[:4], "", "", "", "")[:4]
    names = (procedure.qualifier, procedure.code, *modifiers, procedure.description, procedure.range_end)
    return pen.composite(*names)


def read_dated(at: Located, source: Source) -> Dated:
    """DTP: qualifier, format, date or range."""
    of = at.segment.element
    when = period(of(2), of(3))
    if when is None:
        source.report(at, 3, "This date can't be read; it is kept as it came.", "8")
    return _WRITER.faithful(Dated(of(1), when), at, source)


def read_number(at: Located, element: int, source: Source) -> Decimal | None:
    """The decimal in an element; a problem where it is something else."""
    text = at.segment.element(element)
    value = number(text)
    if text and value is None:
        source.report(at, element, "This should be a number; it is kept as it came.", "6")
    return value


def read_reference(at: Located, source: Source) -> Reference:
    """REF: qualifier, number, description."""
    of = at.segment.element
    return _WRITER.faithful(Reference(of(1), of(2), of(3)), at, source)


def read_trace(at: Located, source: Source) -> Trace:
    """TRN: kind, number, originator, reference."""
    of = at.segment.element
    return _WRITER.faithful(Trace(of(2), of(3), of(4), of(1)), at, source)


def read_contact(at: Located, source: Source) -> Contact:
    """PER: function, name, up to three pairs of qualifier and number."""
    of = at.segment.element
    pairs = tuple((of(index), of(index + 1)) for index in (3, 5, 7) if of(index) or of(index + 1))
    return _WRITER.faithful(Contact(of(2), pairs, of(1)), at, source)


def read_specialty(at: Located, source: Source) -> Specialty:
    """PRV: role, qualifier, taxonomy code."""
    of = at.segment.element
    return _WRITER.faithful(Specialty(of(1), of(3), of(2)), at, source)


def read_rejection(at: Located, source: Source) -> Rejection:
    """AAA: valid or not, reason, follow-up."""
    of = at.segment.element
    return _WRITER.faithful(Rejection(of(3), of(4), source.loop, of(1)), at, source)


def read_additional(at: Located, source: Source) -> AdditionalInformation:
    """III: code list, code, category, text."""
    of = at.segment.element
    return _WRITER.faithful(AdditionalInformation(of(1), of(2), of(3), of(4)), at, source)


def read_delivery(at: Located, source: Source) -> Delivery:
    """HSD: quantity, sampling, period, pattern."""
    of = at.segment.element
    delivery = Delivery(
        quantity_qualifier=of(1),
        quantity=read_number(at, 2, source),
        unit=of(3),
        sample=read_number(at, 4, source),
        period_qualifier=of(5),
        period_count=read_number(at, 6, source),
        pattern=of(7),
        time=of(8),
    )
    return _WRITER.faithful(delivery, at, source)


def _dated(part: Dated, _: Pen) -> tuple[str, ...]:
    return ("DTP", part.qualifier, *period_texts(part.period))


def _contact(part: Contact, _: Pen) -> tuple[str, ...]:
    return ("PER", part.function, part.name, *(text for pair in part.numbers[:3] for text in pair))


def _delivery(part: Delivery, _: Pen) -> tuple[str, ...]:
    return (
        "HSD",
        part.quantity_qualifier,
        number_text(part.quantity),
        part.unit,
        number_text(part.sample),
        part.period_qualifier,
        number_text(part.period_count),
        part.pattern,
        part.time,
    )


_WRITER = PartWriter(
    {
        Dated: _dated,
        Reference: lambda part, _: ("REF", part.qualifier, part.number, part.description),
        Trace: lambda part, _: ("TRN", part.kind, part.number, part.originator, part.reference),
        Contact: _contact,
        Specialty: lambda part, _: ("PRV", part.role, part.qualifier, part.taxonomy),
        Rejection: lambda part, _: ("AAA", part.valid, "", part.code, part.follow_up),
        AdditionalInformation: lambda part, _: ("III", part.qualifier, part.code, part.category, part.text),
        Delivery: _delivery,
    }
)
