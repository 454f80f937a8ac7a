"""Who the demo's clinic is on a claim, as its users would keep it. Tax and CLIA numbers are samples."""

from mock_backend.providers import CLINICIANS, OURS, Clinician, Provider
from x12.parts import Address

ADDRESS = Address(("12 SAMPLE WAY",), "LARKFIELD", "MA", "021390012")
TAX_ID = "999999999"
TAXONOMY = "261QM1300X"

_CLIA = "22D0000000"


def own_providers() -> dict[str, object]:
    """The part of `GET /demo` that says who bills and who treats; the first clinician is the usual one."""
    return {
        "offices": [_office(each) for each in OURS],
        "clinicians": [_clinician(each, usual=at == 0) for at, each in enumerate(CLINICIANS)],
    }


def _office(provider: Provider) -> dict[str, object]:
    return {
        "npi": provider.npi,
        "name": provider.name.upper(),
        "tax_id": TAX_ID,
        "taxonomy": TAXONOMY,
        "street": " ".join(ADDRESS.lines),
        "city": ADDRESS.city,
        "state": ADDRESS.state,
        "postal_code": ADDRESS.postal_code,
        "contact": "BILLING OFFICE",
        "phone": "6175550100",
        "clia": _CLIA,
    }


def _clinician(clinician: Clinician, *, usual: bool) -> dict[str, object]:
    return {
        "npi": clinician.npi,
        "last_name": clinician.last_name,
        "first_name": clinician.first_name,
        "taxonomy": clinician.taxonomy,
        "usual": usual,
    }
