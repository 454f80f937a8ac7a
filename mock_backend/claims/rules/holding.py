"""What holds a claim up: documents that are asked for, and reviews."""

from decimal import Decimal

from mock_backend.claims.filed import Filed

ASKED_FOR = frozenset({"G0277", "J0585", "E0483", "L0650"})
"""Sample codes for which Medicare asks for the medical record."""
REQUEST = (
    "Send the records that support the services: the order, the notes of the visit, test results and "
    "the plan of care for the dates of service, signed by who gave the care."
)
DAYS_TO_ANSWER = 45
_LARGE = Decimal(50_000)
"""US dollars; a larger claim is looked at by a person."""
_UNUSUAL_WORK = "22"


def wants_records(filed: Filed) -> bool:
    """Whether Medicare asks for documents before it decides."""
    return not filed.is_medicaid and not ASKED_FOR.isdisjoint(filed.codes)


def wants_review(filed: Filed) -> bool:
    """Whether somebody looks at it: an unlisted procedure (…99), modifier 22, or a large sum."""
    unlisted = any(len(code) == 5 and code.endswith("99") for code in filed.codes)
    return unlisted or _UNUSUAL_WORK in filed.modifiers or filed.claim.charge >= _LARGE
