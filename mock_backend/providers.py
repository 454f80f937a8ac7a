"""The providers that the two portals know. Their NPIs have a fixed prefix and belong to nobody."""

from dataclasses import dataclass

from mock_backend.people.numbering import npi


@dataclass(frozen=True, slots=True)
class Provider:
    """An organization that may ask about patients, or why it may not."""

    npi: str
    name: str
    provider_id: str = ""
    """The Medicaid program's own number: nine digits and a service-location letter (PID/SL)."""
    active: bool = True
    """Whether it may make inquiries now."""


PRACTICE = Provider(npi(1), "Larkfield Community Clinic", "110000001A")
INACTIVE = Provider(npi(2), "Closed Door Clinic", "110000002A", active=False)
ELSEWHERE = Provider(npi(3), "Someone Else Medical Group", "110000003A")
EAST = Provider(npi(12), "Larkfield Community Clinic East", "110000001B")
OURS = (PRACTICE, EAST)
"""The demo practice's locations, which its users may be allowed to act for."""
OUR_NPIS = frozenset(each.npi for each in OURS)
_KNOWN = (PRACTICE, INACTIVE, ELSEWHERE, EAST)


@dataclass(frozen=True, slots=True)
class Clinician:
    """A person who treats patients, and the organizations that may bill for it."""

    npi: str
    last_name: str
    first_name: str
    taxonomy: str
    linked_to: frozenset[str] = OUR_NPIS


CLINICIANS = (
    Clinician(npi(21), "ASHDOWN", "MIRIAM", "207Q00000X"),
    Clinician(npi(22), "BARROW", "TOMAS", "207R00000X"),
    Clinician(npi(23), "CORLISS", "JUNE", "363LF0000X"),
    Clinician(npi(24), "DELACOURT", "AMIR", "208600000X"),
    Clinician(npi(29), "ELSWORTH", "VERA", "207Q00000X", frozenset({ELSEWHERE.npi})),
)
"""The last one works for another practice: our claims with her come back."""


def provider_by_npi(number: str) -> Provider | None:
    """The provider on file with that NPI."""
    return next((each for each in _KNOWN if each.npi == number), None)


def provider_by_id(number: str) -> Provider | None:
    """The provider on file with that PID/SL."""
    return next((each for each in _KNOWN if each.provider_id == number), None)


def clinician_by_npi(number: str) -> Clinician | None:
    """The person on file with that NPI."""
    return next((each for each in CLINICIANS if each.npi == number), None)
