"""The lines of a claim, both ways: loop 2400 and those within it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from x12.claims.adjudications import read_adjudication, write_adjudication
from x12.claims.attached import NDC, read_drug, read_form, write_drug, write_form
from x12.claims.lines import ServiceLine
from x12.claims.loops import arranged, as_they_came, kept_whole, split, split_kept, unsaid
from x12.claims.order import ON_LINE, in_order
from x12.claims.parties import read_providers, write_party
from x12.claims.records import ClaimKind
from x12.claims.supplement_codecs import (
    read_ambulance,
    read_attachment,
    read_conditions,
    read_equipment,
    read_note,
    supplement,
)
from x12.loops import Found, first, grouped
from x12.part_codecs import (
    procedure_text,
    read_dated,
    read_number,
    read_procedure,
    read_reference,
    segment_of,
)
from x12.pen import Pen
from x12.problem import Problem
from x12.segment import Segment
from x12.values import number_text
from x12.wire import Located, Source

_ORDER = (
    *("LX", "SV1", "SV2", "SV5", "PWK", "CR1", "CR3", "CRC", "DTP", "QTY", "MEA"),
    *("CN1", "REF", "AMT", "K3", "NTE", "PS1", "HCP"),
)
_DRUGS = ("LIN",)
_WITHIN = ("LIN", "NM1", "SVD", "LQ")
_NO_COPAY = "0"
_POINTER = re.compile("[0-9]{1,2}")


def read_line(located: Sequence[Located], number: int, kind: ClaimKind, source: Source) -> ServiceLine:
    """One LX with all that follows it, up to the next."""
    head, loops = split(located, _WITHIN)
    found = grouped(head)
    line = _supplemented(_service(found, kind, source), found, source)
    drugs = [loop for loop in loops if loop[0].segment.identifier == "LIN"]
    known = drugs[:1] if drugs and drugs[0][0].segment.element(2) == NDC else []
    line = replace(
        line,
        drug=read_drug(known[0], source.within("2410")) if known else None,
        providers=read_providers(_opened(loops, "NM1"), "2420", ON_LINE[kind], source),
        adjudications=tuple(read_adjudication(loop, source.within("2430")) for loop in _opened(loops, "SVD")),
        forms=tuple(read_form(loop, source.within("2440")) for loop in _opened(loops, "LQ")),
    )
    kept = unsaid(head, _segments(line, number, kind, source.pen), source)
    return replace(line, kept=(*kept, *kept_whole(drugs[len(known) :], source)))


def write_line(line: ServiceLine, number: int, kind: ClaimKind, pen: Pen) -> list[Segment]:
    """Loop 2400 and those within it."""
    head, drugs = split_kept(line.kept, _DRUGS)
    segments = arranged(_ORDER, _segments(line, number, kind, pen), head, pen)
    segments += write_drug(line.drug, pen) if line.drug else []
    segments += as_they_came(drugs, pen)
    for provider in in_order(line.providers, ON_LINE[kind]):
        segments += write_party(provider, pen)
    for adjudication in line.adjudications:
        segments += write_adjudication(adjudication, pen)
    for form in line.forms:
        segments += write_form(form, pen)
    return segments


def _opened(loops: Sequence[list[Located]], identifier: str) -> Iterator[list[Located]]:
    return (loop for loop in loops if loop[0].segment.identifier == identifier)


def _service(found: Found, kind: ClaimKind, source: Source) -> ServiceLine:
    if kind is ClaimKind.PROFESSIONAL and (service := first(found, "SV1")):
        return _professional(service, source)
    if kind is ClaimKind.INSTITUTIONAL and (service := first(found, "SV2")):
        return _institutional(service, source)
    identifier = "SV1" if kind is ClaimKind.PROFESSIONAL else "SV2"
    sentence = f"This line has no {identifier}: it says neither a service nor a charge."
    at = found["LX"][0].position
    source.problems.append(Problem(sentence, "LX", at, code="3", fatal=False, loop=source.loop))
    return ServiceLine(Decimal(0))


def _professional(at: Located, source: Source) -> ServiceLine:
    of = at.segment.element
    pointers = at.segment.components(7, source.delimiters)
    return ServiceLine(
        charge=read_number(at, 2, source) or Decimal(0),
        procedure=read_procedure(at, 1, source),
        quantity=read_number(at, 4, source),
        unit=of(3),
        place_of_service=of(5),
        pointers=tuple(int(each) for each in pointers if _POINTER.fullmatch(each)),
        emergency=of(9) == "Y",
        epsdt=of(11) == "Y",
        family_planning=of(12) == "Y",
        copay_exempt=of(15) == _NO_COPAY,
    )


def _institutional(at: Located, source: Source) -> ServiceLine:
    return ServiceLine(
        charge=read_number(at, 3, source) or Decimal(0),
        procedure=read_procedure(at, 2, source),
        revenue_code=at.segment.element(1),
        quantity=read_number(at, 5, source),
        unit=at.segment.element(4),
        non_covered=read_number(at, 7, source),
    )


def _supplemented(line: ServiceLine, found: Found, source: Source) -> ServiceLine:
    transport, equipment = first(found, "CR1"), first(found, "SV5")
    return replace(
        line,
        dates=tuple(read_dated(at, source) for at in found.get("DTP", ())),
        references=tuple(read_reference(at, source) for at in found.get("REF", ())),
        attachments=tuple(read_attachment(at, source) for at in found.get("PWK", ())),
        notes=tuple(read_note(at, source) for at in found.get("NTE", ())),
        ambulance=read_ambulance(transport, source) if transport else None,
        conditions=tuple(read_conditions(at, source) for at in found.get("CRC", ())),
        equipment=read_equipment(equipment, source) if equipment else None,
    )


def _segments(line: ServiceLine, number: int, kind: ClaimKind, pen: Pen) -> Iterator[Segment]:
    yield pen.segment("LX", str(number))
    service = _professional_service if kind is ClaimKind.PROFESSIONAL else _institutional_service
    yield service(line, pen)
    alone = (part for part in (line.equipment, line.ambulance) if part)
    yield from (supplement(part, pen) for part in (*alone, *line.attachments, *line.conditions, *line.notes))
    yield from (segment_of(part, pen) for part in (*line.dates, *line.references))


def _professional_service(line: ServiceLine, pen: Pen) -> Segment:
    return pen.segment(
        "SV1",
        procedure_text(line.procedure, pen),
        number_text(line.charge),
        line.unit,
        number_text(line.quantity),
        line.place_of_service,
        "",
        pen.composite(*map(str, line.pointers)),
        "",
        "Y" if line.emergency else "",
        "",
        "Y" if line.epsdt else "",
        "Y" if line.family_planning else "",
        "",
        "",
        _NO_COPAY if line.copay_exempt else "",
    )


def _institutional_service(line: ServiceLine, pen: Pen) -> Segment:
    return pen.segment(
        "SV2",
        line.revenue_code,
        procedure_text(line.procedure, pen),
        number_text(line.charge),
        line.unit,
        number_text(line.quantity),
        "",
        number_text(line.non_covered),
    )
