"""Claims of a remittance written once, with blanks: X12 text to be filled in by `%` with a value for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from x12.party import Party
from x12.remittance.records import ClaimPayment
from x12.remittance.writing import Written, written

_BLANKS = (
    "own_number", "number", "corrected_number",
    "last_name", "first_name", "middle_name", "suffix", "member_id",
)  # fmt: skip
MARKS = MappingProxyType({name: f"BLANK{at}" for at, name in enumerate(_BLANKS)})
"""What stands in the records where a blank is to be."""
PATIENT = Party(
    "QC", MARKS["last_name"], MARKS["first_name"], MARKS["middle_name"], MARKS["suffix"], "MI",
    MARKS["member_id"], is_person=True,
)  # fmt: skip


def form_of(payments: Iterable[ClaimPayment], values: Mapping[str, str] = MARKS) -> Written:
    """The loops of these claims; `values` has for each blank the text in the place of which it is to be."""
    made = written(payments)
    form = made.text.replace("%", "%%")
    for name, text in values.items():
        form = form.replace(text, f"%({name})s")
    return Written(form, made.segments)
