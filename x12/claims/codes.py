"""The codes of a claim, both ways (HI): diagnoses, procedures and the codes of a UB-04."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, repeat
from typing import NamedTuple, TypeVar

from x12.claims.code_groups import CodeGroup, code_group
from x12.claims.institutional import (
    InpatientProcedure,
    Institutional,
    Occurrence,
    OccurrenceSpan,
    ValueAmount,
)
from x12.claims.records import Claim, ClaimKind, Diagnosis, Role
from x12.pen import Pen
from x12.segment import Segment
from x12.values import day, day_text, number, number_text, period, period_texts
from x12.wire import Located, Source

T = TypeVar("T")

_MOST = 12
"""Codes that one segment holds."""
_MOST_REASONS = 3


class Code(NamedTuple):
    """One HI composite."""

    qualifier: str
    code: str = ""
    form: str = ""
    when: str = ""
    amount: str = ""
    quantity: str = ""
    version: str = ""
    range_end: str = ""
    present_on_admission: str = ""


class Codes:
    """The codes of all HI segments of a claim, by group; what can't be read is reported and left out."""

    def __init__(self, located: Iterable[Located], source: Source) -> None:
        self._source = source
        self._groups: dict[CodeGroup | str, list[tuple[Located, int, Code]]] = {}
        for at in located:
            group = self._groups.setdefault(code_group(at.segment, source.delimiters), [])
            for element in range(1, len(at.segment)):
                parts = at.segment.components(element, source.delimiters)
                if parts:
                    group.append((at, element, Code(*parts[:9])))

    def group(self, name: CodeGroup | str, read: Callable[[Code], T | None]) -> tuple[T, ...]:
        """The codes of one group, in the order in which they came."""
        values: list[T] = []
        for at, element, code in self._groups.get(name, ()):
            value = read(code)
            if value is None:
                self._source.report(at, element, "This code's date or amount can't be read; it is kept.", "6")
            else:
                values.append(value)
        return tuple(values)


def read_codes(claim: Claim, located: Iterable[Located], source: Source) -> Claim:
    """The claim with the codes of its HI segments."""
    codes = Codes(located, source)
    claim = replace(
        claim,
        diagnoses=codes.group(CodeGroup.DIAGNOSES, _diagnosis),
        anesthesia=codes.group(CodeGroup.ANESTHESIA, lambda each: each.code),
    )
    if claim.institutional is None:
        return claim
    return replace(claim, institutional=_institutional(claim.institutional, codes))


def code_segments(claim: Claim, pen: Pen) -> Iterator[Segment]:
    """The HI segments of a claim, in the guide's order."""
    if claim.kind is ClaimKind.PROFESSIONAL:
        yield from _segments((_diagnosis_code(each) for each in claim.diagnoses), pen)
        qualifiers = chain(["BP"], repeat("BO"))
        yield from _segments(map(Code, qualifiers, claim.anesthesia), pen)
        return
    special = (Role.PRINCIPAL, Role.ADMITTING, Role.REASON_FOR_VISIT, Role.EXTERNAL_CAUSE)
    for role in special:
        yield from _diagnoses(claim.diagnoses, role, pen)
    held = claim.institutional or Institutional()
    if held.drg:
        yield from _segments([Code("DR", held.drg)], pen)
    yield from _diagnoses(claim.diagnoses, Role.OTHER, pen)
    yield from _institutional_segments(held, pen)


def _institutional(held: Institutional, codes: Codes) -> Institutional:
    return replace(
        held,
        condition_codes=codes.group("BG", lambda each: each.code),
        occurrences=codes.group("BH", _occurrence),
        occurrence_spans=codes.group("BI", _span),
        values=codes.group("BE", _value),
        treatment_codes=codes.group("TC", lambda each: each.code),
        procedures=codes.group(CodeGroup.PROCEDURES, _procedure),
        drg=next(iter(codes.group("DR", lambda each: each.code)), ""),
    )


def _institutional_segments(held: Institutional, pen: Pen) -> Iterator[Segment]:
    procedures = [_dated("BBQ", each.code, each.on) for each in held.procedures]
    if procedures:
        yield from _segments([procedures[0]._replace(qualifier="BBR")], pen)
    yield from _segments(procedures[1:], pen)
    spans = (Code("BI", each.code, *period_texts(each.period)) for each in held.occurrence_spans)
    yield from _segments(spans, pen)
    yield from _segments((_dated("BH", each.code, each.on) for each in held.occurrences), pen)
    values = (Code("BE", each.code, amount=number_text(each.amount)) for each in held.values)
    yield from _segments(values, pen)
    yield from _segments((Code("BG", code) for code in held.condition_codes), pen)
    yield from _segments((Code("TC", code) for code in held.treatment_codes), pen)


def _diagnoses(diagnoses: Sequence[Diagnosis], role: Role, pen: Pen) -> Iterator[Segment]:
    of_role = (_diagnosis_code(each) for each in diagnoses if each.role is role)
    return _segments(of_role, pen, _MOST_REASONS if role is Role.REASON_FOR_VISIT else _MOST)


def _segments(codes: Iterable[Code], pen: Pen, most: int = _MOST) -> Iterator[Segment]:
    composites = [pen.composite(*code) for code in codes]
    for start in range(0, len(composites), most):
        yield pen.segment("HI", *composites[start : start + most])


def _dated(qualifier: str, code: str, on: date | None) -> Code:
    return Code(qualifier, code, "D8" if on else "", day_text(on))


def _diagnosis_code(diagnosis: Diagnosis) -> Code:
    return Code(diagnosis.role, diagnosis.code, present_on_admission=diagnosis.present_on_admission)


def _diagnosis(code: Code) -> Diagnosis:
    return Diagnosis(code.code, Role(code.qualifier), code.present_on_admission)


def _procedure(code: Code) -> InpatientProcedure | None:
    on = day(code.when)
    return InpatientProcedure(code.code, on) if on or not code.when else None


def _occurrence(code: Code) -> Occurrence | None:
    on = day(code.when)
    return Occurrence(code.code, on) if on else None


def _span(code: Code) -> OccurrenceSpan | None:
    span = period(code.form, code.when)
    return OccurrenceSpan(code.code, span) if span else None


def _value(code: Code) -> ValueAmount | None:
    amount = number(code.amount)
    return ValueAmount(code.code, amount) if amount is not None else None
