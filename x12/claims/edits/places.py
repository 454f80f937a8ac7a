"""Which element of the 837 holds a field of the claim's records."""

import re

from x12.claims.edits.edit import COUNTED
from x12.claims.records import ClaimKind

GUIDES = {ClaimKind.PROFESSIONAL: "X222", ClaimKind.INSTITUTIONAL: "X223"}
_COUNT = re.compile(rf"\b({'|'.join(sorted(COUNTED))})\.\d+\b")
_KEYED = re.compile(r"\b(dates|references)\..*", re.DOTALL)

_PARTY = {
    "name": ("NM1", "NM103"),
    "first_name": ("NM1", "NM104"),
    "middle_name": ("NM1", "NM105"),
    "suffix": ("NM1", "NM107"),
    "id_code": ("NM1", "NM109"),
    "address": ("N3", "N301"),
    "address.city": ("N4", "N401"),
    "address.state": ("N4", "N402"),
    "address.postal_code": ("N4", "N403"),
    "references.*": ("REF", "REF02"),
    "specialty.taxonomy": ("PRV", "PRV03"),
}
_CLAIM = {
    "patient_control_number": ("CLM", "CLM01"),
    "charge": ("CLM", "CLM02"),
    "facility": ("CLM", "CLM05-1"),
    "frequency": ("CLM", "CLM05-3"),
    "signature_on_file": ("CLM", "CLM06"),
    "accepts_assignment": ("CLM", "CLM07"),
    "benefits_assigned": ("CLM", "CLM08"),
    "release": ("CLM", "CLM09"),
    "signature_source": ("CLM", "CLM10"),
    "related_causes": ("CLM", "CLM11-1"),
    "accident_state": ("CLM", "CLM11-4"),
    "special_program": ("CLM", "CLM12"),
    "delay_reason": ("CLM", "CLM20"),
    "dates.*": ("DTP", "DTP03"),
    "admission_hour": ("DTP", "DTP03"),
    "discharge_hour": ("DTP", "DTP03"),
    "patient_paid": ("AMT", "AMT02"),
    "references.*": ("REF", "REF02"),
    "file_notes": ("K3", "K301"),
    "notes": ("NTE", "NTE02"),
    "notes.#.code": ("NTE", "NTE01"),
    "notes.#.text": ("NTE", "NTE02"),
    "attachments.#.report_type": ("PWK", "PWK01"),
    "attachments.#.transmission": ("PWK", "PWK02"),
    "attachments.#.control_number": ("PWK", "PWK06"),
    "ambulance": ("CR1", "CR104"),
    "ambulance.pounds": ("CR1", "CR102"),
    "ambulance.reason": ("CR1", "CR104"),
    "ambulance.miles": ("CR1", "CR106"),
    "ambulance.round_trip_purpose": ("CR1", "CR109"),
    "ambulance.stretcher_purpose": ("CR1", "CR110"),
    "conditions": ("CRC", "CRC03"),
    "anesthesia": ("HI", "HI01-2"),
    "diagnoses": ("HI", "HI01-2"),
    "diagnoses.#.code": ("HI", "HI01-2"),
    "diagnoses.#.present_on_admission": ("HI", "HI01-9"),
    "lines": ("LX", "LX01"),
    "institutional.admission_type": ("CL1", "CL101"),
    "institutional.admission_source": ("CL1", "CL102"),
    "institutional.patient_status": ("CL1", "CL103"),
    "institutional.condition_codes": ("HI", "HI01-2"),
    "institutional.condition_codes.#": ("HI", "HI01-2"),
    "institutional.occurrences": ("HI", "HI01-2"),
    "institutional.occurrences.#.code": ("HI", "HI01-2"),
    "institutional.occurrences.#.on": ("HI", "HI01-4"),
    "institutional.occurrence_spans": ("HI", "HI01-2"),
    "institutional.occurrence_spans.#.code": ("HI", "HI01-2"),
    "institutional.occurrence_spans.#.period": ("HI", "HI01-4"),
    "institutional.values": ("HI", "HI01-2"),
    "institutional.values.#.code": ("HI", "HI01-2"),
    "institutional.values.#.amount": ("HI", "HI01-5"),
    "institutional.treatment_codes": ("HI", "HI01-2"),
    "institutional.treatment_codes.#": ("HI", "HI01-2"),
    "institutional.procedures.#.code": ("HI", "HI01-2"),
    "institutional.procedures.#.on": ("HI", "HI01-4"),
    "institutional.drg": ("HI", "HI01-2"),
}
_SUBSCRIBER = {
    "insured.coverage.order": ("2000B", "SBR", "SBR01"),
    "insured.coverage.relationship": ("2000B", "SBR", "SBR02"),
    "insured.coverage.group_number": ("2000B", "SBR", "SBR03"),
    "insured.coverage.group_name": ("2000B", "SBR", "SBR04"),
    "insured.coverage.insurance_type": ("2000B", "SBR", "SBR05"),
    "insured.coverage.filing_indicator": ("2000B", "SBR", "SBR09"),
    "insured.birth_date": ("2010BA", "DMG", "DMG02"),
    "insured.gender": ("2010BA", "DMG", "DMG03"),
    "patient": ("2000C", "HL", "HL03"),
    "patient.relationship": ("2000C", "PAT", "PAT01"),
    "patient.birth_date": ("2010CA", "DMG", "DMG02"),
    "patient.gender": ("2010CA", "DMG", "DMG03"),
    "billing.party.specialty.taxonomy": ("2000A", "PRV", "PRV03"),
}
_OTHER_PAYER = {
    "other_payers": ("2320", "SBR", "SBR01"),
    "other_payers.#.coverage.order": ("2320", "SBR", "SBR01"),
    "other_payers.#.coverage.relationship": ("2320", "SBR", "SBR02"),
    "other_payers.#.coverage.group_number": ("2320", "SBR", "SBR03"),
    "other_payers.#.coverage.group_name": ("2320", "SBR", "SBR04"),
    "other_payers.#.coverage.insurance_type": ("2320", "SBR", "SBR05"),
    "other_payers.#.coverage.filing_indicator": ("2320", "SBR", "SBR09"),
    "other_payers.#.paid": ("2320", "AMT", "AMT02"),
    "other_payers.#.remaining": ("2320", "AMT", "AMT02"),
    "other_payers.#.non_covered": ("2320", "AMT", "AMT02"),
    "other_payers.#.benefits_assigned": ("2320", "OI", "OI03"),
    "other_payers.#.release": ("2320", "OI", "OI06"),
    "other_payers.#.adjustments.#.group": ("2320", "CAS", "CAS01"),
    "other_payers.#.adjustments.#.reason": ("2320", "CAS", "CAS02"),
    "other_payers.#.adjustments.#.amount": ("2320", "CAS", "CAS03"),
    "other_payers.#.decided_on": ("2330B", "DTP", "DTP03"),
}
_SERVICE = {
    ClaimKind.PROFESSIONAL: {
        "procedure": ("SV1", "SV101-2"),
        "procedure.modifiers": ("SV1", "SV101-3"),
        "charge": ("SV1", "SV102"),
        "unit": ("SV1", "SV103"),
        "quantity": ("SV1", "SV104"),
    },
    ClaimKind.INSTITUTIONAL: {
        "procedure": ("SV2", "SV202-2"),
        "procedure.modifiers": ("SV2", "SV202-3"),
        "charge": ("SV2", "SV203"),
        "unit": ("SV2", "SV204"),
        "quantity": ("SV2", "SV205"),
    },
}
"""What the service of a line has in both kinds of claim."""
_LINE = {
    "place_of_service": ("2400", "SV1", "SV105"),
    "pointers": ("2400", "SV1", "SV107"),
    "emergency": ("2400", "SV1", "SV109"),
    "epsdt": ("2400", "SV1", "SV111"),
    "family_planning": ("2400", "SV1", "SV112"),
    "copay_exempt": ("2400", "SV1", "SV115"),
    "revenue_code": ("2400", "SV2", "SV201"),
    "non_covered": ("2400", "SV2", "SV207"),
    "attachments.#.report_type": ("2400", "PWK", "PWK01"),
    "attachments.#.control_number": ("2400", "PWK", "PWK06"),
    "attachments.#.transmission": ("2400", "PWK", "PWK02"),
    "ambulance.miles": ("2400", "CR1", "CR106"),
    "dates.*": ("2400", "DTP", "DTP03"),
    "references.*": ("2400", "REF", "REF02"),
    "notes.#.code": ("2400", "NTE", "NTE01"),
    "notes.#.text": ("2400", "NTE", "NTE02"),
    "equipment.procedure": ("2400", "SV5", "SV501-2"),
    "equipment.days": ("2400", "SV5", "SV503"),
    "equipment.rental": ("2400", "SV5", "SV504"),
    "equipment.purchase": ("2400", "SV5", "SV505"),
    "equipment.frequency": ("2400", "SV5", "SV506"),
    "drug": ("2410", "LIN", "LIN03"),
    "drug.ndc": ("2410", "LIN", "LIN03"),
    "drug.quantity": ("2410", "CTP", "CTP04"),
    "drug.unit": ("2410", "CTP", "CTP05"),
    "drug.prescription": ("2410", "REF", "REF02"),
    "adjudications.#.payer_id": ("2430", "SVD", "SVD01"),
    "adjudications.#.paid": ("2430", "SVD", "SVD02"),
    "adjudications.#.adjustments.#.group": ("2430", "CAS", "CAS01"),
    "adjudications.#.adjustments.#.reason": ("2430", "CAS", "CAS02"),
    "adjudications.#.adjustments.#.amount": ("2430", "CAS", "CAS03"),
    "adjudications.#.on": ("2430", "DTP", "DTP03"),
    "adjudications.#.remaining": ("2430", "AMT", "AMT02"),
}
_PARTIES = {
    "billing.party": "2010AA",
    "billing.pay_to": "2010AB",
    "insured.party": "2010BA",
    "insured.payer": "2010BB",
    "patient.party": "2010CA",
    "other_payers.#.insured": "2330A",
    "other_payers.#.payer": "2330B",
}
_ROLES = {
    ClaimKind.PROFESSIONAL: (
        {
            "DN": "2310A", "P3": "2310A", "82": "2310B", "77": "2310C", "DQ": "2310D", "PW": "2310E",
            "45": "2310F",
        },
        {
            "82": "2420A", "QB": "2420B", "77": "2420C", "DQ": "2420D", "DK": "2420E", "DN": "2420F",
            "P3": "2420F", "PW": "2420G", "45": "2420H",
        },
    ),
    ClaimKind.INSTITUTIONAL: (
        {"71": "2310A", "72": "2310B", "ZZ": "2310C", "82": "2310D", "77": "2310E", "DN": "2310F"},
        {"72": "2420A", "ZZ": "2420B", "82": "2420C", "DN": "2420D"},
    ),
}  # fmt: skip
"""The loops of providers by their roles, on the claim and on a line."""

