"""What hangs on a line, both ways: the drug (loop 2410) and supporting forms (loop 2440)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from x12.claims.loops import arranged, unsaid
from x12.claims.supplement_codecs import read_answer, supplement
from x12.claims.supplements import Drug, SupportingForm
from x12.loops import first, grouped
from x12.part_codecs import read_number
from x12.pen import Pen
from x12.segment import Segment
from x12.values import number_text
from x12.wire import Located, Source

NDC = "N4"
"""LIN02 of a national drug code."""
_PRESCRIPTION = "XZ"
_DRUG_ORDER = ("LIN", "CTP", "REF")
_FORM_ORDER = ("LQ", "FRM")


def read_drug(located: Sequence[Located], source: Source) -> Drug:
    """One LIN with what follows it."""
    found = grouped(located)
    counted = first(found, "CTP")
    numbers = (at.segment for at in found.get("REF", ()))
    drug = Drug(
        ndc=located[0].segment.element(3),
        prescription=next((each.element(2) for each in numbers if each.element(1) == _PRESCRIPTION), ""),
    )
    if counted:
        unit = counted.segment.element(5)
        drug = replace(drug, quantity=read_number(counted, 4, source), unit=unit)
    return replace(drug, kept=unsaid(located, _drug_segments(drug, source.pen), source))


def write_drug(drug: Drug, pen: Pen) -> list[Segment]:
    """Loop 2410."""
    return arranged(_DRUG_ORDER, _drug_segments(drug, pen), drug.kept, pen)


def read_form(located: Sequence[Located], source: Source) -> SupportingForm:
    """One LQ with its answers."""
    of = located[0].segment.element
    answers = tuple(read_answer(at, source) for at in located if at.segment.identifier == "FRM")
    form = SupportingForm(of(2), of(1), answers)
    return replace(form, kept=unsaid(located, _form_segments(form, source.pen), source))


def write_form(form: SupportingForm, pen: Pen) -> list[Segment]:
    """Loop 2440."""
    return arranged(_FORM_ORDER, _form_segments(form, pen), form.kept, pen)


def _drug_segments(drug: Drug, pen: Pen) -> Iterator[Segment]:
    yield pen.segment("LIN", "", NDC, drug.ndc)
    if drug.quantity is not None:
        yield pen.segment("CTP", "", "", "", number_text(drug.quantity), drug.unit)
    if drug.prescription:
        yield pen.segment("REF", _PRESCRIPTION, drug.prescription)


def _form_segments(form: SupportingForm, pen: Pen) -> Iterator[Segment]:
    yield pen.segment("LQ", form.qualifier, form.code)
    yield from (supplement(answer, pen) for answer in form.answers)
