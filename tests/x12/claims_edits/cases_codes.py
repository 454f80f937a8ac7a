"""Diagnoses, procedures, lines, drugs, equipment, transports."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.x12.claims_edits.bases import (
    EQUIPMENT,
    LABORATORY,
    MEDICAID,
    TRIP,
    VISIT,
    both,
    change,
    code,
    diagnosis,
    line,
    served,
    without_provider,
)
from tests.x12.claims_edits.case import Case
from x12.claims.records import Diagnosis, Role
from x12.claims.supplements import Drug, DurableEquipment
from x12.parts import Reference

YEAR_BEFORE = date(2025, 12, 30)
LAST_YEAR = both(*(served(number, YEAR_BEFORE) for number in (1, 2, 3)))(VISIT)
MANY = tuple(Diagnosis(f"I{number:03}") for number in range(10, 22))
RENTAL = EQUIPMENT.lines[0].equipment
DRUG = EQUIPMENT.lines[1].drug
assert RENTAL
assert DRUG

# ruff: noqa: E501
# fmt: off
CASES = (
    Case("diagnosis-missing", "diagnoses.1.code", change(diagnoses=())),
    Case("diagnosis-principal", "diagnoses.2.code", diagnosis(2, "E119", Role.PRINCIPAL)),
    Case("diagnosis-form", "diagnoses.2.code", diagnosis(2, "250.00")),
    Case("diagnosis-duplicate", "diagnoses.2.code", diagnosis(2, "I10")),
    Case("diagnosis-number", "diagnoses.13.code", change(diagnoses=(VISIT.diagnoses[0], *MANY))),
    Case("special-diagnosis-kind", "diagnoses.2.code", diagnosis(2, "R079", Role.REASON_FOR_VISIT)),
    Case("external-cause-first", "diagnoses.1.code", diagnosis(1, "W010XXA")),
    Case("poa-unused", "diagnoses.1.present_on_admission", diagnosis(1, "I10", poa="Y")),
    Case("diagnosis-unlisted", "diagnoses.2.code", diagnosis(2, "Z999")),
    Case("diagnosis-heading", "diagnoses.2.code", diagnosis(2, "E11")),
    Case("diagnosis-other-year", "diagnoses.2.code", diagnosis(2, "E11"), LAST_YEAR),
    Case("procedure-unlisted", "lines.1.procedure", code(1, "G9999")),
    Case("procedure-other-year", "lines.1.procedure", code(1, "G9999"), LAST_YEAR),
    Case("procedure-ended", "lines.1.procedure", code(1, "G0001")),
    Case("procedure-not-yet", "lines.1.procedure", code(1, "G0002")),
    Case("lines", "lines", change(lines=())),
    Case("lines-number", "lines.51.charge", change(lines=VISIT.lines * 17)),
    Case("units", "lines.1.quantity", line(1, quantity=None)),
    Case("units", "lines.1.quantity", line(1, quantity=Decimal(0))),
    Case("unit-kind", "lines.1.unit", line(1, unit="DA")),
    Case("anesthesia-minutes", "lines.1.unit", code(1, "00100")),
    Case("line-duplicate", "lines.4.procedure", change(lines=(*VISIT.lines, VISIT.lines[0]))),
    Case("procedure", "lines.1.procedure", line(1, procedure=None)),
    Case("procedure-form", "lines.1.procedure", code(1, "G046")),
    Case("modifier-form", "lines.1.procedure.modifiers", code(1, "G0439", "2")),
    Case("modifier-duplicate", "lines.1.procedure.modifiers", code(1, "G0439", "25", "25")),
    Case("modifier-number", "lines.1.procedure.modifiers", code(1, "G0439", "25", "59", "76", "GA", "KX")),
    Case("hospital-procedure", "lines.1.procedure", code(1, "G0463")),
    Case("vaccine-diagnosis", "lines.1.procedure", code(1, "G0008")),
    Case("pointer", "lines.1.pointers", line(1, pointers=())),
    Case("pointer-number", "lines.1.pointers", line(1, pointers=(1, 2, 3, 4, 5))),
    Case("pointer-duplicate", "lines.1.pointers", line(1, pointers=(1, 1))),
    Case("pointer-target", "lines.1.pointers", line(1, pointers=(3,))),
    Case("clia", "references.X4", change(references=()), LABORATORY),
    Case("clia-form", "references.X4", change(references=(Reference("X4", "22X0000001"),)), LABORATORY),
    Case("ordering", "providers.DN.id_code", without_provider("DN"), LABORATORY),
    Case("prior-authorization", "references.G1", change(references=(Reference("G1", "A 1"),))),
    Case("ambulance", "ambulance", change(ambulance=None), TRIP),
    Case("ambulance-miles", "ambulance.miles", change(ambulance=replace(TRIP.ambulance, miles=None)), TRIP),
    Case("ambulance-modifier", "lines.1.procedure.modifiers", code(1, "A0429"), TRIP),
    Case("pick-up", "providers.PW.address", without_provider("PW"), TRIP),
    Case("drop-off", "providers.45.address", without_provider("45"), TRIP),
    Case("ambulance-conditions", "conditions", change(conditions=()), TRIP),
    Case("equipment-days", "lines.1.equipment.days", line(1, equipment=replace(RENTAL, days=None)), EQUIPMENT),
    Case("equipment-price", "lines.1.equipment.rental", line(1, equipment=DurableEquipment("E0601", Decimal(30))), EQUIPMENT),
    Case("equipment-procedure", "lines.1.equipment.procedure", code(1, "E0143", "RR"), EQUIPMENT),
    Case("equipment-modifier", "lines.1.procedure.modifiers", code(1, "E0601"), EQUIPMENT),
    Case("ndc", "lines.2.drug.ndc", line(2, drug=Drug("00093-0001-01", Decimal(3))), EQUIPMENT),
    Case("ndc-quantity", "lines.2.drug.quantity", line(2, drug=replace(DRUG, quantity=None)), EQUIPMENT),
    Case("ndc-unit", "lines.2.drug.unit", line(2, drug=replace(DRUG, unit="OZ")), EQUIPMENT),
    Case("ndc-missing", "lines.3.drug", code(3, "J3420"), code(3, "G0444", "59")(MEDICAID), "mmis"),
)
# fmt: on
