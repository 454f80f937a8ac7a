"""The texts that say the codes of an institutional claim."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from screens.claim_entry import texts
from screens.claim_entry.institutional.diagnoses_page import (
    ADMITTING,
    CAUSES,
    DIAGNOSES,
    PROCEDURES,
    REASONS,
)
from screens.claim_entry.institutional.stay_page import (
    CONDITIONS,
    COVERED,
    NON_COVERED,
    OCCURRENCES,
    SPANS,
    VALUES,
)
from x12.claims.edits.groups import CHANGES, inpatient, replaces
from x12.claims.edits.subjects.members import MSP_TYPES
from x12.claims.records import Role

if TYPE_CHECKING:
    from x12.claims.institutional import Institutional, ValueAmount
    from x12.claims.records import Claim

_TABLES = {
    Role.PRINCIPAL: DIAGNOSES,
    Role.OTHER: DIAGNOSES,
    Role.REASON_FOR_VISIT: REASONS,
    Role.EXTERNAL_CAUSE: CAUSES,
}


def diagnosis_values(claim: Claim) -> texts.Values:
    """Each at its place by its role."""
    rows = {table: count(1) for table in _TABLES.values()}
    for each in claim.diagnoses:
        if each.role is Role.ADMITTING:
            yield ADMITTING, each.code
            continue
        table = _TABLES[each.role]
        row = f"{table}.{next(rows[table])}"
        yield f"{row}.code", each.code
        if table != REASONS:
            yield f"{row}.poa", each.present_on_admission


def institutional_values(claim: Claim) -> texts.Values:
    """Admission, grids, procedures and DRG."""
    said = claim.institutional
    if said is None:
        return
    yield "admission-type", said.admission_type
    yield "source", said.admission_source
    yield "status", said.patient_status
    yield from _condition_values(said, corrects=replaces(claim))
    yield from _event_values(said)
    values = said.values
    if values and _says_why_second(values[-1], claim):
        yield "msp", values[-1].code
        values = values[:-1]
    yield from _amount_values(values, stay=inpatient(claim))
    for row, procedure in enumerate(said.procedures, start=1):
        yield f"{PROCEDURES}.{row}.code", procedure.code
        yield f"{PROCEDURES}.{row}.on", procedure.on
    yield "drg", said.drg


def _condition_values(said: Institutional, *, corrects: bool) -> texts.Values:
    """The last one may be the reason of a correction, which has its own field."""
    codes = said.condition_codes
    others = codes[:-1]
    if corrects and codes and codes[-1] in CHANGES and not set(others) & set(CHANGES):
        codes = others
        yield "change", said.condition_codes[-1]
    for row, code in enumerate(codes, start=1):
        yield f"{CONDITIONS}.{row}.code", code


def _event_values(said: Institutional) -> texts.Values:
    for row, event in enumerate(said.occurrences, start=1):
        yield f"{OCCURRENCES}.{row}.code", event.code
        yield f"{OCCURRENCES}.{row}.on", event.on
    for row, span in enumerate(said.occurrence_spans, start=1):
        yield f"{SPANS}.{row}.code", span.code
        yield f"{SPANS}.{row}.from", span.period.start
        yield f"{SPANS}.{row}.through", span.period.end


def _says_why_second(value: ValueAmount, claim: Claim) -> bool:
    """Whether a value code has the field of another payer's page: Medicare's, with what that one paid."""
    paid = [each.paid for each in claim.other_payers[:1] if each.coverage.order == "P"]
    return (
        claim.insured.coverage.filing_indicator == "MA" and value.code in MSP_TYPES and paid == [value.amount]
    )


def _amount_values(values: tuple[ValueAmount, ...], *, stay: bool) -> texts.Values:
    """The days of a stay come first and have fields of their own."""
    left = list(values)
    for code, name in ((COVERED, "covered"), (NON_COVERED, "uncovered")):
        if stay and left and left[0].code == code and left[0].amount > 0:
            yield name, left.pop(0).amount
    for row, value in enumerate(left, start=1):
        yield f"{VALUES}.{row}.code", value.code
        yield f"{VALUES}.{row}.amount", value.amount