Element = tuple[str, str, str]
"""Loop, segment and reference designator."""


def element_of(place: str, kind: ClaimKind) -> Element:
    """Where the 837 of that kind has the field."""
    form = _KEYED.sub(r"\1.*", _COUNT.sub(r"\1.#", place))
    if form.startswith(("providers.", "lines.#.providers.")):
        return _provider(form, kind)
    if form.startswith("lines.#."):
        field = form.removeprefix("lines.#.")
        return ("2400", *_SERVICE[kind][field]) if field in _SERVICE[kind] else _LINE[field]
    if found := _SUBSCRIBER.get(form) or _OTHER_PAYER.get(form):
        return found
    for party, loop in _PARTIES.items():
        if form.startswith(f"{party}."):
            return (loop, *_PARTY[form.removeprefix(f"{party}.")])
    return ("2300", *_CLAIM[form])


def edit_id(element: Element, kind: ClaimKind) -> str:
    """Guide, loop and element, as payers name an edit."""
    return f"{GUIDES[kind]}.{element[0]}.{element[2]}"


def _provider(form: str, kind: ClaimKind) -> Element:
    """A role that the guide doesn't know has no loop of its own."""
    of_claim, of_line = _ROLES[kind]
    on_line = form.startswith("lines.")
    rest = form.removeprefix("lines.#.").removeprefix("providers.")
    field = next(field for field in _PARTY if rest.endswith(f".{field}"))
    role = rest.removesuffix(f".{field}")
    loop = of_line.get(role, "2420") if on_line else of_claim.get(role, "2310")
    return (loop, *_PARTY[field])
