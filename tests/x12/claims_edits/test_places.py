"""Which element of the 837 a field of the claim is."""

import pytest

from x12.claims.edits.places import edit_id, element_of
from x12.claims.edits.rule import I, P


@pytest.mark.parametrize(
    ("place", "professional", "institutional"),
    [
        ("insured.party.id_code", "X222.2010BA.NM109", "X223.2010BA.NM109"),
        ("billing.party.address.postal_code", "X222.2010AA.N403", "X223.2010AA.N403"),
        ("patient.party.name", "X222.2010CA.NM103", "X223.2010CA.NM103"),
        ("charge", "X222.2300.CLM02", "X223.2300.CLM02"),
        ("dates.435", "X222.2300.DTP03", "X223.2300.DTP03"),
        ("references.F8", "X222.2300.REF02", "X223.2300.REF02"),
        ("diagnoses.12.code", "X222.2300.HI01-2", "X223.2300.HI01-2"),
        ("institutional.values.3.amount", "X222.2300.HI01-5", "X223.2300.HI01-5"),
        ("providers.82.id_code", "X222.2310B.NM109", "X223.2310D.NM109"),
        ("providers.DN.name", "X222.2310A.NM103", "X223.2310F.NM103"),
        ("providers.71.specialty.taxonomy", "X222.2310.PRV03", "X223.2310A.PRV03"),
        ("other_payers.2.paid", "X222.2320.AMT02", "X223.2320.AMT02"),
        ("other_payers.2.payer.id_code", "X222.2330B.NM109", "X223.2330B.NM109"),
        ("lines.50.charge", "X222.2400.SV102", "X223.2400.SV203"),
        ("lines.1.procedure", "X222.2400.SV101-2", "X223.2400.SV202-2"),
        ("lines.1.revenue_code", "X222.2400.SV201", "X223.2400.SV201"),
        ("lines.1.providers.82.id_code", "X222.2420A.NM109", "X223.2420C.NM109"),
        ("lines.1.drug.ndc", "X222.2410.LIN03", "X223.2410.LIN03"),
        ("lines.9.adjudications.1.adjustments.2.amount", "X222.2430.CAS03", "X223.2430.CAS03"),
    ],
)
def test_a_field_is_an_element(place: str, professional: str, institutional: str) -> None:
    assert edit_id(element_of(place, P), P) == professional
    assert edit_id(element_of(place, I), I) == institutional
