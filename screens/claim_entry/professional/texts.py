"""The texts of the professional form that say a claim."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from screens.claim_entry import texts
from screens.claim_entry.professional.form import DIAGNOSES, LINES

if TYPE_CHECKING:
    from screens.claim_entry.claim_form import ClaimForm
    from x12.claims.lines import ServiceLine
    from x12.claims.records import Claim


def professional_texts(claim: Claim, made: ClaimForm) -> Mapping[str, str]:
    """Every field that the claim says."""
    return texts.shown(made.form, _values(claim))


def _values(claim: Claim) -> texts.Values:
    yield from texts.patient_values(claim)
    yield "frequency", claim.frequency
    for row, diagnosis in enumerate(claim.diagnoses, start=1):
        yield f"{DIAGNOSES}.{row}.code", diagnosis.code
    yield "place", claim.facility
    yield "on", claim.from_date
    yield from _provider_values(claim)
    yield from texts.supplement_values(claim)
    yield "clia", claim.reference("X4")
    yield "cause", claim.related_causes[0] if claim.related_causes else ""
    yield "accident-state", claim.accident_state
    dates = {"accident-on": "439", "onset": "431", "admitted": "435", "discharged": "096"}
    for name, qualifier in dates.items():
        found = claim.dated(qualifier)
        yield name, found.start if found else None
    yield "assignment", claim.accepts_assignment
    yield "patient-paid", claim.patient_paid
    for row, line in enumerate(claim.lines, start=1):
        for name, value in _line_values(line):
            yield f"{LINES}.{row}.{name}", value
    yield from texts.other_payer_values(claim)


def _provider_values(claim: Claim) -> texts.Values:
    rendering = claim.provider("82")
    yield "rendering", rendering.id_code if rendering else ""
    if referring := claim.provider("DN"):
        yield "referring", referring.id_code
        yield "referring-last", referring.name
        yield "referring-first", referring.first_name


def _line_values(line: ServiceLine) -> texts.Values:
    if at := line.dated():
        yield "from", at.start
        yield "to", at.end or at.start
    yield "place", line.place_of_service
    if line.procedure:
        yield "code", line.procedure.code
        for number, modifier in enumerate(line.procedure.modifiers, start=1):
            yield f"m{number}", modifier
    yield "dx", line.pointers
    yield "charge", line.charge
    yield "units", line.quantity
    if rendering := line.provider("82"):
        yield "rendering", rendering.id_code
    if line.drug:
        yield "ndc", line.drug.ndc
        yield "drug-units", line.drug.quantity
        yield "drug-unit", line.drug.unit
    yield "emergency", "Y" if line.emergency else ""
    if line.notes:
        yield "note", line.notes[0].text
