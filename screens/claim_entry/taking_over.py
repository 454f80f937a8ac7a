"""What of a claim another may begin with, named field by field: all else may speak of the patient."""

from __future__ import annotations

import re
from collections.abc import Mapping

from x12.identifiers.type_of_bill import INPATIENT

_FIELDS = frozenset(
    (
        *("place", "rendering", "referring", "referring-last", "referring-first", "assignment"),
        *("bill-type", "admission-type", "source", "status"),
        *("attending", "attending-last", "attending-first", "operating", "operating-last", "operating-first"),
    )
)
_CELLS = re.compile(
    r"dx\.\d+\.code|condition\.\d+\.code"
    r"|line\.\d+\.(?:place|rev|code|m[1-4]|dx|charge|units|rendering|ndc|drug-units|drug-unit|emergency)"
)
_DAYS = re.compile(r"on|from|through|line\.\d+\.(?:from|to|on)")
"""When it was, which patients of one day have in common; a stay is the patient's own."""


def without_patient(texts: Mapping[str, str]) -> Mapping[str, str]:
    """What a template keeps of a claim: codes, charges and providers."""
    return {name: text for name, text in texts.items() if text and _is_usual(name)}


def as_last(texts: Mapping[str, str]) -> Mapping[str, str]:
    """The last claim for another patient: what a template keeps, also what was erased, and the days."""
    days = texts.get("bill-type", "")[:2] not in INPATIENT
    return {name: text for name, text in texts.items() if _is_usual(name) or (days and _DAYS.fullmatch(name))}


def _is_usual(name: str) -> bool:
    return name in _FIELDS or _CELLS.fullmatch(name) is not None
