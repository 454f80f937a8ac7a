"""The smaller segments of claims and lines, both ways: PWK, NTE, CR1, CRC, SV5 and FRM."""

from x12.claims.supplements import (
    Ambulance,
    Attachment,
    Conditions,
    DurableEquipment,
    FormAnswer,
    Note,
)
from x12.part_codecs import PartWriter, procedure_text, read_number, read_procedure
from x12.parts import Part, Procedure
from x12.pen import Pen
from x12.segment import Segment
from x12.values import day, day_text, number_text
from x12.wire import Located, Source


def supplement(part: Part, pen: Pen) -> Segment:
    """The segment of one of these parts."""
    return _WRITER.segment(part, pen)


def read_attachment(at: Located, source: Source) -> Attachment:
    """PWK: report type, transmission, control number."""
    of = at.segment.element
    return _WRITER.faithful(Attachment(of(1), of(2), of(6)), at, source)


def read_note(at: Located, source: Source) -> Note:
    """NTE: code, text."""
    of = at.segment.element
    return _WRITER.faithful(Note(of(1), of(2)), at, source)


def read_ambulance(at: Located, source: Source) -> Ambulance:
    """CR1: weight, reason, distance, purposes."""
    of = at.segment.element
    transport = Ambulance(
        reason=of(4),
        miles=read_number(at, 6, source),
        pounds=read_number(at, 2, source),
        round_trip_purpose=of(9),
        stretcher_purpose=of(10),
    )
    return _WRITER.faithful(transport, at, source)


def read_conditions(at: Located, source: Source) -> Conditions:
    """CRC: category, yes or no, up to five codes."""
    of = at.segment.element
    return _WRITER.faithful(Conditions(of(1), of(2) == "Y", tuple(at.segment[3:])), at, source)


def read_equipment(at: Located, source: Source) -> DurableEquipment:
    """SV5: procedure, days, prices, rhythm of the rental."""
    procedure = read_procedure(at, 1, source)
    equipment = DurableEquipment(
        procedure=procedure.code if procedure else "",
        days=read_number(at, 3, source),
        rental=read_number(at, 4, source),
        purchase=read_number(at, 5, source),
        frequency=at.segment.element(6),
    )
    return _WRITER.faithful(equipment, at, source)


def read_answer(at: Located, source: Source) -> FormAnswer:
    """FRM: question, yes or no, text, date, percent."""
    of = at.segment.element
    answer = FormAnswer(of(1), of(2), of(3), day(of(4)), read_number(at, 5, source))
    return _WRITER.faithful(answer, at, source)


def _attachment(part: Attachment, _: Pen) -> tuple[str, ...]:
    number = ("AC", part.control_number) if part.control_number else ()
    return "PWK", part.report_type, part.transmission, "", "", *number


def _ambulance(part: Ambulance, _: Pen) -> tuple[str, ...]:
    return (
        "CR1",
        "LB" if part.pounds is not None else "",
        number_text(part.pounds),
        "",
        part.reason,
        "DH" if part.miles is not None else "",
        number_text(part.miles),
        "",
        "",
        part.round_trip_purpose,
        part.stretcher_purpose,
    )


def _conditions(part: Conditions, _: Pen) -> tuple[str, ...]:
    return "CRC", part.category, "Y" if part.applies else "N", *part.codes


def _equipment(part: DurableEquipment, pen: Pen) -> tuple[str, ...]:
    return (
        "SV5",
        procedure_text(Procedure(part.procedure), pen),
        "DA" if part.days is not None else "",
        number_text(part.days),
        number_text(part.rental),
        number_text(part.purchase),
        part.frequency,
    )


def _answer(part: FormAnswer, _: Pen) -> tuple[str, ...]:
    return "FRM", part.question, part.yes_or_no, part.text, day_text(part.on), number_text(part.percent)


_WRITER = PartWriter(
    {
        Attachment: _attachment,
        Note: lambda part, _: ("NTE", part.code, part.text),
        Ambulance: _ambulance,
        Conditions: _conditions,
        DurableEquipment: _equipment,
        FormAnswer: _answer,
    }
)
