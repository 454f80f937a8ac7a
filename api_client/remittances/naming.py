"""What a downloaded remittance is called: nothing in it tells of a patient."""

import hashlib
import re

from api_client.remittances.records import ListedRemittance

_ODD = re.compile(r"[^A-Za-z0-9]+")
_LONGEST = 30


def file_name(remittance: ListedRemittance) -> str:
    """Payer, check number and payment date, such as `CMS_8000412_2025-06-02.835`."""
    parts = (remittance.payer_id, remittance.check_number, remittance.paid_on.isoformat())
    plain = (_plain(part) for part in parts[:2])
    return "_".join([*(each for each in plain if each), parts[2]]) + ".835"


def mark_of(portal: str, remittance_id: str) -> str:
    """Tells the parts of two remittances apart that would be called the same."""
    return hashlib.sha256(f"{portal} {remittance_id}".encode()).hexdigest()[:12]


def numbered(name: str, number: int) -> str:
    """The name itself for 1, then `name-2.835` and so on."""
    stem, _, end = name.rpartition(".")
    return name if number == 1 else f"{stem}-{number}.{end}"


def _plain(text: str) -> str:
    return _ODD.sub("-", text).strip("-")[:_LONGEST]
