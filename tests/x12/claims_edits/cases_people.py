"""Members, patients, providers, and words about them."""

from dataclasses import replace
from datetime import date

from tests.x12.claims.examples import childs_visit
from tests.x12.claims.people import CHILD
from tests.x12.claims_edits.bases import (
    EQUIPMENT,
    MEDICAID,
    OUTPATIENT,
    SECONDARY,
    STAY,
    VISIT,
    address,
    billing,
    both,
    change,
    coverage,
    diagnosis,
    insured,
    line,
    member,
    provider,
    without_provider,
)
from tests.x12.claims_edits.case import Case
from x12.claims.supplements import Note
from x12.parts import Specialty

CHILDS = childs_visit()

# ruff: noqa: E501
# fmt: off
CASES = (
    Case("billing-npi", "billing.party.id_code", billing(id_code="1999900009")),
    Case("billing-name", "billing.party.name", billing(name="")),
    Case("billing-street", "billing.party.address", billing(address=None)),
    Case("billing-street", "billing.party.address", address(lines=())),
    Case("billing-box", "billing.party.address", address(lines=("P.O. BOX 12",))),
    Case("billing-city", "billing.party.address.city", address(state="")),
    Case("billing-zip", "billing.party.address.postal_code", address(postal_code="02101")),
    Case("billing-tax-number", "billing.party.references.EI", billing(references=())),
    Case("billing-taxonomy", "billing.party.specialty.taxonomy", billing(specialty=None), MEDICAID, "mmis"),
    Case("mbi", "insured.party.id_code", member(id_code="1S00E00AA0A")),
    Case("mbi", "insured.party.id_code", change(), context={"allow_synthetic": False}),
    Case("member-id", "insured.party.id_code", member(id_code="12345"), MEDICAID, "mmis"),
    Case("member-name", "insured.party.name", member(name="")),
    Case("member-first-name", "insured.party.first_name", member(first_name="")),
    Case("member-address", "insured.party.address", member(address=None)),
    Case("medicare-patient", "patient", change(patient=CHILD)),
    Case("relationship", "insured.coverage.relationship", coverage(relationship="")),
    Case("payer-id", "insured.payer.id_code", insured(payer=replace(VISIT.insured.payer, id_code=""))),
    Case("payer-name", "insured.payer.name", insured(payer=replace(VISIT.insured.payer, name=""))),
    Case("filing-part-b", "insured.coverage.filing_indicator", coverage(filing_indicator="CI")),
    Case("filing-part-a", "insured.coverage.filing_indicator", coverage(filing_indicator="MC"), OUTPATIENT),
    Case("filing-medicaid", "insured.coverage.filing_indicator", coverage(filing_indicator="MB"), MEDICAID, "mmis"),
    Case("secondary-type", "insured.coverage.insurance_type", coverage(insurance_type=""), SECONDARY),
    Case("secondary-value", "insured.coverage.order", coverage(order="S"), OUTPATIENT),
    Case("insurance-type-unused", "insured.coverage.insurance_type", coverage(insurance_type="12"), OUTPATIENT),
    Case("primary-type", "insured.coverage.insurance_type", coverage(insurance_type="12")),
    Case("birth-date", "insured.birth_date", insured(birth_date=None)),
    Case("birth-date", "patient.birth_date", change(patient=replace(CHILD, birth_date=None)), CHILDS),
    Case("birth-after-service", "insured.birth_date", insured(birth_date=date(2026, 6, 1))),
    Case("gender", "insured.gender", insured(gender="")),
    Case("patient-name", "patient.party.name", change(patient=replace(CHILD, party=replace(CHILD.party, name=""))), CHILDS),
    Case("female-diagnosis", "diagnoses.2.code", insured(gender="M"), diagnosis(2, "N950")(VISIT)),
    Case("male-diagnosis", "diagnoses.2.code", diagnosis(2, "N400")),
    Case("age", "diagnoses.2.code", diagnosis(2, "P599")),
    Case("age", "diagnoses.2.code", diagnosis(2, "Z00129")),
    Case("age", "diagnoses.2.code", diagnosis(2, "O80")),
    Case("age", "diagnoses.2.code", diagnosis(2, "Z0000"), CHILDS),
    Case("control-number", "patient_control_number", change(patient_control_number=" ")),
    Case("control-number-length", "patient_control_number", change(patient_control_number="A" * 21)),
    Case("control-number-characters", "patient_control_number", change(patient_control_number="A*1")),
    Case("note-length", "notes.1.text", change(notes=(Note("ADD", "A" * 81),))),
    Case("note-length", "lines.2.notes.1.text", line(2, notes=(Note("ADD", "A" * 81),))),
    Case("note-empty", "notes.1.text", change(notes=(Note("ADD", ""),))),
    Case("note-characters", "notes.1.text", change(notes=(Note("ADD", "SEE CHART ~"),))),
    Case("name-characters", "insured.party.name", member(name="PEÑA")),
    Case("name-characters", "insured.party.first_name", member(first_name="JO:")),
    Case("name-characters", "providers.82.name", provider("82", name="A^B")),
    Case("npi", "providers.82.id_code", provider("82", id_code="1999900025")),
    Case("npi", "lines.1.providers.DK.id_code", line(1, providers=(replace(EQUIPMENT.lines[0].providers[0], id_code="1"),)), EQUIPMENT),
    Case("npi-missing", "providers.82.id_code", provider("82", id_code="", id_qualifier="")),
    Case("provider-name", "providers.71.name", provider("71", name=""), OUTPATIENT),
    Case("taxonomy", "providers.82.specialty.taxonomy", provider("82", specialty=Specialty("PE", "207Q"))),
    Case("taxonomy", "billing.party.specialty.taxonomy", billing(specialty=Specialty("BI", "1"))),
    Case("rendering", "providers.82.id_code", without_provider("82")),
    Case("attending", "providers.71.id_code", without_provider("71"), OUTPATIENT),
    Case("operating", "providers.72.id_code", without_provider("72"), STAY),
    Case("ordering", "providers.DN.id_code", both(line(1, providers=()), without_provider("DN")), EQUIPMENT),
)
# fmt: on
