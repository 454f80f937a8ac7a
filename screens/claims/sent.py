"""What a claim said when it was sent: the 837 in words, the field's own order. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from screens.words import long_day, money, span
from tui.text import EMPTY, Line, cut, fit, line, wrap_line
from x12.codes import entities
from x12.codes.meaning import CodeList, words_of
from x12.identifiers.icd10 import dotted

if TYPE_CHECKING:
    from x12.claims.institutional import Institutional
    from x12.claims.lines import ServiceLine
    from x12.claims.records import Claim
    from x12.party import Party

_LABEL = 16
_ROLES = {
    "82": "Rendering",
    "71": "Attending",
    "72": "Operating",
    "DN": "Referring",
    "DQ": "Supervising",
    "77": "Facility",
}


def sent_lines(claim: Claim, cells: int) -> Iterator[Line]:
    """Who, for whom, why, what."""
    for label, text in (*_heads(claim), *_codes(claim)):
        yield from wrap_line(line((fit(label, _LABEL), "label"), text), cells, indent=_LABEL)
    if claim.institutional:
        for label, text in _hospital(claim.institutional):
            yield from wrap_line(line((fit(label, _LABEL), "label"), text), cells, indent=_LABEL)
    yield EMPTY
    yield line(("Lines", "heading"))
    for number, each in enumerate(claim.lines, 1):
        yield from wrap_line(_service(number, each), cells, indent=4)


def _heads(claim: Claim) -> Iterator[tuple[str, str]]:
    insured, patient = claim.insured, claim.patient
    yield "Our number", claim.patient_control_number
    yield "Kind", _kind(claim)
    yield "Billed by", _named(claim.billing.party)
    yield "Insured", _named(insured.party)
    yield "Born", long_day((patient or insured).birth_date)
    if patient:
        relation = words_of(CodeList.RELATIONSHIPS, patient.relationship)
        yield "Patient", f"{_named(patient.party)} ({relation})"
    yield "Payer", _named(insured.payer)
    for other in claim.other_payers:
        paid = f", paid {money(other.paid)}" if other.paid is not None else ""
        yield "Other payer", f"{_named(other.payer)}{paid}"
    for provider in claim.providers:
        yield _ROLES.get(provider.entity) or cut(entities.word(provider.entity), _LABEL - 1), _named(provider)
    yield "Service", span(claim.from_date, claim.through_date)
    yield "Charge", money(claim.charge)


def _kind(claim: Claim) -> str:
    frequency = words_of(CodeList.BILL_FREQUENCIES, claim.frequency)
    if claim.institutional:
        return f"institutional, type of bill {claim.type_of_bill} ({frequency})"
    place = words_of(CodeList.PLACES_OF_SERVICE, claim.facility)
    return f"professional, place {claim.facility} {place} ({frequency})"


def _codes(claim: Claim) -> Iterator[tuple[str, str]]:
    codes = [dotted(each.code) for each in claim.diagnoses]
    if codes:
        yield "Diagnoses", ", ".join(f"{number} {code}" for number, code in enumerate(codes, 1))
    original = claim.reference("F8")
    if original:
        yield "Original claim", original
    if authorization := claim.reference("G1"):
        yield "Authorization", authorization
    for note in claim.notes:
        yield "Note", note.text


def _hospital(codes: Institutional) -> Iterator[tuple[str, str]]:
    named = (
        ("Admission", CodeList.ADMISSION_TYPES, (codes.admission_type,)),
        ("Came from", CodeList.ADMISSION_SOURCES, (codes.admission_source,)),
        ("Patient status", CodeList.PATIENT_STATUSES, (codes.patient_status,)),
        ("Conditions", CodeList.CONDITIONS, codes.condition_codes),
    )
    for label, code_list, given in named:
        if words := "; ".join(f"{code} {words_of(code_list, code)}" for code in given if code):
            yield label, words
    if codes.occurrences:
        yield (
            "Occurrences",
            "; ".join(
                f"{each.code} {words_of(CodeList.OCCURRENCES, each.code)} {long_day(each.on)}"
                for each in codes.occurrences
            ),
        )
    if codes.values:
        yield (
            "Values",
            "; ".join(
                f"{each.code} {words_of(CodeList.VALUES, each.code)} {each.amount}" for each in codes.values
            ),
        )


def _service(number: int, each: ServiceLine) -> Line:
    on = each.dated()
    procedure = each.procedure
    code = " ".join((procedure.code, *procedure.modifiers)) if procedure else ""
    revenue = (
        f"{each.revenue_code} {words_of(CodeList.REVENUE_CODES, each.revenue_code)}  "
        if each.revenue_code
        else ""
    )
    units = f"{each.quantity:f} {each.unit}" if each.quantity is not None else ""
    pointers = f"for {', '.join(map(str, each.pointers))}" if each.pointers else ""
    text = "  ".join(
        part for part in (f"{revenue}{code}".strip(), units, money(each.charge), pointers) if part
    )
    when = f"{span(on.start, on.end)}  " if on and on.start else ""
    return line((f"{number:<4}", "label"), f"{when}{text}")


def _named(party: Party) -> str:
    names = (" ".join(part for part in (party.name, party.suffix) if part), party.first_name)
    name = ", ".join(part for part in names if part)
    return f"{name}  {party.id_code}".strip()
