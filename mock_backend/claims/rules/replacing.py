"""Claims that replace (7) or void (8) an earlier one."""

from collections.abc import Iterator

from mock_backend.claims.filed import REPLACES, VOID, Earlier, Filed, member_number
from mock_backend.claims.records import Edit


def original(filed: Filed) -> Iterator[Edit]:
    """The claim that is replaced or voided is named, on file, the same patient's, and decided."""
    if filed.claim.frequency not in REPLACES:
        return
    sentence, action = _trouble(filed)
    if sentence:
        yield Edit(f"{filed.guide}.2300.REF02", sentence, action, "A7", "464")


def _trouble(filed: Filed) -> tuple[str, str]:
    number, found = filed.claim.reference("F8"), filed.original
    correct = "Correct the original control number."
    if not number:
        return "A replacement needs the payer's number of the claim.", "Give the original control number."
    if found is None:
        return "The claim to be replaced isn't on file.", correct
    if found.member_id != member_number(filed.claim):
        return "The claim to be replaced is another patient's.", correct
    return _too_early_or_late(found, filed.claim.frequency)


def _too_early_or_late(found: Earlier, frequency: str) -> tuple[str, str]:
    if found.status in {"replaced", "voided"}:
        return f"The claim was {found.status} before.", "Name the latest claim of the series."
    if found.status == "returned" and frequency == VOID:
        return "A returned claim has nothing to void.", "Let it drop off, or send it corrected."
    if found.status == "returned":
        return "", ""
    if not found.final:
        return "The claim to be replaced isn't decided yet.", "Wait until it is paid or denied."
    return "", ""
