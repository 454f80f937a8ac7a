"""The payer's numbers for claims, in each payer's form."""

import hashlib
from datetime import date

_PART_B_REGION = "11"
_MEDICAID_REGION = "20"
"""Electronic claims."""
_SITE = "PRX"


def control_number(portal: str, *, institutional: bool, received_on: date, serial: int) -> str:
    """DCN (FISS, 17 positions), Part B ICN or Medicaid ICN (13 digits): the year and day, then a number."""
    day, number = f"{received_on:%y%j}", f"{serial % 1_000_000:06}"
    if portal == "mmis":
        return f"{_MEDICAID_REGION}{day}{number}"
    if institutional:
        century = received_on.year // 100 - 18
        return f"{century}{day}{number}02{_SITE}"
    return f"{_PART_B_REGION}{day}{number}"


def opaque_id(seed: int, portal: str, serial: int) -> str:
    """What addresses a claim in a URL; it says nothing about the claim."""
    return hashlib.blake2b(f"claim:{seed}:{portal}:{serial}".encode(), digest_size=9).hexdigest()


def case_id(control: str) -> str:
    """The 25 characters under which documents are asked for."""
    digest = hashlib.blake2b(control.encode(), digest_size=8).hexdigest().upper()
    return f"ADR{digest}{control[-6:]}"[:25].ljust(25, "0")
