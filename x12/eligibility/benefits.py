"""The 2110 loops, both ways: what a 270 asks (EQ) and what a 271 says (EB)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from x12.eligibility.records import Benefit, Question
from x12.loops import arranged, grouped, unsaid
from x12.part_codecs import (
    procedure_text,
    read_additional,
    read_dated,
    read_delivery,
    read_number,
    read_procedure,
    read_reference,
    read_rejection,
    segment_of,
)
from x12.party import Party
from x12.party_codec import read_party, write_party
from x12.pen import Pen
from x12.segment import Segment
from x12.values import number_text
from x12.wire import Located, Source

_QUESTION_ORDER = ("EQ", "AMT", "III", "REF", "DTP")
_BENEFIT_ORDER = ("EB", "HSD", "REF", "DTP", "AAA", "MSG", "III")
_RELATED_LOOP = "2120"


def read_question(located: Sequence[Located], source: Source) -> Question:
    """One EQ with its amounts, places, references and dates."""
    found = grouped(located)
    asked = found["EQ"][0]
    question = Question(
        service_types=asked.segment.repeats(1, source.delimiters),
        procedure=read_procedure(asked, 2, source),
        coverage_level=asked.segment.element(3),
        diagnosis_pointers=asked.segment.components(5, source.delimiters),
        additional=tuple(read_additional(at, source) for at in found.get("III", ())),
        references=tuple(read_reference(at, source) for at in found.get("REF", ())),
        dates=tuple(read_dated(at, source) for at in found.get("DTP", ())),
    )
    return replace(question, kept=unsaid(found, [*_question_segments(question, source.pen)], source))


def write_question(question: Question, pen: Pen) -> list[Segment]:
    """The 2110 loop of a 270."""
    made = _question_segments(question, pen)
    return arranged(_QUESTION_ORDER, made, question.kept, pen)


def _question_segments(question: Question, pen: Pen) -> Iterator[Segment]:
    yield pen.segment(
        "EQ",
        pen.repeated(*question.service_types),
        procedure_text(question.procedure, pen),
        question.coverage_level,
        "",
        pen.composite(*question.diagnosis_pointers),
    )
    parts = (*question.additional, *question.references, *question.dates)
    yield from (segment_of(part, pen) for part in parts)


def read_benefit(located: Sequence[Located], source: Source) -> Benefit:
    """One EB with all that belongs to it; the entities between LS and LE are its related parties."""
    own, related = _parted(located)
    found = grouped(own)
    benefit = replace(
        _stated(found["EB"][0], source),
        deliveries=tuple(read_delivery(at, source) for at in found.get("HSD", ())),
        references=tuple(read_reference(at, source) for at in found.get("REF", ())),
        dates=tuple(read_dated(at, source) for at in found.get("DTP", ())),
        rejections=tuple(read_rejection(at, source) for at in found.get("AAA", ())),
        messages=tuple(at.segment.element(1) for at in found.get("MSG", ())),
        additional=tuple(read_additional(at, source) for at in found.get("III", ())),
        related=tuple(_related(party, source) for party in related),
    )
    return replace(benefit, kept=unsaid(found, [*_benefit_segments(benefit, source.pen)], source))


def write_benefit(benefit: Benefit, pen: Pen) -> list[Segment]:
    """The 2110, 2115 and 2120 loops of a 271."""
    made = _benefit_segments(benefit, pen)
    segments = arranged(_BENEFIT_ORDER, made, benefit.kept, pen)
    if benefit.related:
        segments.append(pen.segment("LS", _RELATED_LOOP))
        for party in benefit.related:
            segments += write_party(party, pen)
        segments.append(pen.segment("LE", _RELATED_LOOP))
    return segments


def _parted(located: Sequence[Located]) -> tuple[list[Located], list[list[Located]]]:
    """The benefit's own segments, and those of each entity between LS and LE."""
    own: list[Located] = []
    related: list[list[Located]] = []
    inside = False
    for at in located:
        identifier = at.segment.identifier
        if identifier in {"LS", "LE"}:
            inside = False
        elif identifier == "NM1":
            inside = True
            related.append([at])
        else:
            (related[-1] if inside else own).append(at)
    return own, related


def _related(located: Sequence[Located], source: Source) -> Party:
    return read_party(located, source.within("2120"))


def _stated(at: Located, source: Source) -> Benefit:
    of = at.segment.element
    return Benefit(
        information=of(1),
        coverage_level=of(2),
        service_types=at.segment.repeats(3, source.delimiters),
        insurance_type=of(4),
        plan=of(5),
        time_period=of(6),
        amount=read_number(at, 7, source),
        percent=read_number(at, 8, source),
        quantity_qualifier=of(9),
        quantity=read_number(at, 10, source),
        authorization=of(11),
        in_network=of(12),
        procedure=read_procedure(at, 13, source),
        diagnosis_pointers=at.segment.components(14, source.delimiters),
    )


def _statement(benefit: Benefit, pen: Pen) -> Segment:
    return pen.segment(
        "EB",
        benefit.information,
        benefit.coverage_level,
        pen.repeated(*benefit.service_types),
        benefit.insurance_type,
        benefit.plan,
        benefit.time_period,
        number_text(benefit.amount),
        number_text(benefit.percent),
        benefit.quantity_qualifier,
        number_text(benefit.quantity),
        benefit.authorization,
        benefit.in_network,
        procedure_text(benefit.procedure, pen),
        pen.composite(*benefit.diagnosis_pointers),
    )


def _benefit_segments(benefit: Benefit, pen: Pen) -> Iterator[Segment]:
    yield _statement(benefit, pen)
    parts = (
        *benefit.deliveries,
        *benefit.references,
        *benefit.dates,
        *benefit.rejections,
        *benefit.additional,
    )
    yield from (segment_of(part, pen) for part in parts)
    yield from (pen.segment("MSG", message) for message in benefit.messages)
